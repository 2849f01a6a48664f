// Original file: proto/slipway/v1/slugs.proto

import type { RootInput as _slipway_v1_RootInput, Root as _slipway_v1_Root } from '../../slipway/v1/Root.js';

export interface ListRootsResponseInput {
  'roots'?: (_slipway_v1_RootInput)[];
  'nextPageToken'?: (string);
}

export interface ListRootsResponse {
  'roots': (_slipway_v1_Root)[];
  'nextPageToken': (string);
}
