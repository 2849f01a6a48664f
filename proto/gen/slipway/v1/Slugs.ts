// Original file: proto/slipway/v1/slugs.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AcquireLeaseRequestInput as _slipway_v1_AcquireLeaseRequestInput, AcquireLeaseRequest as _slipway_v1_AcquireLeaseRequest } from '../../slipway/v1/AcquireLeaseRequest.js';
import type { DeleteActionResultRequestInput as _slipway_v1_DeleteActionResultRequestInput, DeleteActionResultRequest as _slipway_v1_DeleteActionResultRequest } from '../../slipway/v1/DeleteActionResultRequest.js';
import type { DeleteActionResultResponseInput as _slipway_v1_DeleteActionResultResponseInput, DeleteActionResultResponse as _slipway_v1_DeleteActionResultResponse } from '../../slipway/v1/DeleteActionResultResponse.js';
import type { ExplainRequestInput as _slipway_v1_ExplainRequestInput, ExplainRequest as _slipway_v1_ExplainRequest } from '../../slipway/v1/ExplainRequest.js';
import type { ExplainResponseInput as _slipway_v1_ExplainResponseInput, ExplainResponse as _slipway_v1_ExplainResponse } from '../../slipway/v1/ExplainResponse.js';
import type { FetchSlugRequestInput as _slipway_v1_FetchSlugRequestInput, FetchSlugRequest as _slipway_v1_FetchSlugRequest } from '../../slipway/v1/FetchSlugRequest.js';
import type { FetchSlugResponseInput as _slipway_v1_FetchSlugResponseInput, FetchSlugResponse as _slipway_v1_FetchSlugResponse } from '../../slipway/v1/FetchSlugResponse.js';
import type { LeaseResponseInput as _slipway_v1_LeaseResponseInput, LeaseResponse as _slipway_v1_LeaseResponse } from '../../slipway/v1/LeaseResponse.js';
import type { ListRootsRequestInput as _slipway_v1_ListRootsRequestInput, ListRootsRequest as _slipway_v1_ListRootsRequest } from '../../slipway/v1/ListRootsRequest.js';
import type { ListRootsResponseInput as _slipway_v1_ListRootsResponseInput, ListRootsResponse as _slipway_v1_ListRootsResponse } from '../../slipway/v1/ListRootsResponse.js';
import type { PutSlugRequestInput as _slipway_v1_PutSlugRequestInput, PutSlugRequest as _slipway_v1_PutSlugRequest } from '../../slipway/v1/PutSlugRequest.js';
import type { PutSlugResponseInput as _slipway_v1_PutSlugResponseInput, PutSlugResponse as _slipway_v1_PutSlugResponse } from '../../slipway/v1/PutSlugResponse.js';
import type { ReleaseLeaseRequestInput as _slipway_v1_ReleaseLeaseRequestInput, ReleaseLeaseRequest as _slipway_v1_ReleaseLeaseRequest } from '../../slipway/v1/ReleaseLeaseRequest.js';
import type { ReleaseLeaseResponseInput as _slipway_v1_ReleaseLeaseResponseInput, ReleaseLeaseResponse as _slipway_v1_ReleaseLeaseResponse } from '../../slipway/v1/ReleaseLeaseResponse.js';
import type { RemoveRootRequestInput as _slipway_v1_RemoveRootRequestInput, RemoveRootRequest as _slipway_v1_RemoveRootRequest } from '../../slipway/v1/RemoveRootRequest.js';
import type { RemoveRootResponseInput as _slipway_v1_RemoveRootResponseInput, RemoveRootResponse as _slipway_v1_RemoveRootResponse } from '../../slipway/v1/RemoveRootResponse.js';
import type { RenewLeaseRequestInput as _slipway_v1_RenewLeaseRequestInput, RenewLeaseRequest as _slipway_v1_RenewLeaseRequest } from '../../slipway/v1/RenewLeaseRequest.js';

