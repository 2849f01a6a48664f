// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';

export interface SpliceBlobResponseInput {
  'blobDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
}

export interface SpliceBlobResponse {
  'blobDigest': (_build_bazel_remote_execution_v2_Digest | null);
}
