// Original file: proto/slipway/v1/slipway.proto

import type { EnvironmentInput as _slipway_v1_EnvironmentInput, Environment as _slipway_v1_Environment } from '../../slipway/v1/Environment.js';

export interface ListEnvironmentsResponseInput {
  'environments'?: (_slipway_v1_EnvironmentInput)[];
}

export interface ListEnvironmentsResponse {
  'environments': (_slipway_v1_Environment)[];
}
