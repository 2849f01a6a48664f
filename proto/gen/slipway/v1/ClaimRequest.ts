// Original file: proto/slipway/v1/farm.proto


export interface ClaimRequestInput {
  'agent'?: (string);
  'agentEpoch'?: (string);
  'step'?: (string);
  'attempt'?: (number);
}

export interface ClaimRequest {
  'agent': (string);
  'agentEpoch': (string);
  'step': (string);
  'attempt': (number);
}
