// Original file: proto/slipway/v1/farm.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { MountSpecInput as _slipway_v1_MountSpecInput, MountSpec as _slipway_v1_MountSpec } from '../../slipway/v1/MountSpec.js';
import type { LinkSpecInput as _slipway_v1_LinkSpecInput, LinkSpec as _slipway_v1_LinkSpec } from '../../slipway/v1/LinkSpec.js';
import type { Long } from '@grpc/proto-loader';

export interface ApplicationSpecInput {
  'name'?: (string);
  'image'?: (string);
  'slug'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'variables'?: ({[key: string]: string});
  'webJson'?: (string);
  'mounts'?: (_slipway_v1_MountSpecInput)[];
  'links'?: (_slipway_v1_LinkSpecInput)[];
  'deployHook'?: (string);
  'postDeployHook'?: (string);
  'continueOnFailure'?: (boolean);
  'memoryBytes'?: (number | string | Long);
  'cpus'?: (number | string);
  'php'?: (boolean);
  'volume'?: (string);
}

export interface ApplicationSpec {
  'name': (string);
  'image': (string);
  'slug': (_build_bazel_remote_execution_v2_Digest | null);
  'variables': ({[key: string]: string});
  'webJson': (string);
  'mounts': (_slipway_v1_MountSpec)[];
  'links': (_slipway_v1_LinkSpec)[];
  'deployHook': (string);
  'postDeployHook': (string);
  'continueOnFailure': (boolean);
  'memoryBytes': (number);
  'cpus': (number);
  'php': (boolean);
  'volume': (string);
}
