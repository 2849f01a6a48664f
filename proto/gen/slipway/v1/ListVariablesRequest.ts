// Original file: proto/slipway/v1/slipway.proto


export interface ListVariablesRequestInput {
  'project'?: (string);
  'environment'?: (string);
}

export interface ListVariablesRequest {
  'project': (string);
  'environment': (string);
}
