import { hash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { crc32c } from "./crc32c.js";

/**
 * A blob in a pack:
 *
 *     0  magic    4 bytes, "SWB1"
 *     4  digest  32 bytes, SHA-256
 *    36  length   4 bytes, little-endian
 *    40  CRC-32C  4 bytes, little-endian, of digest and length
 *    44  bytes
 *
 * The bytes need no CRC: the digest is theirs, is checked whenever they are read, and costs less natively
 * than a CRC does in JavaScript.
 */
export const headerBytes = 44;

/** Larger blobs are files of their own. */
export const maxPackedBytes = 128 * 1024;

const magic = Buffer.from("SWB1", "latin1");

/** The bytes that a blob takes in a pack. */
export function recordBytes(digest: Digest): number {
  return headerBytes + sizeOf(digest);
}

/** Writes a record into `target` at `offset`. */
export function writeRecord(
  target: Buffer,
  offset: number,
  digest: Digest,
  bytes: Uint8Array,
): void {
  magic.copy(target, offset);
  target.write(hashOf(digest), offset + 4, "hex");
  target.writeUInt32LE(bytes.byteLength, offset + 36);
  target.writeUInt32LE(crc32c(target.subarray(offset + 4, offset + 40)), offset + 40);
  target.set(bytes, offset + headerBytes);
}

/** The bytes of the blob in `record`, which begins with its header, or null where they are not its own. */
export function readRecord(record: Buffer, digest: Digest): Buffer | null {
  const size = sizeOf(digest);
  if (record.length < headerBytes + size) return null;
  if (!record.subarray(0, 4).equals(magic)) return null;
  if (record.toString("hex", 4, 36) !== hashOf(digest) || record.readUInt32LE(36) !== size)
    return null;
  const bytes = record.subarray(headerBytes, headerBytes + size);
  return hash("sha256", bytes, "hex") === hashOf(digest) ? bytes : null;
}

export interface FoundRecord {
  readonly digest: Digest;
  readonly offset: number;
}

/** What a scan found: the records, and where the last good one ends. */
export interface PackScan {
  readonly records: readonly FoundRecord[];
  readonly end: number;
}

/**
 * Reads the records of a pack from `start` on. A bad one is skipped where good ones follow, as then it
 * was damaged after it was written; where none follows it is the tail that a crash tore, and `end` lies
 * before it. The hash of each is checked, as a blob may contain what looks like records of other blobs.
 */
export async function scanPack(file: FileHandle, start: number): Promise<PackScan> {
  const { size } = await file.stat();
  const records: FoundRecord[] = [];
  const windowBytes = 4 * 1024 * 1024;
  let end = start;
  let position = start;
  while (position + headerBytes <= size) {
    const window = Buffer.allocUnsafe(Math.min(windowBytes, size - position));
    const { bytesRead } = await file.read(window, 0, window.length, position);
    const chunk = window.subarray(0, bytesRead);
    let at = 0;
    while (at + headerBytes <= chunk.length) {
      const found = recordAt(chunk, at);
      if (found === "cut" && position + chunk.length < size) break;
      if (found === "cut" || found === "bad") {
        const next = chunk.indexOf(magic, at + 1);
        // A magic may lie across the border of two windows.
        at = next === -1 ? Math.max(at + 1, chunk.length - magic.length + 1) : next;
        continue;
      }
      records.push({ digest: found, offset: position + at });
      at += recordBytes(found);
      end = position + at;
    }
    if (at === 0) break;
    position += at;
  }
  return { records, end };
}

function recordAt(chunk: Buffer, at: number): Digest | "bad" | "cut" {
  if (chunk.compare(magic, 0, magic.length, at, at + magic.length) !== 0) return "bad";
  const length = chunk.readUInt32LE(at + 36);
  const crc = crc32c(chunk.subarray(at + 4, at + 40));
  if (length > maxPackedBytes || crc !== chunk.readUInt32LE(at + 40)) return "bad";
  if (at + headerBytes + length > chunk.length) return "cut";
  const bytes = chunk.subarray(at + headerBytes, at + headerBytes + length);
  const sha256 = chunk.toString("hex", at + 4, at + 36);
  return hash("sha256", bytes, "hex") === sha256 ? digestFrom(sha256, length) : "bad";
}
