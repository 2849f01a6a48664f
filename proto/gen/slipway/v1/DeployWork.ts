// Original file: proto/slipway/v1/farm.proto

import type { ServiceSpecInput as _slipway_v1_ServiceSpecInput, ServiceSpec as _slipway_v1_ServiceSpec } from '../../slipway/v1/ServiceSpec.js';
import type { ApplicationSpecInput as _slipway_v1_ApplicationSpecInput, ApplicationSpec as _slipway_v1_ApplicationSpec } from '../../slipway/v1/ApplicationSpec.js';
import type { Long } from '@grpc/proto-loader';

export interface DeployWorkInput {
  'environment'?: (string);
  'generation'?: (number | string | Long);
  'services'?: (_slipway_v1_ServiceSpecInput)[];
  'applications'?: (_slipway_v1_ApplicationSpecInput)[];
  'hold'?: (boolean);
  'healthTimeoutMs'?: (number | string | Long);
  'hookTimeoutMs'?: (number | string | Long);
  'drainTimeoutMs'?: (number | string | Long);
  'switched'?: (boolean);
  'hookInputs'?: (string);
  'skipDeployHooks'?: (boolean);
}

export interface DeployWork {
  'environment': (string);
  'generation': (number);
  'services': (_slipway_v1_ServiceSpec)[];
  'applications': (_slipway_v1_ApplicationSpec)[];
  'hold': (boolean);
  'healthTimeoutMs': (number);
  'hookTimeoutMs': (number);
  'drainTimeoutMs': (number);
  'switched': (boolean);
  'hookInputs': (string);
  'skipDeployHooks': (boolean);
}
