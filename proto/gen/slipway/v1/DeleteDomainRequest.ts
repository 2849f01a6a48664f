// Original file: proto/slipway/v1/slipway.proto


export interface DeleteDomainRequestInput {
  'project'?: (string);
  'domain'?: (string);
}

export interface DeleteDomainRequest {
  'project': (string);
  'domain': (string);
}
