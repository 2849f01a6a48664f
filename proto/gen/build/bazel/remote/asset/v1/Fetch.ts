// Original file: proto/build/bazel/remote/asset/v1/remote_asset.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { FetchBlobRequestInput as _build_bazel_remote_asset_v1_FetchBlobRequestInput, FetchBlobRequest as _build_bazel_remote_asset_v1_FetchBlobRequest } from '../../../../../build/bazel/remote/asset/v1/FetchBlobRequest.js';
import type { FetchBlobResponseInput as _build_bazel_remote_asset_v1_FetchBlobResponseInput, FetchBlobResponse as _build_bazel_remote_asset_v1_FetchBlobResponse } from '../../../../../build/bazel/remote/asset/v1/FetchBlobResponse.js';
import type { FetchDirectoryRequestInput as _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, FetchDirectoryRequest as _build_bazel_remote_asset_v1_FetchDirectoryRequest } from '../../../../../build/bazel/remote/asset/v1/FetchDirectoryRequest.js';
import type { FetchDirectoryResponseInput as _build_bazel_remote_asset_v1_FetchDirectoryResponseInput, FetchDirectoryResponse as _build_bazel_remote_asset_v1_FetchDirectoryResponse } from '../../../../../build/bazel/remote/asset/v1/FetchDirectoryResponse.js';

export interface FetchClient extends grpc.Client {
  FetchBlob(argument: _build_bazel_remote_asset_v1_FetchBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchBlobResponse>): grpc.ClientUnaryCall;
  FetchBlob(argument: _build_bazel_remote_asset_v1_FetchBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchBlobResponse>): grpc.ClientUnaryCall;
  FetchBlob(argument: _build_bazel_remote_asset_v1_FetchBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchBlobResponse>): grpc.ClientUnaryCall;
  FetchBlob(argument: _build_bazel_remote_asset_v1_FetchBlobRequestInput, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchBlobResponse>): grpc.ClientUnaryCall;
  fetchBlob(argument: _build_bazel_remote_asset_v1_FetchBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchBlobResponse>): grpc.ClientUnaryCall;
  fetchBlob(argument: _build_bazel_remote_asset_v1_FetchBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchBlobResponse>): grpc.ClientUnaryCall;
  fetchBlob(argument: _build_bazel_remote_asset_v1_FetchBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchBlobResponse>): grpc.ClientUnaryCall;
  fetchBlob(argument: _build_bazel_remote_asset_v1_FetchBlobRequestInput, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchBlobResponse>): grpc.ClientUnaryCall;
  
  FetchDirectory(argument: _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchDirectoryResponse>): grpc.ClientUnaryCall;
  FetchDirectory(argument: _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchDirectoryResponse>): grpc.ClientUnaryCall;
  FetchDirectory(argument: _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchDirectoryResponse>): grpc.ClientUnaryCall;
  FetchDirectory(argument: _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchDirectoryResponse>): grpc.ClientUnaryCall;
  fetchDirectory(argument: _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchDirectoryResponse>): grpc.ClientUnaryCall;
  fetchDirectory(argument: _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchDirectoryResponse>): grpc.ClientUnaryCall;
  fetchDirectory(argument: _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchDirectoryResponse>): grpc.ClientUnaryCall;
  fetchDirectory(argument: _build_bazel_remote_asset_v1_FetchDirectoryRequestInput, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_FetchDirectoryResponse>): grpc.ClientUnaryCall;
  
}

export interface FetchHandlers extends grpc.UntypedServiceImplementation {
  FetchBlob: grpc.handleUnaryCall<_build_bazel_remote_asset_v1_FetchBlobRequest, _build_bazel_remote_asset_v1_FetchBlobResponseInput>;
  
  FetchDirectory: grpc.handleUnaryCall<_build_bazel_remote_asset_v1_FetchDirectoryRequest, _build_bazel_remote_asset_v1_FetchDirectoryResponseInput>;
  
}

export interface FetchDefinition extends grpc.ServiceDefinition {
  FetchBlob: MethodDefinition<_build_bazel_remote_asset_v1_FetchBlobRequestInput, _build_bazel_remote_asset_v1_FetchBlobResponseInput, _build_bazel_remote_asset_v1_FetchBlobRequest, _build_bazel_remote_asset_v1_FetchBlobResponse>
  FetchDirectory: MethodDefinition<_build_bazel_remote_asset_v1_FetchDirectoryRequestInput, _build_bazel_remote_asset_v1_FetchDirectoryResponseInput, _build_bazel_remote_asset_v1_FetchDirectoryRequest, _build_bazel_remote_asset_v1_FetchDirectoryResponse>
}
