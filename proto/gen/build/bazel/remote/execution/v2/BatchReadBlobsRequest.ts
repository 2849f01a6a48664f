// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { _build_bazel_remote_execution_v2_Compressor_ValueInput, _build_bazel_remote_execution_v2_Compressor_Value } from '../../../../../build/bazel/remote/execution/v2/Compressor.js';
import type { _build_bazel_remote_execution_v2_DigestFunction_ValueInput, _build_bazel_remote_execution_v2_DigestFunction_Value } from '../../../../../build/bazel/remote/execution/v2/DigestFunction.js';

export interface BatchReadBlobsRequestInput {
  'instanceName'?: (string);
  'digests'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'acceptableCompressors'?: (_build_bazel_remote_execution_v2_Compressor_ValueInput)[];
  'digestFunction'?: (_build_bazel_remote_execution_v2_DigestFunction_ValueInput);
}

export interface BatchReadBlobsRequest {
  'instanceName': (string);
  'digests': (_build_bazel_remote_execution_v2_Digest)[];
  'acceptableCompressors': (_build_bazel_remote_execution_v2_Compressor_Value)[];
  'digestFunction': (_build_bazel_remote_execution_v2_DigestFunction_Value);
}
