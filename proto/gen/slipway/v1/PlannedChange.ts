// Original file: proto/slipway/v1/slipway.proto


export interface PlannedChangeInput {
  'subject'?: (string);
  'name'?: (string);
  'change'?: (string);
  'detail'?: (string);
  'effect'?: (string);
  'differences'?: (string)[];
}

export interface PlannedChange {
  'subject': (string);
  'name': (string);
  'change': (string);
  'detail': (string);
  'effect': (string);
  'differences': (string)[];
}
