// Original file: proto/slipway/v1/farm.proto


export interface TargetInput {
  'application'?: (string);
  'address'?: (string);
}

export interface Target {
  'application': (string);
  'address': (string);
}
