// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface JoinResponseInput {
  'farm'?: (string);
  'natsUrl'?: (string);
  'beatMs'?: (number | string | Long);
  'natsToken'?: (string);
  'renewAfterMs'?: (number | string | Long);
  'tlsCertificate'?: (string);
}

export interface JoinResponse {
  'farm': (string);
  'natsUrl': (string);
  'beatMs': (number);
  'natsToken': (string);
  'renewAfterMs': (number);
  'tlsCertificate': (string);
}
