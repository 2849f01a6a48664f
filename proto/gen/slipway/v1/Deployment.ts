// Original file: proto/slipway/v1/slipway.proto

import type { ApplicationStatusInput as _slipway_v1_ApplicationStatusInput, ApplicationStatus as _slipway_v1_ApplicationStatus } from '../../slipway/v1/ApplicationStatus.js';
import type { Long } from '@grpc/proto-loader';

export interface DeploymentInput {
  'generation'?: (number | string | Long);
  'current'?: (boolean);
  'commit'?: (string);
  'activity'?: (string);
  'kind'?: (string);
  'createdAtMs'?: (number | string | Long);
  'applications'?: (_slipway_v1_ApplicationStatusInput)[];
}

export interface Deployment {
  'generation': (number);
  'current': (boolean);
  'commit': (string);
  'activity': (string);
  'kind': (string);
  'createdAtMs': (number);
  'applications': (_slipway_v1_ApplicationStatus)[];
}
