// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { _build_bazel_remote_execution_v2_DigestFunction_ValueInput, _build_bazel_remote_execution_v2_DigestFunction_Value } from '../../../../../build/bazel/remote/execution/v2/DigestFunction.js';
import type { _build_bazel_remote_execution_v2_ChunkingFunction_ValueInput, _build_bazel_remote_execution_v2_ChunkingFunction_Value } from '../../../../../build/bazel/remote/execution/v2/ChunkingFunction.js';

export interface SplitBlobRequestInput {
  'instanceName'?: (string);
  'blobDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'digestFunction'?: (_build_bazel_remote_execution_v2_DigestFunction_ValueInput);
  'chunkingFunction'?: (_build_bazel_remote_execution_v2_ChunkingFunction_ValueInput);
}

export interface SplitBlobRequest {
  'instanceName': (string);
  'blobDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'digestFunction': (_build_bazel_remote_execution_v2_DigestFunction_Value);
  'chunkingFunction': (_build_bazel_remote_execution_v2_ChunkingFunction_Value);
}
