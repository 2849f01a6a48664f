// Original file: proto/build/bazel/remote/asset/v1/remote_asset.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { PushBlobRequestInput as _build_bazel_remote_asset_v1_PushBlobRequestInput, PushBlobRequest as _build_bazel_remote_asset_v1_PushBlobRequest } from '../../../../../build/bazel/remote/asset/v1/PushBlobRequest.js';
import type { PushBlobResponseInput as _build_bazel_remote_asset_v1_PushBlobResponseInput, PushBlobResponse as _build_bazel_remote_asset_v1_PushBlobResponse } from '../../../../../build/bazel/remote/asset/v1/PushBlobResponse.js';
import type { PushDirectoryRequestInput as _build_bazel_remote_asset_v1_PushDirectoryRequestInput, PushDirectoryRequest as _build_bazel_remote_asset_v1_PushDirectoryRequest } from '../../../../../build/bazel/remote/asset/v1/PushDirectoryRequest.js';
import type { PushDirectoryResponseInput as _build_bazel_remote_asset_v1_PushDirectoryResponseInput, PushDirectoryResponse as _build_bazel_remote_asset_v1_PushDirectoryResponse } from '../../../../../build/bazel/remote/asset/v1/PushDirectoryResponse.js';

export interface PushClient extends grpc.Client {
  PushBlob(argument: _build_bazel_remote_asset_v1_PushBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushBlobResponse>): grpc.ClientUnaryCall;
  PushBlob(argument: _build_bazel_remote_asset_v1_PushBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushBlobResponse>): grpc.ClientUnaryCall;
  PushBlob(argument: _build_bazel_remote_asset_v1_PushBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushBlobResponse>): grpc.ClientUnaryCall;
  PushBlob(argument: _build_bazel_remote_asset_v1_PushBlobRequestInput, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushBlobResponse>): grpc.ClientUnaryCall;
  pushBlob(argument: _build_bazel_remote_asset_v1_PushBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushBlobResponse>): grpc.ClientUnaryCall;
  pushBlob(argument: _build_bazel_remote_asset_v1_PushBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushBlobResponse>): grpc.ClientUnaryCall;
  pushBlob(argument: _build_bazel_remote_asset_v1_PushBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushBlobResponse>): grpc.ClientUnaryCall;
  pushBlob(argument: _build_bazel_remote_asset_v1_PushBlobRequestInput, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushBlobResponse>): grpc.ClientUnaryCall;
  
  PushDirectory(argument: _build_bazel_remote_asset_v1_PushDirectoryRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushDirectoryResponse>): grpc.ClientUnaryCall;
  PushDirectory(argument: _build_bazel_remote_asset_v1_PushDirectoryRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushDirectoryResponse>): grpc.ClientUnaryCall;
  PushDirectory(argument: _build_bazel_remote_asset_v1_PushDirectoryRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushDirectoryResponse>): grpc.ClientUnaryCall;
  PushDirectory(argument: _build_bazel_remote_asset_v1_PushDirectoryRequestInput, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushDirectoryResponse>): grpc.ClientUnaryCall;
  pushDirectory(argument: _build_bazel_remote_asset_v1_PushDirectoryRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushDirectoryResponse>): grpc.ClientUnaryCall;
  pushDirectory(argument: _build_bazel_remote_asset_v1_PushDirectoryRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushDirectoryResponse>): grpc.ClientUnaryCall;
  pushDirectory(argument: _build_bazel_remote_asset_v1_PushDirectoryRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushDirectoryResponse>): grpc.ClientUnaryCall;
  pushDirectory(argument: _build_bazel_remote_asset_v1_PushDirectoryRequestInput, callback: grpc.requestCallback<_build_bazel_remote_asset_v1_PushDirectoryResponse>): grpc.ClientUnaryCall;
  
}

export interface PushHandlers extends grpc.UntypedServiceImplementation {
  PushBlob: grpc.handleUnaryCall<_build_bazel_remote_asset_v1_PushBlobRequest, _build_bazel_remote_asset_v1_PushBlobResponseInput>;
  
  PushDirectory: grpc.handleUnaryCall<_build_bazel_remote_asset_v1_PushDirectoryRequest, _build_bazel_remote_asset_v1_PushDirectoryResponseInput>;
  
}

export interface PushDefinition extends grpc.ServiceDefinition {
  PushBlob: MethodDefinition<_build_bazel_remote_asset_v1_PushBlobRequestInput, _build_bazel_remote_asset_v1_PushBlobResponseInput, _build_bazel_remote_asset_v1_PushBlobRequest, _build_bazel_remote_asset_v1_PushBlobResponse>
  PushDirectory: MethodDefinition<_build_bazel_remote_asset_v1_PushDirectoryRequestInput, _build_bazel_remote_asset_v1_PushDirectoryResponseInput, _build_bazel_remote_asset_v1_PushDirectoryRequest, _build_bazel_remote_asset_v1_PushDirectoryResponse>
}
