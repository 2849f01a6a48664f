// Original file: proto/slipway/v1/router.proto

import type { Long } from '@grpc/proto-loader';

export interface HoldRequestInput {
  'epoch'?: (number | string | Long);
  'environment'?: (string);
  'settleMs'?: (number | string | Long);
  'generation'?: (number | string | Long);
  'attempt'?: (number | string | Long);
}

export interface HoldRequest {
  'epoch': (number);
  'environment': (string);
  'settleMs': (number);
  'generation': (number);
  'attempt': (number);
}
