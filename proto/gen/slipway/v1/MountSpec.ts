// Original file: proto/slipway/v1/farm.proto


export interface MountSpecInput {
  'path'?: (string);
  'temporary'?: (boolean);
  'volume'?: (string);
  'sourcePath'?: (string);
}

export interface MountSpec {
  'path': (string);
  'temporary': (boolean);
  'volume': (string);
  'sourcePath': (string);
}
