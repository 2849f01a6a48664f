// Original file: proto/build/bazel/remote/asset/v1/remote_asset.proto

import type { QualifierInput as _build_bazel_remote_asset_v1_QualifierInput, Qualifier as _build_bazel_remote_asset_v1_Qualifier } from '../../../../../build/bazel/remote/asset/v1/Qualifier.js';
import type { TimestampInput as _google_protobuf_TimestampInput, Timestamp as _google_protobuf_Timestamp } from '../../../../../google/protobuf/Timestamp.js';
import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { _build_bazel_remote_execution_v2_DigestFunction_ValueInput, _build_bazel_remote_execution_v2_DigestFunction_Value } from '../../../../../build/bazel/remote/execution/v2/DigestFunction.js';

export interface PushBlobRequestInput {
  'instanceName'?: (string);
  'uris'?: (string)[];
  'qualifiers'?: (_build_bazel_remote_asset_v1_QualifierInput)[];
  'expireAt'?: (_google_protobuf_TimestampInput | null);
  'blobDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'referencesBlobs'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'referencesDirectories'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'digestFunction'?: (_build_bazel_remote_execution_v2_DigestFunction_ValueInput);
}

export interface PushBlobRequest {
  'instanceName': (string);
  'uris': (string)[];
  'qualifiers': (_build_bazel_remote_asset_v1_Qualifier)[];
  'expireAt': (_google_protobuf_Timestamp | null);
  'blobDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'referencesBlobs': (_build_bazel_remote_execution_v2_Digest)[];
  'referencesDirectories': (_build_bazel_remote_execution_v2_Digest)[];
  'digestFunction': (_build_bazel_remote_execution_v2_DigestFunction_Value);
}
