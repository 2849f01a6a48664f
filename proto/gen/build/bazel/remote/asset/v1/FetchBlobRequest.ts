// Original file: proto/build/bazel/remote/asset/v1/remote_asset.proto

import type { DurationInput as _google_protobuf_DurationInput, Duration as _google_protobuf_Duration } from '../../../../../google/protobuf/Duration.js';
import type { TimestampInput as _google_protobuf_TimestampInput, Timestamp as _google_protobuf_Timestamp } from '../../../../../google/protobuf/Timestamp.js';
import type { QualifierInput as _build_bazel_remote_asset_v1_QualifierInput, Qualifier as _build_bazel_remote_asset_v1_Qualifier } from '../../../../../build/bazel/remote/asset/v1/Qualifier.js';
import type { _build_bazel_remote_execution_v2_DigestFunction_ValueInput, _build_bazel_remote_execution_v2_DigestFunction_Value } from '../../../../../build/bazel/remote/execution/v2/DigestFunction.js';

export interface FetchBlobRequestInput {
  'instanceName'?: (string);
  'timeout'?: (_google_protobuf_DurationInput | null);
  'oldestContentAccepted'?: (_google_protobuf_TimestampInput | null);
  'uris'?: (string)[];
  'qualifiers'?: (_build_bazel_remote_asset_v1_QualifierInput)[];
  'digestFunction'?: (_build_bazel_remote_execution_v2_DigestFunction_ValueInput);
}

export interface FetchBlobRequest {
  'instanceName': (string);
  'timeout': (_google_protobuf_Duration | null);
  'oldestContentAccepted': (_google_protobuf_Timestamp | null);
  'uris': (string)[];
  'qualifiers': (_build_bazel_remote_asset_v1_Qualifier)[];
  'digestFunction': (_build_bazel_remote_execution_v2_DigestFunction_Value);
}
