// Original file: proto/slipway/v1/slipway.proto


export interface GetEnvironmentRequestInput {
  'project'?: (string);
  'environment'?: (string);
}

export interface GetEnvironmentRequest {
  'project': (string);
  'environment': (string);
}
