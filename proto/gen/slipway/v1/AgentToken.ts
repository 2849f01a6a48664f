// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface AgentTokenInput {
  'id'?: (string);
  'agent'?: (string);
  'labels'?: (string)[];
  'uses'?: (number);
  'used'?: (number);
  'createdBy'?: (string);
  'createdAtMs'?: (number | string | Long);
  'expiresAtMs'?: (number | string | Long);
}

export interface AgentToken {
  'id': (string);
  'agent': (string);
  'labels': (string)[];
  'uses': (number);
  'used': (number);
  'createdBy': (string);
  'createdAtMs': (number);
  'expiresAtMs': (number);
}
