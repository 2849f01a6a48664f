// Original file: proto/slipway/v1/slipway.proto


export interface DeleteVariableRequestInput {
  'project'?: (string);
  'environment'?: (string);
  'name'?: (string);
}

export interface DeleteVariableRequest {
  'project': (string);
  'environment': (string);
  'name': (string);
}
