// Original file: proto/slipway/v1/slipway.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { Long } from '@grpc/proto-loader';

// Original file: proto/slipway/v1/slipway.proto

export const _slipway_v1_BlobKeeper_Kind = {
  DEPLOYMENT: 'DEPLOYMENT',
  IMPORT: 'IMPORT',
  ACTIVITY: 'ACTIVITY',
  RESULT: 'RESULT',
  OTHER: 'OTHER',
} as const;

export type _slipway_v1_BlobKeeper_KindInput =
  | 'DEPLOYMENT'
  | 0
  | 'IMPORT'
  | 1
  | 'ACTIVITY'
  | 2
  | 'RESULT'
  | 3
  | 'OTHER'
  | 4

export type _slipway_v1_BlobKeeper_Kind = typeof _slipway_v1_BlobKeeper_Kind[keyof typeof _slipway_v1_BlobKeeper_Kind]

export interface BlobKeeperInput {
  'kind'?: (_slipway_v1_BlobKeeper_KindInput);
  'what'?: (string);
  'name'?: (string);
  'root'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'expiresAtMs'?: (number | string | Long);
}

export interface BlobKeeper {
  'kind': (_slipway_v1_BlobKeeper_Kind);
  'what': (string);
  'name': (string);
  'root': (_build_bazel_remote_execution_v2_Digest | null);
  'expiresAtMs': (number);
}
