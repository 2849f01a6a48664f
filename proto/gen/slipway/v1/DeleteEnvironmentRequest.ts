// Original file: proto/slipway/v1/slipway.proto


export interface DeleteEnvironmentRequestInput {
  'project'?: (string);
  'environment'?: (string);
}

export interface DeleteEnvironmentRequest {
  'project': (string);
  'environment': (string);
}
