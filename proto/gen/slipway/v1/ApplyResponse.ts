// Original file: proto/slipway/v1/router.proto

import type { Long } from '@grpc/proto-loader';

export interface ApplyResponseInput {
  'generation'?: (number | string | Long);
}

export interface ApplyResponse {
  'generation': (number);
}
