// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface JoinRequestInput {
  'protocolVersion'?: (number);
  'agent'?: (string);
  'agentEpoch'?: (string);
  'labels'?: (string)[];
  'slots'?: (number);
  'holding'?: (string)[];
  'cpus'?: (number | string);
  'memoryBytes'?: (number | string | Long);
  'diskBytes'?: (number | string | Long);
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
  'cpus': (number);
  'memoryBytes': (number);
  'diskBytes': (number);
  'credentialDigest': (string);
  'natsKey': (string);
  'version': (string);
  'tlsKey': (Buffer);
}
