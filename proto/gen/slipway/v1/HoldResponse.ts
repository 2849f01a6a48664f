// Original file: proto/slipway/v1/router.proto

import type { Long } from '@grpc/proto-loader';

export interface HoldResponseInput {
  'inFlight'?: (number | string | Long);
}

export interface HoldResponse {
  'inFlight': (number);
}
