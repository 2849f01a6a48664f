// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { ActionResultInput as _build_bazel_remote_execution_v2_ActionResultInput, ActionResult as _build_bazel_remote_execution_v2_ActionResult } from '../../../../../build/bazel/remote/execution/v2/ActionResult.js';
import type { ResultsCachePolicyInput as _build_bazel_remote_execution_v2_ResultsCachePolicyInput, ResultsCachePolicy as _build_bazel_remote_execution_v2_ResultsCachePolicy } from '../../../../../build/bazel/remote/execution/v2/ResultsCachePolicy.js';
import type { _build_bazel_remote_execution_v2_DigestFunction_ValueInput, _build_bazel_remote_execution_v2_DigestFunction_Value } from '../../../../../build/bazel/remote/execution/v2/DigestFunction.js';

export interface UpdateActionResultRequestInput {
  'instanceName'?: (string);
  'actionDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'actionResult'?: (_build_bazel_remote_execution_v2_ActionResultInput | null);
  'resultsCachePolicy'?: (_build_bazel_remote_execution_v2_ResultsCachePolicyInput | null);
  'digestFunction'?: (_build_bazel_remote_execution_v2_DigestFunction_ValueInput);
}

export interface UpdateActionResultRequest {
  'instanceName': (string);
  'actionDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'actionResult': (_build_bazel_remote_execution_v2_ActionResult | null);
  'resultsCachePolicy': (_build_bazel_remote_execution_v2_ResultsCachePolicy | null);
  'digestFunction': (_build_bazel_remote_execution_v2_DigestFunction_Value);
}
