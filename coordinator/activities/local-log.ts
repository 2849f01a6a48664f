import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { open, readFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { LogTimes, type LogWriter } from "./log-times.js";
import { OpenPart, realDisk, type LogDisk, type PartSizes } from "./open-part.js";

/** A part of an activity's log in a file of its own. */
export interface LocalPart {
  readonly activity: string;
  /** Of its first byte in the log. */
  readonly from: number;
  readonly length: number;
  /** Nothing is added any more. */
  readonly isSealed: boolean;
}

type Part = { -readonly [Key in keyof LocalPart]: LocalPart[Key] } & {
  /** The sync after which it is sealed; null: it is not waited for. Then nothing is added either. */
  sealing: Promise<void> | null;
};

/** A part that a step writes to, and how far in front of its readers. */
interface StagedPart {
  readonly part: Part;
  readonly files: OpenPart;
  /** What is taken back where it is not published. */
  readonly before: PartSizes;
  /** It is not there yet for anybody else. */
  readonly isNew: boolean;
}

/** What steps wrote to a log and nobody sees before it is published. */
interface Staged {
  /** The live end, and those that begin behind it. */
  readonly parts: StagedPart[];
  /** What others have added meanwhile: it comes behind it. */
  readonly held: {
    readonly bytes: Uint8Array;
    readonly timeMs: number;
    readonly writer: LogWriter;
  }[];
  /** Resolves when it was published, or taken back. */
  readonly over: Promise<void>;
  readonly end: () => void;
}

const newPart = { length: 0, isSealed: false, sealing: null };

/** Logs that are kept open for writing: those that were written to last. */
const openLogs = 64;

/** Parts become as large as this, and a chunk. */
const partBytes = 1024 * 1024;

/** Syncs under way at once: the threads that wait for the disk are few, and the database's sync needs one. */
const syncsAtOnce = 2;

/**
 * The parts of logs that are in files here: for each activity the live end, and before it what waits to
 * be brought to the cache. Beside each file is one with the times of what is in it.
 *
 * What steps wrote counts when how far they have come is committed, and is committed when it survives a
 * power cut. So it is staged, synced beside the event loop, and published together with that commit; until
 * then it is in the files, and there for nobody. A kill before the commit leaves bytes at the very end of a
 * file which come once more; the marks, written first, say where they begin.
 */
export class LocalLogs implements Disposable {
  readonly #directory: string;
  readonly #disk: LogDisk;
  /** By activity; the last one is the live end, where it is not sealed. */
  readonly #parts = new Map<string, Part[]>();
  readonly #staged = new Map<string, Staged>();
  /** Of live ends, in the order of their last use. */
  readonly #open = new Map<string, OpenPart>();
  /** Called when a part was sealed. */
  onSealed: () => void = () => undefined;

  /** `committed` says how far in an activity's log what steps wrote is committed. */
  constructor(
    directory: string,
    committed: (activity: string) => number,
    disk: LogDisk = realDisk,
  ) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.#directory = directory;
    this.#disk = disk;
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

  /** True where something is staged: what was added meanwhile is not seen yet either. */
  isStaging(activity: string): boolean {
    return this.#staged.has(activity);
  }

  /** Where the log ends with what is staged; null where no part of it is here. */
  stagedEndOf(activity: string): number | null {
    const last = this.#staged.get(activity)?.parts.at(-1);
    return last === undefined ? this.endOf(activity) : last.part.from + last.files.sizes.bytes;
  }

  /**
   * Adds to the end, behind what is staged; `start` is where the log ends if no part of it is here. Throws
   * what the file system throws; nothing is added then.
   */
  append(
    activity: string,
    bytes: Uint8Array,
    { start, timeMs, writer }: { start: number; timeMs: number; writer: LogWriter },
  ): void {
    const staged = this.#staged.get(activity);
    if (staged !== undefined) return void staged.held.push({ bytes, timeMs, writer });
    const live = this.#liveEnd(activity);
    const part = live ?? this.#partBehind(activity, start);
    const files = this.#open.get(activity) ?? this.#openPart(part);
    this.#keepOpen(activity, files);
    files.append(bytes, { offset: part.from + part.length, timeMs, writer });
    part.length += bytes.byteLength;
    if (live === null) this.#addPart(part);
    // Rejects never.
    if (part.length >= partBytes) void this.seal(activity);
  }

  /** As above, by a step: nobody sees it before it is published. To be synced and published, or taken back. */
  stage(
    activity: string,
    bytes: Uint8Array,
    { start, timeMs }: { start: number; timeMs: number },
  ): void {
    const staged = this.#staged.get(activity) ?? this.#beginToStage(activity, start);
    let last = staged.parts.at(-1) as StagedPart;
    if (last.files.sizes.bytes >= partBytes) {
      const from = last.part.from + last.files.sizes.bytes;
      last = this.#stagedPart({ ...newPart, activity, from }, true);
      staged.parts.push(last);
    }
    const offset = last.part.from + last.files.sizes.bytes;
    last.files.append(bytes, { offset, timeMs, writer: "step" });
  }

  /** Resolves when what is staged of these survives a power cut. Rejects with what the file system says. */
  async sync(activities: Iterable<string>): Promise<void> {
    const waiting = [...activities].flatMap((activity) => this.#staged.get(activity)?.parts ?? []);
    const syncing = Array.from({ length: syncsAtOnce }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await next.files.sync();
      }
    });
    // All of them have ended then, so that what is staged can be taken back.
    for (const result of await Promise.allSettled(syncing)) {
      if (result.status === "rejected") throw result.reason;
    }
  }

  /** What is staged of the activity's log is there for all, and what was added meanwhile behind it. */
  publish(activity: string): void {
    const staged = this.#staged.get(activity);
    if (staged === undefined) return;
    this.#staged.delete(activity);
    for (const { part, files, isNew } of staged.parts) {
      if (files.sizes.bytes === 0) {
        this.#discard(part, files);
        continue;
      }
      part.length = files.sizes.bytes;
      if (isNew) this.#addPart(part);
      this.#keepOpen(activity, files);
      if (part.length >= partBytes) void this.seal(activity);
    }
    this.#endStaging(activity, staged);
  }

  /** What is staged of the activity's log is none of it. */
  takeBack(activity: string): void {
    const staged = this.#staged.get(activity);
    if (staged === undefined) return;
    this.#staged.delete(activity);
    for (const { part, files, before, isNew } of staged.parts) {
      if (isNew) this.#discard(part, files);
      else {
        files.cutTo(before);
        this.#keepOpen(activity, files);
      }
    }
    this.#endStaging(activity, staged);
  }

  /**
   * Nothing is added to the live end any more; what comes begins a new part. Resolves when it survives a power
   * cut, and only then it is told to be sealed: whoever brings it elsewhere may rely on its length. One that
   * cannot be synced stays as it is until the next start. Never rejects.
   */
  async seal(activity: string): Promise<void> {
    for (let staged; (staged = this.#staged.get(activity)) !== undefined;) await staged.over;
    const last = this.#parts.get(activity)?.at(-1);
    if (last === undefined || last.isSealed) return;
    const files = this.#open.get(activity);
    this.#open.delete(activity);
    await (last.sealing ??= this.#seal(last, files));
  }

  /** Resolves when what is being sealed is. Never rejects. */
  async sealing(): Promise<void> {
    for (const { sealing } of [...this.#parts.values()].flat()) await sealing;
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
    this.#removeFiles(activity, from);
  }

  /** All of an activity's log that is here, also what is staged. */
  removeAll(activity: string): void {
    const staged = this.#staged.get(activity);
    this.#staged.delete(activity);
    for (const part of this.partsOf(activity)) this.remove(part);
    for (const { part, files } of staged?.parts ?? []) this.#discard(part, files);
    staged?.end();
  }

  /** Closes the files; syncs that are under way end by themselves. */
  [Symbol.dispose](): void {
    for (const activity of [...this.#open.keys()]) this.#close(activity);
    for (const { parts } of this.#staged.values()) {
      for (const { files } of parts) files[Symbol.dispose]();
    }
  }

  #find(name: string): void {
    const [, activity, from = "0"] = /^([a-z0-9]+)(?:\.([0-9]+))?\.log$/.exec(name) ?? [];
    if (activity === undefined) return;
    const { size: length } = statSync(join(this.#directory, name));
    const parts = this.#parts.get(activity) ?? [];
    parts.push({ ...newPart, activity, from: Number(from), length });
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

  /** The part that is added to; null: another one begins. */
  #liveEnd(activity: string): Part | null {
    const last = this.#parts.get(activity)?.at(-1);
    return last === undefined || last.isSealed || last.sealing !== null ? null : last;
  }

  #partBehind(activity: string, start: number): Part {
    return { ...newPart, activity, from: this.endOf(activity) ?? start };
  }

  #addPart(part: Part): void {
    this.#parts.set(part.activity, [...(this.#parts.get(part.activity) ?? []), part]);
  }

  #openPart({ activity, from }: Part): OpenPart {
    return OpenPart.open(this.#path(activity, from), this.#disk);
  }

  /** These are the files of the live end. */
  #keepOpen(activity: string, files: OpenPart): void {
    this.#open.delete(activity);
    this.#open.set(activity, files);
    for (const [oldest, itsFiles] of this.#open) {
      if (this.#open.size <= openLogs) break;
      this.#open.delete(oldest);
      void syncAndClose(itsFiles);
    }
  }

  #beginToStage(activity: string, start: number): Staged {
    const live = this.#liveEnd(activity);
    const part = live ?? this.#partBehind(activity, start);
    const first = this.#stagedPart(part, live === null);
    this.#open.delete(activity);
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const staged = { parts: [first], held: [], over, end };
    this.#staged.set(activity, staged);
    return staged;
  }

  #stagedPart(part: Part, isNew: boolean): StagedPart {
    const files = this.#open.get(part.activity) ?? this.#openPart(part);
    return { part, files, before: files.sizes, isNew };
  }

  #endStaging(activity: string, { held, end }: Staged): void {
    for (const { bytes, timeMs, writer } of held) {
      try {
        this.append(activity, bytes, { start: this.endOf(activity) ?? 0, timeMs, writer });
      } catch {
        // There is no room for it, which whoever said it has not waited for; steps are told of theirs.
      }
    }
    end();
  }

  async #seal(part: Part, open: OpenPart | undefined): Promise<void> {
    using files = open ?? this.#openPart(part);
    try {
      if (!files.isSynced) await files.sync();
    } catch {
      // What the file system could not write it has forgotten: a second sync that succeeds proves nothing.
      return;
    }
    part.isSealed = true;
    this.onSealed();
  }

  #discard({ activity, from }: Part, files: OpenPart): void {
    files[Symbol.dispose]();
    this.#removeFiles(activity, from);
  }

  #close(activity: string): void {
    this.#open.get(activity)?.[Symbol.dispose]();
    this.#open.delete(activity);
  }

  #removeFiles(activity: string, from: number): void {
    const path = this.#path(activity, from);
    for (const file of [path, `${path}.times`]) rmSync(file, { force: true });
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

async function syncAndClose(files: OpenPart): Promise<void> {
  using closing = files;
  // Whoever wrote it was told of nothing; what a step wrote is synced by itself.
  await closing.sync().catch(() => undefined);
}
