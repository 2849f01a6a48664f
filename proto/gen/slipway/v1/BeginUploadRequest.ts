// Original file: proto/slipway/v1/slipway.proto


export interface BeginUploadRequestInput {
  'project'?: (string);
}

export interface BeginUploadRequest {
  'project': (string);
}
