// Original file: proto/slipway/v1/slipway.proto


export interface AddDomainRequestInput {
  'project'?: (string);
  'domain'?: (string);
  'isDefault'?: (boolean);
}

export interface AddDomainRequest {
  'project': (string);
  'domain': (string);
  'isDefault': (boolean);
}