export interface SlugsClient extends grpc.Client {
  AcquireLease(argument: _slipway_v1_AcquireLeaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  AcquireLease(argument: _slipway_v1_AcquireLeaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  AcquireLease(argument: _slipway_v1_AcquireLeaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  AcquireLease(argument: _slipway_v1_AcquireLeaseRequestInput, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  acquireLease(argument: _slipway_v1_AcquireLeaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  acquireLease(argument: _slipway_v1_AcquireLeaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  acquireLease(argument: _slipway_v1_AcquireLeaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  acquireLease(argument: _slipway_v1_AcquireLeaseRequestInput, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  
  DeleteActionResult(argument: _slipway_v1_DeleteActionResultRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DeleteActionResultResponse>): grpc.ClientUnaryCall;
  DeleteActionResult(argument: _slipway_v1_DeleteActionResultRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_DeleteActionResultResponse>): grpc.ClientUnaryCall;
  DeleteActionResult(argument: _slipway_v1_DeleteActionResultRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DeleteActionResultResponse>): grpc.ClientUnaryCall;
  DeleteActionResult(argument: _slipway_v1_DeleteActionResultRequestInput, callback: grpc.requestCallback<_slipway_v1_DeleteActionResultResponse>): grpc.ClientUnaryCall;
  deleteActionResult(argument: _slipway_v1_DeleteActionResultRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DeleteActionResultResponse>): grpc.ClientUnaryCall;
  deleteActionResult(argument: _slipway_v1_DeleteActionResultRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_DeleteActionResultResponse>): grpc.ClientUnaryCall;
  deleteActionResult(argument: _slipway_v1_DeleteActionResultRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DeleteActionResultResponse>): grpc.ClientUnaryCall;
  deleteActionResult(argument: _slipway_v1_DeleteActionResultRequestInput, callback: grpc.requestCallback<_slipway_v1_DeleteActionResultResponse>): grpc.ClientUnaryCall;
  
  Explain(argument: _slipway_v1_ExplainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ExplainResponse>): grpc.ClientUnaryCall;
  Explain(argument: _slipway_v1_ExplainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ExplainResponse>): grpc.ClientUnaryCall;
  Explain(argument: _slipway_v1_ExplainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ExplainResponse>): grpc.ClientUnaryCall;
  Explain(argument: _slipway_v1_ExplainRequestInput, callback: grpc.requestCallback<_slipway_v1_ExplainResponse>): grpc.ClientUnaryCall;
  explain(argument: _slipway_v1_ExplainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ExplainResponse>): grpc.ClientUnaryCall;
  explain(argument: _slipway_v1_ExplainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ExplainResponse>): grpc.ClientUnaryCall;
  explain(argument: _slipway_v1_ExplainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ExplainResponse>): grpc.ClientUnaryCall;
  explain(argument: _slipway_v1_ExplainRequestInput, callback: grpc.requestCallback<_slipway_v1_ExplainResponse>): grpc.ClientUnaryCall;
  
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
  
  ReleaseLease(argument: _slipway_v1_ReleaseLeaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReleaseLeaseResponse>): grpc.ClientUnaryCall;
  ReleaseLease(argument: _slipway_v1_ReleaseLeaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ReleaseLeaseResponse>): grpc.ClientUnaryCall;
  ReleaseLease(argument: _slipway_v1_ReleaseLeaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReleaseLeaseResponse>): grpc.ClientUnaryCall;
  ReleaseLease(argument: _slipway_v1_ReleaseLeaseRequestInput, callback: grpc.requestCallback<_slipway_v1_ReleaseLeaseResponse>): grpc.ClientUnaryCall;
  releaseLease(argument: _slipway_v1_ReleaseLeaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReleaseLeaseResponse>): grpc.ClientUnaryCall;
  releaseLease(argument: _slipway_v1_ReleaseLeaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ReleaseLeaseResponse>): grpc.ClientUnaryCall;
  releaseLease(argument: _slipway_v1_ReleaseLeaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReleaseLeaseResponse>): grpc.ClientUnaryCall;
  releaseLease(argument: _slipway_v1_ReleaseLeaseRequestInput, callback: grpc.requestCallback<_slipway_v1_ReleaseLeaseResponse>): grpc.ClientUnaryCall;
  
  RemoveRoot(argument: _slipway_v1_RemoveRootRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  RemoveRoot(argument: _slipway_v1_RemoveRootRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  RemoveRoot(argument: _slipway_v1_RemoveRootRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  RemoveRoot(argument: _slipway_v1_RemoveRootRequestInput, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  removeRoot(argument: _slipway_v1_RemoveRootRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  removeRoot(argument: _slipway_v1_RemoveRootRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  removeRoot(argument: _slipway_v1_RemoveRootRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  removeRoot(argument: _slipway_v1_RemoveRootRequestInput, callback: grpc.requestCallback<_slipway_v1_RemoveRootResponse>): grpc.ClientUnaryCall;
  
  RenewLease(argument: _slipway_v1_RenewLeaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  RenewLease(argument: _slipway_v1_RenewLeaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  RenewLease(argument: _slipway_v1_RenewLeaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  RenewLease(argument: _slipway_v1_RenewLeaseRequestInput, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  renewLease(argument: _slipway_v1_RenewLeaseRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  renewLease(argument: _slipway_v1_RenewLeaseRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  renewLease(argument: _slipway_v1_RenewLeaseRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  renewLease(argument: _slipway_v1_RenewLeaseRequestInput, callback: grpc.requestCallback<_slipway_v1_LeaseResponse>): grpc.ClientUnaryCall;
  
}

export interface SlugsHandlers extends grpc.UntypedServiceImplementation {
  AcquireLease: grpc.handleUnaryCall<_slipway_v1_AcquireLeaseRequest, _slipway_v1_LeaseResponseInput>;
  
  DeleteActionResult: grpc.handleUnaryCall<_slipway_v1_DeleteActionResultRequest, _slipway_v1_DeleteActionResultResponseInput>;
  
  Explain: grpc.handleUnaryCall<_slipway_v1_ExplainRequest, _slipway_v1_ExplainResponseInput>;
  
  FetchSlug: grpc.handleServerStreamingCall<_slipway_v1_FetchSlugRequest, _slipway_v1_FetchSlugResponseInput>;
  
  ListRoots: grpc.handleUnaryCall<_slipway_v1_ListRootsRequest, _slipway_v1_ListRootsResponseInput>;
  
  PutSlug: grpc.handleUnaryCall<_slipway_v1_PutSlugRequest, _slipway_v1_PutSlugResponseInput>;
  
  ReleaseLease: grpc.handleUnaryCall<_slipway_v1_ReleaseLeaseRequest, _slipway_v1_ReleaseLeaseResponseInput>;
  
  RemoveRoot: grpc.handleUnaryCall<_slipway_v1_RemoveRootRequest, _slipway_v1_RemoveRootResponseInput>;
  
  RenewLease: grpc.handleUnaryCall<_slipway_v1_RenewLeaseRequest, _slipway_v1_LeaseResponseInput>;
  
}

export interface SlugsDefinition extends grpc.ServiceDefinition {
  AcquireLease: MethodDefinition<_slipway_v1_AcquireLeaseRequestInput, _slipway_v1_LeaseResponseInput, _slipway_v1_AcquireLeaseRequest, _slipway_v1_LeaseResponse>
  DeleteActionResult: MethodDefinition<_slipway_v1_DeleteActionResultRequestInput, _slipway_v1_DeleteActionResultResponseInput, _slipway_v1_DeleteActionResultRequest, _slipway_v1_DeleteActionResultResponse>
  Explain: MethodDefinition<_slipway_v1_ExplainRequestInput, _slipway_v1_ExplainResponseInput, _slipway_v1_ExplainRequest, _slipway_v1_ExplainResponse>
  FetchSlug: MethodDefinition<_slipway_v1_FetchSlugRequestInput, _slipway_v1_FetchSlugResponseInput, _slipway_v1_FetchSlugRequest, _slipway_v1_FetchSlugResponse>
  ListRoots: MethodDefinition<_slipway_v1_ListRootsRequestInput, _slipway_v1_ListRootsResponseInput, _slipway_v1_ListRootsRequest, _slipway_v1_ListRootsResponse>
  PutSlug: MethodDefinition<_slipway_v1_PutSlugRequestInput, _slipway_v1_PutSlugResponseInput, _slipway_v1_PutSlugRequest, _slipway_v1_PutSlugResponse>
  ReleaseLease: MethodDefinition<_slipway_v1_ReleaseLeaseRequestInput, _slipway_v1_ReleaseLeaseResponseInput, _slipway_v1_ReleaseLeaseRequest, _slipway_v1_ReleaseLeaseResponse>
  RemoveRoot: MethodDefinition<_slipway_v1_RemoveRootRequestInput, _slipway_v1_RemoveRootResponseInput, _slipway_v1_RemoveRootRequest, _slipway_v1_RemoveRootResponse>
  RenewLease: MethodDefinition<_slipway_v1_RenewLeaseRequestInput, _slipway_v1_LeaseResponseInput, _slipway_v1_RenewLeaseRequest, _slipway_v1_LeaseResponse>
}
