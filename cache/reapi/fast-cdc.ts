import { createHash } from "node:crypto";

/** The average size of chunks, which clients are told so that theirs are the same. */
export const averageChunkBytes = 512 * 1024;

/** No chunk but the last one of a blob is smaller. */
const minChunkBytes = averageChunkBytes / 4;

/** No chunk is larger: so much of a blob is in memory at a time. */
const maxChunkBytes = averageChunkBytes * 4;

/**
 * FastCDC 2020, normalised by two bits: below the average a cut asks for two bits more than the average
 * would (2^19), above it for two less. The protocol lays down the masks, of 21 and of 17 bits; they spread
 * these bits over the lower 48 of the hash, so no more of it is computed.
 */
const [strictHigh, strictLow] = [0xd917, 0x67537000];
const [easyHigh, easyLow] = [0xd907, 0x03537000];

/** What each byte adds to the hash: the beginning of the MD5 of 64 such bytes, in two halves. */
const gear = gearTable();

/**
 * Cuts a blob where its content says so: a change in its middle leaves the chunks before and behind it as
 * they were. The chunks are of their own memory.
 */
export async function* chunksOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const window = Buffer.allocUnsafe(maxChunkBytes);
  let filled = 0;
  for await (const piece of pieces) {
    for (let taken = 0; taken < piece.length;) {
      const count = piece.copy(window, filled, taken);
      taken += count;
      filled += count;
      if (filled < maxChunkBytes) continue;
      const length = cutOf(window);
      yield Buffer.from(window.subarray(0, length));
      filled = window.copy(window, 0, length, filled);
    }
  }
  for (let start = 0; start < filled;) {
    const rest = window.subarray(start, filled);
    const length = cutOf(rest);
    yield Buffer.from(rest.subarray(0, length));
    start += length;
  }
}

/** The length of the first chunk of `bytes`, which hold as much of the blob as there is, up to a window. */
function cutOf(bytes: Buffer): number {
  const middle = Math.min(bytes.length, averageChunkBytes);
  let high = 0;
  let low = 0;
  for (let at = minChunkBytes; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const sum = low * 2 + (gear.low[byte] ?? 0);
    low = sum >>> 0;
    high = (high * 2 + (gear.high[byte] ?? 0) + Math.floor(sum / 2 ** 32)) & 0xffff;
    const isCut =
      at < middle
        ? (high & strictHigh) === 0 && (low & strictLow) === 0
        : (high & easyHigh) === 0 && (low & easyLow) === 0;
    if (isCut) return at;
  }
  return bytes.length;
}

function gearTable(): { readonly high: Uint32Array; readonly low: Uint32Array } {
  const [high, low] = [new Uint32Array(256), new Uint32Array(256)];
  for (let byte = 0; byte < 256; byte++) {
    const hash = createHash("md5").update(Buffer.alloc(64, byte)).digest();
    high[byte] = hash.readUInt32BE(0);
    low[byte] = hash.readUInt32BE(4);
  }
  return { high, low };
}
