// Original file: proto/slipway/v1/slugs.proto


export interface ListRootsRequestInput {
  'instanceName'?: (string);
}

export interface ListRootsRequest {
  'instanceName': (string);
}
