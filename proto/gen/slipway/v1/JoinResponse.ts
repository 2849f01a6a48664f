// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface JoinResponseInput {
  'farm'?: (string);
  'natsUrl'?: (string);
  'natsUser'?: (string);
  'natsPassword'?: (string);
  'beatMs'?: (number | string | Long);
}

export interface JoinResponse {
  'farm': (string);
  'natsUrl': (string);
  'natsUser': (string);
  'natsPassword': (string);
  'beatMs': (number);
}
