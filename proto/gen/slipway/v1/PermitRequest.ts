// Original file: proto/slipway/v1/collection.proto

import type { Long } from '@grpc/proto-loader';

export interface PermitRequestInput {
  'epoch'?: (number | string | Long);
  'ttlMs'?: (number | string | Long);
  'run'?: (string);
}

export interface PermitRequest {
  'epoch': (number);
  'ttlMs': (number);
  'run': (string);
}
