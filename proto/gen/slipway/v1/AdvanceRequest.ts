// Original file: proto/slipway/v1/farm.proto

import type { FenceInput as _slipway_v1_FenceInput, Fence as _slipway_v1_Fence } from '../../slipway/v1/Fence.js';
import type { TargetInput as _slipway_v1_TargetInput, Target as _slipway_v1_Target } from '../../slipway/v1/Target.js';

// Original file: proto/slipway/v1/farm.proto

export const _slipway_v1_AdvanceRequest_Phase = {
  PHASE_UNSPECIFIED: 'PHASE_UNSPECIFIED',
  HEALTHY: 'HEALTHY',
  HOLD: 'HOLD',
  SWITCH: 'SWITCH',
  RELEASE: 'RELEASE',
  DRAIN: 'DRAIN',
} as const;

export type _slipway_v1_AdvanceRequest_PhaseInput =
  | 'PHASE_UNSPECIFIED'
  | 0
  | 'HEALTHY'
  | 1
  | 'HOLD'
  | 2
  | 'SWITCH'
  | 3
  | 'RELEASE'
  | 4
  | 'DRAIN'
  | 5

export type _slipway_v1_AdvanceRequest_Phase = typeof _slipway_v1_AdvanceRequest_Phase[keyof typeof _slipway_v1_AdvanceRequest_Phase]

export interface AdvanceRequestInput {
  'agent'?: (string);
  'step'?: (string);
  'attempt'?: (number);
  'fence'?: (_slipway_v1_FenceInput | null);
  'phase'?: (_slipway_v1_AdvanceRequest_PhaseInput);
  'targets'?: (_slipway_v1_TargetInput)[];
  'hooksEndedFor'?: (string);
}

export interface AdvanceRequest {
  'agent': (string);
  'step': (string);
  'attempt': (number);
  'fence': (_slipway_v1_Fence | null);
  'phase': (_slipway_v1_AdvanceRequest_Phase);
  'targets': (_slipway_v1_Target)[];
  'hooksEndedFor': (string);
}
