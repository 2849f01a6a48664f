// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface ProjectInput {
  'id'?: (string);
  'name'?: (string);
  'defaultBranch'?: (string);
  'gitUrl'?: (string);
  'createdAtMs'?: (number | string | Long);
  'environments'?: (string)[];
}

export interface Project {
  'id': (string);
  'name': (string);
  'defaultBranch': (string);
  'gitUrl': (string);
  'createdAtMs': (number);
  'environments': (string)[];
}
