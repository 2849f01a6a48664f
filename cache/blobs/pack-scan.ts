import type { FileHandle } from "node:fs/promises";
import { digestFrom } from "../../content/digest.js";
import { crc32c } from "./crc32c.js";
import {
  compressedHeaderBytes,
  compressedMagic,
  headerBytes,
  magic,
  magicStart,
  maxPackedBytes,
  recordBytes,
  verifyRecord,
  type RecordPlace,
  type StoredBlob,
} from "./pack-record.js";
import { readFully } from "./read-fully.js";
import type { RecordCodec } from "./record-codec.js";

/** Records that lie one after the other, and where the last good one so far ends. */
export interface ScannedRecords {
  readonly records: readonly RecordPlace[];
  readonly end: number;
}

const windowBytes = 4 * 1024 * 1024;

/** Compared as numbers: a call for four bytes takes longer than all else that is looked at in a header. */
const magicNumber = magic.readUInt32LE();
const compressedMagicNumber = compressedMagic.readUInt32LE();

/**
 * Reads the records of a pack from `start` on, some thousands at once. A bad one is skipped where good ones
 * follow, as then it was damaged after it was written; where none follows it is the tail that a crash tore,
 * and the last `end` lies before it. The hash of each is checked, as a blob may contain what looks like
 * records of other blobs.
 */
export async function* scanPack(
  file: FileHandle,
  start: number,
  codec: RecordCodec,
): AsyncGenerator<ScannedRecords> {
  const { size } = await file.stat();
  const window = Buffer.allocUnsafeSlow(Math.min(windowBytes, size - start));
  let end = start;
  let position = start;
  while (position + headerBytes <= size) {
    const chunk = await readFully(file, position, window);
    const records: RecordPlace[] = [];
    let at = 0;
    while (at + headerBytes <= chunk.length) {
      const found = recordAt(chunk, at, codec);
      if (found === "cut" && position + chunk.length < size) break;
      if (found === "cut" || found === "bad") {
        const next = chunk.indexOf(magicStart, at + 1);
        // A magic may lie across the border of two windows.
        at = next === -1 ? Math.max(at + 1, chunk.length - magicStart.length + 1) : next;
        continue;
      }
      const { digest, storedBytes } = found;
      records.push({ digest, storedBytes, offset: position + at });
      at += recordBytes(found);
      end = position + at;
    }
    if (records.length > 0) yield { records, end };
    if (at === 0) break;
    position += at;
  }
}

function recordAt(chunk: Buffer, at: number, codec: RecordCodec): StoredBlob | "bad" | "cut" {
  const found = chunk.readUInt32LE(at);
  const isFrame = found === compressedMagicNumber;
  if (!isFrame && found !== magicNumber) return "bad";
  const crcAt = at + (isFrame ? compressedHeaderBytes : headerBytes) - 4;
  if (crcAt + 4 > chunk.length) return "cut";
  const size = chunk.readUInt32LE(at + 36);
  const storedBytes = isFrame ? chunk.readUInt32LE(at + 40) : size;
  if (isFrame && crc32c(chunk, at + 4, crcAt) !== chunk.readUInt32LE(crcAt)) return "bad";
  if (size > maxPackedBytes || (isFrame && storedBytes >= size)) return "bad";
  const end = crcAt + 4 + storedBytes;
  if (end > chunk.length) return "cut";
  const sha256 = chunk.toString("hex", at + 4, at + 36);
  const blob = { digest: digestFrom(sha256, size), storedBytes };
  return verifyRecord(chunk.subarray(at, end), blob, codec) === null ? "bad" : blob;
}
