// Original file: proto/slipway/v1/slipway.proto

import type { VariableInput as _slipway_v1_VariableInput, Variable as _slipway_v1_Variable } from '../../slipway/v1/Variable.js';

export interface ListVariablesResponseInput {
  'variables'?: (_slipway_v1_VariableInput)[];
}

export interface ListVariablesResponse {
  'variables': (_slipway_v1_Variable)[];
}
