// Original file: proto/slipway/v1/farm.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { Long } from '@grpc/proto-loader';

export interface BuildWorkInput {
  'actionDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'kind'?: (string);
  'application'?: (string);
  'cacheDirectory'?: (string);
  'image'?: (string);
  'timeoutMs'?: (number | string | Long);
  'silenceTimeoutMs'?: (number | string | Long);
  'memoryBytes'?: (number | string | Long);
  'cpus'?: (number | string);
  'variables'?: ({[key: string]: string});
  'beginDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'name'?: (string);
  'wholeDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'others'?: ({[key: string]: string});
  'diskBytes'?: (number | string | Long);
}

export interface BuildWork {
  'actionDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'kind': (string);
  'application': (string);
  'cacheDirectory': (string);
  'image': (string);
  'timeoutMs': (number);
  'silenceTimeoutMs': (number);
  'memoryBytes': (number);
  'cpus': (number);
  'variables': ({[key: string]: string});
  'beginDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'name': (string);
  'wholeDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'others': ({[key: string]: string});
  'diskBytes': (number);
}
