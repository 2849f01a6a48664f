// Original file: proto/slipway/v1/slugs.proto

import type { KeeperInput as _slipway_v1_KeeperInput, Keeper as _slipway_v1_Keeper } from '../../slipway/v1/Keeper.js';
import type { Long } from '@grpc/proto-loader';

export interface ExplainResponseInput {
  'stored'?: (boolean);
  'keepers'?: (_slipway_v1_KeeperInput)[];
  'truncated'?: (boolean);
  'unusedUntilMs'?: (number | string | Long);
}

export interface ExplainResponse {
  'stored': (boolean);
  'keepers': (_slipway_v1_Keeper)[];
  'truncated': (boolean);
  'unusedUntilMs': (number);
}
