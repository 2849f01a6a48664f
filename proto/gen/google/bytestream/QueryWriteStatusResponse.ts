// Original file: proto/google/bytestream/bytestream.proto

import type { Long } from '@grpc/proto-loader';

export interface QueryWriteStatusResponseInput {
  'committedSize'?: (number | string | Long);
  'complete'?: (boolean);
}

export interface QueryWriteStatusResponse {
  'committedSize': (number);
  'complete': (boolean);
}
