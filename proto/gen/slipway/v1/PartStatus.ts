// Original file: proto/slipway/v1/slipway.proto


export interface PartStatusInput {
  'part'?: (string);
  'ready'?: (boolean);
  'detail'?: (string);
}

export interface PartStatus {
  'part': (string);
  'ready': (boolean);
  'detail': (string);
}
