// Original file: proto/slipway/v1/slipway.proto


// Original file: proto/slipway/v1/slipway.proto

export const _slipway_v1_SetVariableRequest_Choice = {
  UNSAID: 'UNSAID',
  YES: 'YES',
  NO: 'NO',
} as const;

export type _slipway_v1_SetVariableRequest_ChoiceInput =
  | 'UNSAID'
  | 0
  | 'YES'
  | 1
  | 'NO'
  | 2

export type _slipway_v1_SetVariableRequest_Choice = typeof _slipway_v1_SetVariableRequest_Choice[keyof typeof _slipway_v1_SetVariableRequest_Choice]

export interface SetVariableRequestInput {
  'project'?: (string);
  'environment'?: (string);
  'name'?: (string);
  'value'?: (string);
  'keepValue'?: (boolean);
  'json'?: (_slipway_v1_SetVariableRequest_ChoiceInput);
  'sensitive'?: (_slipway_v1_SetVariableRequest_ChoiceInput);
  'visibleBuild'?: (_slipway_v1_SetVariableRequest_ChoiceInput);
  'visibleRuntime'?: (_slipway_v1_SetVariableRequest_ChoiceInput);
  'inheritable'?: (_slipway_v1_SetVariableRequest_ChoiceInput);
  'enabled'?: (_slipway_v1_SetVariableRequest_ChoiceInput);
}

export interface SetVariableRequest {
  'project': (string);
  'environment': (string);
  'name': (string);
  'value': (string);
  'keepValue': (boolean);
  'json': (_slipway_v1_SetVariableRequest_Choice);
  'sensitive': (_slipway_v1_SetVariableRequest_Choice);
  'visibleBuild': (_slipway_v1_SetVariableRequest_Choice);
  'visibleRuntime': (_slipway_v1_SetVariableRequest_Choice);
  'inheritable': (_slipway_v1_SetVariableRequest_Choice);
  'enabled': (_slipway_v1_SetVariableRequest_Choice);
}
