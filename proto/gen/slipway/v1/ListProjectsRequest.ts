// Original file: proto/slipway/v1/slipway.proto


export interface ListProjectsRequestInput {
}

export interface ListProjectsRequest {
}
