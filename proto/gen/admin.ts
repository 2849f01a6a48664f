import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AdminClient as _slipway_v1_AdminClient, AdminDefinition as _slipway_v1_AdminDefinition } from './slipway/v1/Admin.js';
import type { BackUpChunkInput as _slipway_v1_BackUpChunkInput, BackUpChunk as _slipway_v1_BackUpChunk } from './slipway/v1/BackUpChunk.js';
import type { BackUpRequestInput as _slipway_v1_BackUpRequestInput, BackUpRequest as _slipway_v1_BackUpRequest } from './slipway/v1/BackUpRequest.js';
import type { CheckInvariantsRequestInput as _slipway_v1_CheckInvariantsRequestInput, CheckInvariantsRequest as _slipway_v1_CheckInvariantsRequest } from './slipway/v1/CheckInvariantsRequest.js';
import type { InvariantReportInput as _slipway_v1_InvariantReportInput, InvariantReport as _slipway_v1_InvariantReport } from './slipway/v1/InvariantReport.js';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  slipway: {
    v1: {
      Admin: SubtypeConstructor<typeof grpc.Client, _slipway_v1_AdminClient> & { service: _slipway_v1_AdminDefinition }
      BackUpChunk: MessageTypeDefinition<_slipway_v1_BackUpChunkInput, _slipway_v1_BackUpChunk>
      BackUpRequest: MessageTypeDefinition<_slipway_v1_BackUpRequestInput, _slipway_v1_BackUpRequest>
      CheckInvariantsRequest: MessageTypeDefinition<_slipway_v1_CheckInvariantsRequestInput, _slipway_v1_CheckInvariantsRequest>
      InvariantReport: MessageTypeDefinition<_slipway_v1_InvariantReportInput, _slipway_v1_InvariantReport>
    }
  }
}

