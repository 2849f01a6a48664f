// Original file: proto/slipway/v1/slugs.proto


export interface ReleaseLeaseRequestInput {
  'instanceName'?: (string);
  'lease'?: (string);
}

export interface ReleaseLeaseRequest {
  'instanceName': (string);
  'lease': (string);
}
