// Original file: proto/slipway/v1/slipway.proto

import type { ClassLoadInput as _slipway_v1_ClassLoadInput, ClassLoad as _slipway_v1_ClassLoad } from '../../slipway/v1/ClassLoad.js';

export interface FarmLoadInput {
  'classes'?: (_slipway_v1_ClassLoadInput)[];
}

export interface FarmLoad {
  'classes': (_slipway_v1_ClassLoad)[];
}
