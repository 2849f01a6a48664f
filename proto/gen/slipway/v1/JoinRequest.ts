// Original file: proto/slipway/v1/farm.proto


export interface JoinRequestInput {
  'protocolVersion'?: (number);
  'agent'?: (string);
  'agentEpoch'?: (string);
  'labels'?: (string)[];
  'slots'?: (number);
  'holding'?: (string)[];
  'credentialDigest'?: (string);
  'natsKey'?: (string);
  'version'?: (string);
  'tlsKey'?: (Buffer | Uint8Array | string);
}

export interface JoinRequest {
  'protocolVersion': (number);
  'agent': (string);
  'agentEpoch': (string);
  'labels': (string)[];
  'slots': (number);
  'holding': (string)[];
  'credentialDigest': (string);
  'natsKey': (string);
  'version': (string);
  'tlsKey': (Buffer);
}
