// Original file: proto/slipway/v1/router.proto

import type { Long } from '@grpc/proto-loader';

export interface ReleaseResponseInput {
  'released'?: (number | string | Long);
  'longestMs'?: (number | string | Long);
}

export interface ReleaseResponse {
  'released': (number);
  'longestMs': (number);
}
