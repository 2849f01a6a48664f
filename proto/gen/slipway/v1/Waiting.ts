// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface WaitingInput {
  'activity'?: (string);
  'activityKind'?: (string);
  'project'?: (string);
  'environment'?: (string);
  'step'?: (string);
  'stepKind'?: (string);
  'waitingFor'?: (string);
  'position'?: (number);
  'line'?: (number);
  'sinceMs'?: (number | string | Long);
  'estimatedStartMs'?: (number | string | Long);
}

export interface Waiting {
  'activity': (string);
  'activityKind': (string);
  'project': (string);
  'environment': (string);
  'step': (string);
  'stepKind': (string);
  'waitingFor': (string);
  'position': (number);
  'line': (number);
  'sinceMs': (number);
  'estimatedStartMs': (number);
}
