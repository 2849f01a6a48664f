// Original file: proto/slipway/v1/slugs.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { FetchSlugRequestInput as _slipway_v1_FetchSlugRequestInput, FetchSlugRequest as _slipway_v1_FetchSlugRequest } from '../../slipway/v1/FetchSlugRequest.js';
import type { FetchSlugResponseInput as _slipway_v1_FetchSlugResponseInput, FetchSlugResponse as _slipway_v1_FetchSlugResponse } from '../../slipway/v1/FetchSlugResponse.js';
import type { ListRootsRequestInput as _slipway_v1_ListRootsRequestInput, ListRootsRequest as _slipway_v1_ListRootsRequest } from '../../slipway/v1/ListRootsRequest.js';
import type { ListRootsResponseInput as _slipway_v1_ListRootsResponseInput, ListRootsResponse as _slipway_v1_ListRootsResponse } from '../../slipway/v1/ListRootsResponse.js';
import type { PutSlugRequestInput as _slipway_v1_PutSlugRequestInput, PutSlugRequest as _slipway_v1_PutSlugRequest } from '../../slipway/v1/PutSlugRequest.js';
import type { PutSlugResponseInput as _slipway_v1_PutSlugResponseInput, PutSlugResponse as _slipway_v1_PutSlugResponse } from '../../slipway/v1/PutSlugResponse.js';
import type { RemoveRootRequestInput as _slipway_v1_RemoveRootRequestInput, RemoveRootRequest as _slipway_v1_RemoveRootRequest } from '../../slipway/v1/RemoveRootRequest.js';
import type { RemoveRootResponseInput as _slipway_v1_RemoveRootResponseInput, RemoveRootResponse as _slipway_v1_RemoveRootResponse } from '../../slipway/v1/RemoveRootResponse.js';

export interface SlugsClient extends grpc.Client {
  FetchSlug(argument: _slipway_v1_FetchSlugRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_FetchSlugResponse>;
  FetchSlug(argument: _slipway_v1_FetchSlugRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_FetchSlugResponse>;
  fetchSlug(argument: _slipway_v1_FetchSlugRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_FetchSlugResponse>;
  fetchSlug(argument: _slipway_v1_FetchSlugRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_FetchSlugResponse>;
  
  ListRoots(argument: _slipway_v1_ListRootsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListRootsResponse>): grpc.ClientUnaryCall;
  ListRoots(argument: _slipway_v1_ListRootsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListRootsResponse>): grpc.ClientUnaryCall;
  ListRoots(argument: _slipway_v1_ListRootsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListRootsResponse>): grpc.ClientUnaryCall;
  ListRoots(argument: _slipway_v1_ListRootsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListRootsResponse>): grpc.ClientUnaryCall;
  listRoots(argument: _slipway_v1_ListRootsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListRootsResponse>): grpc.ClientUnaryCall;
  listRoots(argument: _slipway_v1_ListRootsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListRootsResponse>): grpc.ClientUnaryCall;
  listRoots(argument: _slipway_v1_ListRootsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListRootsResponse>): grpc.ClientUnaryCall;
  listRoots(argument: _slipway_v1_ListRootsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListRootsResponse>): grpc.ClientUnaryCall;
  
  PutSlug(argument: _slipway_v1_PutSlugRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PutSlugResponse>): grpc.ClientUnaryCall;
  PutSlug(argument: _slipway_v1_PutSlugRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_PutSlugResponse>): grpc.ClientUnaryCall;
  PutSlug(argument: _slipway_v1_PutSlugRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PutSlugResponse>): grpc.ClientUnaryCall;
  PutSlug(argument: _slipway_v1_PutSlugRequestInput, callback: grpc.requestCallback<_slipway_v1_PutSlugResponse>): grpc.ClientUnaryCall;
  putSlug(argument: _slipway_v1_PutSlugRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PutSlugResponse>): grpc.ClientUnaryCall;
  putSlug(argument: _slipway_v1_PutSlugRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_PutSlugResponse>): grpc.ClientUnaryCall;
  putSlug(argument: _slipway_v1_PutSlugRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PutSlugResponse>): grpc.ClientUnaryCall;
  putSlug(argument: _slipway_v1_PutSlugRequestInput, callback: grpc.requestCallback<_slipway_v1_PutSlugResponse>): grpc.ClientUnaryCall;
  
  RemoveRoot(argument: _slipway_v1_RemoveRootRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  RemoveRoot(argument: _slipway_v1_RemoveRootRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  RemoveRoot(argument: _slipway_v1_RemoveRootRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  RemoveRoot(argument: _slipway_v1_RemoveRootRequestInput, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  removeRoot(argument: _slipway_v1_RemoveRootRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  removeRoot(argument: _slipway_v1_RemoveRootRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  removeRoot(argument: _slipway_v1_RemoveRootRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  removeRoot(argument: _slipway_v1_RemoveRootRequestInput, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  
}

export interface SlugsHandlers extends grpc.UntypedServiceImplementation {
  FetchSlug: grpc.handleServerStreamingCall<_slipway_v1_FetchSlugRequest, _slipway_v1_FetchSlugResponseInput>;
  
  ListRoots: grpc.handleUnaryCall<_slipway_v1_ListRootsRequest, _slipway_v1_ListRootsResponseInput>;
  
  PutSlug: grpc.handleUnaryCall<_slipway_v1_PutSlugRequest, _slipway_v1_PutSlugResponseInput>;
  
  RemoveRoot: grpc.handleUnaryCall<_slipway_v1_RemoveRootRequest, _slipway_v1_RemoveRootResponseInput>;
  
}

export interface SlugsDefinition extends grpc.ServiceDefinition {
  FetchSlug: MethodDefinition<_slipway_v1_FetchSlugRequestInput, _slipway_v1_FetchSlugResponseInput, _slipway_v1_FetchSlugRequest, _slipway_v1_FetchSlugResponse>
  ListRoots: MethodDefinition<_slipway_v1_ListRootsRequestInput, _slipway_v1_ListRootsResponseInput, _slipway_v1_ListRootsRequest, _slipway_v1_ListRootsResponse>
  PutSlug: MethodDefinition<_slipway_v1_PutSlugRequestInput, _slipway_v1_PutSlugResponseInput, _slipway_v1_PutSlugRequest, _slipway_v1_PutSlugResponse>
  RemoveRoot: MethodDefinition<_slipway_v1_RemoveRootRequestInput, _slipway_v1_RemoveRootResponseInput, _slipway_v1_RemoveRootRequest, _slipway_v1_RemoveRootResponse>
}
