// Original file: proto/slipway/v1/router.proto

import type { Long } from '@grpc/proto-loader';

export interface DrainRequestInput {
  'targets'?: (string)[];
  'timeoutMs'?: (number | string | Long);
}

export interface DrainRequest {
  'targets': (string)[];
  'timeoutMs': (number);
}
