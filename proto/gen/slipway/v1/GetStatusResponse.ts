// Original file: proto/slipway/v1/router.proto

import type { Long } from '@grpc/proto-loader';

export interface _slipway_v1_GetStatusResponse_EnvironmentInput {
  'environment'?: (string);
  'epoch'?: (number | string | Long);
  'generation'?: (number | string | Long);
  'holding'?: (boolean);
  'held'?: (number | string | Long);
  'inFlight'?: (number | string | Long);
  'routes'?: (number | string | Long);
  'holdingMs'?: (number | string | Long);
}

export interface _slipway_v1_GetStatusResponse_Environment {
  'environment': (string);
  'epoch': (number);
  'generation': (number);
  'holding': (boolean);
  'held': (number);
  'inFlight': (number);
  'routes': (number);
  'holdingMs': (number);
}

export interface GetStatusResponseInput {
  'environments'?: (_slipway_v1_GetStatusResponse_EnvironmentInput)[];
  'startedAtMs'?: (number | string | Long);
  'holdLimitMs'?: (number | string | Long);
}

export interface GetStatusResponse {
  'environments': (_slipway_v1_GetStatusResponse_Environment)[];
  'startedAtMs': (number);
  'holdLimitMs': (number);
}
