// Original file: proto/slipway/v1/slipway.proto


export interface ListEnvironmentsRequestInput {
  'project'?: (string);
}

export interface ListEnvironmentsRequest {
  'project': (string);
}
