// Original file: proto/google/bytestream/bytestream.proto


export interface ReadResponseInput {
  'data'?: (Buffer | Uint8Array | string);
}

export interface ReadResponse {
  'data': (Buffer);
}
