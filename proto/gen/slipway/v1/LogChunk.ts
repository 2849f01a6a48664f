// Original file: proto/slipway/v1/slipway.proto

import type { ActivityInput as _slipway_v1_ActivityInput, Activity as _slipway_v1_Activity } from '../../slipway/v1/Activity.js';
import type { Long } from '@grpc/proto-loader';

export interface LogChunkInput {
  'offset'?: (number | string | Long);
  'data'?: (Buffer | Uint8Array | string);
  'ended'?: (_slipway_v1_ActivityInput | null);
  'timeMs'?: (number | string | Long);
}

export interface LogChunk {
  'offset': (number);
  'data': (Buffer);
  'ended': (_slipway_v1_Activity | null);
  'timeMs': (number);
}
