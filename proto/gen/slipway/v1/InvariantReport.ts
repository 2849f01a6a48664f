// Original file: proto/slipway/v1/admin.proto


export interface _slipway_v1_InvariantReport_FindingInput {
  'what'?: (string);
  'where'?: (string);
  'remedy'?: (string);
}

export interface _slipway_v1_InvariantReport_Finding {
  'what': (string);
  'where': (string);
  'remedy': (string);
}

export interface InvariantReportInput {
  'name'?: (string);
  'statement'?: (string);
  'looked'?: (string);
  'findings'?: (_slipway_v1_InvariantReport_FindingInput)[];
  'unasked'?: (string)[];
  'unseen'?: (string);
  'notes'?: (string)[];
}

export interface InvariantReport {
  'name': (string);
  'statement': (string);
  'looked': (string);
  'findings': (_slipway_v1_InvariantReport_Finding)[];
  'unasked': (string)[];
  'unseen': (string);
  'notes': (string)[];
}
