// Original file: proto/slipway/v1/slipway.proto


export interface DeleteProjectResponseInput {
}

export interface DeleteProjectResponse {
}
