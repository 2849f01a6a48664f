// Original file: proto/slipway/v1/router.proto

import type { Long } from '@grpc/proto-loader';

export interface DrainResponseInput {
  'cut'?: (number | string | Long);
}

export interface DrainResponse {
  'cut': (number);
}
