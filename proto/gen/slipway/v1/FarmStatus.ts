// Original file: proto/slipway/v1/slipway.proto

import type { PartStatusInput as _slipway_v1_PartStatusInput, PartStatus as _slipway_v1_PartStatus } from '../../slipway/v1/PartStatus.js';

export interface FarmStatusInput {
  'farm'?: (string);
  'version'?: (string);
  'parts'?: (_slipway_v1_PartStatusInput)[];
  'projects'?: (number);
  'environments'?: (number);
  'activitiesRunning'?: (number);
  'activitiesQueued'?: (number);
}

export interface FarmStatus {
  'farm': (string);
  'version': (string);
  'parts': (_slipway_v1_PartStatus)[];
  'projects': (number);
  'environments': (number);
  'activitiesRunning': (number);
  'activitiesQueued': (number);
}
