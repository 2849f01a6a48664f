// Original file: proto/slipway/v1/collection.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';

export interface TreeDamageInput {
  'root'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'digest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'path'?: (string);
  'reason'?: (string);
}

export interface TreeDamage {
  'root': (_build_bazel_remote_execution_v2_Digest | null);
  'digest': (_build_bazel_remote_execution_v2_Digest | null);
  'path': (string);
  'reason': (string);
}
