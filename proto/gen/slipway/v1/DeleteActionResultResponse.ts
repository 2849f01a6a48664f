// Original file: proto/slipway/v1/slugs.proto


export interface DeleteActionResultResponseInput {
  'deleted'?: (boolean);
}

export interface DeleteActionResultResponse {
  'deleted': (boolean);
}
