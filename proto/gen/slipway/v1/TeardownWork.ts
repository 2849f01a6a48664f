// Original file: proto/slipway/v1/farm.proto


export interface TeardownWorkInput {
  'environment'?: (string);
  'data'?: (boolean);
}

export interface TeardownWork {
  'environment': (string);
  'data': (boolean);
}
