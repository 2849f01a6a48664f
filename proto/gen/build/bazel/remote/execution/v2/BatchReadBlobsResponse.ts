// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { StatusInput as _google_rpc_StatusInput, Status as _google_rpc_Status } from '../../../../../google/rpc/Status.js';
import type { _build_bazel_remote_execution_v2_Compressor_ValueInput, _build_bazel_remote_execution_v2_Compressor_Value } from '../../../../../build/bazel/remote/execution/v2/Compressor.js';

export interface _build_bazel_remote_execution_v2_BatchReadBlobsResponse_ResponseInput {
  'digest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'data'?: (Buffer | Uint8Array | string);
  'status'?: (_google_rpc_StatusInput | null);
  'compressor'?: (_build_bazel_remote_execution_v2_Compressor_ValueInput);
}

export interface _build_bazel_remote_execution_v2_BatchReadBlobsResponse_Response {
  'digest': (_build_bazel_remote_execution_v2_Digest | null);
  'data': (Buffer);
  'status': (_google_rpc_Status | null);
  'compressor': (_build_bazel_remote_execution_v2_Compressor_Value);
}

export interface BatchReadBlobsResponseInput {
  'responses'?: (_build_bazel_remote_execution_v2_BatchReadBlobsResponse_ResponseInput)[];
}

export interface BatchReadBlobsResponse {
  'responses': (_build_bazel_remote_execution_v2_BatchReadBlobsResponse_Response)[];
}
