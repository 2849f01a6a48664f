// Original file: proto/slipway/v1/collection.proto


export interface GetStatsRequestInput {
}

export interface GetStatsRequest {
}
