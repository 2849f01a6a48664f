// Original file: proto/slipway/v1/slugs.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { Long } from '@grpc/proto-loader';

// Original file: proto/slipway/v1/slugs.proto

export const _slipway_v1_Keeper_Kind = {
  ROOT: 'ROOT',
  LEASE: 'LEASE',
  RESULT: 'RESULT',
} as const;

export type _slipway_v1_Keeper_KindInput =
  | 'ROOT'
  | 0
  | 'LEASE'
  | 1
  | 'RESULT'
  | 2

export type _slipway_v1_Keeper_Kind = typeof _slipway_v1_Keeper_Kind[keyof typeof _slipway_v1_Keeper_Kind]

export interface KeeperInput {
  'kind'?: (_slipway_v1_Keeper_KindInput);
  'name'?: (string);
  'root'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'path'?: (string);
  'expiresAtMs'?: (number | string | Long);
}

export interface Keeper {
  'kind': (_slipway_v1_Keeper_Kind);
  'name': (string);
  'root': (_build_bazel_remote_execution_v2_Digest | null);
  'path': (string);
  'expiresAtMs': (number);
}
