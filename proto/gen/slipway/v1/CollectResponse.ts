// Original file: proto/slipway/v1/collection.proto

import type { TreeDamageInput as _slipway_v1_TreeDamageInput, TreeDamage as _slipway_v1_TreeDamage } from '../../slipway/v1/TreeDamage.js';
import type { Long } from '@grpc/proto-loader';

export interface CollectResponseInput {
  'dryRun'?: (boolean);
  'liveBlobs'?: (number | string | Long);
  'liveBytes'?: (number | string | Long);
  'storedBlobs'?: (number | string | Long);
  'storedBytes'?: (number | string | Long);
  'removedBlobs'?: (number | string | Long);
  'removedBytes'?: (number | string | Long);
  'removedResults'?: (number | string | Long);
  'compactedPacks'?: (number | string | Long);
  'freedBytes'?: (number | string | Long);
  'damages'?: (_slipway_v1_TreeDamageInput)[];
  'damageCount'?: (number | string | Long);
  'stoppedBy'?: (string);
  'durationMs'?: (number | string | Long);
}

export interface CollectResponse {
  'dryRun': (boolean);
  'liveBlobs': (number);
  'liveBytes': (number);
  'storedBlobs': (number);
  'storedBytes': (number);
  'removedBlobs': (number);
  'removedBytes': (number);
  'removedResults': (number);
  'compactedPacks': (number);
  'freedBytes': (number);
  'damages': (_slipway_v1_TreeDamage)[];
  'damageCount': (number);
  'stoppedBy': (string);
  'durationMs': (number);
}
