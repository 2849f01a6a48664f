import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { ByteStreamClient as _google_bytestream_ByteStreamClient, ByteStreamDefinition as _google_bytestream_ByteStreamDefinition } from './google/bytestream/ByteStream.js';
import type { QueryWriteStatusRequestInput as _google_bytestream_QueryWriteStatusRequestInput, QueryWriteStatusRequest as _google_bytestream_QueryWriteStatusRequest } from './google/bytestream/QueryWriteStatusRequest.js';
import type { QueryWriteStatusResponseInput as _google_bytestream_QueryWriteStatusResponseInput, QueryWriteStatusResponse as _google_bytestream_QueryWriteStatusResponse } from './google/bytestream/QueryWriteStatusResponse.js';
import type { ReadRequestInput as _google_bytestream_ReadRequestInput, ReadRequest as _google_bytestream_ReadRequest } from './google/bytestream/ReadRequest.js';
import type { ReadResponseInput as _google_bytestream_ReadResponseInput, ReadResponse as _google_bytestream_ReadResponse } from './google/bytestream/ReadResponse.js';
import type { WriteRequestInput as _google_bytestream_WriteRequestInput, WriteRequest as _google_bytestream_WriteRequest } from './google/bytestream/WriteRequest.js';
import type { WriteResponseInput as _google_bytestream_WriteResponseInput, WriteResponse as _google_bytestream_WriteResponse } from './google/bytestream/WriteResponse.js';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    bytestream: {
      ByteStream: SubtypeConstructor<typeof grpc.Client, _google_bytestream_ByteStreamClient> & { service: _google_bytestream_ByteStreamDefinition }
      QueryWriteStatusRequest: MessageTypeDefinition<_google_bytestream_QueryWriteStatusRequestInput, _google_bytestream_QueryWriteStatusRequest>
      QueryWriteStatusResponse: MessageTypeDefinition<_google_bytestream_QueryWriteStatusResponseInput, _google_bytestream_QueryWriteStatusResponse>
      ReadRequest: MessageTypeDefinition<_google_bytestream_ReadRequestInput, _google_bytestream_ReadRequest>
      ReadResponse: MessageTypeDefinition<_google_bytestream_ReadResponseInput, _google_bytestream_ReadResponse>
      WriteRequest: MessageTypeDefinition<_google_bytestream_WriteRequestInput, _google_bytestream_WriteRequest>
      WriteResponse: MessageTypeDefinition<_google_bytestream_WriteResponseInput, _google_bytestream_WriteResponse>
    }
  }
}

