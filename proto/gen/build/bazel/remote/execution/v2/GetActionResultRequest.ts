// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { _build_bazel_remote_execution_v2_DigestFunction_ValueInput, _build_bazel_remote_execution_v2_DigestFunction_Value } from '../../../../../build/bazel/remote/execution/v2/DigestFunction.js';

export interface GetActionResultRequestInput {
  'instanceName'?: (string);
  'actionDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'inlineStdout'?: (boolean);
  'inlineStderr'?: (boolean);
  'inlineOutputFiles'?: (string)[];
  'digestFunction'?: (_build_bazel_remote_execution_v2_DigestFunction_ValueInput);
}

export interface GetActionResultRequest {
  'instanceName': (string);
  'actionDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'inlineStdout': (boolean);
  'inlineStderr': (boolean);
  'inlineOutputFiles': (string)[];
  'digestFunction': (_build_bazel_remote_execution_v2_DigestFunction_Value);
}
