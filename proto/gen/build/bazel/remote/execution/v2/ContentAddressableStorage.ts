// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BatchReadBlobsRequestInput as _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, BatchReadBlobsRequest as _build_bazel_remote_execution_v2_BatchReadBlobsRequest } from '../../../../../build/bazel/remote/execution/v2/BatchReadBlobsRequest.js';
import type { BatchReadBlobsResponseInput as _build_bazel_remote_execution_v2_BatchReadBlobsResponseInput, BatchReadBlobsResponse as _build_bazel_remote_execution_v2_BatchReadBlobsResponse } from '../../../../../build/bazel/remote/execution/v2/BatchReadBlobsResponse.js';
import type { BatchUpdateBlobsRequestInput as _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, BatchUpdateBlobsRequest as _build_bazel_remote_execution_v2_BatchUpdateBlobsRequest } from '../../../../../build/bazel/remote/execution/v2/BatchUpdateBlobsRequest.js';
import type { BatchUpdateBlobsResponseInput as _build_bazel_remote_execution_v2_BatchUpdateBlobsResponseInput, BatchUpdateBlobsResponse as _build_bazel_remote_execution_v2_BatchUpdateBlobsResponse } from '../../../../../build/bazel/remote/execution/v2/BatchUpdateBlobsResponse.js';
import type { FindMissingBlobsRequestInput as _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, FindMissingBlobsRequest as _build_bazel_remote_execution_v2_FindMissingBlobsRequest } from '../../../../../build/bazel/remote/execution/v2/FindMissingBlobsRequest.js';
import type { FindMissingBlobsResponseInput as _build_bazel_remote_execution_v2_FindMissingBlobsResponseInput, FindMissingBlobsResponse as _build_bazel_remote_execution_v2_FindMissingBlobsResponse } from '../../../../../build/bazel/remote/execution/v2/FindMissingBlobsResponse.js';
import type { GetTreeRequestInput as _build_bazel_remote_execution_v2_GetTreeRequestInput, GetTreeRequest as _build_bazel_remote_execution_v2_GetTreeRequest } from '../../../../../build/bazel/remote/execution/v2/GetTreeRequest.js';
import type { GetTreeResponseInput as _build_bazel_remote_execution_v2_GetTreeResponseInput, GetTreeResponse as _build_bazel_remote_execution_v2_GetTreeResponse } from '../../../../../build/bazel/remote/execution/v2/GetTreeResponse.js';
import type { SpliceBlobRequestInput as _build_bazel_remote_execution_v2_SpliceBlobRequestInput, SpliceBlobRequest as _build_bazel_remote_execution_v2_SpliceBlobRequest } from '../../../../../build/bazel/remote/execution/v2/SpliceBlobRequest.js';
import type { SpliceBlobResponseInput as _build_bazel_remote_execution_v2_SpliceBlobResponseInput, SpliceBlobResponse as _build_bazel_remote_execution_v2_SpliceBlobResponse } from '../../../../../build/bazel/remote/execution/v2/SpliceBlobResponse.js';
import type { SplitBlobRequestInput as _build_bazel_remote_execution_v2_SplitBlobRequestInput, SplitBlobRequest as _build_bazel_remote_execution_v2_SplitBlobRequest } from '../../../../../build/bazel/remote/execution/v2/SplitBlobRequest.js';
import type { SplitBlobResponseInput as _build_bazel_remote_execution_v2_SplitBlobResponseInput, SplitBlobResponse as _build_bazel_remote_execution_v2_SplitBlobResponse } from '../../../../../build/bazel/remote/execution/v2/SplitBlobResponse.js';

export interface ContentAddressableStorageClient extends grpc.Client {
  BatchReadBlobs(argument: _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchReadBlobsResponse>): grpc.ClientUnaryCall;
  BatchReadBlobs(argument: _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchReadBlobsResponse>): grpc.ClientUnaryCall;
  BatchReadBlobs(argument: _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchReadBlobsResponse>): grpc.ClientUnaryCall;
  BatchReadBlobs(argument: _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchReadBlobsResponse>): grpc.ClientUnaryCall;
  batchReadBlobs(argument: _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchReadBlobsResponse>): grpc.ClientUnaryCall;
  batchReadBlobs(argument: _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchReadBlobsResponse>): grpc.ClientUnaryCall;
  batchReadBlobs(argument: _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchReadBlobsResponse>): grpc.ClientUnaryCall;
  batchReadBlobs(argument: _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchReadBlobsResponse>): grpc.ClientUnaryCall;
  
