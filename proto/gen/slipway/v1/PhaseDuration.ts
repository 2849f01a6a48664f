// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface PhaseDurationInput {
  'name'?: (string);
  'durationMs'?: (number | string | Long);
}

export interface PhaseDuration {
  'name': (string);
  'durationMs': (number);
}
