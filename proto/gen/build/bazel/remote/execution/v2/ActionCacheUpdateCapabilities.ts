// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto


export interface ActionCacheUpdateCapabilitiesInput {
  'updateEnabled'?: (boolean);
}

export interface ActionCacheUpdateCapabilities {
  'updateEnabled': (boolean);
}
