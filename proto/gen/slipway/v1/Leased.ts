// Original file: proto/slipway/v1/farm.proto


export interface LeasedInput {
}

export interface Leased {
}
