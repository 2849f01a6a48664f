// Original file: proto/slipway/v1/farm.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AdvanceRequestInput as _slipway_v1_AdvanceRequestInput, AdvanceRequest as _slipway_v1_AdvanceRequest } from '../../slipway/v1/AdvanceRequest.js';
import type { AdvanceResponseInput as _slipway_v1_AdvanceResponseInput, AdvanceResponse as _slipway_v1_AdvanceResponse } from '../../slipway/v1/AdvanceResponse.js';
import type { ClaimAnyRequestInput as _slipway_v1_ClaimAnyRequestInput, ClaimAnyRequest as _slipway_v1_ClaimAnyRequest } from '../../slipway/v1/ClaimAnyRequest.js';
import type { ClaimRequestInput as _slipway_v1_ClaimRequestInput, ClaimRequest as _slipway_v1_ClaimRequest } from '../../slipway/v1/ClaimRequest.js';
import type { ClaimResponseInput as _slipway_v1_ClaimResponseInput, ClaimResponse as _slipway_v1_ClaimResponse } from '../../slipway/v1/ClaimResponse.js';
import type { HeartbeatRequestInput as _slipway_v1_HeartbeatRequestInput, HeartbeatRequest as _slipway_v1_HeartbeatRequest } from '../../slipway/v1/HeartbeatRequest.js';
import type { HeartbeatResponseInput as _slipway_v1_HeartbeatResponseInput, HeartbeatResponse as _slipway_v1_HeartbeatResponse } from '../../slipway/v1/HeartbeatResponse.js';
import type { JoinRequestInput as _slipway_v1_JoinRequestInput, JoinRequest as _slipway_v1_JoinRequest } from '../../slipway/v1/JoinRequest.js';
import type { JoinResponseInput as _slipway_v1_JoinResponseInput, JoinResponse as _slipway_v1_JoinResponse } from '../../slipway/v1/JoinResponse.js';
import type { ReportRequestInput as _slipway_v1_ReportRequestInput, ReportRequest as _slipway_v1_ReportRequest } from '../../slipway/v1/ReportRequest.js';
import type { ReportResponseInput as _slipway_v1_ReportResponseInput, ReportResponse as _slipway_v1_ReportResponse } from '../../slipway/v1/ReportResponse.js';
import type { UploadLogRequestInput as _slipway_v1_UploadLogRequestInput, UploadLogRequest as _slipway_v1_UploadLogRequest } from '../../slipway/v1/UploadLogRequest.js';
import type { UploadLogResponseInput as _slipway_v1_UploadLogResponseInput, UploadLogResponse as _slipway_v1_UploadLogResponse } from '../../slipway/v1/UploadLogResponse.js';

export interface FarmClient extends grpc.Client {
  Advance(argument: _slipway_v1_AdvanceRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_AdvanceResponse>): grpc.ClientUnaryCall;
  Advance(argument: _slipway_v1_AdvanceRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_AdvanceResponse>): grpc.ClientUnaryCall;
  Advance(argument: _slipway_v1_AdvanceRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_AdvanceResponse>): grpc.ClientUnaryCall;
  Advance(argument: _slipway_v1_AdvanceRequestInput, callback: grpc.requestCallback<_slipway_v1_AdvanceResponse>): grpc.ClientUnaryCall;
  advance(argument: _slipway_v1_AdvanceRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_AdvanceResponse>): grpc.ClientUnaryCall;
  advance(argument: _slipway_v1_AdvanceRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_AdvanceResponse>): grpc.ClientUnaryCall;
  advance(argument: _slipway_v1_AdvanceRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_AdvanceResponse>): grpc.ClientUnaryCall;
  advance(argument: _slipway_v1_AdvanceRequestInput, callback: grpc.requestCallback<_slipway_v1_AdvanceResponse>): grpc.ClientUnaryCall;
  
