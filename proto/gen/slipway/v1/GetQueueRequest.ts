// Original file: proto/slipway/v1/slipway.proto


export interface GetQueueRequestInput {
  'project'?: (string);
}

export interface GetQueueRequest {
  'project': (string);
}
