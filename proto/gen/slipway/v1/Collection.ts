// Original file: proto/slipway/v1/collection.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CheckRequestInput as _slipway_v1_CheckRequestInput, CheckRequest as _slipway_v1_CheckRequest } from '../../slipway/v1/CheckRequest.js';
import type { CheckResponseInput as _slipway_v1_CheckResponseInput, CheckResponse as _slipway_v1_CheckResponse } from '../../slipway/v1/CheckResponse.js';
import type { CollectRequestInput as _slipway_v1_CollectRequestInput, CollectRequest as _slipway_v1_CollectRequest } from '../../slipway/v1/CollectRequest.js';
import type { CollectResponseInput as _slipway_v1_CollectResponseInput, CollectResponse as _slipway_v1_CollectResponse } from '../../slipway/v1/CollectResponse.js';
import type { GetStatsRequestInput as _slipway_v1_GetStatsRequestInput, GetStatsRequest as _slipway_v1_GetStatsRequest } from '../../slipway/v1/GetStatsRequest.js';
import type { GetStatsResponseInput as _slipway_v1_GetStatsResponseInput, GetStatsResponse as _slipway_v1_GetStatsResponse } from '../../slipway/v1/GetStatsResponse.js';
import type { PermitRequestInput as _slipway_v1_PermitRequestInput, PermitRequest as _slipway_v1_PermitRequest } from '../../slipway/v1/PermitRequest.js';
import type { PermitResponseInput as _slipway_v1_PermitResponseInput, PermitResponse as _slipway_v1_PermitResponse } from '../../slipway/v1/PermitResponse.js';
import type { ScrubRequestInput as _slipway_v1_ScrubRequestInput, ScrubRequest as _slipway_v1_ScrubRequest } from '../../slipway/v1/ScrubRequest.js';
import type { ScrubResponseInput as _slipway_v1_ScrubResponseInput, ScrubResponse as _slipway_v1_ScrubResponse } from '../../slipway/v1/ScrubResponse.js';

export interface CollectionClient extends grpc.Client {
  Check(argument: _slipway_v1_CheckRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CheckResponse>): grpc.ClientUnaryCall;
  Check(argument: _slipway_v1_CheckRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_CheckResponse>): grpc.ClientUnaryCall;
  Check(argument: _slipway_v1_CheckRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CheckResponse>): grpc.ClientUnaryCall;
  Check(argument: _slipway_v1_CheckRequestInput, callback: grpc.requestCallback<_slipway_v1_CheckResponse>): grpc.ClientUnaryCall;
  check(argument: _slipway_v1_CheckRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CheckResponse>): grpc.ClientUnaryCall;
  check(argument: _slipway_v1_CheckRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_CheckResponse>): grpc.ClientUnaryCall;
  check(argument: _slipway_v1_CheckRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CheckResponse>): grpc.ClientUnaryCall;
  check(argument: _slipway_v1_CheckRequestInput, callback: grpc.requestCallback<_slipway_v1_CheckResponse>): grpc.ClientUnaryCall;
  
  Collect(argument: _slipway_v1_CollectRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CollectResponse>): grpc.ClientUnaryCall;
  Collect(argument: _slipway_v1_CollectRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_CollectResponse>): grpc.ClientUnaryCall;
  Collect(argument: _slipway_v1_CollectRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CollectResponse>): grpc.ClientUnaryCall;
  Collect(argument: _slipway_v1_CollectRequestInput, callback: grpc.requestCallback<_slipway_v1_CollectResponse>): grpc.ClientUnaryCall;
  collect(argument: _slipway_v1_CollectRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CollectResponse>): grpc.ClientUnaryCall;
  collect(argument: _slipway_v1_CollectRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_CollectResponse>): grpc.ClientUnaryCall;
  collect(argument: _slipway_v1_CollectRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CollectResponse>): grpc.ClientUnaryCall;
  collect(argument: _slipway_v1_CollectRequestInput, callback: grpc.requestCallback<_slipway_v1_CollectResponse>): grpc.ClientUnaryCall;
  
