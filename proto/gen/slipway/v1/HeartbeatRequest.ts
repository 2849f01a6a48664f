// Original file: proto/slipway/v1/farm.proto

import type { LeaseBeatInput as _slipway_v1_LeaseBeatInput, LeaseBeat as _slipway_v1_LeaseBeat } from '../../slipway/v1/LeaseBeat.js';

export interface HeartbeatRequestInput {
  'agent'?: (string);
  'agentEpoch'?: (string);
  'leases'?: (_slipway_v1_LeaseBeatInput)[];
  'freeSlots'?: (number);
  'diskPercent'?: (number | string);
  'memoryPercent'?: (number | string);
  'draining'?: (boolean);
}

export interface HeartbeatRequest {
  'agent': (string);
  'agentEpoch': (string);
  'leases': (_slipway_v1_LeaseBeat)[];
  'freeSlots': (number);
  'diskPercent': (number);
  'memoryPercent': (number);
  'draining': (boolean);
}
