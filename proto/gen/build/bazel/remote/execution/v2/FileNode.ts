// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { NodePropertiesInput as _build_bazel_remote_execution_v2_NodePropertiesInput, NodeProperties as _build_bazel_remote_execution_v2_NodeProperties } from '../../../../../build/bazel/remote/execution/v2/NodeProperties.js';

export interface FileNodeInput {
  'name'?: (string);
  'digest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'isExecutable'?: (boolean);
  'nodeProperties'?: (_build_bazel_remote_execution_v2_NodePropertiesInput | null);
}

export interface FileNode {
  'name': (string);
  'digest': (_build_bazel_remote_execution_v2_Digest | null);
  'isExecutable': (boolean);
  'nodeProperties': (_build_bazel_remote_execution_v2_NodeProperties | null);
}
