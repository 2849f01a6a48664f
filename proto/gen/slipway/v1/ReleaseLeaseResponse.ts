// Original file: proto/slipway/v1/slugs.proto


export interface ReleaseLeaseResponseInput {
  'released'?: (boolean);
}

export interface ReleaseLeaseResponse {
  'released': (boolean);
}