  Claim(argument: _slipway_v1_ClaimRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  Claim(argument: _slipway_v1_ClaimRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  Claim(argument: _slipway_v1_ClaimRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  Claim(argument: _slipway_v1_ClaimRequestInput, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  claim(argument: _slipway_v1_ClaimRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  claim(argument: _slipway_v1_ClaimRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  claim(argument: _slipway_v1_ClaimRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  claim(argument: _slipway_v1_ClaimRequestInput, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  
  ClaimAny(argument: _slipway_v1_ClaimAnyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  ClaimAny(argument: _slipway_v1_ClaimAnyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  ClaimAny(argument: _slipway_v1_ClaimAnyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  ClaimAny(argument: _slipway_v1_ClaimAnyRequestInput, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  claimAny(argument: _slipway_v1_ClaimAnyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  claimAny(argument: _slipway_v1_ClaimAnyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  claimAny(argument: _slipway_v1_ClaimAnyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  claimAny(argument: _slipway_v1_ClaimAnyRequestInput, callback: grpc.requestCallback<_slipway_v1_ClaimResponse>): grpc.ClientUnaryCall;
  
  Heartbeat(argument: _slipway_v1_HeartbeatRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_HeartbeatResponse>): grpc.ClientUnaryCall;
  Heartbeat(argument: _slipway_v1_HeartbeatRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_HeartbeatResponse>): grpc.ClientUnaryCall;
  Heartbeat(argument: _slipway_v1_HeartbeatRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_HeartbeatResponse>): grpc.ClientUnaryCall;
  Heartbeat(argument: _slipway_v1_HeartbeatRequestInput, callback: grpc.requestCallback<_slipway_v1_HeartbeatResponse>): grpc.ClientUnaryCall;
  heartbeat(argument: _slipway_v1_HeartbeatRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_HeartbeatResponse>): grpc.ClientUnaryCall;
  heartbeat(argument: _slipway_v1_HeartbeatRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_HeartbeatResponse>): grpc.ClientUnaryCall;
  heartbeat(argument: _slipway_v1_HeartbeatRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_HeartbeatResponse>): grpc.ClientUnaryCall;
  heartbeat(argument: _slipway_v1_HeartbeatRequestInput, callback: grpc.requestCallback<_slipway_v1_HeartbeatResponse>): grpc.ClientUnaryCall;
  
  Join(argument: _slipway_v1_JoinRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_JoinResponse>): grpc.ClientUnaryCall;
  Join(argument: _slipway_v1_JoinRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_JoinResponse>): grpc.ClientUnaryCall;
  Join(argument: _slipway_v1_JoinRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_JoinResponse>): grpc.ClientUnaryCall;
  Join(argument: _slipway_v1_JoinRequestInput, callback: grpc.requestCallback<_slipway_v1_JoinResponse>): grpc.ClientUnaryCall;
  join(argument: _slipway_v1_JoinRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_JoinResponse>): grpc.ClientUnaryCall;
  join(argument: _slipway_v1_JoinRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_JoinResponse>): grpc.ClientUnaryCall;
  join(argument: _slipway_v1_JoinRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_JoinResponse>): grpc.ClientUnaryCall;
  join(argument: _slipway_v1_JoinRequestInput, callback: grpc.requestCallback<_slipway_v1_JoinResponse>): grpc.ClientUnaryCall;
  
  Report(argument: _slipway_v1_ReportRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReportResponse>): grpc.ClientUnaryCall;
  Report(argument: _slipway_v1_ReportRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ReportResponse>): grpc.ClientUnaryCall;
  Report(argument: _slipway_v1_ReportRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReportResponse>): grpc.ClientUnaryCall;
  Report(argument: _slipway_v1_ReportRequestInput, callback: grpc.requestCallback<_slipway_v1_ReportResponse>): grpc.ClientUnaryCall;
  report(argument: _slipway_v1_ReportRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReportResponse>): grpc.ClientUnaryCall;
  report(argument: _slipway_v1_ReportRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ReportResponse>): grpc.ClientUnaryCall;
  report(argument: _slipway_v1_ReportRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ReportResponse>): grpc.ClientUnaryCall;
  report(argument: _slipway_v1_ReportRequestInput, callback: grpc.requestCallback<_slipway_v1_ReportResponse>): grpc.ClientUnaryCall;
  
  UploadLog(argument: _slipway_v1_UploadLogRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_UploadLogResponse>): grpc.ClientUnaryCall;
  UploadLog(argument: _slipway_v1_UploadLogRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_UploadLogResponse>): grpc.ClientUnaryCall;
  UploadLog(argument: _slipway_v1_UploadLogRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_UploadLogResponse>): grpc.ClientUnaryCall;
  UploadLog(argument: _slipway_v1_UploadLogRequestInput, callback: grpc.requestCallback<_slipway_v1_UploadLogResponse>): grpc.ClientUnaryCall;
  uploadLog(argument: _slipway_v1_UploadLogRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_UploadLogResponse>): grpc.ClientUnaryCall;
  uploadLog(argument: _slipway_v1_UploadLogRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_UploadLogResponse>): grpc.ClientUnaryCall;
  uploadLog(argument: _slipway_v1_UploadLogRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_UploadLogResponse>): grpc.ClientUnaryCall;
  uploadLog(argument: _slipway_v1_UploadLogRequestInput, callback: grpc.requestCallback<_slipway_v1_UploadLogResponse>): grpc.ClientUnaryCall;
  
}

export interface FarmHandlers extends grpc.UntypedServiceImplementation {
  Advance: grpc.handleUnaryCall<_slipway_v1_AdvanceRequest, _slipway_v1_AdvanceResponseInput>;
  
  Claim: grpc.handleUnaryCall<_slipway_v1_ClaimRequest, _slipway_v1_ClaimResponseInput>;
  
  ClaimAny: grpc.handleUnaryCall<_slipway_v1_ClaimAnyRequest, _slipway_v1_ClaimResponseInput>;
  
  Heartbeat: grpc.handleUnaryCall<_slipway_v1_HeartbeatRequest, _slipway_v1_HeartbeatResponseInput>;
  
  Join: grpc.handleUnaryCall<_slipway_v1_JoinRequest, _slipway_v1_JoinResponseInput>;
  
  Report: grpc.handleUnaryCall<_slipway_v1_ReportRequest, _slipway_v1_ReportResponseInput>;
  
  UploadLog: grpc.handleUnaryCall<_slipway_v1_UploadLogRequest, _slipway_v1_UploadLogResponseInput>;
  
}

export interface FarmDefinition extends grpc.ServiceDefinition {
  Advance: MethodDefinition<_slipway_v1_AdvanceRequestInput, _slipway_v1_AdvanceResponseInput, _slipway_v1_AdvanceRequest, _slipway_v1_AdvanceResponse>
  Claim: MethodDefinition<_slipway_v1_ClaimRequestInput, _slipway_v1_ClaimResponseInput, _slipway_v1_ClaimRequest, _slipway_v1_ClaimResponse>
  ClaimAny: MethodDefinition<_slipway_v1_ClaimAnyRequestInput, _slipway_v1_ClaimResponseInput, _slipway_v1_ClaimAnyRequest, _slipway_v1_ClaimResponse>
  Heartbeat: MethodDefinition<_slipway_v1_HeartbeatRequestInput, _slipway_v1_HeartbeatResponseInput, _slipway_v1_HeartbeatRequest, _slipway_v1_HeartbeatResponse>
  Join: MethodDefinition<_slipway_v1_JoinRequestInput, _slipway_v1_JoinResponseInput, _slipway_v1_JoinRequest, _slipway_v1_JoinResponse>
  Report: MethodDefinition<_slipway_v1_ReportRequestInput, _slipway_v1_ReportResponseInput, _slipway_v1_ReportRequest, _slipway_v1_ReportResponse>
  UploadLog: MethodDefinition<_slipway_v1_UploadLogRequestInput, _slipway_v1_UploadLogResponseInput, _slipway_v1_UploadLogRequest, _slipway_v1_UploadLogResponse>
}
