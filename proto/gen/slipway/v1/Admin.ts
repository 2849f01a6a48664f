// Original file: proto/slipway/v1/admin.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BackUpChunkInput as _slipway_v1_BackUpChunkInput, BackUpChunk as _slipway_v1_BackUpChunk } from '../../slipway/v1/BackUpChunk.js';
import type { BackUpRequestInput as _slipway_v1_BackUpRequestInput, BackUpRequest as _slipway_v1_BackUpRequest } from '../../slipway/v1/BackUpRequest.js';

export interface AdminClient extends grpc.Client {
  BackUp(argument: _slipway_v1_BackUpRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_BackUpChunk>;
  BackUp(argument: _slipway_v1_BackUpRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_BackUpChunk>;
  backUp(argument: _slipway_v1_BackUpRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_BackUpChunk>;
  backUp(argument: _slipway_v1_BackUpRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_BackUpChunk>;
  
}

export interface AdminHandlers extends grpc.UntypedServiceImplementation {
  BackUp: grpc.handleServerStreamingCall<_slipway_v1_BackUpRequest, _slipway_v1_BackUpChunkInput>;
  
}

export interface AdminDefinition extends grpc.ServiceDefinition {
  BackUp: MethodDefinition<_slipway_v1_BackUpRequestInput, _slipway_v1_BackUpChunkInput, _slipway_v1_BackUpRequest, _slipway_v1_BackUpChunk>
}
