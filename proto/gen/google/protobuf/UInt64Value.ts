// Original file: null

import type { Long } from '@grpc/proto-loader';

export interface UInt64ValueInput {
  'value'?: (number | string | Long);
}

export interface UInt64Value {
  'value': (number);
}
