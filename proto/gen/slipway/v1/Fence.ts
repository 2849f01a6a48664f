// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface FenceInput {
  'epoch'?: (number | string | Long);
  'counter'?: (number | string | Long);
}

export interface Fence {
  'epoch': (number);
  'counter': (number);
}
