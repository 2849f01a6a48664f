// Original file: proto/slipway/v1/admin.proto


export interface CheckInvariantsRequestInput {
  'deep'?: (boolean);
}

export interface CheckInvariantsRequest {
  'deep': (boolean);
}
