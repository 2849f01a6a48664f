// Original file: proto/slipway/v1/slugs.proto

import type { Long } from '@grpc/proto-loader';

export interface PutSlugResponseInput {
  'files'?: (number | string | Long);
  'directories'?: (number | string | Long);
  'bytes'?: (number | string | Long);
}

export interface PutSlugResponse {
  'files': (number);
  'directories': (number);
  'bytes': (number);
}
