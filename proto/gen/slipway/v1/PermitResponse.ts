// Original file: proto/slipway/v1/collection.proto

import type { Long } from '@grpc/proto-loader';

export interface PermitResponseInput {
  'ttlMs'?: (number | string | Long);
  'run'?: (string);
}

export interface PermitResponse {
  'ttlMs': (number);
  'run': (string);
}
