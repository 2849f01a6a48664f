// Original file: proto/slipway/v1/admin.proto


export interface BackUpRequestInput {
  'withoutKey'?: (boolean);
}

export interface BackUpRequest {
  'withoutKey': (boolean);
}
