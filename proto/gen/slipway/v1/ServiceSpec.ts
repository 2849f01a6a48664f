// Original file: proto/slipway/v1/farm.proto

import type { Long } from '@grpc/proto-loader';

export interface ServiceSpecInput {
  'name'?: (string);
  'type'?: (string);
  'image'?: (string);
  'variables'?: ({[key: string]: string});
  'port'?: (number);
  'dataPath'?: (string);
  'memoryBytes'?: (number | string | Long);
  'cpus'?: (number | string);
  'instance'?: (string);
  'droppedSchemas'?: (string)[];
}

export interface ServiceSpec {
  'name': (string);
  'type': (string);
  'image': (string);
  'variables': ({[key: string]: string});
  'port': (number);
  'dataPath': (string);
  'memoryBytes': (number);
  'cpus': (number);
  'instance': (string);
  'droppedSchemas': (string)[];
}
