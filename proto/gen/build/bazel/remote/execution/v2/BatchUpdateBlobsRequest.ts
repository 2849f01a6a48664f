// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { _build_bazel_remote_execution_v2_DigestFunction_ValueInput, _build_bazel_remote_execution_v2_DigestFunction_Value } from '../../../../../build/bazel/remote/execution/v2/DigestFunction.js';
import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { _build_bazel_remote_execution_v2_Compressor_ValueInput, _build_bazel_remote_execution_v2_Compressor_Value } from '../../../../../build/bazel/remote/execution/v2/Compressor.js';

export interface _build_bazel_remote_execution_v2_BatchUpdateBlobsRequest_RequestInput {
  'digest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'data'?: (Buffer | Uint8Array | string);
  'compressor'?: (_build_bazel_remote_execution_v2_Compressor_ValueInput);
}

export interface _build_bazel_remote_execution_v2_BatchUpdateBlobsRequest_Request {
  'digest': (_build_bazel_remote_execution_v2_Digest | null);
  'data': (Buffer);
  'compressor': (_build_bazel_remote_execution_v2_Compressor_Value);
}

export interface BatchUpdateBlobsRequestInput {
  'instanceName'?: (string);
  'requests'?: (_build_bazel_remote_execution_v2_BatchUpdateBlobsRequest_RequestInput)[];
  'digestFunction'?: (_build_bazel_remote_execution_v2_DigestFunction_ValueInput);
}

export interface BatchUpdateBlobsRequest {
  'instanceName': (string);
  'requests': (_build_bazel_remote_execution_v2_BatchUpdateBlobsRequest_Request)[];
  'digestFunction': (_build_bazel_remote_execution_v2_DigestFunction_Value);
}
