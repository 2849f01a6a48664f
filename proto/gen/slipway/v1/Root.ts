// Original file: proto/slipway/v1/slugs.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { Long } from '@grpc/proto-loader';

export interface RootInput {
  'root'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'owner'?: (string);
  'files'?: (number | string | Long);
  'bytes'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
}

export interface Root {
  'root': (_build_bazel_remote_execution_v2_Digest | null);
  'owner': (string);
  'files': (number);
  'bytes': (number);
  'createdAtMs': (number);
}
