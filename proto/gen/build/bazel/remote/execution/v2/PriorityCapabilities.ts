// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto


export interface _build_bazel_remote_execution_v2_PriorityCapabilities_PriorityRangeInput {
  'minPriority'?: (number);
  'maxPriority'?: (number);
}

export interface _build_bazel_remote_execution_v2_PriorityCapabilities_PriorityRange {
  'minPriority': (number);
  'maxPriority': (number);
}

export interface PriorityCapabilitiesInput {
  'priorities'?: (_build_bazel_remote_execution_v2_PriorityCapabilities_PriorityRangeInput)[];
}

export interface PriorityCapabilities {
  'priorities': (_build_bazel_remote_execution_v2_PriorityCapabilities_PriorityRange)[];
}
