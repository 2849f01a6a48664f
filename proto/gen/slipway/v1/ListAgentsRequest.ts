// Original file: proto/slipway/v1/slipway.proto


export interface ListAgentsRequestInput {
}

export interface ListAgentsRequest {
}
