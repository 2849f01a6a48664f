// Original file: proto/slipway/v1/slipway.proto


export interface ListDeploymentsRequestInput {
  'project'?: (string);
  'environment'?: (string);
}

export interface ListDeploymentsRequest {
  'project': (string);
  'environment': (string);
}
