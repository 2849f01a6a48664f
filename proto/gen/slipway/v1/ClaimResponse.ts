// Original file: proto/slipway/v1/farm.proto

import type { GrantInput as _slipway_v1_GrantInput, Grant as _slipway_v1_Grant } from '../../slipway/v1/Grant.js';
import type { GoneInput as _slipway_v1_GoneInput, Gone as _slipway_v1_Gone } from '../../slipway/v1/Gone.js';
import type { LeasedInput as _slipway_v1_LeasedInput, Leased as _slipway_v1_Leased } from '../../slipway/v1/Leased.js';
import type { BusyInput as _slipway_v1_BusyInput, Busy as _slipway_v1_Busy } from '../../slipway/v1/Busy.js';

export interface ClaimResponseInput {
  'granted'?: (_slipway_v1_GrantInput | null);
  'gone'?: (_slipway_v1_GoneInput | null);
  'leased'?: (_slipway_v1_LeasedInput | null);
  'busy'?: (_slipway_v1_BusyInput | null);
  'outcome'?: "granted"|"gone"|"leased"|"busy";
}

export interface ClaimResponse {
  'granted'?: (_slipway_v1_Grant | null);
  'gone'?: (_slipway_v1_Gone | null);
  'leased'?: (_slipway_v1_Leased | null);
  'busy'?: (_slipway_v1_Busy | null);
  'outcome'?: "granted"|"gone"|"leased"|"busy";
}
