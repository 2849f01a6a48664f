// Original file: proto/grpc/reflection/v1/reflection.proto


export interface ExtensionNumberResponseInput {
  'baseTypeName'?: (string);
  'extensionNumber'?: (number)[];
}

export interface ExtensionNumberResponse {
  'baseTypeName': (string);
  'extensionNumber': (number)[];
}
