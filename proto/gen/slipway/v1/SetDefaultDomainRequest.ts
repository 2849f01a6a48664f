// Original file: proto/slipway/v1/slipway.proto


export interface SetDefaultDomainRequestInput {
  'project'?: (string);
  'domain'?: (string);
}

export interface SetDefaultDomainRequest {
  'project': (string);
  'domain': (string);
}