  BatchUpdateBlobs(argument: _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>): grpc.ClientUnaryCall;
  BatchUpdateBlobs(argument: _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>): grpc.ClientUnaryCall;
  BatchUpdateBlobs(argument: _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>): grpc.ClientUnaryCall;
  BatchUpdateBlobs(argument: _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>): grpc.ClientUnaryCall;
  batchUpdateBlobs(argument: _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>): grpc.ClientUnaryCall;
  batchUpdateBlobs(argument: _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>): grpc.ClientUnaryCall;
  batchUpdateBlobs(argument: _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>): grpc.ClientUnaryCall;
  batchUpdateBlobs(argument: _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>): grpc.ClientUnaryCall;
  
  FindMissingBlobs(argument: _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_FindMissingBlobsResponse>): grpc.ClientUnaryCall;
  FindMissingBlobs(argument: _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_FindMissingBlobsResponse>): grpc.ClientUnaryCall;
  FindMissingBlobs(argument: _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_FindMissingBlobsResponse>): grpc.ClientUnaryCall;
  FindMissingBlobs(argument: _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_FindMissingBlobsResponse>): grpc.ClientUnaryCall;
  findMissingBlobs(argument: _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_FindMissingBlobsResponse>): grpc.ClientUnaryCall;
  findMissingBlobs(argument: _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_FindMissingBlobsResponse>): grpc.ClientUnaryCall;
  findMissingBlobs(argument: _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_FindMissingBlobsResponse>): grpc.ClientUnaryCall;
  findMissingBlobs(argument: _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_FindMissingBlobsResponse>): grpc.ClientUnaryCall;
  
