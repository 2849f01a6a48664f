// Original file: proto/google/bytestream/bytestream.proto


export interface QueryWriteStatusRequestInput {
  'resourceName'?: (string);
}

export interface QueryWriteStatusRequest {
  'resourceName': (string);
}
