// Original file: proto/slipway/v1/slugs.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { Long } from '@grpc/proto-loader';

export interface PutSlugRequestInput {
  'instanceName'?: (string);
  'root'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'owner'?: (string);
  'expectedFiles'?: (number | string | Long);
  'expectedBytes'?: (number | string | Long);
}

export interface PutSlugRequest {
  'instanceName': (string);
  'root': (_build_bazel_remote_execution_v2_Digest | null);
  'owner': (string);
  'expectedFiles': (number);
  'expectedBytes': (number);
}