  GetTree(argument: _build_bazel_remote_execution_v2_GetTreeRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_build_bazel_remote_execution_v2_GetTreeResponse>;
  GetTree(argument: _build_bazel_remote_execution_v2_GetTreeRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_build_bazel_remote_execution_v2_GetTreeResponse>;
  getTree(argument: _build_bazel_remote_execution_v2_GetTreeRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_build_bazel_remote_execution_v2_GetTreeResponse>;
  getTree(argument: _build_bazel_remote_execution_v2_GetTreeRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_build_bazel_remote_execution_v2_GetTreeResponse>;
  
  SpliceBlob(argument: _build_bazel_remote_execution_v2_SpliceBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SpliceBlobResponse>): grpc.ClientUnaryCall;
  SpliceBlob(argument: _build_bazel_remote_execution_v2_SpliceBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SpliceBlobResponse>): grpc.ClientUnaryCall;
  SpliceBlob(argument: _build_bazel_remote_execution_v2_SpliceBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SpliceBlobResponse>): grpc.ClientUnaryCall;
  SpliceBlob(argument: _build_bazel_remote_execution_v2_SpliceBlobRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SpliceBlobResponse>): grpc.ClientUnaryCall;
  spliceBlob(argument: _build_bazel_remote_execution_v2_SpliceBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SpliceBlobResponse>): grpc.ClientUnaryCall;
  spliceBlob(argument: _build_bazel_remote_execution_v2_SpliceBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SpliceBlobResponse>): grpc.ClientUnaryCall;
  spliceBlob(argument: _build_bazel_remote_execution_v2_SpliceBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SpliceBlobResponse>): grpc.ClientUnaryCall;
  spliceBlob(argument: _build_bazel_remote_execution_v2_SpliceBlobRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SpliceBlobResponse>): grpc.ClientUnaryCall;
  
  SplitBlob(argument: _build_bazel_remote_execution_v2_SplitBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SplitBlobResponse>): grpc.ClientUnaryCall;
  SplitBlob(argument: _build_bazel_remote_execution_v2_SplitBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SplitBlobResponse>): grpc.ClientUnaryCall;
  SplitBlob(argument: _build_bazel_remote_execution_v2_SplitBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SplitBlobResponse>): grpc.ClientUnaryCall;
  SplitBlob(argument: _build_bazel_remote_execution_v2_SplitBlobRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SplitBlobResponse>): grpc.ClientUnaryCall;
  splitBlob(argument: _build_bazel_remote_execution_v2_SplitBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SplitBlobResponse>): grpc.ClientUnaryCall;
  splitBlob(argument: _build_bazel_remote_execution_v2_SplitBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SplitBlobResponse>): grpc.ClientUnaryCall;
  splitBlob(argument: _build_bazel_remote_execution_v2_SplitBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SplitBlobResponse>): grpc.ClientUnaryCall;
  splitBlob(argument: _build_bazel_remote_execution_v2_SplitBlobRequestInput, callback: grpc.requestCallback<_build_bazel_remote_execution_v2_SplitBlobResponse>): grpc.ClientUnaryCall;
  
}

export interface ContentAddressableStorageHandlers extends grpc.UntypedServiceImplementation {
  BatchReadBlobs: grpc.handleUnaryCall<_build_bazel_remote_execution_v2_BatchReadBlobsRequest, _build_bazel_remote_execution_v2_BatchReadBlobsResponseInput>;
  
  BatchUpdateBlobs: grpc.handleUnaryCall<_build_bazel_remote_execution_v2_BatchUpdateBlobsRequest, _build_bazel_remote_execution_v2_BatchUpdateBlobsResponseInput>;
  
  FindMissingBlobs: grpc.handleUnaryCall<_build_bazel_remote_execution_v2_FindMissingBlobsRequest, _build_bazel_remote_execution_v2_FindMissingBlobsResponseInput>;
  
  GetTree: grpc.handleServerStreamingCall<_build_bazel_remote_execution_v2_GetTreeRequest, _build_bazel_remote_execution_v2_GetTreeResponseInput>;
  
  SpliceBlob: grpc.handleUnaryCall<_build_bazel_remote_execution_v2_SpliceBlobRequest, _build_bazel_remote_execution_v2_SpliceBlobResponseInput>;
  
  SplitBlob: grpc.handleUnaryCall<_build_bazel_remote_execution_v2_SplitBlobRequest, _build_bazel_remote_execution_v2_SplitBlobResponseInput>;
  
}

export interface ContentAddressableStorageDefinition extends grpc.ServiceDefinition {
  BatchReadBlobs: MethodDefinition<_build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, _build_bazel_remote_execution_v2_BatchReadBlobsResponseInput, _build_bazel_remote_execution_v2_BatchReadBlobsRequest, _build_bazel_remote_execution_v2_BatchReadBlobsResponse>
  BatchUpdateBlobs: MethodDefinition<_build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, _build_bazel_remote_execution_v2_BatchUpdateBlobsResponseInput, _build_bazel_remote_execution_v2_BatchUpdateBlobsRequest, _build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>
  FindMissingBlobs: MethodDefinition<_build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, _build_bazel_remote_execution_v2_FindMissingBlobsResponseInput, _build_bazel_remote_execution_v2_FindMissingBlobsRequest, _build_bazel_remote_execution_v2_FindMissingBlobsResponse>
  GetTree: MethodDefinition<_build_bazel_remote_execution_v2_GetTreeRequestInput, _build_bazel_remote_execution_v2_GetTreeResponseInput, _build_bazel_remote_execution_v2_GetTreeRequest, _build_bazel_remote_execution_v2_GetTreeResponse>
  SpliceBlob: MethodDefinition<_build_bazel_remote_execution_v2_SpliceBlobRequestInput, _build_bazel_remote_execution_v2_SpliceBlobResponseInput, _build_bazel_remote_execution_v2_SpliceBlobRequest, _build_bazel_remote_execution_v2_SpliceBlobResponse>
  SplitBlob: MethodDefinition<_build_bazel_remote_execution_v2_SplitBlobRequestInput, _build_bazel_remote_execution_v2_SplitBlobResponseInput, _build_bazel_remote_execution_v2_SplitBlobRequest, _build_bazel_remote_execution_v2_SplitBlobResponse>
}
