// Original file: proto/slipway/v1/slugs.proto


export interface ListRootsRequestInput {
  'instanceName'?: (string);
  'pageSize'?: (number);
  'pageToken'?: (string);
}

export interface ListRootsRequest {
  'instanceName': (string);
  'pageSize': (number);
  'pageToken': (string);
}
