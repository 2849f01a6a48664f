import { EventEmitter, once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from "node:fs";
import { open, rm, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";

/** Bytes that are read from a log at a time. */
const pieceBytes = 64 * 1024;

/** Files that are kept open for writing: of the activities that were written to last. */
const openFiles = 64;

/** A part of an activity's log. */
export interface LogPiece {
  /** Of its first byte in the log. */
  readonly offset: number;
  readonly data: Buffer;
}

/**
 * The logs of activities, a file each, append-only. Readers start at any offset and follow the live
 * end; memory does not depend on a log's length.
 */
export class ActivityLogs implements Disposable {
  readonly #directory: string;
  /** In the order of their last use. */
  readonly #open = new Map<string, number>();
  readonly #changes = new EventEmitter().setMaxListeners(0);

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.#directory = directory;
  }

  append(activity: string, data: string | Uint8Array): void {
    const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : data;
    let position = 0;
    while (position < bytes.length) {
      position += writeSync(this.#file(activity), bytes, position);
    }
    this.#changes.emit(activity);
  }

  /** The activity has ended: readers that follow see it; its file is closed. More may yet come. */
  end(activity: string): void {
    const file = this.#open.get(activity);
    if (file !== undefined) closeSync(file);
    this.#open.delete(activity);
    this.#changes.emit(activity);
  }

  async size(activity: string): Promise<number> {
    const path = this.#path(activity);
    return existsSync(path) ? (await stat(path)).size : 0;
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
    let position = offset;
    let file: FileHandle | null = null;
    try {
      for (;;) {
        const changed = new AbortController();
        const change = once(this.#changes, activity, {
          signal: AbortSignal.any([signal, changed.signal]),
        }).catch(() => undefined);
        try {
          const live = isLive();
          file ??= await this.#openToRead(activity);
          if (file !== null) {
            for await (const piece of piecesOf(file, position)) {
              position = piece.offset + piece.data.length;
              yield piece;
            }
          }
          if (!live || signal.aborted) return;
          await change;
        } finally {
          changed.abort();
        }
      }
    } finally {
      await file?.close();
    }
  }

  async remove(activity: string): Promise<void> {
    this.end(activity);
    await rm(this.#path(activity), { force: true });
  }

  [Symbol.dispose](): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
  }

  /** Null where nothing was written yet. */
  async #openToRead(activity: string): Promise<FileHandle | null> {
    const path = this.#path(activity);
    return existsSync(path) ? await open(path, "r") : null;
  }

  #file(activity: string): number {
    const file = this.#open.get(activity) ?? openSync(this.#path(activity), "a", 0o600);
    this.#open.delete(activity);
    this.#open.set(activity, file);
    for (const [oldest, unused] of this.#open) {
      if (this.#open.size <= openFiles) break;
      this.#open.delete(oldest);
      closeSync(unused);
    }
    return file;
  }

  #path(activity: string): string {
    return join(this.#directory, `${activity}.log`);
  }
}

/** What is in the file now from `from` on. A piece that is not full is the last one. */
async function* piecesOf(file: FileHandle, from: number): AsyncGenerator<LogPiece> {
  for (let offset = from; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(pieceBytes), 0, pieceBytes, offset);
    if (bytesRead > 0) yield { offset, data: buffer.subarray(0, bytesRead) };
    if (bytesRead < pieceBytes) return;
    offset += bytesRead;
  }
}
