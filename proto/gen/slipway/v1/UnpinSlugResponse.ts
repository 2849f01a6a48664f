// Original file: proto/slipway/v1/slipway.proto


export interface UnpinSlugResponseInput {
}

export interface UnpinSlugResponse {
}
