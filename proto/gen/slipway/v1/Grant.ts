// Original file: proto/slipway/v1/farm.proto

import type { FenceInput as _slipway_v1_FenceInput, Fence as _slipway_v1_Fence } from '../../slipway/v1/Fence.js';
import type { BuildWorkInput as _slipway_v1_BuildWorkInput, BuildWork as _slipway_v1_BuildWork } from '../../slipway/v1/BuildWork.js';
import type { DeployWorkInput as _slipway_v1_DeployWorkInput, DeployWork as _slipway_v1_DeployWork } from '../../slipway/v1/DeployWork.js';
import type { TeardownWorkInput as _slipway_v1_TeardownWorkInput, TeardownWork as _slipway_v1_TeardownWork } from '../../slipway/v1/TeardownWork.js';
import type { Long } from '@grpc/proto-loader';

export interface GrantInput {
  'step'?: (string);
  'attempt'?: (number);
  'fence'?: (_slipway_v1_FenceInput | null);
  'ttlMs'?: (number | string | Long);
  'beatMs'?: (number | string | Long);
  'activity'?: (string);
  'project'?: (string);
  'cacheToken'?: (string);
  'instanceName'?: (string);
  'build'?: (_slipway_v1_BuildWorkInput | null);
  'deploy'?: (_slipway_v1_DeployWorkInput | null);
  'teardown'?: (_slipway_v1_TeardownWorkInput | null);
  'secrets'?: (string)[];
  'traceparent'?: (string);
  'work'?: "build"|"deploy"|"teardown";
}

export interface Grant {
  'step': (string);
  'attempt': (number);
  'fence': (_slipway_v1_Fence | null);
  'ttlMs': (number);
  'beatMs': (number);
  'activity': (string);
  'project': (string);
  'cacheToken': (string);
  'instanceName': (string);
  'build'?: (_slipway_v1_BuildWork | null);
  'deploy'?: (_slipway_v1_DeployWork | null);
  'teardown'?: (_slipway_v1_TeardownWork | null);
  'secrets': (string)[];
  'traceparent': (string);
  'work'?: "build"|"deploy"|"teardown";
}
