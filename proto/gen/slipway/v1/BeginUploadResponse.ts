// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface BeginUploadResponseInput {
  'cacheAddress'?: (string);
  'instanceName'?: (string);
  'token'?: (string);
  'expiresAtMs'?: (number | string | Long);
  'cacheAddresses'?: (string)[];
  'copies'?: (number);
}

export interface BeginUploadResponse {
  'cacheAddress': (string);
  'instanceName': (string);
  'token': (string);
  'expiresAtMs': (number);
  'cacheAddresses': (string)[];
  'copies': (number);
}
