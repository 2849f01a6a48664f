// Original file: proto/slipway/v1/slipway.proto


export interface GetFarmLoadRequestInput {
}

export interface GetFarmLoadRequest {
}
