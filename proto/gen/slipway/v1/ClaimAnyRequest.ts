// Original file: proto/slipway/v1/farm.proto


export interface ClaimAnyRequestInput {
  'agent'?: (string);
  'agentEpoch'?: (string);
  'classes'?: (string)[];
}

export interface ClaimAnyRequest {
  'agent': (string);
  'agentEpoch': (string);
  'classes': (string)[];
}
