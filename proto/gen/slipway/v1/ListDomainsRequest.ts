// Original file: proto/slipway/v1/slipway.proto


export interface ListDomainsRequestInput {
  'project'?: (string);
}

export interface ListDomainsRequest {
  'project': (string);
}
