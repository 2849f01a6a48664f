// Original file: proto/slipway/v1/slipway.proto

import type { DeploymentInput as _slipway_v1_DeploymentInput, Deployment as _slipway_v1_Deployment } from '../../slipway/v1/Deployment.js';

export interface ListDeploymentsResponseInput {
  'deployments'?: (_slipway_v1_DeploymentInput)[];
}

export interface ListDeploymentsResponse {
  'deployments': (_slipway_v1_Deployment)[];
}
