// Original file: proto/slipway/v1/slipway.proto

import type { PlannedActionInput as _slipway_v1_PlannedActionInput, PlannedAction as _slipway_v1_PlannedAction } from '../../slipway/v1/PlannedAction.js';
import type { PlannedChangeInput as _slipway_v1_PlannedChangeInput, PlannedChange as _slipway_v1_PlannedChange } from '../../slipway/v1/PlannedChange.js';

export interface PlanInput {
  'actions'?: (_slipway_v1_PlannedActionInput)[];
  'changes'?: (_slipway_v1_PlannedChangeInput)[];
  'urls'?: (string)[];
  'unchanged'?: (boolean);
  'lines'?: (string)[];
  'refusals'?: (string)[];
}

export interface Plan {
  'actions': (_slipway_v1_PlannedAction)[];
  'changes': (_slipway_v1_PlannedChange)[];
  'urls': (string)[];
  'unchanged': (boolean);
  'lines': (string)[];
  'refusals': (string)[];
}
