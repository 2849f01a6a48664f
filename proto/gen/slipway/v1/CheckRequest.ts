// Original file: proto/slipway/v1/collection.proto


export interface CheckRequestInput {
  'closure'?: (boolean);
  'repair'?: (boolean);
}

export interface CheckRequest {
  'closure': (boolean);
  'repair': (boolean);
}
