// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface UploadLogResponseInput {
  'offset'?: (number | string | Long);
  'refused'?: (boolean);
}

export interface UploadLogResponse {
  'offset': (number);
  'refused': (boolean);
}
