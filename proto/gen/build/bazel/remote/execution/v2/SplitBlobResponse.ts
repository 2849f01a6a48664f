// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { _build_bazel_remote_execution_v2_ChunkingFunction_ValueInput, _build_bazel_remote_execution_v2_ChunkingFunction_Value } from '../../../../../build/bazel/remote/execution/v2/ChunkingFunction.js';

export interface SplitBlobResponseInput {
  'chunkDigests'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'chunkingFunction'?: (_build_bazel_remote_execution_v2_ChunkingFunction_ValueInput);
}

export interface SplitBlobResponse {
  'chunkDigests': (_build_bazel_remote_execution_v2_Digest)[];
  'chunkingFunction': (_build_bazel_remote_execution_v2_ChunkingFunction_Value);
}
