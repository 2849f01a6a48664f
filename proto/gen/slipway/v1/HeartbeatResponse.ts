// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface _slipway_v1_HeartbeatResponse_AnswerInput {
  'step'?: (string);
  'order'?: (_slipway_v1_HeartbeatResponse_OrderInput);
}

export interface _slipway_v1_HeartbeatResponse_Answer {
  'step': (string);
  'order': (_slipway_v1_HeartbeatResponse_Order);
}

// Original file: proto/slipway/v1/farm.proto

export const _slipway_v1_HeartbeatResponse_Order = {
  CONTINUE: 'CONTINUE',
  CANCEL: 'CANCEL',
  LOST: 'LOST',
} as const;

export type _slipway_v1_HeartbeatResponse_OrderInput =
  | 'CONTINUE'
  | 0
  | 'CANCEL'
  | 1
  | 'LOST'
  | 2

export type _slipway_v1_HeartbeatResponse_Order = typeof _slipway_v1_HeartbeatResponse_Order[keyof typeof _slipway_v1_HeartbeatResponse_Order]

export interface HeartbeatResponseInput {
  'answers'?: (_slipway_v1_HeartbeatResponse_AnswerInput)[];
  'drain'?: (boolean);
  'beatMs'?: (number | string | Long);
  'rejoin'?: (boolean);
}

export interface HeartbeatResponse {
  'answers': (_slipway_v1_HeartbeatResponse_Answer)[];
  'drain': (boolean);
  'beatMs': (number);
  'rejoin': (boolean);
}
