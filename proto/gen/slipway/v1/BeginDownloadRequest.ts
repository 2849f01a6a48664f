// Original file: proto/slipway/v1/slipway.proto


export interface BeginDownloadRequestInput {
  'project'?: (string);
}

export interface BeginDownloadRequest {
  'project': (string);
}
