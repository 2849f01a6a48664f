// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface PinSlugResponseInput {
  'files'?: (number | string | Long);
  'directories'?: (number | string | Long);
  'bytes'?: (number | string | Long);
}

export interface PinSlugResponse {
  'files': (number);
  'directories': (number);
  'bytes': (number);
}
