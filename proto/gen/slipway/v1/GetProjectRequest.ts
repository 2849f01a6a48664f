// Original file: proto/slipway/v1/slipway.proto


export interface GetProjectRequestInput {
  'project'?: (string);
}

export interface GetProjectRequest {
  'project': (string);
}
