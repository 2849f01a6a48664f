// Original file: proto/slipway/v1/slipway.proto


export interface RemoveAgentRequestInput {
  'agent'?: (string);
  'force'?: (boolean);
}

export interface RemoveAgentRequest {
  'agent': (string);
  'force': (boolean);
}
