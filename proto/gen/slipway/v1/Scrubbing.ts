// Original file: proto/slipway/v1/collection.proto

import type { Long } from '@grpc/proto-loader';

export interface ScrubbingInput {
  'bytesPerSecond'?: (number | string | Long);
  'roundBeganAtMs'?: (number | string | Long);
  'roundBlobs'?: (number | string | Long);
  'roundBytes'?: (number | string | Long);
  'roundDamagedBlobs'?: (number | string | Long);
  'lastEndedAtMs'?: (number | string | Long);
  'lastBlobs'?: (number | string | Long);
  'lastBytes'?: (number | string | Long);
  'lastDamagedBlobs'?: (number | string | Long);
}

export interface Scrubbing {
  'bytesPerSecond': (number);
  'roundBeganAtMs': (number);
  'roundBlobs': (number);
  'roundBytes': (number);
  'roundDamagedBlobs': (number);
  'lastEndedAtMs': (number);
  'lastBlobs': (number);
  'lastBytes': (number);
  'lastDamagedBlobs': (number);
}
