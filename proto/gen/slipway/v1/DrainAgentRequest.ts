// Original file: proto/slipway/v1/slipway.proto


export interface DrainAgentRequestInput {
  'agent'?: (string);
  'undo'?: (boolean);
}

export interface DrainAgentRequest {
  'agent': (string);
  'undo': (boolean);
}
