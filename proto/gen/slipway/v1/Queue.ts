// Original file: proto/slipway/v1/slipway.proto

import type { WaitingInput as _slipway_v1_WaitingInput, Waiting as _slipway_v1_Waiting } from '../../slipway/v1/Waiting.js';
import type { Long } from '@grpc/proto-loader';

export interface QueueInput {
  'waiting'?: (_slipway_v1_WaitingInput)[];
  'unlisted'?: (number);
  'others'?: (number);
  'atMs'?: (number | string | Long);
}

export interface Queue {
  'waiting': (_slipway_v1_Waiting)[];
  'unlisted': (number);
  'others': (number);
  'atMs': (number);
}
