// Original file: proto/slipway/v1/farm.proto


export interface ReportResponseInput {
  'accepted'?: (boolean);
}

export interface ReportResponse {
  'accepted': (boolean);
}
