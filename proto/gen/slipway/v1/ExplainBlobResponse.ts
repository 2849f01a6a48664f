// Original file: proto/slipway/v1/slipway.proto

import type { BlobPlaceInput as _slipway_v1_BlobPlaceInput, BlobPlace as _slipway_v1_BlobPlace } from '../../slipway/v1/BlobPlace.js';
import type { BlobKeeperInput as _slipway_v1_BlobKeeperInput, BlobKeeper as _slipway_v1_BlobKeeper } from '../../slipway/v1/BlobKeeper.js';
import type { Long } from '@grpc/proto-loader';

export interface ExplainBlobResponseInput {
  'places'?: (_slipway_v1_BlobPlaceInput)[];
  'keepers'?: (_slipway_v1_BlobKeeperInput)[];
  'truncated'?: (boolean);
  'unusedUntilMs'?: (number | string | Long);
}

export interface ExplainBlobResponse {
  'places': (_slipway_v1_BlobPlace)[];
  'keepers': (_slipway_v1_BlobKeeper)[];
  'truncated': (boolean);
  'unusedUntilMs': (number);
}
