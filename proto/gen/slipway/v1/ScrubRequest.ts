// Original file: proto/slipway/v1/collection.proto

import type { Long } from '@grpc/proto-loader';

export interface ScrubRequestInput {
  'bytesPerSecond'?: (number | string | Long);
}

export interface ScrubRequest {
  'bytesPerSecond': (number);
}
