// Original file: proto/slipway/v1/slipway.proto

import type { ProjectInput as _slipway_v1_ProjectInput, Project as _slipway_v1_Project } from '../../slipway/v1/Project.js';

export interface ListProjectsResponseInput {
  'projects'?: (_slipway_v1_ProjectInput)[];
}

export interface ListProjectsResponse {
  'projects': (_slipway_v1_Project)[];
}
