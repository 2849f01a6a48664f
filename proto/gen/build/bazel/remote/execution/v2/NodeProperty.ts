// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto


export interface NodePropertyInput {
  'name'?: (string);
  'value'?: (string);
}

export interface NodeProperty {
  'name': (string);
  'value': (string);
}
