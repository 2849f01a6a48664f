import {
  closeSync,
  fdatasyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { open, readFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { encodeMark, LogTimes, type LogWriter } from "./log-times.js";

/** A part of an activity's log in a file of its own. */
export interface LocalPart {
  readonly activity: string;
  /** Of its first byte in the log. */
  readonly from: number;
  readonly length: number;
  /** Nothing is added any more. */
  readonly isSealed: boolean;
}

type Part = { -readonly [Key in keyof LocalPart]: LocalPart[Key] };

interface OpenPart {
  readonly bytes: number;
  readonly times: number;
}

/** Logs that are kept open for writing: those that were written to last. */
const openLogs = 32;

/** Parts become as large as this, and a chunk. */
const partBytes = 1024 * 1024;

/**
 * The parts of logs that are in files here: for each activity the live end, and before it what waits to
 * be brought to the cache. Beside each file is one with the times of what is in it.
 *
 * What steps wrote counts when how far they have come is committed. A kill before that leaves bytes at
 * the very end of a file which come once more; the marks, written first, say where they begin.
 */
export class LocalLogs implements Disposable {
  readonly #directory: string;
  /** By activity; the last one is the live end, where it is not sealed. */
  readonly #parts = new Map<string, Part[]>();
  /** Of live ends, in the order of their last use. */
  readonly #open = new Map<string, OpenPart>();

  /** `committed` says how far in an activity's log what steps wrote is committed. */
  constructor(directory: string, committed: (activity: string) => number) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.#directory = directory;
    for (const name of readdirSync(directory)) this.#find(name);
    for (const [activity, parts] of this.#parts) {
      parts.sort((a, b) => a.from - b.from);
      for (const part of parts.slice(0, -1)) part.isSealed = true;
      const end = committed(activity);
      // What was taken back may have begun in a part before the last one.
      while (this.#takeBack(parts, end)) this.remove(parts.pop() as Part);
    }
  }

  /** Those with a part here. */
  get activities(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** Those that nothing is added to any more, of all activities. */
  get sealed(): readonly LocalPart[] {
    return [...this.#parts.values()].flat().filter(({ isSealed }) => isSealed);
  }

  partsOf(activity: string): readonly LocalPart[] {
    return this.#parts.get(activity) ?? [];
  }

  /** Where the log ends; null where no part of it is here. */
  endOf(activity: string): number | null {
    const last = this.#parts.get(activity)?.at(-1);
    return last === undefined ? null : last.from + last.length;
  }

  /**
   * Adds to the end; `start` is where the log ends if no part of it is here. Throws what the file system
   * throws; nothing is added then.
   */
  append(
    activity: string,
    bytes: Uint8Array,
    { start, timeMs, writer }: { start: number; timeMs: number; writer: LogWriter },
  ): void {
    const part = this.#liveEnd(activity, start);
    const files = this.#openToWrite(part);
    try {
      writeAll(files.times, encodeMark({ offset: part.from + part.length, timeMs, writer }));
      writeAll(files.bytes, bytes);
    } catch (error) {
      ftruncateSync(files.bytes, part.length);
      throw error;
    }
    part.length += bytes.byteLength;
    if (part.length >= partBytes) this.seal(activity);
  }

  /** What was appended survives a power cut. */
  sync(activity: string): void {
    const files = this.#open.get(activity);
    if (files !== undefined) fdatasyncSync(files.bytes);
  }

  /** Nothing is added to the live end any more; what comes begins a new part. */
  seal(activity: string): void {
    const last = this.#parts.get(activity)?.at(-1);
    if (last === undefined || last.isSealed) return;
    this.sync(activity);
    this.#close(activity);
    last.isSealed = true;
  }

  /** Throws with the code ENOENT where the part was removed meanwhile. */
  async openToRead({ activity, from }: LocalPart): Promise<FileHandle> {
    return await open(this.#path(activity, from), "r");
  }

  async times({ activity, from }: LocalPart): Promise<LogTimes> {
    return new LogTimes(
      await readFile(`${this.#path(activity, from)}.times`).catch(() => Buffer.alloc(0)),
    );
  }

  /** A part that is elsewhere, or no longer wanted. */
  remove({ activity, from }: LocalPart): void {
    const parts = this.#parts.get(activity) ?? [];
    const left = parts.filter((part) => part.from !== from);
    if (parts.at(-1)?.from === from) this.#close(activity);
    if (left.length === 0) this.#parts.delete(activity);
    else this.#parts.set(activity, left);
    const path = this.#path(activity, from);
    for (const file of [path, `${path}.times`]) rmSync(file, { force: true });
  }

  [Symbol.dispose](): void {
    for (const activity of [...this.#open.keys()]) this.#close(activity);
  }

  #find(name: string): void {
    const [, activity, from = "0"] = /^([a-z0-9]+)(?:\.([0-9]+))?\.log$/.exec(name) ?? [];
    if (activity === undefined) return;
    const { size: length } = statSync(join(this.#directory, name));
    const parts = this.#parts.get(activity) ?? [];
    parts.push({ activity, from: Number(from), length, isSealed: false });
    this.#parts.set(activity, parts);
  }

  /** Cuts off what a step wrote and nobody committed. True where nothing is left of the last part. */
  #takeBack(parts: readonly Part[], committed: number): boolean {
    const part = parts.at(-1);
    if (part === undefined || part.from + part.length <= committed) return false;
    const path = this.#path(part.activity, part.from);
    const times = new LogTimes(readTimes(path));
    let end = part.from + part.length;
    for (let index = times.count - 1; index >= 0; index--) {
      const { offset, writer } = times.at(index);
      if (writer !== "step" || offset < committed) break;
      end = Math.min(end, offset);
    }
    if (end === part.from + part.length) return false;
    part.length = end - part.from;
    truncateSync(path, part.length);
    return part.length === 0;
  }

  #liveEnd(activity: string, start: number): Part {
    const parts = this.#parts.get(activity) ?? [];
    const last = parts.at(-1);
    if (last !== undefined && !last.isSealed) return last;
    const from = last === undefined ? start : last.from + last.length;
    const part: Part = { activity, from, length: 0, isSealed: false };
    parts.push(part);
    this.#parts.set(activity, parts);
    return part;
  }

  #openToWrite({ activity, from }: Part): OpenPart {
    const path = this.#path(activity, from);
    const files = this.#open.get(activity) ?? {
      bytes: openSync(path, "a", 0o600),
      times: openSync(`${path}.times`, "a", 0o600),
    };
    this.#open.delete(activity);
    this.#open.set(activity, files);
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= openLogs) break;
      this.sync(oldest);
      this.#close(oldest);
    }
    return files;
  }

  #close(activity: string): void {
    const files = this.#open.get(activity);
    if (files === undefined) return;
    this.#open.delete(activity);
    closeSync(files.bytes);
    closeSync(files.times);
  }

  #path(activity: string, from: number): string {
    return join(this.#directory, from === 0 ? `${activity}.log` : `${activity}.${from}.log`);
  }
}

function readTimes(path: string): Buffer {
  try {
    return readFileSync(`${path}.times`);
  } catch {
    // Written before there were times: they are not known.
    return Buffer.alloc(0);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength;) done += writeSync(file, bytes, done);
}
