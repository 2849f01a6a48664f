// Original file: proto/slipway/v1/slugs.proto


export interface RemoveRootResponseInput {
  'removed'?: (boolean);
}

export interface RemoveRootResponse {
  'removed': (boolean);
}
