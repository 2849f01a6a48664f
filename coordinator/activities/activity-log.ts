import { EventEmitter, once } from "node:events";
import { BlobMissingError } from "../../content/error.js";
import type { LogSegmentStore } from "../store/log-segment-store.js";
import type { LogArchive } from "./log-archive.js";
import type { LocalLogs, LocalPart } from "./local-log.js";
import type { LogTimes, LogWriter, TimedPiece } from "./log-times.js";

/** Bytes that are read from a file at a time. */
const pieceBytes = 64 * 1024;

/** A part of an activity's log. */
export interface LogPiece {
  /** Of its first byte in the log. */
  readonly offset: number;
  readonly data: Buffer;
}

interface LogParts {
  readonly local: LocalLogs;
  readonly segments: LogSegmentStore;
  readonly archive: LogArchive;
  readonly now: () => number;
}

/** Bytes that lie together, in a file here or in the cache. */
interface Stretch {
  readonly pieces: AsyncIterable<LogPiece>;
  times(): Promise<LogTimes>;
}

/**
 * The logs of activities, append-only: segments in the cache, then files here, of which the last one is
 * the live end. Readers start at any offset and follow it; memory does not depend on a log's length.
 */
export class ActivityLogs implements Disposable {
  readonly #parts: LogParts;
  readonly #changes = new EventEmitter().setMaxListeners(0);

  constructor(parts: LogParts) {
    this.#parts = parts;
    parts.local.onSealed = () => parts.archive.kick();
  }

  /**
   * Adds to the end. `step`: what a step wrote, which is taken back at the next start unless it is
   * committed by then how far the step's log has come.
   */
  append(
    activity: string,
    data: string | Uint8Array,
    {
      timeMs = this.#parts.now(),
      writer = "coordinator",
    }: { timeMs?: number; writer?: LogWriter } = {},
  ): void {
    const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : data;
    if (bytes.byteLength === 0) return;
    this.#parts.local.append(activity, bytes, { start: this.endOf(activity), timeMs, writer });
    this.#changes.emit(activity);
  }

  /** As above, what a step wrote: it is there for nobody before it is published. */
  stage(activity: string, data: string | Uint8Array, timeMs = this.#parts.now()): void {
    const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : data;
    if (bytes.byteLength === 0) return;
    this.#parts.local.stage(activity, bytes, { start: this.endOf(activity), timeMs });
  }

  /** Resolves when what is staged of these survives a power cut. Rejects with what the file system says. */
  async sync(activities: Iterable<string>): Promise<void> {
    await this.#parts.local.sync(activities);
  }

  /** What is staged is there for all. To be called where it is committed how far the logs of steps have come. */
  publish(activities: Iterable<string>): void {
    for (const activity of activities) {
      this.#parts.local.publish(activity);
      this.#changes.emit(activity);
    }
  }

  /** What is staged is taken back, and comes again. */
  takeBack(activities: Iterable<string>): void {
    for (const activity of activities) {
      this.#parts.local.takeBack(activity);
      this.#changes.emit(activity);
    }
  }

  /** The activity has ended: readers that follow see it, and its log goes to the cache. More may yet come. */
  end(activity: string): void {
    // Rejects never; the archive is kicked when it is done.
    void this.#parts.local.seal(activity);
    this.#changes.emit(activity);
  }

  /** Bytes of the log so far. */
  endOf(activity: string): number {
    return this.#parts.local.endOf(activity) ?? this.#parts.segments.endOf(activity);
  }

  /** As above, with what is staged. */
  stagedEndOf(activity: string): number {
    return this.#parts.local.stagedEndOf(activity) ?? this.#parts.segments.endOf(activity);
  }

