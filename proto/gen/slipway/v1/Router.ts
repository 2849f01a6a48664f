// Original file: proto/slipway/v1/router.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ApplyRequestInput as _slipway_v1_ApplyRequestInput, ApplyRequest as _slipway_v1_ApplyRequest } from '../../slipway/v1/ApplyRequest.js';
import type { ApplyResponseInput as _slipway_v1_ApplyResponseInput, ApplyResponse as _slipway_v1_ApplyResponse } from '../../slipway/v1/ApplyResponse.js';
import type { DrainRequestInput as _slipway_v1_DrainRequestInput, DrainRequest as _slipway_v1_DrainRequest } from '../../slipway/v1/DrainRequest.js';
import type { DrainResponseInput as _slipway_v1_DrainResponseInput, DrainResponse as _slipway_v1_DrainResponse } from '../../slipway/v1/DrainResponse.js';
import type { GetStatusRequestInput as _slipway_v1_GetStatusRequestInput, GetStatusRequest as _slipway_v1_GetStatusRequest } from '../../slipway/v1/GetStatusRequest.js';
import type { GetStatusResponseInput as _slipway_v1_GetStatusResponseInput, GetStatusResponse as _slipway_v1_GetStatusResponse } from '../../slipway/v1/GetStatusResponse.js';
import type { HoldRequestInput as _slipway_v1_HoldRequestInput, HoldRequest as _slipway_v1_HoldRequest } from '../../slipway/v1/HoldRequest.js';
import type { HoldResponseInput as _slipway_v1_HoldResponseInput, HoldResponse as _slipway_v1_HoldResponse } from '../../slipway/v1/HoldResponse.js';
import type { ReleaseRequestInput as _slipway_v1_ReleaseRequestInput, ReleaseRequest as _slipway_v1_ReleaseRequest } from '../../slipway/v1/ReleaseRequest.js';
import type { ReleaseResponseInput as _slipway_v1_ReleaseResponseInput, ReleaseResponse as _slipway_v1_ReleaseResponse } from '../../slipway/v1/ReleaseResponse.js';

export interface RouterClient extends grpc.Client {
  Apply(argument: _slipway_v1_ApplyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ApplyResponse>): grpc.ClientUnaryCall;
  Apply(argument: _slipway_v1_ApplyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ApplyResponse>): grpc.ClientUnaryCall;
  Apply(argument: _slipway_v1_ApplyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ApplyResponse>): grpc.ClientUnaryCall;
  Apply(argument: _slipway_v1_ApplyRequestInput, callback: grpc.requestCallback<_slipway_v1_ApplyResponse>): grpc.ClientUnaryCall;
  apply(argument: _slipway_v1_ApplyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ApplyResponse>): grpc.ClientUnaryCall;
  apply(argument: _slipway_v1_ApplyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ApplyResponse>): grpc.ClientUnaryCall;
  apply(argument: _slipway_v1_ApplyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ApplyResponse>): grpc.ClientUnaryCall;
  apply(argument: _slipway_v1_ApplyRequestInput, callback: grpc.requestCallback<_slipway_v1_ApplyResponse>): grpc.ClientUnaryCall;
  
  Drain(argument: _slipway_v1_DrainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DrainResponse>): grpc.ClientUnaryCall;
  Drain(argument: _slipway_v1_DrainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_DrainResponse>): grpc.ClientUnaryCall;
  Drain(argument: _slipway_v1_DrainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DrainResponse>): grpc.ClientUnaryCall;
  Drain(argument: _slipway_v1_DrainRequestInput, callback: grpc.requestCallback<_slipway_v1_DrainResponse>): grpc.ClientUnaryCall;
  drain(argument: _slipway_v1_DrainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DrainResponse>): grpc.ClientUnaryCall;
  drain(argument: _slipway_v1_DrainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_DrainResponse>): grpc.ClientUnaryCall;
  drain(argument: _slipway_v1_DrainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DrainResponse>): grpc.ClientUnaryCall;
  drain(argument: _slipway_v1_DrainRequestInput, callback: grpc.requestCallback<_slipway_v1_DrainResponse>): grpc.ClientUnaryCall;
  
