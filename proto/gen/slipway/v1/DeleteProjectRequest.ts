// Original file: proto/slipway/v1/slipway.proto


export interface DeleteProjectRequestInput {
  'project'?: (string);
}

export interface DeleteProjectRequest {
  'project': (string);
}
