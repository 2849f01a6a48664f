// Original file: proto/slipway/v1/slipway.proto


export interface VerifyRequestInput {
  'project'?: (string);
  'environment'?: (string);
}

export interface VerifyRequest {
  'project': (string);
  'environment': (string);
}
