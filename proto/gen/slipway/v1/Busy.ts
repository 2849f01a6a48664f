// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface BusyInput {
  'retryAfterMs'?: (number | string | Long);
}

export interface Busy {
  'retryAfterMs': (number);
}
