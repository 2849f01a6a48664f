import { createHash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import { Breather } from "./breather.js";
import type { BlobFile } from "./local-blobs.js";
import type { SlugStore } from "./slug-store.js";

export interface StoreScrubParts {
  readonly store: SlugStore;
  readonly log: Log;
  /** How much it reads at most in a second. */
  readonly bytesPerSecond?: number;
  /** From the end of one round to the next. */
  readonly periodMs?: number;
}

/** Little enough for it not to be felt on a slow disk: a round of 10 GiB takes twenty minutes. */
const defaultBytesPerSecond = 8 * 1024 * 1024;
const defaultPeriodMs = 24 * 3_600_000;
const chunkBytes = 256 * 1024;

/**
 * Reads every blob again, from the start of the agent on and then once a day, and compares it with its
 * name: a power cut may have torn it, a disk may have changed it. What is damaged is fetched again when
 * it is wanted next, into the farms that have it, too. What is evicted meanwhile is passed over.
 */
export class StoreScrub implements AsyncDisposable {
  readonly #store: SlugStore;
  readonly #log: Log;
  readonly #bytesPerSecond: number;
  readonly #stopping = new AbortController();
  readonly #finished: Promise<void>;

  private constructor(parts: StoreScrubParts) {
    this.#store = parts.store;
    this.#log = parts.log;
    this.#bytesPerSecond = parts.bytesPerSecond ?? defaultBytesPerSecond;
    this.#finished = this.#run(parts.periodMs ?? defaultPeriodMs);
  }

  static start(parts: StoreScrubParts): StoreScrub {
    return new StoreScrub(parts);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#finished;
  }

  async #run(periodMs: number): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#scrub(signal);
      } catch (error) {
        if (!signal.aborted) this.#log.error("blobs could not be verified", { error });
      }
      await delay(periodMs, signal);
    }
  }

  async #scrub(signal: AbortSignal): Promise<void> {
    const damaged = new Map<number, BlobFile>();
    let blobs = 0;
    let bytes = 0;
    for await (const file of this.#store.blobs.files(signal)) {
      const hash = await this.#hashOf(file.path, signal);
      blobs++;
      bytes += file.bytes;
      if (hash === null || hash === hashOf(file.digest)) continue;
      this.#store.blobs.markDamaged(file);
      damaged.set(file.inode, file);
      this.#log.error("a blob is damaged; it will be fetched again", { path: file.path });
    }
    if (damaged.size > 0) await this.#markFarms(damaged, signal);
    this.#log.info("blobs were verified", { blobs, bytes, damaged: damaged.size });
  }

  /** Null where there is no such file any more. */
  async #hashOf(path: string, signal: AbortSignal): Promise<string | null> {
    const file = await open(path, "r").catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    });
    if (file === null) return null;
    try {
      const hash = createHash("sha256");
      const buffer = Buffer.allocUnsafe(chunkBytes);
      for (;;) {
        signal.throwIfAborted();
        const { bytesRead } = await file.read(buffer, 0, chunkBytes);
        if (bytesRead === 0) return hash.digest("hex");
        hash.update(buffer.subarray(0, bytesRead));
        await this.#pace(bytesRead, signal);
      }
    } finally {
      await file.close();
    }
  }

  #aheadBytes = 0;

  /** Rests once so much was read that it is worth a rest. */
  async #pace(bytes: number, signal: AbortSignal): Promise<void> {
    this.#aheadBytes += bytes;
    if (this.#aheadBytes < this.#bytesPerSecond / 4) return;
    const restMs = (this.#aheadBytes / this.#bytesPerSecond) * 1_000;
    this.#aheadBytes = 0;
    await delay(restMs, signal);
  }

  async #markFarms(damaged: ReadonlyMap<number, BlobFile>, signal: AbortSignal): Promise<void> {
    const breather = new Breather();
    for (const { name, directory } of this.#store.farms()) {
      const hashes = new Set<string>();
      const pending = [join(directory, "tree")];
      for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
        for (const entry of entriesIn(at)) {
          const path = join(at, entry.name);
          if (entry.isDirectory()) pending.push(path);
          else if (entry.isFile()) {
            const inode = lstatSync(path, { throwIfNoEntry: false })?.ino;
            const blob = inode === undefined ? undefined : damaged.get(inode);
            if (blob !== undefined) hashes.add(hashOf(blob.digest));
          }
          if (breather.isDue) await breather.rest(signal);
        }
      }
      if (hashes.size === 0) continue;
      this.#store.markDamaged(name, hashes);
      this.#log.error("a farm has damaged files; its next deployment or build mends them", {
        farm: name,
        files: hashes.size,
      });
    }
  }
}

/** None where the farm was evicted a moment ago. */
function entriesIn(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
