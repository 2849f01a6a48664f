// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { TimestampInput as _google_protobuf_TimestampInput, Timestamp as _google_protobuf_Timestamp } from '../../../../../google/protobuf/Timestamp.js';
import type { AnyInput as _google_protobuf_AnyInput, Any as _google_protobuf_Any } from '../../../../../google/protobuf/Any.js';
import type { DurationInput as _google_protobuf_DurationInput, Duration as _google_protobuf_Duration } from '../../../../../google/protobuf/Duration.js';

export interface ExecutedActionMetadataInput {
  'worker'?: (string);
  'queuedTimestamp'?: (_google_protobuf_TimestampInput | null);
  'workerStartTimestamp'?: (_google_protobuf_TimestampInput | null);
  'workerCompletedTimestamp'?: (_google_protobuf_TimestampInput | null);
  'inputFetchStartTimestamp'?: (_google_protobuf_TimestampInput | null);
  'inputFetchCompletedTimestamp'?: (_google_protobuf_TimestampInput | null);
  'executionStartTimestamp'?: (_google_protobuf_TimestampInput | null);
  'executionCompletedTimestamp'?: (_google_protobuf_TimestampInput | null);
  'outputUploadStartTimestamp'?: (_google_protobuf_TimestampInput | null);
  'outputUploadCompletedTimestamp'?: (_google_protobuf_TimestampInput | null);
  'auxiliaryMetadata'?: (_google_protobuf_AnyInput)[];
  'virtualExecutionDuration'?: (_google_protobuf_DurationInput | null);
}

export interface ExecutedActionMetadata {
  'worker': (string);
  'queuedTimestamp': (_google_protobuf_Timestamp | null);
  'workerStartTimestamp': (_google_protobuf_Timestamp | null);
  'workerCompletedTimestamp': (_google_protobuf_Timestamp | null);
  'inputFetchStartTimestamp': (_google_protobuf_Timestamp | null);
  'inputFetchCompletedTimestamp': (_google_protobuf_Timestamp | null);
  'executionStartTimestamp': (_google_protobuf_Timestamp | null);
  'executionCompletedTimestamp': (_google_protobuf_Timestamp | null);
  'outputUploadStartTimestamp': (_google_protobuf_Timestamp | null);
  'outputUploadCompletedTimestamp': (_google_protobuf_Timestamp | null);
  'auxiliaryMetadata': (_google_protobuf_Any)[];
  'virtualExecutionDuration': (_google_protobuf_Duration | null);
}
