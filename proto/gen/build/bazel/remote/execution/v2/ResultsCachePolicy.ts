// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto


export interface ResultsCachePolicyInput {
  'priority'?: (number);
}

export interface ResultsCachePolicy {
  'priority': (number);
}
