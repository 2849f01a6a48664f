// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface RollbackRequestInput {
  'project'?: (string);
  'environment'?: (string);
  'generation'?: (number | string | Long);
  'confirm'?: (string)[];
}

export interface RollbackRequest {
  'project': (string);
  'environment': (string);
  'generation': (number);
  'confirm': (string)[];
}
