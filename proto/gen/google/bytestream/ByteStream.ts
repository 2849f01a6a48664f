// Original file: proto/google/bytestream/bytestream.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { QueryWriteStatusRequestInput as _google_bytestream_QueryWriteStatusRequestInput, QueryWriteStatusRequest as _google_bytestream_QueryWriteStatusRequest } from '../../google/bytestream/QueryWriteStatusRequest.js';
import type { QueryWriteStatusResponseInput as _google_bytestream_QueryWriteStatusResponseInput, QueryWriteStatusResponse as _google_bytestream_QueryWriteStatusResponse } from '../../google/bytestream/QueryWriteStatusResponse.js';
import type { ReadRequestInput as _google_bytestream_ReadRequestInput, ReadRequest as _google_bytestream_ReadRequest } from '../../google/bytestream/ReadRequest.js';
import type { ReadResponseInput as _google_bytestream_ReadResponseInput, ReadResponse as _google_bytestream_ReadResponse } from '../../google/bytestream/ReadResponse.js';
import type { WriteRequestInput as _google_bytestream_WriteRequestInput, WriteRequest as _google_bytestream_WriteRequest } from '../../google/bytestream/WriteRequest.js';
import type { WriteResponseInput as _google_bytestream_WriteResponseInput, WriteResponse as _google_bytestream_WriteResponse } from '../../google/bytestream/WriteResponse.js';

export interface ByteStreamClient extends grpc.Client {
  QueryWriteStatus(argument: _google_bytestream_QueryWriteStatusRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_google_bytestream_QueryWriteStatusResponse>): grpc.ClientUnaryCall;
  QueryWriteStatus(argument: _google_bytestream_QueryWriteStatusRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_google_bytestream_QueryWriteStatusResponse>): grpc.ClientUnaryCall;
  QueryWriteStatus(argument: _google_bytestream_QueryWriteStatusRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_google_bytestream_QueryWriteStatusResponse>): grpc.ClientUnaryCall;
  QueryWriteStatus(argument: _google_bytestream_QueryWriteStatusRequestInput, callback: grpc.requestCallback<_google_bytestream_QueryWriteStatusResponse>): grpc.ClientUnaryCall;
  queryWriteStatus(argument: _google_bytestream_QueryWriteStatusRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_google_bytestream_QueryWriteStatusResponse>): grpc.ClientUnaryCall;
  queryWriteStatus(argument: _google_bytestream_QueryWriteStatusRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_google_bytestream_QueryWriteStatusResponse>): grpc.ClientUnaryCall;
  queryWriteStatus(argument: _google_bytestream_QueryWriteStatusRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_google_bytestream_QueryWriteStatusResponse>): grpc.ClientUnaryCall;
  queryWriteStatus(argument: _google_bytestream_QueryWriteStatusRequestInput, callback: grpc.requestCallback<_google_bytestream_QueryWriteStatusResponse>): grpc.ClientUnaryCall;
  
  Read(argument: _google_bytestream_ReadRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_google_bytestream_ReadResponse>;
  Read(argument: _google_bytestream_ReadRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_google_bytestream_ReadResponse>;
  read(argument: _google_bytestream_ReadRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_google_bytestream_ReadResponse>;
  read(argument: _google_bytestream_ReadRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_google_bytestream_ReadResponse>;
  
  Write(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_google_bytestream_WriteResponse>): grpc.ClientWritableStream<_google_bytestream_WriteRequestInput>;
  Write(metadata: grpc.Metadata, callback: grpc.requestCallback<_google_bytestream_WriteResponse>): grpc.ClientWritableStream<_google_bytestream_WriteRequestInput>;
  Write(options: grpc.CallOptions, callback: grpc.requestCallback<_google_bytestream_WriteResponse>): grpc.ClientWritableStream<_google_bytestream_WriteRequestInput>;
  Write(callback: grpc.requestCallback<_google_bytestream_WriteResponse>): grpc.ClientWritableStream<_google_bytestream_WriteRequestInput>;
  write(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_google_bytestream_WriteResponse>): grpc.ClientWritableStream<_google_bytestream_WriteRequestInput>;
  write(metadata: grpc.Metadata, callback: grpc.requestCallback<_google_bytestream_WriteResponse>): grpc.ClientWritableStream<_google_bytestream_WriteRequestInput>;
  write(options: grpc.CallOptions, callback: grpc.requestCallback<_google_bytestream_WriteResponse>): grpc.ClientWritableStream<_google_bytestream_WriteRequestInput>;
  write(callback: grpc.requestCallback<_google_bytestream_WriteResponse>): grpc.ClientWritableStream<_google_bytestream_WriteRequestInput>;
  
}

export interface ByteStreamHandlers extends grpc.UntypedServiceImplementation {
  QueryWriteStatus: grpc.handleUnaryCall<_google_bytestream_QueryWriteStatusRequest, _google_bytestream_QueryWriteStatusResponseInput>;
  
  Read: grpc.handleServerStreamingCall<_google_bytestream_ReadRequest, _google_bytestream_ReadResponseInput>;
  
  Write: grpc.handleClientStreamingCall<_google_bytestream_WriteRequest, _google_bytestream_WriteResponseInput>;
  
}

export interface ByteStreamDefinition extends grpc.ServiceDefinition {
  QueryWriteStatus: MethodDefinition<_google_bytestream_QueryWriteStatusRequestInput, _google_bytestream_QueryWriteStatusResponseInput, _google_bytestream_QueryWriteStatusRequest, _google_bytestream_QueryWriteStatusResponse>
  Read: MethodDefinition<_google_bytestream_ReadRequestInput, _google_bytestream_ReadResponseInput, _google_bytestream_ReadRequest, _google_bytestream_ReadResponse>
  Write: MethodDefinition<_google_bytestream_WriteRequestInput, _google_bytestream_WriteResponseInput, _google_bytestream_WriteRequest, _google_bytestream_WriteResponse>
}
