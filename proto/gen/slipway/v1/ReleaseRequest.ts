// Original file: proto/slipway/v1/router.proto

import type { Long } from '@grpc/proto-loader';

export interface ReleaseRequestInput {
  'epoch'?: (number | string | Long);
  'environment'?: (string);
  'generation'?: (number | string | Long);
  'attempt'?: (number | string | Long);
}

export interface ReleaseRequest {
  'epoch': (number);
  'environment': (string);
  'generation': (number);
  'attempt': (number);
}
