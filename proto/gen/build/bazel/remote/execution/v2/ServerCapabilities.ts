// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { CacheCapabilitiesInput as _build_bazel_remote_execution_v2_CacheCapabilitiesInput, CacheCapabilities as _build_bazel_remote_execution_v2_CacheCapabilities } from '../../../../../build/bazel/remote/execution/v2/CacheCapabilities.js';
import type { SemVerInput as _build_bazel_semver_SemVerInput, SemVer as _build_bazel_semver_SemVer } from '../../../../../build/bazel/semver/SemVer.js';

export interface ServerCapabilitiesInput {
  'cacheCapabilities'?: (_build_bazel_remote_execution_v2_CacheCapabilitiesInput | null);
  'deprecatedApiVersion'?: (_build_bazel_semver_SemVerInput | null);
  'lowApiVersion'?: (_build_bazel_semver_SemVerInput | null);
  'highApiVersion'?: (_build_bazel_semver_SemVerInput | null);
}

export interface ServerCapabilities {
  'cacheCapabilities': (_build_bazel_remote_execution_v2_CacheCapabilities | null);
  'deprecatedApiVersion': (_build_bazel_semver_SemVer | null);
  'lowApiVersion': (_build_bazel_semver_SemVer | null);
  'highApiVersion': (_build_bazel_semver_SemVer | null);
}
