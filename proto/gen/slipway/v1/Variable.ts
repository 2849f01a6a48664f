// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface VariableInput {
  'name'?: (string);
  'value'?: (string);
  'json'?: (boolean);
  'sensitive'?: (boolean);
  'visibleBuild'?: (boolean);
  'visibleRuntime'?: (boolean);
  'inheritable'?: (boolean);
  'enabled'?: (boolean);
  'environment'?: (string);
  'createdAtMs'?: (number | string | Long);
  'changedAtMs'?: (number | string | Long);
}

export interface Variable {
  'name': (string);
  'value': (string);
  'json': (boolean);
  'sensitive': (boolean);
  'visibleBuild': (boolean);
  'visibleRuntime': (boolean);
  'inheritable': (boolean);
  'enabled': (boolean);
  'environment': (string);
  'createdAtMs': (number);
  'changedAtMs': (number);
}
