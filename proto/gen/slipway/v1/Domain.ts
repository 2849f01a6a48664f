// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface DomainInput {
  'name'?: (string);
  'isDefault'?: (boolean);
  'createdAtMs'?: (number | string | Long);
  'urls'?: (string)[];
}

export interface Domain {
  'name': (string);
  'isDefault': (boolean);
  'createdAtMs': (number);
  'urls': (string)[];
}
