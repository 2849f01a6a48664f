// Original file: proto/slipway/v1/collection.proto

import type { Long } from '@grpc/proto-loader';

export interface PermitResponseInput {
  'ttlMs'?: (number | string | Long);
}

export interface PermitResponse {
  'ttlMs': (number);
}
