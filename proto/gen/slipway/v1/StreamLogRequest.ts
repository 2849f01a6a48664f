// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface StreamLogRequestInput {
  'activity'?: (string);
  'offset'?: (number | string | Long);
  'follow'?: (boolean);
  'timestamps'?: (boolean);
}

export interface StreamLogRequest {
  'activity': (string);
  'offset': (number);
  'follow': (boolean);
  'timestamps': (boolean);
}
