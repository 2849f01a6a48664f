// Original file: proto/slipway/v1/farm.proto

import type { FenceInput as _slipway_v1_FenceInput, Fence as _slipway_v1_Fence } from '../../slipway/v1/Fence.js';
import type { PhaseTimeInput as _slipway_v1_PhaseTimeInput, PhaseTime as _slipway_v1_PhaseTime } from '../../slipway/v1/PhaseTime.js';
import type { Long } from '@grpc/proto-loader';

// Original file: proto/slipway/v1/farm.proto

export const _slipway_v1_ReportRequest_Outcome = {
  OUTCOME_UNSPECIFIED: 'OUTCOME_UNSPECIFIED',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  INFRASTRUCTURE: 'INFRASTRUCTURE',
  CANCELLED: 'CANCELLED',
} as const;

export type _slipway_v1_ReportRequest_OutcomeInput =
  | 'OUTCOME_UNSPECIFIED'
  | 0
  | 'SUCCEEDED'
  | 1
  | 'FAILED'
  | 2
  | 'INFRASTRUCTURE'
  | 3
  | 'CANCELLED'
  | 4

export type _slipway_v1_ReportRequest_Outcome = typeof _slipway_v1_ReportRequest_Outcome[keyof typeof _slipway_v1_ReportRequest_Outcome]

export interface ReportRequestInput {
  'agent'?: (string);
  'step'?: (string);
  'attempt'?: (number);
  'fence'?: (_slipway_v1_FenceInput | null);
  'outcome'?: (_slipway_v1_ReportRequest_OutcomeInput);
  'message'?: (string);
  'tail'?: (string);
  'phases'?: (_slipway_v1_PhaseTimeInput)[];
  'uploadedBytes'?: (number | string | Long);
  'uploadedBlobs'?: (number | string | Long);
  'logOffset'?: (number | string | Long);
  'missing'?: (string);
}

export interface ReportRequest {
  'agent': (string);
  'step': (string);
  'attempt': (number);
  'fence': (_slipway_v1_Fence | null);
  'outcome': (_slipway_v1_ReportRequest_Outcome);
  'message': (string);
  'tail': (string);
  'phases': (_slipway_v1_PhaseTime)[];
  'uploadedBytes': (number);
  'uploadedBlobs': (number);
  'logOffset': (number);
  'missing': (string);
}
