// Original file: proto/grpc/reflection/v1/reflection.proto


export interface ErrorResponseInput {
  'errorCode'?: (number);
  'errorMessage'?: (string);
}

export interface ErrorResponse {
  'errorCode': (number);
  'errorMessage': (string);
}
