// Original file: proto/google/rpc/status.proto


export interface StatusInput {
  'code'?: (number);
  'message'?: (string);
}

export interface Status {
  'code': (number);
  'message': (string);
}
