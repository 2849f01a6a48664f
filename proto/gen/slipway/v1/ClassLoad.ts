// Original file: proto/slipway/v1/slipway.proto

import type { Long } from '@grpc/proto-loader';

export interface ClassLoadInput {
  'class'?: (string);
  'running'?: (number);
  'queued'?: (number);
  'queueAgeP95Ms'?: (number | string | Long);
  'slots'?: (number);
  'slotsFree'?: (number);
  'slotsWanted'?: (number);
}

export interface ClassLoad {
  'class': (string);
  'running': (number);
  'queued': (number);
  'queueAgeP95Ms': (number);
  'slots': (number);
  'slotsFree': (number);
  'slotsWanted': (number);
}