  GetStatus(argument: _slipway_v1_GetStatusRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_GetStatusResponse>): grpc.ClientUnaryCall;
  GetStatus(argument: _slipway_v1_GetStatusRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_GetStatusResponse>): grpc.ClientUnaryCall;
  GetStatus(argument: _slipway_v1_GetStatusRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_GetStatusResponse>): grpc.ClientUnaryCall;
  GetStatus(argument: _slipway_v1_GetStatusRequestInput, callback: grpc.requestCallback<_slipway_v1_GetStatusResponse>): grpc.ClientUnaryCall;
  getStatus(argument: _slipway_v1_GetStatusRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_GetStatusResponse>): grpc.ClientUnaryCall;
  getStatus(argument: _slipway_v1_GetStatusRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_GetStatusResponse>): grpc.ClientUnaryCall;
  getStatus(argument: _slipway_v1_GetStatusRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_GetStatusResponse>): grpc.ClientUnaryCall;
  getStatus(argument: _slipway_v1_GetStatusRequestInput, callback: grpc.requestCallback<_slipway_v1_GetStatusResponse>): grpc.ClientUnaryCall;
  
  Hold(argument: _slipway_v1_HoldRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_HoldResponse>): grpc.ClientUnaryCall;
  Hold(argument: _slipway_v1_HoldRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_HoldResponse>): grpc.ClientUnaryCall;
  Hold(argument: _slipway_v1_HoldRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_HoldResponse>): grpc.ClientUnaryCall;
  Hold(argument: _slipway_v1_HoldRequestInput, callback: grpc.requestCallback<_slipway_v1_HoldResponse>): grpc.ClientUnaryCall;
  hold(argument: _slipway_v1_HoldRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_HoldResponse>): grpc.ClientUnaryCall;
  hold(argument: _slipway_v1_HoldRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_HoldResponse>): grpc.ClientUnaryCall;
  hold(argument: _slipway_v1_HoldRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_HoldResponse>): grpc.ClientUnaryCall;
  hold(argument: _slipway_v1_HoldRequestInput, callback: grpc.requestCallback<_slipway_v1_HoldResponse>): grpc.ClientUnaryCall;
  
  Release(argument: _slipway_v1_ReleaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReleaseResponse>): grpc.ClientUnaryCall;
  Release(argument: _slipway_v1_ReleaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ReleaseResponse>): grpc.ClientUnaryCall;
  Release(argument: _slipway_v1_ReleaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReleaseResponse>): grpc.ClientUnaryCall;
  Release(argument: _slipway_v1_ReleaseRequestInput, callback: grpc.requestCallback<_slipway_v1_ReleaseResponse>): grpc.ClientUnaryCall;
  release(argument: _slipway_v1_ReleaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReleaseResponse>): grpc.ClientUnaryCall;
  release(argument: _slipway_v1_ReleaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ReleaseResponse>): grpc.ClientUnaryCall;
  release(argument: _slipway_v1_ReleaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReleaseResponse>): grpc.ClientUnaryCall;
  release(argument: _slipway_v1_ReleaseRequestInput, callback: grpc.requestCallback<_slipway_v1_ReleaseResponse>): grpc.ClientUnaryCall;
  
}

export interface RouterHandlers extends grpc.UntypedServiceImplementation {
  Apply: grpc.handleUnaryCall<_slipway_v1_ApplyRequest, _slipway_v1_ApplyResponseInput>;
  
  Drain: grpc.handleUnaryCall<_slipway_v1_DrainRequest, _slipway_v1_DrainResponseInput>;
  
  GetStatus: grpc.handleUnaryCall<_slipway_v1_GetStatusRequest, _slipway_v1_GetStatusResponseInput>;
  
  Hold: grpc.handleUnaryCall<_slipway_v1_HoldRequest, _slipway_v1_HoldResponseInput>;
  
  Release: grpc.handleUnaryCall<_slipway_v1_ReleaseRequest, _slipway_v1_ReleaseResponseInput>;
  
}

export interface RouterDefinition extends grpc.ServiceDefinition {
  Apply: MethodDefinition<_slipway_v1_ApplyRequestInput, _slipway_v1_ApplyResponseInput, _slipway_v1_ApplyRequest, _slipway_v1_ApplyResponse>
  Drain: MethodDefinition<_slipway_v1_DrainRequestInput, _slipway_v1_DrainResponseInput, _slipway_v1_DrainRequest, _slipway_v1_DrainResponse>
  GetStatus: MethodDefinition<_slipway_v1_GetStatusRequestInput, _slipway_v1_GetStatusResponseInput, _slipway_v1_GetStatusRequest, _slipway_v1_GetStatusResponse>
  Hold: MethodDefinition<_slipway_v1_HoldRequestInput, _slipway_v1_HoldResponseInput, _slipway_v1_HoldRequest, _slipway_v1_HoldResponse>
  Release: MethodDefinition<_slipway_v1_ReleaseRequestInput, _slipway_v1_ReleaseResponseInput, _slipway_v1_ReleaseRequest, _slipway_v1_ReleaseResponse>
}