  GetStats(argument: _slipway_v1_GetStatsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_GetStatsResponse>): grpc.ClientUnaryCall;
  GetStats(argument: _slipway_v1_GetStatsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_GetStatsResponse>): grpc.ClientUnaryCall;
  GetStats(argument: _slipway_v1_GetStatsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_GetStatsResponse>): grpc.ClientUnaryCall;
  GetStats(argument: _slipway_v1_GetStatsRequestInput, callback: grpc.requestCallback<_slipway_v1_GetStatsResponse>): grpc.ClientUnaryCall;
  getStats(argument: _slipway_v1_GetStatsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_GetStatsResponse>): grpc.ClientUnaryCall;
  getStats(argument: _slipway_v1_GetStatsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_GetStatsResponse>): grpc.ClientUnaryCall;
  getStats(argument: _slipway_v1_GetStatsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_GetStatsResponse>): grpc.ClientUnaryCall;
  getStats(argument: _slipway_v1_GetStatsRequestInput, callback: grpc.requestCallback<_slipway_v1_GetStatsResponse>): grpc.ClientUnaryCall;
  
  Permit(argument: _slipway_v1_PermitRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PermitResponse>): grpc.ClientUnaryCall;
  Permit(argument: _slipway_v1_PermitRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_PermitResponse>): grpc.ClientUnaryCall;
  Permit(argument: _slipway_v1_PermitRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PermitResponse>): grpc.ClientUnaryCall;
  Permit(argument: _slipway_v1_PermitRequestInput, callback: grpc.requestCallback<_slipway_v1_PermitResponse>): grpc.ClientUnaryCall;
  permit(argument: _slipway_v1_PermitRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PermitResponse>): grpc.ClientUnaryCall;
  permit(argument: _slipway_v1_PermitRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_PermitResponse>): grpc.ClientUnaryCall;
  permit(argument: _slipway_v1_PermitRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PermitResponse>): grpc.ClientUnaryCall;
  permit(argument: _slipway_v1_PermitRequestInput, callback: grpc.requestCallback<_slipway_v1_PermitResponse>): grpc.ClientUnaryCall;
  
  Scrub(argument: _slipway_v1_ScrubRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_ScrubResponse>;
  Scrub(argument: _slipway_v1_ScrubRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_ScrubResponse>;
  scrub(argument: _slipway_v1_ScrubRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_ScrubResponse>;
  scrub(argument: _slipway_v1_ScrubRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_ScrubResponse>;
  
}

export interface CollectionHandlers extends grpc.UntypedServiceImplementation {
  Check: grpc.handleUnaryCall<_slipway_v1_CheckRequest, _slipway_v1_CheckResponseInput>;
  
  Collect: grpc.handleUnaryCall<_slipway_v1_CollectRequest, _slipway_v1_CollectResponseInput>;
  
  GetStats: grpc.handleUnaryCall<_slipway_v1_GetStatsRequest, _slipway_v1_GetStatsResponseInput>;
  
  Permit: grpc.handleUnaryCall<_slipway_v1_PermitRequest, _slipway_v1_PermitResponseInput>;
  
  Scrub: grpc.handleServerStreamingCall<_slipway_v1_ScrubRequest, _slipway_v1_ScrubResponseInput>;
  
}

export interface CollectionDefinition extends grpc.ServiceDefinition {
  Check: MethodDefinition<_slipway_v1_CheckRequestInput, _slipway_v1_CheckResponseInput, _slipway_v1_CheckRequest, _slipway_v1_CheckResponse>
  Collect: MethodDefinition<_slipway_v1_CollectRequestInput, _slipway_v1_CollectResponseInput, _slipway_v1_CollectRequest, _slipway_v1_CollectResponse>
  GetStats: MethodDefinition<_slipway_v1_GetStatsRequestInput, _slipway_v1_GetStatsResponseInput, _slipway_v1_GetStatsRequest, _slipway_v1_GetStatsResponse>
  Permit: MethodDefinition<_slipway_v1_PermitRequestInput, _slipway_v1_PermitResponseInput, _slipway_v1_PermitRequest, _slipway_v1_PermitResponse>
  Scrub: MethodDefinition<_slipway_v1_ScrubRequestInput, _slipway_v1_ScrubResponseInput, _slipway_v1_ScrubRequest, _slipway_v1_ScrubResponse>
}
