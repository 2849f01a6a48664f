// Original file: proto/slipway/v1/slipway.proto


export interface BlobPlaceInput {
  'cache'?: (string);
  'stored'?: (boolean);
  'problem'?: (string);
}

export interface BlobPlace {
  'cache': (string);
  'stored': (boolean);
  'problem': (string);
}
