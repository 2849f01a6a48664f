// Original file: proto/slipway/v1/slipway.proto


export interface RemoveAgentResponseInput {
  'steps'?: (number);
  'environments'?: (string)[];
}

export interface RemoveAgentResponse {
  'steps': (number);
  'environments': (string)[];
}
