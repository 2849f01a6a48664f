// Original file: proto/slipway/v1/slipway.proto


export interface GetFarmStatusRequestInput {
}

export interface GetFarmStatusRequest {
}
