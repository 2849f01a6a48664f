// Original file: proto/slipway/v1/slipway.proto


export interface GetVariableRequestInput {
  'project'?: (string);
  'environment'?: (string);
  'name'?: (string);
}

export interface GetVariableRequest {
  'project': (string);
  'environment': (string);
  'name': (string);
}
