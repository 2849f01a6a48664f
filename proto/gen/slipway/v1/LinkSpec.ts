// Original file: proto/slipway/v1/farm.proto


export interface LinkSpecInput {
  'hostName'?: (string);
  'service'?: (string);
  'application'?: (string);
}

export interface LinkSpec {
  'hostName': (string);
  'service': (string);
  'application': (string);
}
