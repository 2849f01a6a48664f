// Original file: proto/slipway/v1/slipway.proto


export interface ListAgentTokensRequestInput {
}

export interface ListAgentTokensRequest {
}
