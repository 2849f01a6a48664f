// Original file: proto/slipway/v1/admin.proto


export interface BackUpChunkInput {
  'data'?: (Buffer | Uint8Array | string);
}

export interface BackUpChunk {
  'data': (Buffer);
}
