// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface AgentInput {
  'name'?: (string);
  'state'?: (string);
  'labels'?: (string)[];
  'slots'?: (number);
  'busy'?: (number);
  'lastSeenAtMs'?: (number | string | Long);
  'version'?: (string);
  'steps'?: (number);
  'soleEnvironments'?: (number);
}

export interface Agent {
  'name': (string);
  'state': (string);
  'labels': (string)[];
  'slots': (number);
  'busy': (number);
  'lastSeenAtMs': (number);
  'version': (string);
  'steps': (number);
  'soleEnvironments': (number);
}
