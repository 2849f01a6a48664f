// Original file: proto/slipway/v1/collection.proto

import type { Long } from '@grpc/proto-loader';

export interface PinnedInput {
  'instance'?: (string);
  'roots'?: (number | string | Long);
  'bytes'?: (number | string | Long);
  'quotaBytes'?: (number | string | Long);
}

export interface Pinned {
  'instance': (string);
  'roots': (number);
  'bytes': (number);
  'quotaBytes': (number);
}
