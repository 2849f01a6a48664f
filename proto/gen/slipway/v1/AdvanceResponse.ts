// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface AdvanceResponseInput {
  'proceed'?: (boolean);
  'durationMs'?: (number | string | Long);
}

export interface AdvanceResponse {
  'proceed': (boolean);
  'durationMs': (number);
}
