// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface CreateAgentTokenRequestInput {
  'lifetimeMs'?: (number | string | Long);
  'uses'?: (number);
  'labels'?: (string)[];
  'agent'?: (string);
}

export interface CreateAgentTokenRequest {
  'lifetimeMs': (number);
  'uses': (number);
  'labels': (string)[];
  'agent': (string);
}
