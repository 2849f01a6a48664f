// Original file: proto/slipway/v1/slipway.proto

import type { AgentTokenInput as _slipway_v1_AgentTokenInput, AgentToken as _slipway_v1_AgentToken } from '../../slipway/v1/AgentToken.js';

export interface ListAgentTokensResponseInput {
  'tokens'?: (_slipway_v1_AgentTokenInput)[];
}

export interface ListAgentTokensResponse {
  'tokens': (_slipway_v1_AgentToken)[];
}
