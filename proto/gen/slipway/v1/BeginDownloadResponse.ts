// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface BeginDownloadResponseInput {
  'cacheAddress'?: (string);
  'instanceName'?: (string);
  'token'?: (string);
  'expiresAtMs'?: (number | string | Long);
  'cacheAddresses'?: (string)[];
  'copies'?: (number);
}

export interface BeginDownloadResponse {
  'cacheAddress': (string);
  'instanceName': (string);
  'token': (string);
  'expiresAtMs': (number);
  'cacheAddresses': (string)[];
  'copies': (number);
}
