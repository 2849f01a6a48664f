// Original file: proto/slipway/v1/slipway.proto


export interface VerifyingKeyInput {
  'id'?: (string);
  'pem'?: (string);
}

export interface VerifyingKey {
  'id': (string);
  'pem': (string);
}
