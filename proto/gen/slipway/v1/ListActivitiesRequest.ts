// Original file: proto/slipway/v1/slipway.proto


export interface ListActivitiesRequestInput {
  'project'?: (string);
  'environment'?: (string);
  'limit'?: (number);
}

export interface ListActivitiesRequest {
  'project': (string);
  'environment': (string);
  'limit': (number);
}
