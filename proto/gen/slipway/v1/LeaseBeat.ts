// Original file: proto/slipway/v1/farm.proto

import type { FenceInput as _slipway_v1_FenceInput, Fence as _slipway_v1_Fence } from '../../slipway/v1/Fence.js';
import type { Long } from '@grpc/proto-loader';

export interface LeaseBeatInput {
  'step'?: (string);
  'attempt'?: (number);
  'fence'?: (_slipway_v1_FenceInput | null);
  'phase'?: (string);
  'logOffset'?: (number | string | Long);
}

export interface LeaseBeat {
  'step': (string);
  'attempt': (number);
  'fence': (_slipway_v1_Fence | null);
  'phase': (string);
  'logOffset': (number);
}
