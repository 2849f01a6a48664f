import { open, type FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { Digest } from "../../content/digest.js";
import type { PlaceTable } from "./place-table.js";
import { readFully } from "./read-fully.js";
import { replaceFile } from "./replace-file.js";

/** What was noted of each pack. */
export interface PackNote {
  readonly pack: number;
  /** Up to where all of it is in the table. */
  readonly end: number;
  /** It was found out whether compressing it pays. */
  readonly isWeighed: boolean;
  /** The blob with which it begins, where that is known. */
  readonly first: Digest | null;
}

/** What a snapshot says of the whole. */
export interface SnapshotNotes {
  readonly packs: readonly PackNote[];
  /** Numbers by their names. */
  readonly facts: Readonly<Record<string, number>>;
  /** Nothing was changed or used after it was taken. */
  readonly isFinal: boolean;
}

/** "SWINDEX1", and then 1 where it is final, 0 where not. */
const magic = Buffer.from("SWINDEX1", "latin1");
const finalAt = magic.length;
const firstFrameAt = finalAt + 1;

/** Length and CRC-32 of what follows, 4 bytes each. */
const frameHeadBytes = 8;

/**
 * A row: hash (32), size (6), pack (4; 0: a file of its own), offset (4), stored bytes (4), last use in
 * milliseconds (6), all little-endian.
 */
const rowBytes = 56;

/** Rows written in one turn of the event loop: some milliseconds. */
const rowsPerFrame = 16_384;

/**
 * Writes down a table while it changes: to `path`, durably, in place of what was there. Each row is as it
 * was at some moment during that, and `notes` are those of before: a pack has to be read again from its end
 * on, as after a crash. So a row that was moved meanwhile is found there, and one that was removed may be
 * back, while its bytes are.
 */
export async function writeSnapshot(
  path: string,
  table: PlaceTable,
  { packs, facts, isFinal }: SnapshotNotes,
): Promise<void> {
  await replaceFile(path, async (file) => {
    const start = Buffer.alloc(firstFrameAt);
    magic.copy(start);
    start.writeUInt8(isFinal ? 1 : 0, finalAt);
    await file.writeFile(start);
    await writeFrame(file, Buffer.from(JSON.stringify({ packs, facts, blobs: table.size })));
    // Those that are added meanwhile lie behind the noted ends.
    const { end } = table;
    for (let row = 0; row < end; row += rowsPerFrame) {
      const rows = encodeRows(table, row, Math.min(end, row + rowsPerFrame));
      if (rows.length > 0) await writeFrame(file, rows);
    }
    // Tells a whole snapshot from one that lost its end.
    await writeFrame(file, Buffer.alloc(0));
  });
}

/**
 * Fills a table from the snapshot at `path`. Null where there is none, or not a whole one; the table may
 * have some rows then. From now on the snapshot is not final any more.
 */
export async function readSnapshot(path: string, table: PlaceTable): Promise<SnapshotNotes | null> {
  const file = await open(path, "r+").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const start = await readFully(file, 0, firstFrameAt);
    if (start.length < firstFrameAt || !start.subarray(0, magic.length).equals(magic)) return null;
    const isFinal = start[finalAt] === 1;
    const notes = await readFrame(file, firstFrameAt);
    if (notes === null) return null;
    const noted = JSON.parse(notes.body.toString()) as Omit<SnapshotNotes, "isFinal"> & {
      readonly blobs: number;
    };
    table.reserve(noted.blobs);
    for (let at = notes.end; ;) {
      const frame = await readFrame(file, at);
      if (frame === null) return null;
      if (frame.body.length === 0) break;
      decodeRows(frame.body, table);
      at = frame.end;
    }
    if (isFinal) {
      await file.write(Buffer.of(0), 0, 1, finalAt);
      await file.datasync();
    }
    return { packs: noted.packs, facts: noted.facts, isFinal };
  } finally {
    await file.close();
  }
}

function encodeRows(table: PlaceTable, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe((end - start) * rowBytes);
  let at = 0;
  for (let row = start; row < end; row++) {
    if (!table.has(row)) continue;
    table.copyHash(row, bytes, at);
    bytes.writeUIntLE(table.sizeOf(row), at + 32, 6);
    bytes.writeUInt32LE(table.packOf(row), at + 38);
    bytes.writeUInt32LE(table.offsetOf(row), at + 42);
    bytes.writeUInt32LE(table.packOf(row) === 0 ? 0 : table.storedBytesOf(row), at + 46);
    bytes.writeUIntLE(Math.max(0, Math.floor(table.usedAtMsOf(row))), at + 50, 6);
    at += rowBytes;
  }
  return bytes.subarray(0, at);
}

function decodeRows(bytes: Buffer, table: PlaceTable): void {
  for (let at = 0; at + rowBytes <= bytes.length; at += rowBytes) {
    table.restore(bytes, at, uint48(bytes, at + 32), {
      pack: bytes.readUInt32LE(at + 38),
      offset: bytes.readUInt32LE(at + 42),
      storedBytes: bytes.readUInt32LE(at + 46),
      usedAtMs: uint48(bytes, at + 50),
      generation: 0,
    });
  }
}

async function writeFrame(file: FileHandle, body: Buffer): Promise<void> {
  const head = Buffer.allocUnsafe(frameHeadBytes);
  head.writeUInt32LE(body.length, 0);
  head.writeUInt32LE(crc32(body), 4);
  await file.writeFile(head);
  await file.writeFile(body);
}

async function readFrame(
  file: FileHandle,
  at: number,
): Promise<{ readonly body: Buffer; readonly end: number } | null> {
  const head = await readFully(file, at, frameHeadBytes);
  if (head.length < frameHeadBytes) return null;
  const length = head.readUInt32LE(0);
  const { size } = await file.stat();
  // Not to be believed before it is compared with what is there.
  if (at + frameHeadBytes + length > size) return null;
  const body = await readFully(file, at + frameHeadBytes, length);
  if (body.length < length || crc32(body) !== head.readUInt32LE(4)) return null;
  return { body, end: at + frameHeadBytes + length };
}

/** Faster than the Buffer's own for any length. */
function uint48(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + 2 ** 32 * bytes.readUInt16LE(at + 4);
}
