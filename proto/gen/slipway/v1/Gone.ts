// Original file: proto/slipway/v1/farm.proto


export interface GoneInput {
}

export interface Gone {
}
