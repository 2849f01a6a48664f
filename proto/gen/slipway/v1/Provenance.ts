// Original file: proto/slipway/v1/slipway.proto

import type { VerifyingKeyInput as _slipway_v1_VerifyingKeyInput, VerifyingKey as _slipway_v1_VerifyingKey } from '../../slipway/v1/VerifyingKey.js';

export interface ProvenanceInput {
  'envelopes'?: (string)[];
  'keys'?: (_slipway_v1_VerifyingKeyInput)[];
}

export interface Provenance {
  'envelopes': (string)[];
  'keys': (_slipway_v1_VerifyingKey)[];
}
