// Original file: proto/slipway/v1/slipway.proto

import type { ApplicationStatusInput as _slipway_v1_ApplicationStatusInput, ApplicationStatus as _slipway_v1_ApplicationStatus } from '../../slipway/v1/ApplicationStatus.js';
import type { Long } from '@grpc/proto-loader';

export interface EnvironmentInput {
  'id'?: (string);
  'project'?: (string);
  'name'?: (string);
  'production'?: (boolean);
  'state'?: (string);
  'generation'?: (number | string | Long);
  'commit'?: (string);
  'urls'?: (string)[];
  'agent'?: (string);
  'createdAtMs'?: (number | string | Long);
  'applications'?: (_slipway_v1_ApplicationStatusInput)[];
  'services'?: (string)[];
}

export interface Environment {
  'id': (string);
  'project': (string);
  'name': (string);
  'production': (boolean);
  'state': (string);
  'generation': (number);
  'commit': (string);
  'urls': (string)[];
  'agent': (string);
  'createdAtMs': (number);
  'applications': (_slipway_v1_ApplicationStatus)[];
  'services': (string)[];
}
