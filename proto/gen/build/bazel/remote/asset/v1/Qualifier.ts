// Original file: proto/build/bazel/remote/asset/v1/remote_asset.proto


export interface QualifierInput {
  'name'?: (string);
  'value'?: (string);
}

export interface Qualifier {
  'name': (string);
  'value': (string);
}
