// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface TimelineEntryInput {
  'name'?: (string);
  'detail'?: (string);
  'startMs'?: (number | string | Long);
  'durationMs'?: (number | string | Long);
  'open'?: (boolean);
  'step'?: (string);
  'agent'?: (string);
}

export interface TimelineEntry {
  'name': (string);
  'detail': (string);
  'startMs': (number);
  'durationMs': (number);
  'open': (boolean);
  'step': (string);
  'agent': (string);
}
