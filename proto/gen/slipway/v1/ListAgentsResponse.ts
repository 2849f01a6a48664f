// Original file: proto/slipway/v1/slipway.proto

import type { AgentInput as _slipway_v1_AgentInput, Agent as _slipway_v1_Agent } from '../../slipway/v1/Agent.js';

export interface ListAgentsResponseInput {
  'agents'?: (_slipway_v1_AgentInput)[];
}

export interface ListAgentsResponse {
  'agents': (_slipway_v1_Agent)[];
}
