import type { Readable } from "node:stream";
import type { OnOutput, Output } from "./container-engine.js";

const headerBytes = 8;

/**
 * Splits Docker's stream of both outputs into its pieces, in order. A frame is eight bytes (stream,
 * three zeros, length as a big-endian number) and the bytes themselves; pieces of a frame are given as
 * they come, so no frame is ever held in memory as a whole.
 */
export async function* demultiplex(source: Readable): AsyncGenerator<Output> {
  let header: Buffer = Buffer.alloc(0);
  let stream: Output["stream"] = "stdout";
  let left = 0;
  for await (const piece of source as AsyncIterable<Buffer>) {
    let rest = piece;
    while (rest.length > 0) {
      if (left > 0) {
        const chunk = rest.subarray(0, left);
        rest = rest.subarray(chunk.length);
        left -= chunk.length;
        yield { stream, chunk };
        continue;
      }
      const missing = headerBytes - header.length;
      header = Buffer.concat([header, rest.subarray(0, missing)]);
      rest = rest.subarray(missing);
      if (header.length < headerBytes) break;
      stream = header[0] === 2 ? "stderr" : "stdout";
      left = header.readUInt32BE(4);
      header = Buffer.alloc(0);
    }
  }
}

/** Hands on what arrives; a stream that is destroyed under way has simply ended. */
export async function deliver(stream: Readable, onOutput: OnOutput): Promise<void> {
  try {
    for await (const { chunk, stream: which } of demultiplex(stream)) onOutput(chunk, which);
  } catch (error) {
    if (!stream.destroyed) throw error;
  }
}
