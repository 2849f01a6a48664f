// Original file: proto/slipway/v1/slipway.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';

export interface GetProvenanceRequestInput {
  'project'?: (string);
  'slug'?: (_build_bazel_remote_execution_v2_DigestInput | null);
}

export interface GetProvenanceRequest {
  'project': (string);
  'slug': (_build_bazel_remote_execution_v2_Digest | null);
}
