import { lstatSync, readdirSync, rmdirSync, statfsSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../../program/log.js";
import type { Housekeeping } from "../work/housekeeping.js";
import { Breather } from "./breather.js";
import type { BlobFile } from "./local-blobs.js";
import type { SlugStore, StandingFarm } from "./slug-store.js";

/** How much a store may have, and how much of its disk is to stay free. */
export interface StoreLimits {
  /** Null: whatever the disk has room for. */
  readonly maxBytes: number | null;
  /** Null: a twentieth of the disk, 5 GiB at most. */
  readonly minFreeBytes: number | null;
}

export interface StoreEvictionParts {
  readonly store: SlugStore;
  /** The store's directory, of whose disk it is. */
  readonly data: string;
  readonly limits: StoreLimits;
  /** The names of farms that containers or mounts have. Where it throws, nothing is evicted. */
  readonly inUse: () => Promise<ReadonlySet<string>>;
  readonly housekeeping: Housekeeping;
  readonly log: Log;
  /** The room on a disk; to be told otherwise in tests. */
  readonly roomOf?: (directory: string) => DiskRoom;
  readonly periodMs?: number;
}

export interface DiskRoom {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** How much of a disk is to stay free, in bytes. */
export function minFreeOf({ minFreeBytes }: StoreLimits, { totalBytes }: DiskRoom): number {
  return minFreeBytes ?? Math.min(totalBytes / 20, maxFreeBytes);
}

export interface EvictionSummary {
  readonly farms: number;
  readonly blobs: number;
  /** What was really freed: a farm frees its directories, its files go with their last name. */
  readonly bytes: number;
  /** What the store has now. */
  readonly usedBytes: number;
}

const defaultPeriodMs = 15_000;

const restMs = 60_000;

/** Evicting goes on to this part of the limit, so that it is not done for every blob. */
const lowMark = 0.85;

const maxFreeBytes = 5 * 1024 ** 3;

interface Candidate {
  readonly usedAtMs: number;
  readonly evict: (freed: Freed) => Promise<void>;
}

interface Freed {
  farms: number;
  blobs: number;
  bytes: number;
}

/**
 * Keeps a store below its limit and its disk from getting full: farms and blobs go, the least recently
 * used first, when nobody waits for it. What a container or a mount has stays, and what has been used
 * since the oldest of the steps under way began.
 */
export class StoreEviction implements AsyncDisposable {
  readonly #parts: StoreEvictionParts;
  readonly #timer: NodeJS.Timeout;
  /** When it was looked through, what it had and what had been added to it; null: never. */
  #counted: { readonly usedBytes: number; readonly addedBytes: number } | null = null;
  #isDue = false;
  /** After it did not help: what is in use now will be so for a while. */
  #restUntilMs = 0;
  #counting: Promise<void> | undefined;
  readonly #stopping = new AbortController();

  private constructor(parts: StoreEvictionParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.check(), parts.periodMs ?? defaultPeriodMs).unref();
  }

  static start(parts: StoreEvictionParts): StoreEviction {
    return new StoreEviction(parts);
  }

  /** Looks whether something has to go, and sees to it that it goes soon. */
  async check(): Promise<void> {
    const { housekeeping, limits } = this.#parts;
    if (this.#isDue || this.#stopping.signal.aborted) return;
    if (performance.now() < this.#restUntilMs) return;
    if (limits.maxBytes !== null && this.#counted === null) await this.#countOnce();
    if (this.#excessBytes(1) <= 0 || this.#isDue) return;
    this.#isDue = true;
    housekeeping.add("slug store", "evict what was not used for long", async (signal) => {
      try {
        await this.evict(signal);
      } finally {
        this.#isDue = false;
      }
    });
  }

  /** What the store takes of the disk; null: nobody has counted it yet, which is begun then. */
  usedBytes(): number | null {
    if (this.#counted === null) {
      if (!this.#stopping.signal.aborted) void this.#countOnce();
      return null;
    }
    const { usedBytes, addedBytes } = this.#counted;
    return usedBytes + this.#parts.store.blobs.addedBytes - addedBytes;
  }

  /** Evicts until the store is below its low mark, or nothing is left that may go. */
  async evict(signal: AbortSignal): Promise<EvictionSummary> {
    const { store, log } = this.#parts;
    const inUse = await this.#parts.inUse();
    const linked = new Map<number, BlobFile>();
    const candidates: Candidate[] = [];
    let usedBytes = 0;
    const { addedBytes } = store.blobs;
    for await (const file of store.blobs.files(signal)) {
      usedBytes += file.bytes;
      if (file.links > 1) linked.set(file.inode, file);
      else candidates.push({ usedAtMs: file.usedAtMs, evict: (freed) => this.#drop(file, freed) });
    }
    for (const farm of store.farms()) {
      usedBytes += farm.ownBytes;
      if (inUse.has(farm.name)) continue;
      const evict = (freed: Freed): Promise<void> => this.#dismantle(farm, linked, freed, signal);
      candidates.push({ usedAtMs: farm.usedAtMs, evict });
    }
    this.#counted = { usedBytes, addedBytes };
    const excessBytes = this.#excessBytes(lowMark);
    const freed: Freed = { farms: 0, blobs: 0, bytes: 0 };
    const breather = new Breather();
    try {
      for (const candidate of candidates.sort((a, b) => a.usedAtMs - b.usedAtMs)) {
        if (freed.bytes >= excessBytes || candidate.usedAtMs >= store.idleBeforeMs) break;
        await candidate.evict(freed);
        if (breather.isDue) await breather.rest(signal);
      }
    } finally {
      if (freed.blobs > 0) store.forgetRemoved();
      this.#counted = { usedBytes: usedBytes - freed.bytes, addedBytes };
    }
    const summary = { ...freed, usedBytes: usedBytes - freed.bytes };
    if (freed.bytes > 0) log.info("farms and blobs were evicted", summary);
    if (freed.bytes < excessBytes) {
      this.#restUntilMs = performance.now() + restMs;
      log.warn("the store stays above its limit: all the rest is in use", {
        ...summary,
        missingBytes: excessBytes - freed.bytes,
      });
    }
    return summary;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#counting;
  }

  /** By how much there is more than `mark` of what there may be. */
  #excessBytes(mark: number): number {
    const { limits, data } = this.#parts;
    const room = (this.#parts.roomOf ?? roomOf)(data);
    const overDisk = minFreeOf(limits, room) / mark - room.freeBytes;
    const used = limits.maxBytes === null ? null : this.usedBytes();
    if (limits.maxBytes === null || used === null) return overDisk;
    return Math.max(overDisk, used - limits.maxBytes * mark);
  }

  /** Rejects never: what could not be counted is counted another time. */
  async #countOnce(): Promise<void> {
    this.#counting ??= this.#count(this.#stopping.signal)
      .catch(() => undefined)
      .finally(() => (this.#counting = undefined));
    await this.#counting;
  }

  async #count(signal: AbortSignal): Promise<void> {
    const { store } = this.#parts;
    const { addedBytes } = store.blobs;
    let usedBytes = store.farms().reduce((sum, { ownBytes }) => sum + ownBytes, 0);
    for await (const { bytes } of store.blobs.files(signal)) usedBytes += bytes;
    this.#counted = { usedBytes, addedBytes };
  }

  async #drop(file: BlobFile, freed: Freed): Promise<void> {
    if (!this.#parts.store.blobs.removeUnused(file)) return;
    freed.blobs++;
    freed.bytes += file.bytes;
  }

  /** Removes a farm, and the blobs that no other farm has: they are as old as it is. */
  async #dismantle(
    farm: StandingFarm,
    linked: ReadonlyMap<number, BlobFile>,
    freed: Freed,
    signal: AbortSignal,
  ): Promise<void> {
    const retired = this.#parts.store.retire(farm);
    if (retired === null) return;
    const breather = new Breather();
    const directories: string[] = [];
    const pending = [retired];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      directories.push(at);
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        const path = join(at, entry.name);
        if (entry.isDirectory()) {
          pending.push(path);
          continue;
        }
        const { ino, nlink } = lstatSync(path);
        unlinkSync(path);
        const blob = linked.get(ino);
        if (blob !== undefined && nlink === 2) this.#dropLast(blob, freed);
        if (breather.isDue) await breather.rest(signal);
      }
    }
    for (const directory of directories.reverse()) {
      rmdirSync(directory);
      if (breather.isDue) await breather.rest(signal);
    }
    freed.farms++;
    freed.bytes += farm.ownBytes;
  }

  /** The unlinking a moment ago is what changed its time. */
  #dropLast(blob: BlobFile, freed: Freed): void {
    if (!this.#parts.store.blobs.removeUnused({ ...blob, usedAtMs: Infinity })) return;
    freed.blobs++;
    freed.bytes += blob.bytes;
  }
}

/** The room on the disk of a directory. Throws where there is no such directory. */
export function roomOf(directory: string): DiskRoom {
  const { bavail, blocks, bsize } = statfsSync(directory);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** The farms that are named in texts: paths that containers have, lines of the mount table. */
export function farmsNamedIn(texts: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [, name = ""] of text.matchAll(/\bfarms\/([0-9a-f]{64}(?:-[a-z_]+)?)/g)) {
      names.add(name);
    }
  }
  return names;
}
