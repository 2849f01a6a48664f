// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { NodePropertiesInput as _build_bazel_remote_execution_v2_NodePropertiesInput, NodeProperties as _build_bazel_remote_execution_v2_NodeProperties } from '../../../../../build/bazel/remote/execution/v2/NodeProperties.js';

export interface SymlinkNodeInput {
  'name'?: (string);
  'target'?: (string);
  'nodeProperties'?: (_build_bazel_remote_execution_v2_NodePropertiesInput | null);
}

export interface SymlinkNode {
  'name': (string);
  'target': (string);
  'nodeProperties': (_build_bazel_remote_execution_v2_NodeProperties | null);
}
