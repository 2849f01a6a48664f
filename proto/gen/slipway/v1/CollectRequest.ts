// Original file: proto/slipway/v1/collection.proto


export interface CollectRequestInput {
  'dryRun'?: (boolean);
  'everything'?: (boolean);
}

export interface CollectRequest {
  'dryRun': (boolean);
  'everything': (boolean);
}
