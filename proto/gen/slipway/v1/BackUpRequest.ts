// Original file: proto/slipway/v1/admin.proto


export interface BackUpRequestInput {
}

export interface BackUpRequest {
}
