// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { StatusInput as _google_rpc_StatusInput, Status as _google_rpc_Status } from '../../../../../google/rpc/Status.js';

export interface _build_bazel_remote_execution_v2_BatchUpdateBlobsResponse_ResponseInput {
  'digest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'status'?: (_google_rpc_StatusInput | null);
}

export interface _build_bazel_remote_execution_v2_BatchUpdateBlobsResponse_Response {
  'digest': (_build_bazel_remote_execution_v2_Digest | null);
  'status': (_google_rpc_Status | null);
}

export interface BatchUpdateBlobsResponseInput {
  'responses'?: (_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse_ResponseInput)[];
}

export interface BatchUpdateBlobsResponse {
  'responses': (_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse_Response)[];
}
