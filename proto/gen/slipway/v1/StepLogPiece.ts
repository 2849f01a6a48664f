// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface StepLogPieceInput {
  'offset'?: (number | string | Long);
  'timeMs'?: (number | string | Long);
  'data'?: (Buffer | Uint8Array | string);
}

export interface StepLogPiece {
  'offset': (number);
  'timeMs': (number);
  'data': (Buffer);
}
