// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface ClaimAnyRequestInput {
  'agent'?: (string);
  'agentEpoch'?: (string);
  'classes'?: (string)[];
  'request'?: (number | string | Long);
}

export interface ClaimAnyRequest {
  'agent': (string);
  'agentEpoch': (string);
  'classes': (string)[];
  'request': (number);
}
