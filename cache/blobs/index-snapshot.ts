import { open, type FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { Digest } from "../../content/digest.js";
import { savedWords, type PlaceTable } from "./place-table.js";
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

/** "SWINDEX2", and then 1 where it is final, 0 where not. */
const magic = Buffer.from("SWINDEX2", "latin1");
const finalAt = magic.length;
const firstFrameAt = finalAt + 1;

/** Length and CRC-32 of what follows, 4 bytes each. */
const frameHeadBytes = 8;

/** Of a row: what a table saves of it, in words of 4 bytes, little-endian. */
const rowBytes = 4 * savedWords;

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
    const rows = new Uint32Array(rowsPerFrame * savedWords);
    for (let row = 0; row < end; row += rowsPerFrame) {
      const words = saveRows(table, row, Math.min(end, row + rowsPerFrame), rows);
      if (words > 0) await writeFrame(file, Buffer.from(rows.buffer, 0, 4 * words));
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
    const start = await readFully(file, 0, Buffer.alloc(firstFrameAt));
    if (!start.subarray(0, magic.length).equals(magic)) return null;
    const isFinal = start[finalAt] === 1;
    const frames = new FrameReader(file, (await file.stat()).size);
    const notes = await frames.next();
    if (notes === null) return null;
    const noted = JSON.parse(notes.toString()) as Omit<SnapshotNotes, "isFinal"> & {
      readonly blobs: number;
    };
    table.reserve(noted.blobs);
    for (;;) {
      const body = await frames.next();
      if (body === null) return null;
      if (body.length === 0) break;
      restoreRows(body, table);
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

/** Copies the rows that are there into `rows`; returns how many words they are. */
function saveRows(table: PlaceTable, start: number, end: number, rows: Uint32Array): number {
  let at = 0;
  for (let row = start; row < end; row++) {
    if (!table.has(row)) continue;
    table.save(row, rows, at);
    at += savedWords;
  }
  return at;
}

function restoreRows(body: Buffer, table: PlaceTable): void {
  const words = new Uint32Array(body.buffer, body.byteOffset, Math.floor(body.length / 4));
  for (let at = 0; at + savedWords <= words.length; at += savedWords) table.restore(words, at);
}

async function writeFrame(file: FileHandle, body: Buffer): Promise<void> {
  const head = Buffer.allocUnsafe(frameHeadBytes);
  head.writeUInt32LE(body.length, 0);
  head.writeUInt32LE(crc32(body), 4);
  await file.writeFile(head);
  await file.writeFile(body);
}

/** Reads one frame after the other into the same memory: what is returned is good until the next call. */
class FrameReader {
  readonly #file: FileHandle;
  readonly #fileBytes: number;
  #at = firstFrameAt;
  #body = Buffer.allocUnsafeSlow(rowsPerFrame * rowBytes);

  constructor(file: FileHandle, fileBytes: number) {
    this.#file = file;
    this.#fileBytes = fileBytes;
  }

  /** Null where the file ends before the frame does, or it is not what it was. */
  async next(): Promise<Buffer | null> {
    const head = await readFully(this.#file, this.#at, Buffer.allocUnsafe(frameHeadBytes));
    if (head.length < frameHeadBytes) return null;
    const length = head.readUInt32LE(0);
    const start = this.#at + frameHeadBytes;
    // Not to be believed before it is compared with what is there.
    if (start + length > this.#fileBytes) return null;
    if (length > this.#body.length) this.#body = Buffer.allocUnsafeSlow(length);
    const body = await readFully(this.#file, start, this.#body.subarray(0, length));
    this.#at = start + length;
    return body.length === length && crc32(body) === head.readUInt32LE(4) ? body : null;
  }
}
