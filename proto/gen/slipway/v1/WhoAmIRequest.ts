// Original file: proto/slipway/v1/slipway.proto


export interface WhoAmIRequestInput {
}

export interface WhoAmIRequest {
}
