// Original file: proto/slipway/v1/admin.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BackUpChunkInput as _slipway_v1_BackUpChunkInput, BackUpChunk as _slipway_v1_BackUpChunk } from '../../slipway/v1/BackUpChunk.js';
import type { BackUpRequestInput as _slipway_v1_BackUpRequestInput, BackUpRequest as _slipway_v1_BackUpRequest } from '../../slipway/v1/BackUpRequest.js';
import type { CheckInvariantsRequestInput as _slipway_v1_CheckInvariantsRequestInput, CheckInvariantsRequest as _slipway_v1_CheckInvariantsRequest } from '../../slipway/v1/CheckInvariantsRequest.js';
import type { InvariantReportInput as _slipway_v1_InvariantReportInput, InvariantReport as _slipway_v1_InvariantReport } from '../../slipway/v1/InvariantReport.js';

export interface AdminClient extends grpc.Client {
  BackUp(argument: _slipway_v1_BackUpRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_BackUpChunk>;
  BackUp(argument: _slipway_v1_BackUpRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_BackUpChunk>;
  backUp(argument: _slipway_v1_BackUpRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_BackUpChunk>;
  backUp(argument: _slipway_v1_BackUpRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_BackUpChunk>;
  
  CheckInvariants(argument: _slipway_v1_CheckInvariantsRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_InvariantReport>;
  CheckInvariants(argument: _slipway_v1_CheckInvariantsRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_InvariantReport>;
  checkInvariants(argument: _slipway_v1_CheckInvariantsRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_InvariantReport>;
  checkInvariants(argument: _slipway_v1_CheckInvariantsRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_InvariantReport>;
  
}

export interface AdminHandlers extends grpc.UntypedServiceImplementation {
  BackUp: grpc.handleServerStreamingCall<_slipway_v1_BackUpRequest, _slipway_v1_BackUpChunkInput>;
  
  CheckInvariants: grpc.handleServerStreamingCall<_slipway_v1_CheckInvariantsRequest, _slipway_v1_InvariantReportInput>;
  
}

export interface AdminDefinition extends grpc.ServiceDefinition {
  BackUp: MethodDefinition<_slipway_v1_BackUpRequestInput, _slipway_v1_BackUpChunkInput, _slipway_v1_BackUpRequest, _slipway_v1_BackUpChunk>
  CheckInvariants: MethodDefinition<_slipway_v1_CheckInvariantsRequestInput, _slipway_v1_InvariantReportInput, _slipway_v1_CheckInvariantsRequest, _slipway_v1_InvariantReport>
}
