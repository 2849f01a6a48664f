// Original file: proto/slipway/v1/router.proto

import type { RouteInput as _slipway_v1_RouteInput, Route as _slipway_v1_Route } from '../../slipway/v1/Route.js';
import type { Long } from '@grpc/proto-loader';

export interface ApplyRequestInput {
  'epoch'?: (number | string | Long);
  'environment'?: (string);
  'generation'?: (number | string | Long);
  'routes'?: (_slipway_v1_RouteInput)[];
}

export interface ApplyRequest {
  'epoch': (number);
  'environment': (string);
  'generation': (number);
  'routes': (_slipway_v1_Route)[];
}
