// Original file: proto/slipway/v1/slipway.proto


export interface RevokeAgentTokenResponseInput {
}

export interface RevokeAgentTokenResponse {
}
