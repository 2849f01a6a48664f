// Original file: proto/slipway/v1/slipway.proto

import type { PhaseDurationInput as _slipway_v1_PhaseDurationInput, PhaseDuration as _slipway_v1_PhaseDuration } from '../../slipway/v1/PhaseDuration.js';
import type { PlannedActionInput as _slipway_v1_PlannedActionInput, PlannedAction as _slipway_v1_PlannedAction } from '../../slipway/v1/PlannedAction.js';
import type { TimelineEntryInput as _slipway_v1_TimelineEntryInput, TimelineEntry as _slipway_v1_TimelineEntry } from '../../slipway/v1/TimelineEntry.js';
import type { Long } from '@grpc/proto-loader';

export interface ActivityInput {
  'id'?: (string);
  'project'?: (string);
  'environment'?: (string);
  'kind'?: (string);
  'state'?: (string);
  'result'?: (string);
  'message'?: (string);
  'commit'?: (string);
  'user'?: (string);
  'createdAtMs'?: (number | string | Long);
  'endedAtMs'?: (number | string | Long);
  'generation'?: (number | string | Long);
  'phases'?: (_slipway_v1_PhaseDurationInput)[];
  'actions'?: (_slipway_v1_PlannedActionInput)[];
  'uploadedBytes'?: (number | string | Long);
  'uploadedBlobs'?: (number | string | Long);
  'urls'?: (string)[];
  'waitingFor'?: (string);
  'logLostBytes'?: (number | string | Long);
  'timeline'?: (_slipway_v1_TimelineEntryInput)[];
  'traceId'?: (string);
}

export interface Activity {
  'id': (string);
  'project': (string);
  'environment': (string);
  'kind': (string);
  'state': (string);
  'result': (string);
  'message': (string);
  'commit': (string);
  'user': (string);
  'createdAtMs': (number);
  'endedAtMs': (number);
  'generation': (number);
  'phases': (_slipway_v1_PhaseDuration)[];
  'actions': (_slipway_v1_PlannedAction)[];
  'uploadedBytes': (number);
  'uploadedBlobs': (number);
  'urls': (string)[];
  'waitingFor': (string);
  'logLostBytes': (number);
  'timeline': (_slipway_v1_TimelineEntry)[];
  'traceId': (string);
}
