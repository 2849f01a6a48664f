// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto


export interface _build_bazel_remote_execution_v2_Platform_PropertyInput {
  'name'?: (string);
  'value'?: (string);
}

export interface _build_bazel_remote_execution_v2_Platform_Property {
  'name': (string);
  'value': (string);
}

export interface PlatformInput {
  'properties'?: (_build_bazel_remote_execution_v2_Platform_PropertyInput)[];
}

export interface Platform {
  'properties': (_build_bazel_remote_execution_v2_Platform_Property)[];
}
