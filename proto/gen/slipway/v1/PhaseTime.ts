// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface PhaseTimeInput {
  'name'?: (string);
  'durationMs'?: (number | string | Long);
  'startMs'?: (number | string | Long);
}

export interface PhaseTime {
  'name': (string);
  'durationMs': (number);
  'startMs': (number);
}
