// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto


export interface GetCapabilitiesRequestInput {
  'instanceName'?: (string);
}

export interface GetCapabilitiesRequest {
  'instanceName': (string);
}
