// Original file: proto/slipway/v1/slugs.proto

import type { Long } from '@grpc/proto-loader';

export interface RenewLeaseRequestInput {
  'instanceName'?: (string);
  'lease'?: (string);
  'ttlMs'?: (number | string | Long);
}

export interface RenewLeaseRequest {
  'instanceName': (string);
  'lease': (string);
  'ttlMs': (number);
}
