// Original file: proto/slipway/v1/slipway.proto


export interface RevokeAgentTokenRequestInput {
  'id'?: (string);
}

export interface RevokeAgentTokenRequest {
  'id': (string);
}
