// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { NodePropertyInput as _build_bazel_remote_execution_v2_NodePropertyInput, NodeProperty as _build_bazel_remote_execution_v2_NodeProperty } from '../../../../../build/bazel/remote/execution/v2/NodeProperty.js';
import type { TimestampInput as _google_protobuf_TimestampInput, Timestamp as _google_protobuf_Timestamp } from '../../../../../google/protobuf/Timestamp.js';
import type { UInt32ValueInput as _google_protobuf_UInt32ValueInput, UInt32Value as _google_protobuf_UInt32Value } from '../../../../../google/protobuf/UInt32Value.js';

export interface NodePropertiesInput {
  'properties'?: (_build_bazel_remote_execution_v2_NodePropertyInput)[];
  'mtime'?: (_google_protobuf_TimestampInput | null);
  'unixMode'?: (_google_protobuf_UInt32ValueInput | null);
}

export interface NodeProperties {
  'properties': (_build_bazel_remote_execution_v2_NodeProperty)[];
  'mtime': (_google_protobuf_Timestamp | null);
  'unixMode': (_google_protobuf_UInt32Value | null);
}
