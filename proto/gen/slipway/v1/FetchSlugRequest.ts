// Original file: proto/slipway/v1/slugs.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { _build_bazel_remote_execution_v2_Compressor_ValueInput, _build_bazel_remote_execution_v2_Compressor_Value } from '../../build/bazel/remote/execution/v2/Compressor.js';

export interface FetchSlugRequestInput {
  'instanceName'?: (string);
  'root'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'haveRoots'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'acceptableCompressors'?: (_build_bazel_remote_execution_v2_Compressor_ValueInput)[];
}

export interface FetchSlugRequest {
  'instanceName': (string);
  'root': (_build_bazel_remote_execution_v2_Digest | null);
  'haveRoots': (_build_bazel_remote_execution_v2_Digest)[];
  'acceptableCompressors': (_build_bazel_remote_execution_v2_Compressor_Value)[];
}
