// Original file: proto/slipway/v1/slipway.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';

export interface PlannedActionInput {
  'application'?: (string);
  'kind'?: (string);
  'decision'?: (string);
  'reason'?: (string);
  'actionDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'name'?: (string);
}

export interface PlannedAction {
  'application': (string);
  'kind': (string);
  'decision': (string);
  'reason': (string);
  'actionDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'name': (string);
}
