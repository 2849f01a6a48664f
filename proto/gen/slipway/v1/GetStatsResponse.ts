// Original file: proto/slipway/v1/collection.proto

import type { PinnedInput as _slipway_v1_PinnedInput, Pinned as _slipway_v1_Pinned } from '../../slipway/v1/Pinned.js';
import type { CollectResponseInput as _slipway_v1_CollectResponseInput, CollectResponse as _slipway_v1_CollectResponse } from '../../slipway/v1/CollectResponse.js';
import type { ScrubbingInput as _slipway_v1_ScrubbingInput, Scrubbing as _slipway_v1_Scrubbing } from '../../slipway/v1/Scrubbing.js';
import type { Long } from '@grpc/proto-loader';

export interface GetStatsResponseInput {
  'blobs'?: (number | string | Long);
  'bytes'?: (number | string | Long);
  'looseBlobs'?: (number | string | Long);
  'looseBytes'?: (number | string | Long);
  'packs'?: (number | string | Long);
  'packBytes'?: (number | string | Long);
  'livePackBytes'?: (number | string | Long);
  'diskBytes'?: (number | string | Long);
  'highBytes'?: (number | string | Long);
  'lowBytes'?: (number | string | Long);
  'mayCollect'?: (boolean);
  'leases'?: (number | string | Long);
  'pinned'?: (_slipway_v1_PinnedInput)[];
  'last'?: (_slipway_v1_CollectResponseInput | null);
  'savedBytes'?: (number | string | Long);
  'scrubbing'?: (_slipway_v1_ScrubbingInput | null);
}

export interface GetStatsResponse {
  'blobs': (number);
  'bytes': (number);
  'looseBlobs': (number);
  'looseBytes': (number);
  'packs': (number);
  'packBytes': (number);
  'livePackBytes': (number);
  'diskBytes': (number);
  'highBytes': (number);
  'lowBytes': (number);
  'mayCollect': (boolean);
  'leases': (number);
  'pinned': (_slipway_v1_Pinned)[];
  'last': (_slipway_v1_CollectResponse | null);
  'savedBytes': (number);
  'scrubbing': (_slipway_v1_Scrubbing | null);
}
