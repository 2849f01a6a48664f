import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { ApplyRequestInput as _slipway_v1_ApplyRequestInput, ApplyRequest as _slipway_v1_ApplyRequest } from './slipway/v1/ApplyRequest.js';
import type { ApplyResponseInput as _slipway_v1_ApplyResponseInput, ApplyResponse as _slipway_v1_ApplyResponse } from './slipway/v1/ApplyResponse.js';
import type { DrainRequestInput as _slipway_v1_DrainRequestInput, DrainRequest as _slipway_v1_DrainRequest } from './slipway/v1/DrainRequest.js';
import type { DrainResponseInput as _slipway_v1_DrainResponseInput, DrainResponse as _slipway_v1_DrainResponse } from './slipway/v1/DrainResponse.js';
import type { GetStatusRequestInput as _slipway_v1_GetStatusRequestInput, GetStatusRequest as _slipway_v1_GetStatusRequest } from './slipway/v1/GetStatusRequest.js';
import type { GetStatusResponseInput as _slipway_v1_GetStatusResponseInput, GetStatusResponse as _slipway_v1_GetStatusResponse } from './slipway/v1/GetStatusResponse.js';
import type { HoldRequestInput as _slipway_v1_HoldRequestInput, HoldRequest as _slipway_v1_HoldRequest } from './slipway/v1/HoldRequest.js';
import type { HoldResponseInput as _slipway_v1_HoldResponseInput, HoldResponse as _slipway_v1_HoldResponse } from './slipway/v1/HoldResponse.js';
import type { PathRedirectInput as _slipway_v1_PathRedirectInput, PathRedirect as _slipway_v1_PathRedirect } from './slipway/v1/PathRedirect.js';
import type { RedirectInput as _slipway_v1_RedirectInput, Redirect as _slipway_v1_Redirect } from './slipway/v1/Redirect.js';
import type { ReleaseRequestInput as _slipway_v1_ReleaseRequestInput, ReleaseRequest as _slipway_v1_ReleaseRequest } from './slipway/v1/ReleaseRequest.js';
import type { ReleaseResponseInput as _slipway_v1_ReleaseResponseInput, ReleaseResponse as _slipway_v1_ReleaseResponse } from './slipway/v1/ReleaseResponse.js';
import type { RouteInput as _slipway_v1_RouteInput, Route as _slipway_v1_Route } from './slipway/v1/Route.js';
import type { RouterClient as _slipway_v1_RouterClient, RouterDefinition as _slipway_v1_RouterDefinition } from './slipway/v1/Router.js';
import type { UpstreamInput as _slipway_v1_UpstreamInput, Upstream as _slipway_v1_Upstream } from './slipway/v1/Upstream.js';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  slipway: {
    v1: {
      ApplyRequest: MessageTypeDefinition<_slipway_v1_ApplyRequestInput, _slipway_v1_ApplyRequest>
      ApplyResponse: MessageTypeDefinition<_slipway_v1_ApplyResponseInput, _slipway_v1_ApplyResponse>
      DrainRequest: MessageTypeDefinition<_slipway_v1_DrainRequestInput, _slipway_v1_DrainRequest>
      DrainResponse: MessageTypeDefinition<_slipway_v1_DrainResponseInput, _slipway_v1_DrainResponse>
      GetStatusRequest: MessageTypeDefinition<_slipway_v1_GetStatusRequestInput, _slipway_v1_GetStatusRequest>
      GetStatusResponse: MessageTypeDefinition<_slipway_v1_GetStatusResponseInput, _slipway_v1_GetStatusResponse>
      HoldRequest: MessageTypeDefinition<_slipway_v1_HoldRequestInput, _slipway_v1_HoldRequest>
      HoldResponse: MessageTypeDefinition<_slipway_v1_HoldResponseInput, _slipway_v1_HoldResponse>
      PathRedirect: MessageTypeDefinition<_slipway_v1_PathRedirectInput, _slipway_v1_PathRedirect>
      Redirect: MessageTypeDefinition<_slipway_v1_RedirectInput, _slipway_v1_Redirect>
      ReleaseRequest: MessageTypeDefinition<_slipway_v1_ReleaseRequestInput, _slipway_v1_ReleaseRequest>
      ReleaseResponse: MessageTypeDefinition<_slipway_v1_ReleaseResponseInput, _slipway_v1_ReleaseResponse>
      Route: MessageTypeDefinition<_slipway_v1_RouteInput, _slipway_v1_Route>
      Router: SubtypeConstructor<typeof grpc.Client, _slipway_v1_RouterClient> & { service: _slipway_v1_RouterDefinition }
      Upstream: MessageTypeDefinition<_slipway_v1_UpstreamInput, _slipway_v1_Upstream>
    }
  }
}

