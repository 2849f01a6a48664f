// Original file: proto/slipway/v1/collection.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { Long } from '@grpc/proto-loader';

export interface ScrubResponseInput {
  'blobs'?: (number | string | Long);
  'bytes'?: (number | string | Long);
  'damagedBlobs'?: (number | string | Long);
  'damaged'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'done'?: (boolean);
}

export interface ScrubResponse {
  'blobs': (number);
  'bytes': (number);
  'damagedBlobs': (number);
  'damaged': (_build_bazel_remote_execution_v2_Digest)[];
  'done': (boolean);
}
