// Original file: proto/slipway/v1/router.proto


export interface GetStatusRequestInput {
}

export interface GetStatusRequest {
}
