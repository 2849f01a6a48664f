// Original file: proto/slipway/v1/slugs.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';

export interface _slipway_v1_FetchSlugResponse_BlobInput {
  'digest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'data'?: (Buffer | Uint8Array | string);
}

export interface _slipway_v1_FetchSlugResponse_Blob {
  'digest': (_build_bazel_remote_execution_v2_Digest | null);
  'data': (Buffer);
}

export interface FetchSlugResponseInput {
  'blobs'?: (_slipway_v1_FetchSlugResponse_BlobInput)[];
  'large'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'packed'?: (Buffer | Uint8Array | string);
}

export interface FetchSlugResponse {
  'blobs': (_slipway_v1_FetchSlugResponse_Blob)[];
  'large': (_build_bazel_remote_execution_v2_Digest)[];
  'packed': (Buffer);
}
