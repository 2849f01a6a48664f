import { randomUUID } from "node:crypto";
import {
  closeSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { InvalidError } from "../../program/error.js";
import type { Fence } from "../work/step-context.js";

/** Whose log it is: one attempt of a step. */
export interface LogSource {
  readonly activity: string;
  readonly step: string;
  readonly attempt: number;
  readonly fence: Fence;
}

/** A piece of a step's log on its way to the coordinator. */
export interface LogPiece {
  /** Of its first byte in the log of this attempt. */
  readonly offset: number;
  /** When its first byte was written, by the wall clock. */
  readonly timeMs: number;
  readonly bytes: Uint8Array;
}

/** The most in one piece, in bytes. */
export const pieceBytes = 16 * 1024;
/** What was written within so long may be one piece. */
export const pauseMs = 250;
const syncMs = 1_000;

/** A frame: the length of its bytes, when they were written, the bytes. */
const headerBytes = 4 + 8;
const blockBytes = 2 * (headerBytes + pieceBytes);

/**
 * The log of one attempt in a file, so that it outlives the process: frames with the time of each, the
 * first of which says whose log it is. Written at once and synced once a second: a kill costs nothing, a
 * power cut a second.
 */
export class LogSpool {
  readonly source: LogSource;
  readonly #path: string;
  readonly #file: number;
  readonly #firstFrame: number;
  /** The end of the file that is whole. */
  #end: number;
  #length = 0;
  /** A frame: where it is in the file, and its first byte in the log. */
  #cursor: { position: number; offset: number };
  readonly #block = Buffer.allocUnsafe(blockBytes);
  #syncing: NodeJS.Timeout | undefined;
  #isOpen = true;

  private constructor(path: string, file: number, source: LogSource, firstFrame: number) {
    this.#path = path;
    this.#file = file;
    this.source = source;
    this.#firstFrame = firstFrame;
    this.#end = firstFrame;
    this.#cursor = { position: firstFrame, offset: 0 };
  }

  /** A new file in `directory`. */
  static create(directory: string, source: LogSource): LogSpool {
    const path = join(directory, `${randomUUID()}.log`);
    const file = openSync(path, "wx+", 0o600);
    const frame = frameOf(Buffer.from(JSON.stringify(source)), Date.now());
    writeAll(file, frame, 0);
    return new LogSpool(path, file, source, frame.byteLength);
  }

  /** The file that an earlier process has left. Throws InvalidError where it says not whose it is. */
  static open(path: string): LogSpool {
    const file = openSync(path, "r+");
    try {
      const block = Buffer.alloc(blockBytes);
      const [first] = framesIn(block.subarray(0, readSync(file, block, 0, blockBytes, 0)));
      const source = parseSource(first?.bytes);
      const spool = new LogSpool(path, file, source, headerBytes + (first?.bytes.length ?? 0));
      spool.#findEnd();
      return spool;
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }

  /** Bytes of the log so far. */
  get length(): number {
    return this.#length;
  }

  /** Throws what the file system throws; what was written then is taken back. */
  append(bytes: Uint8Array, timeMs: number): void {
    this.#requireOpen();
    const end = this.#end;
    try {
      for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
        const frame = frameOf(bytes.subarray(at, at + pieceBytes), timeMs);
        writeAll(this.#file, frame, this.#end);
        this.#end += frame.byteLength;
      }
    } catch (error) {
      this.#end = end;
      ftruncateSync(this.#file, end);
      throw error;
    }
    this.#length += bytes.byteLength;
    this.#syncing ??= setTimeout(() => this.#sync(), syncMs).unref();
  }

  /** What begins at `offset`, up to {@link pieceBytes}; null at the end. */
  read(offset: number): LogPiece | null {
    this.#requireOpen();
    if (offset < this.#cursor.offset) this.#cursor = { position: this.#firstFrame, offset: 0 };
    while (offset < this.#length) {
      const from = this.#cursor;
      const parts: Buffer[] = [];
      let { position, offset: at } = from;
      let [timeMs, room] = [0, pieceBytes];
      for (const frame of framesIn(this.#blockAt(position))) {
        const bytes = frame.bytes.subarray(Math.max(0, offset - at));
        at += frame.bytes.byteLength;
        position += headerBytes + frame.bytes.byteLength;
        if (at <= offset) this.#cursor = { position, offset: at };
        else {
          if (parts.length === 0) timeMs = frame.timeMs;
          else if (frame.timeMs - timeMs > pauseMs || bytes.byteLength > room) break;
          parts.push(bytes);
          room -= bytes.byteLength;
        }
      }
      if (parts.length > 0) return { offset, timeMs, bytes: Buffer.concat(parts) };
      if (this.#cursor === from) return null;
    }
    return null;
  }

  /** The file stays, for the next process. Safe to call twice. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    clearTimeout(this.#syncing);
    closeSync(this.#file);
  }

  /** It is safe elsewhere, or nobody wants it. */
  remove(): void {
    unlinkSync(this.#path);
    this.close();
  }

  /** The number of a file that was closed may be that of another one by now. */
  #requireOpen(): void {
    if (!this.#isOpen) throw new Error("the spool is closed");
  }

  #sync(): void {
    this.#syncing = undefined;
    // Where it fails, a power cut may cost more than a second: nobody could do anything about it.
    if (this.#isOpen) fdatasync(this.#file, () => undefined);
  }

  /** Of a file that was written by another process: the end of the last frame that is whole. */
  #findEnd(): void {
    this.#end = fstatSync(this.#file).size;
    let position = this.#firstFrame;
    for (let before = -1; before !== position;) {
      before = position;
      for (const { bytes } of framesIn(this.#blockAt(position))) {
        position += headerBytes + bytes.byteLength;
        this.#length += bytes.byteLength;
      }
    }
    this.#end = position;
  }

  /** Until it is called again. */
  #blockAt(position: number): Buffer {
    const size = Math.max(0, Math.min(blockBytes, this.#end - position));
    return this.#block.subarray(0, readSync(this.#file, this.#block, 0, size, position));
  }
}

function frameOf(bytes: Uint8Array, timeMs: number): Buffer {
  const frame = Buffer.allocUnsafe(headerBytes + bytes.byteLength);
  frame.writeUInt32BE(bytes.byteLength, 0);
  frame.writeDoubleBE(timeMs, 4);
  frame.set(bytes, headerBytes);
  return frame;
}

/** Those that are whole. After a power cut there may be zeros, which are none. */
function* framesIn(block: Buffer): Generator<{ readonly timeMs: number; readonly bytes: Buffer }> {
  for (let at = 0; at + headerBytes <= block.byteLength;) {
    const length = block.readUInt32BE(at);
    const end = at + headerBytes + length;
    if (length === 0 || length > pieceBytes || end > block.byteLength) return;
    yield { timeMs: block.readDoubleBE(at + 4), bytes: block.subarray(at + headerBytes, end) };
    at = end;
  }
}

function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.byteLength;) {
    done += writeSync(file, bytes, done, bytes.byteLength - done, position + done);
  }
}

function parseSource(bytes: Buffer | undefined): LogSource {
  try {
    const { activity, step, attempt, fence } = JSON.parse(
      bytes?.toString("utf8") ?? "",
    ) as LogSource;
    const { epoch, counter } = fence;
    if (
      typeof activity === "string" &&
      typeof step === "string" &&
      [attempt, epoch, counter].every(Number.isInteger)
    ) {
      return { activity, step, attempt, fence: { epoch, counter } };
    }
  } catch {
    // Said below.
  }
  throw new InvalidError("the file does not say whose log it is");
}
