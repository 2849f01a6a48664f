// Original file: proto/slipway/v1/slipway.proto


export interface CancelActivityRequestInput {
  'activity'?: (string);
}

export interface CancelActivityRequest {
  'activity': (string);
}
