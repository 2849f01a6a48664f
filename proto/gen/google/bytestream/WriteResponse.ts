// Original file: proto/google/bytestream/bytestream.proto

import type { Long } from '@grpc/proto-loader';

export interface WriteResponseInput {
  'committedSize'?: (number | string | Long);
}

export interface WriteResponse {
  'committedSize': (number);
}
