// Original file: proto/slipway/v1/slugs.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { Long } from '@grpc/proto-loader';

export interface AcquireLeaseRequestInput {
  'instanceName'?: (string);
  'holder'?: (string);
  'blobs'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'trees'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'ttlMs'?: (number | string | Long);
}

export interface AcquireLeaseRequest {
  'instanceName': (string);
  'holder': (string);
  'blobs': (_build_bazel_remote_execution_v2_Digest)[];
  'trees': (_build_bazel_remote_execution_v2_Digest)[];
  'ttlMs': (number);
}