  /**
   * The log from `offset` on. Where `isLive` says that more may come, it waits for it; `isLive` is
   * asked before the last read, so nothing that was written before the end is missed.
   */
  async *read(
    activity: string,
    offset: number,
    isLive: () => boolean,
    signal: AbortSignal,
  ): AsyncGenerator<LogPiece> {
    for await (const { pieces } of this.#stretches(activity, offset, isLive, signal)) yield* pieces;
  }

  /** As above, in pieces of which each was written at one time. */
  async *readTimed(
    activity: string,
    offset: number,
    isLive: () => boolean,
    signal: AbortSignal,
  ): AsyncGenerator<TimedPiece> {
    for await (const stretch of this.#stretches(activity, offset, isLive, signal)) {
      const known = await stretch.times();
      for await (const piece of stretch.pieces) yield* known.split(piece);
    }
  }

  /** Removes the log here and its segments. Throws what the cache throws: then it is to be called again. */
  async remove(activity: string): Promise<void> {
    const { local, archive } = this.#parts;
    local.removeAll(activity);
    this.#changes.emit(activity);
    await archive.remove(activity);
  }

  [Symbol.dispose](): void {
    this.#parts.local[Symbol.dispose]();
  }

  /** One after the other; whoever asks for the next one has read the one before. */
  async *#stretches(
    activity: string,
    offset: number,
    isLive: () => boolean,
    signal: AbortSignal,
  ): AsyncGenerator<Stretch> {
    let position = offset;
    const counted = async function* (pieces: AsyncIterable<LogPiece>): AsyncGenerator<LogPiece> {
      for await (const piece of pieces) {
        position = piece.offset + piece.data.length;
        yield piece;
      }
    };
    for (;;) {
      const left = new AbortController();
      const change = once(this.#changes, activity, {
        signal: AbortSignal.any([signal, left.signal]),
      }).catch(() => undefined);
      try {
        // What is staged is published soon, and what was added meanwhile with it.
        const live = isLive() || this.#parts.local.isStaging(activity);
        for (;;) {
          const stretch = this.#stretchAt(activity, position, signal);
          if (stretch === null) break;
          yield { ...stretch, pieces: counted(stretch.pieces) };
          if (signal.aborted) return;
        }
        if (!live || signal.aborted) return;
        await change;
      } finally {
        left.abort();
      }
    }
  }

  /** What begins at `offset`, or the next after it; null where there is nothing more. */
  #stretchAt(activity: string, offset: number, signal: AbortSignal): Stretch | null {
    const { segments, local, archive } = this.#parts;
    const segment = segments.at(activity, offset);
    const part = local.partsOf(activity).find(({ from, length }) => from + length > offset);
    if (segment !== null && segment.from <= (part?.from ?? segment.from)) {
      const from = Math.max(offset, segment.from);
      const pieces = piecesFrom(from, segment.to, archive.read(segment, from, signal));
      return { pieces: afterGap(offset, from, pieces), times: () => archive.times(segment) };
    }
    if (part === undefined) return null;
    const from = Math.max(offset, part.from);
    const pieces = this.#piecesOf(part, from);
    return { pieces: afterGap(offset, from, pieces), times: () => local.times(part) };
  }

  /** What is in the file now from `from` on; nothing where it was brought to the cache in this moment. */
  async *#piecesOf(part: LocalPart, from: number): AsyncGenerator<LogPiece> {
    const { local } = this.#parts;
    const end = part.from + part.length;
    let offset = from;
    try {
      await using file = await local.openToRead(part);
      for (let count = 1; offset < end && count > 0; offset += count) {
        const data = Buffer.alloc(Math.min(pieceBytes, end - offset));
        count = (await file.read(data, 0, data.length, offset - part.from)).bytesRead;
        if (count > 0) yield { offset, data: data.subarray(0, count) };
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      if (!local.partsOf(part.activity).some((one) => one.from === part.from)) return;
    }
    if (offset < end) yield lostPiece(offset, end);
  }
}

/** The bytes of a segment; what the cache has lost of it is told. */
async function* piecesFrom(
  from: number,
  to: number,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<LogPiece> {
  let offset = from;
  try {
    for await (const data of bytes) {
      yield { offset, data };
      offset += data.length;
    }
  } catch (error) {
    if (!(error instanceof BlobMissingError)) throw error;
    yield lostPiece(offset, to);
  }
}

async function* afterGap(
  offset: number,
  from: number,
  pieces: AsyncIterable<LogPiece>,
): AsyncGenerator<LogPiece> {
  if (from > offset) yield lostPiece(offset, from);
  yield* pieces;
}

/** A word about what is lost. It ends where that ends, so that the offsets of what follows are right. */
function lostPiece(from: number, to: number): LogPiece {
  const note = Buffer.from(`\n[${to - from} bytes of the log are lost]\n`);
  const data = note.subarray(0, to - from);
  return { offset: to - data.length, data };
}
