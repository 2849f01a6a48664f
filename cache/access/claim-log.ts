import { open, rm, writeFile, type FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { readFully } from "../blobs/read-fully.js";
import { replaceFile } from "../blobs/replace-file.js";
import { writeFully } from "../blobs/write-fully.js";

/** Of the hash: another blob with the same 160 bits is as far out of reach as one with all 256. */
export const claimKeyBytes = 20;

/** What the log says, one after the other. A hash is in hexadecimal digits; more than 40 do not matter. */
export type ClaimRecord =
  | { readonly kind: "claimed"; readonly instance: number; readonly hash: string }
  /** Nobody has the blob any more. */
  | { readonly kind: "ended"; readonly hash: string }
  | { readonly kind: "named"; readonly instance: number; readonly name: string }
  /** All that was claimed before the log began is in it. */
  | { readonly kind: "completed" };

/** Hears what a log says; hashes are the bytes of `bytes` from `at` on. */
export interface ClaimReader {
  /** No more than so many claims come. */
  expect(count: number): void;
  claimed(instance: number, bytes: Uint8Array, at: number): void;
  ended(bytes: Uint8Array, at: number): void;
  named(instance: number, name: string): void;
  completed(): void;
}

const kinds = ["claimed", "ended", "named", "completed"] as const;

const magic = Buffer.from("SWCLAIM1", "latin1");

/** Length of the body, its CRC-32, and the CRC-32 of these two: little-endian, 4 bytes each. */
const headBytes = 12;

/** Records of one frame, where there are many. */
const recordsPerFrame = 20_000;

/** What is read at once: many frames, or one that is as long. */
const windowBytes = 1024 * 1024;

/**
 * Claims in the order in which they were made. What is written together is a frame:
 *
 *     0  head      12 bytes
 *    12  records   kind (1 byte, its place in `kinds`) and then
 *                  claimed: instance (4 bytes, little-endian), hash (20)
 *                  ended: hash (20)
 *                  named: instance (4), length of the name (2), name
 *
 * A frame is synced before the next is written. So only the last may be torn by a crash, and nothing in it
 * was acknowledged; any other that is not what it was has been damaged.
 */
export class ClaimLog implements AsyncDisposable {
  readonly #path: string;
  #file: FileHandle;
  #end: number;

  private constructor(path: string, file: FileHandle, end: number) {
    this.#path = path;
    this.#file = file;
    this.#end = end;
  }

  /**
   * Opens the log at `path` and reads it out; begins it where there is none. Damage ends it: the log goes
   * on where that begins, and the caller has to find out what followed.
   */
  static async open(
    path: string,
    reader: ClaimReader,
  ): Promise<{ readonly log: ClaimLog; readonly isDamaged: boolean }> {
    const file = await open(path, "r+").catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    });
    const size = file === null ? 0 : (await file.stat()).size;
    const start = file === null ? null : await readFully(file, 0, Buffer.alloc(magic.length));
    if (file === null || start?.equals(magic) !== true) {
      await file?.close();
      await replace(path, []);
      return { log: new ClaimLog(path, await open(path, "r+"), magic.length), isDamaged: size > 0 };
    }
    reader.expect(Math.floor(size / (1 + 4 + claimKeyBytes)));
    const { end, isDamaged } = await readFrames(file, size, reader);
    if (end < size) await file.truncate(end);
    // For claims of a process that was killed before its sync: to make them again changes nothing.
    await file.datasync();
    return { log: new ClaimLog(path, file, end), isDamaged };
  }

  /** Removes the log at `path`, if there is one. */
  static async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  get sizeBytes(): number {
    return this.#end;
  }

  /** Writes records at the end; resolves when they are durable. One call at a time. */
  async append(records: readonly ClaimRecord[]): Promise<void> {
    const bytes = encodeFrame(records);
    try {
      await writeFully(this.#file, [bytes], this.#end);
      await this.#file.datasync();
    } catch (error) {
      // The next frame must not follow a torn one.
      await this.#file.truncate(this.#end);
      throw error;
    }
    this.#end += bytes.length;
  }

  /** Replaces all that was written by `records`, which say the same with fewer. One call at a time. */
  async rewrite(records: Iterable<ClaimRecord>): Promise<void> {
    const end = await replace(this.#path, records);
    const before = this.#file;
    this.#file = await open(this.#path, "r+");
    this.#end = end;
    await before.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}

/** Puts a log of these records at `path`, durably, and returns its length. */
async function replace(path: string, records: Iterable<ClaimRecord>): Promise<number> {
  let end = magic.length;
  await replaceFile(path, async (file) => {
    await writeFile(file, magic);
    let group: ClaimRecord[] = [];
    const writeGroup = async (): Promise<void> => {
      const frame = encodeFrame(group);
      await writeFile(file, frame);
      end += frame.length;
      group = [];
    };
    for (const record of records) {
      if (group.push(record) === recordsPerFrame) await writeGroup();
    }
    if (group.length > 0) await writeGroup();
  });
  return end;
}

function encodeFrame(records: readonly ClaimRecord[]): Buffer {
  const bodyBytes = records.reduce((sum, record) => sum + recordBytes(record), 0);
  const frame = Buffer.allocUnsafe(headBytes + bodyBytes);
  let at = headBytes;
  for (const record of records) {
    at = frame.writeUInt8(kinds.indexOf(record.kind), at);
    if ("instance" in record) at = frame.writeUInt32LE(record.instance, at);
    if ("hash" in record) at += frame.write(record.hash, at, claimKeyBytes, "hex");
    if (!("name" in record)) continue;
    at = frame.writeUInt16LE(Buffer.byteLength(record.name), at);
    at += frame.write(record.name, at);
  }
  frame.writeUInt32LE(bodyBytes, 0);
  frame.writeUInt32LE(crc32(frame.subarray(headBytes)), 4);
  frame.writeUInt32LE(crc32(frame.subarray(0, 8)), 8);
  return frame;
}

function recordBytes(record: ClaimRecord): number {
  const instanceBytes = "instance" in record ? 4 : 0;
  const hashBytes = "hash" in record ? claimKeyBytes : 0;
  const nameBytes = "name" in record ? 2 + Buffer.byteLength(record.name) : 0;
  return 1 + instanceBytes + hashBytes + nameBytes;
}

/** Reads out all frames that are whole. `end`: where the last of them ends. */
async function readFrames(
  file: FileHandle,
  size: number,
  reader: ClaimReader,
): Promise<{ readonly end: number; readonly isDamaged: boolean }> {
  let window = Buffer.allocUnsafeSlow(Math.min(windowBytes, size));
  let end = magic.length;
  while (end < size) {
    const bytes = await readFully(file, end, window);
    const { consumed, next } = readWhole(bytes, reader);
    end += consumed;
    if (consumed > 0) continue;
    // A head lies in one sector: it was written, or it was not.
    if (next === null) return { end, isDamaged: !(await isZeroFrom(file, end, window)) };
    if (next <= bytes.length || end + next > size) return { end, isDamaged: end + next < size };
    window = Buffer.allocUnsafeSlow(next);
  }
  return { end, isDamaged: false };
}

/**
 * Reads out the whole frames with which `bytes` begins: so many bytes were `consumed`. `next` is the length
 * of the frame that follows, which is cut off or not what it was; null where there is no head of one.
 */
function readWhole(
  bytes: Buffer,
  reader: ClaimReader,
): { readonly consumed: number; readonly next: number | null } {
  let at = 0;
  for (;;) {
    const body = at + headBytes;
    const hasHead =
      body <= bytes.length && crc32(bytes.subarray(at, at + 8)) === bytes.readUInt32LE(at + 8);
    if (!hasHead) return { consumed: at, next: null };
    const end = body + bytes.readUInt32LE(at);
    const isWhole =
      end <= bytes.length && crc32(bytes.subarray(body, end)) === bytes.readUInt32LE(at + 4);
    if (!isWhole) return { consumed: at, next: end - at };
    readRecords(bytes, body, end, reader);
    at = end;
  }
}

/** True where the rest of the file is what was never written. */
async function isZeroFrom(file: FileHandle, start: number, window: Buffer): Promise<boolean> {
  for (let at = start; ;) {
    const bytes = await readFully(file, at, window);
    if (bytes.length === 0) return true;
    if (bytes.some((byte) => byte !== 0)) return false;
    at += bytes.length;
  }
}

function readRecords(bytes: Buffer, start: number, end: number, reader: ClaimReader): void {
  for (let at = start; at < end;) {
    const kind = kinds[bytes[at] ?? kinds.length];
    at++;
    if (kind === "claimed") {
      reader.claimed(bytes.readUInt32LE(at), bytes, at + 4);
      at += 4 + claimKeyBytes;
    } else if (kind === "ended") {
      reader.ended(bytes, at);
      at += claimKeyBytes;
    } else if (kind === "named") {
      const name = at + 6;
      const nameEnd = name + bytes.readUInt16LE(at + 4);
      reader.named(bytes.readUInt32LE(at), bytes.toString("utf8", name, nameEnd));
      at = nameEnd;
    } else if (kind === "completed") reader.completed();
    else return;
  }
}
