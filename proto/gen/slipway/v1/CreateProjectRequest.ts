// Original file: proto/slipway/v1/slipway.proto


export interface CreateProjectRequestInput {
  'name'?: (string);
  'defaultBranch'?: (string);
  'template'?: (string);
}

export interface CreateProjectRequest {
  'name': (string);
  'defaultBranch': (string);
  'template': (string);
}
