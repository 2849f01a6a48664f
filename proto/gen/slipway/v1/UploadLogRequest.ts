// Original file: proto/slipway/v1/farm.proto

import type { FenceInput as _slipway_v1_FenceInput, Fence as _slipway_v1_Fence } from '../../slipway/v1/Fence.js';
import type { StepLogPieceInput as _slipway_v1_StepLogPieceInput, StepLogPiece as _slipway_v1_StepLogPiece } from '../../slipway/v1/StepLogPiece.js';

export interface UploadLogRequestInput {
  'agent'?: (string);
  'step'?: (string);
  'attempt'?: (number);
  'fence'?: (_slipway_v1_FenceInput | null);
  'pieces'?: (_slipway_v1_StepLogPieceInput)[];
}

export interface UploadLogRequest {
  'agent': (string);
  'step': (string);
  'attempt': (number);
  'fence': (_slipway_v1_Fence | null);
  'pieces': (_slipway_v1_StepLogPiece)[];
}
