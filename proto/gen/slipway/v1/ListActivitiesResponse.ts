// Original file: proto/slipway/v1/slipway.proto

import type { ActivityInput as _slipway_v1_ActivityInput, Activity as _slipway_v1_Activity } from '../../slipway/v1/Activity.js';

export interface ListActivitiesResponseInput {
  'activities'?: (_slipway_v1_ActivityInput)[];
}

export interface ListActivitiesResponse {
  'activities': (_slipway_v1_Activity)[];
}
