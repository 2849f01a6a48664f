// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { DurationInput as _google_protobuf_DurationInput, Duration as _google_protobuf_Duration } from '../../../../../google/protobuf/Duration.js';
import type { PlatformInput as _build_bazel_remote_execution_v2_PlatformInput, Platform as _build_bazel_remote_execution_v2_Platform } from '../../../../../build/bazel/remote/execution/v2/Platform.js';

export interface ActionInput {
  'commandDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'inputRootDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'timeout'?: (_google_protobuf_DurationInput | null);
  'doNotCache'?: (boolean);
  'salt'?: (Buffer | Uint8Array | string);
  'platform'?: (_build_bazel_remote_execution_v2_PlatformInput | null);
}

export interface Action {
  'commandDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'inputRootDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'timeout': (_google_protobuf_Duration | null);
  'doNotCache': (boolean);
  'salt': (Buffer);
  'platform': (_build_bazel_remote_execution_v2_Platform | null);
}
