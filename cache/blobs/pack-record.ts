import { hash } from "node:crypto";
import { crc32 } from "node:zlib";
import { hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { crc32c } from "./crc32c.js";
import type { RecordCodec } from "./record-codec.js";

/**
 * A blob in a pack:
 *
 *     0  magic    4 bytes, "SWB2"
 *     4  digest  32 bytes, SHA-256
 *    36  length   4 bytes, little-endian
 *    40  CRC-32   4 bytes, little-endian, of digest, length and bytes
 *    44  bytes
 *
 * The digest is checked before a record is written, and of all that is found in a pack without an index,
 * moved or scrubbed. Who reads a blob gets by with the CRC, which finds what a disk does to bytes, and takes
 * 2 us for 10 KB where SHA-256 takes 9, a third of what reading them in a batch costs.
 */
export const headerBytes = 44;

/**
 * A blob that is compressed:
 *
 *     0  magic    4 bytes, "SWBZ"
 *     4  digest  32 bytes, SHA-256 of the blob
 *    36  length   4 bytes, of the blob
 *    40  stored   4 bytes, length of the frame: less than that of the blob
 *    44  CRC-32   4 bytes, of the frame: no damaged one comes before the decompressor
 *    48  CRC-32C  4 bytes, of all from the digest on
 *    52  one frame of Zstandard
 */
export const compressedHeaderBytes = 52;

/** Larger blobs are files of their own. */
export const maxPackedBytes = 128 * 1024;

/** What both magics begin with. */
export const magicStart = Buffer.from("SWB", "latin1");
export const magic = Buffer.from("SWB2", "latin1");
export const compressedMagic = Buffer.from("SWBZ", "latin1");

/** How many bytes stand in a pack for a blob: as many as it has, or fewer, and it is compressed. */
export interface StoredBlob {
  readonly digest: Digest;
  readonly storedBytes: number;
}

/** Where a record begins in its pack, and what is in it. */
export interface RecordPlace extends StoredBlob {
  readonly offset: number;
}

export function isCompressed({ digest, storedBytes }: StoredBlob): boolean {
  return storedBytes < sizeOf(digest);
}

/** The bytes that a blob takes in a pack. */
export function recordBytes(blob: StoredBlob): number {
  return (isCompressed(blob) ? compressedHeaderBytes : headerBytes) + blob.storedBytes;
}

/** True where a record begins with this header that is the one of the blob. */
export function isHeaderOf(header: Buffer, digest: Digest): boolean {
  const begins = header.subarray(0, magicStart.length).equals(magicStart);
  return begins && header.toString("hex", 4, 36) === hashOf(digest);
}

/** Writes a record into `target` at `offset`: the blob's bytes, or a frame that is shorter. */
export function writeRecord(
  target: Buffer,
  offset: number,
  digest: Digest,
  stored: Uint8Array,
): void {
  target.set(stored, writeHeader(target, offset, digest, stored));
}

/** Writes what stands before the bytes of a record; returns where they follow. */
export function writeHeader(
  target: Buffer,
  offset: number,
  digest: Digest,
  stored: Uint8Array,
): number {
  const isFrame = stored.byteLength < sizeOf(digest);
  (isFrame ? compressedMagic : magic).copy(target, offset);
  target.write(hashOf(digest), offset + 4, "hex");
  let at = target.writeUInt32LE(sizeOf(digest), offset + 36);
  if (!isFrame) return target.writeUInt32LE(crcOf(target, offset, stored), at);
  at = target.writeUInt32LE(stored.byteLength, at);
  at = target.writeUInt32LE(crc32(stored), at);
  return target.writeUInt32LE(crc32c(target, offset + 4, at), at);
}

/** The CRC of a record whose blob is not compressed, with its header at `offset` of `bytes`. */
function crcOf(bytes: Buffer, offset: number, stored: Uint8Array): number {
  return crc32(stored, crc32(bytes.subarray(offset + 4, offset + 40)));
}

/** What `record`, which begins with its header, stores of the blob; null where it is not its record. */
export function storedIn(record: Buffer, blob: StoredBlob): Buffer | null {
  const { digest, storedBytes } = blob;
  if (record.length < recordBytes(blob)) return null;
  const isFrame = isCompressed(blob);
  if (!record.subarray(0, 4).equals(isFrame ? compressedMagic : magic)) return null;
  if (record.readUInt32LE(36) !== sizeOf(digest)) return null;
  if (record.toString("hex", 4, 36) !== hashOf(digest)) return null;
  if (!isFrame) {
    const bytes = record.subarray(headerBytes, headerBytes + storedBytes);
    return crcOf(record, 0, bytes) === record.readUInt32LE(40) ? bytes : null;
  }
  if (record.readUInt32LE(40) !== storedBytes) return null;
  const frame = record.subarray(compressedHeaderBytes, compressedHeaderBytes + storedBytes);
  return crc32(frame) === record.readUInt32LE(44) ? frame : null;
}

/** The bytes of the blob in `record`, or null where they have changed since they were written. */
export function readRecord(record: Buffer, blob: StoredBlob, codec: RecordCodec): Buffer | null {
  const stored = storedIn(record, blob);
  if (stored === null || !isCompressed(blob)) return stored;
  return codec.decompress(stored, sizeOf(blob.digest));
}

/** The bytes of the blob in `record`, or null where they are not those of its digest. */
export function verifyRecord(record: Buffer, blob: StoredBlob, codec: RecordCodec): Buffer | null {
  const bytes = readRecord(record, blob, codec);
  return bytes !== null && hash("sha256", bytes, "hex") === hashOf(blob.digest) ? bytes : null;
}

/** Records by the number of their pack. */
export function byPack<Place extends RecordPlace & { readonly pack: number }>(
  places: Iterable<Place>,
): ReadonlyMap<number, readonly Place[]> {
  const packs = new Map<number, Place[]>();
  for (const place of places) {
    const others = packs.get(place.pack);
    if (others === undefined) packs.set(place.pack, [place]);
    else others.push(place);
  }
  return packs;
}

/** Two records this close are read at once, with what lies between. */
const readGapBytes = 32 * 1024;
/** The most that is read at once. */
export const maxRunBytes = 4 * 1024 * 1024;

/** Records that are read at once, in their order. */
export interface RecordRun<Place extends RecordPlace> {
  readonly start: number;
  readonly length: number;
  readonly places: readonly Place[];
}

/** Groups records of a pack that lie close to one another. */
export function runsOf<Place extends RecordPlace>(
  places: readonly Place[],
): readonly RecordRun<Place>[] {
  const sorted = [...places].sort((a, b) => a.offset - b.offset);
  const runs: RecordRun<Place>[] = [];
  let run: Place[] = [];
  let start = 0;
  let end = 0;
  for (const place of sorted) {
    const placeEnd = place.offset + recordBytes(place);
    const isFar = place.offset > end + readGapBytes || placeEnd - start > maxRunBytes;
    if (run.length > 0 && isFar) {
      runs.push({ start, length: end - start, places: run });
      run = [];
    }
    if (run.length === 0) start = place.offset;
    run.push(place);
    end = placeEnd;
  }
  if (run.length > 0) runs.push({ start, length: end - start, places: run });
  return runs;
}
