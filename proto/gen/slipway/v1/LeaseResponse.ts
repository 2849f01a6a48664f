// Original file: proto/slipway/v1/slugs.proto

import type { Long } from '@grpc/proto-loader';

export interface LeaseResponseInput {
  'lease'?: (string);
  'ttlMs'?: (number | string | Long);
}

export interface LeaseResponse {
  'lease': (string);
  'ttlMs': (number);
}
