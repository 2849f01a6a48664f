// Original file: proto/slipway/v1/slipway.proto


export interface GetActivityRequestInput {
  'activity'?: (string);
}

export interface GetActivityRequest {
  'activity': (string);
}
