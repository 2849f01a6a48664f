// Original file: proto/slipway/v1/slipway.proto


export interface RedeployRequestInput {
  'project'?: (string);
  'environment'?: (string);
  'hooks'?: (boolean);
  'confirm'?: (string)[];
}

export interface RedeployRequest {
  'project': (string);
  'environment': (string);
  'hooks': (boolean);
  'confirm': (string)[];
}
