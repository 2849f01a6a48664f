// Original file: proto/slipway/v1/slipway.proto

import type { VariableInput as _slipway_v1_VariableInput, Variable as _slipway_v1_Variable } from '../../slipway/v1/Variable.js';

export interface _slipway_v1_ChangedVariable_PendingChangeInput {
  'environment'?: (string);
  'effect'?: (string);
}

export interface _slipway_v1_ChangedVariable_PendingChange {
  'environment': (string);
  'effect': (string);
}

export interface ChangedVariableInput {
  'variable'?: (_slipway_v1_VariableInput | null);
  'created'?: (boolean);
  'pending'?: (_slipway_v1_ChangedVariable_PendingChangeInput)[];
}

export interface ChangedVariable {
  'variable': (_slipway_v1_Variable | null);
  'created': (boolean);
  'pending': (_slipway_v1_ChangedVariable_PendingChange)[];
}
