import { FarmError } from "../../program/error.js";
import { delay } from "../../program/process.js";
import type { Digest } from "../digest.js";
import type { ByShard, ShardSet } from "./shard-set.js";

/** Blobs copied at a time. */
const batchSize = 500;

/** More that waits is forgotten: the next read or pin finds it again. */
const maxWaiting = 100_000;

/** How long a shard that does not answer is left alone. */
const pauseMs = 5_000;

/**
 * Brings to owners what they lack, in the background: what was read elsewhere, and what could not be
 * stored while an owner was away. It is kept in memory only. What cannot be repaired is let go.
 */
export class ShardRepairs implements AsyncDisposable {
  readonly #stopping = new AbortController();
  readonly #waiting = new Map<ShardSet, Map<number, Set<Digest>>>();
  #count = 0;
  #work: Promise<void> | undefined;
  #wake: () => void = () => undefined;

  /** Notes what the shards of a set lack. */
  add(set: ShardSet, lacking: ByShard): void {
    if (this.#stopping.signal.aborted) return;
    const lists = this.#waiting.get(set) ?? new Map<number, Set<Digest>>();
    for (const [index, digests] of lacking) {
      const list = lists.get(index) ?? new Set();
      for (const digest of digests) {
        if (this.#count >= maxWaiting || list.has(digest)) continue;
        list.add(digest);
        this.#count++;
      }
      if (list.size > 0) lists.set(index, list);
    }
    if (lists.size === 0) return;
    this.#waiting.set(set, lists);
    this.#begin();
  }

  /** A shard answers again: what waits for it is taken up now. */
  wake(): void {
    this.#wake();
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    while (this.#work !== undefined) await this.#work;
  }

  /** Lets go of what was not repaired. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#work;
  }

  #begin(): void {
    this.#work ??= this.#repairAll().finally(() => {
      this.#work = undefined;
      if (this.#waiting.size > 0 && !this.#stopping.signal.aborted) this.#begin();
    });
  }

  async #repairAll(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted && this.#waiting.size > 0) {
      let hasWorked = false;
      for (const [set, lists] of this.#waiting) {
        for (const [index, list] of lists) {
          if (set.isDown(index) || signal.aborted) continue;
          const batch = [...list].slice(0, batchSize);
          if (await this.#repair(set, index, batch)) {
            hasWorked = true;
            for (const digest of batch) if (list.delete(digest)) this.#count--;
          }
          if (list.size === 0) lists.delete(index);
        }
        if (lists.size === 0) this.#waiting.delete(set);
      }
      if (!hasWorked && this.#waiting.size > 0) await this.#pause();
    }
  }

  /** False: to be tried again. */
  async #repair(set: ShardSet, index: number, batch: readonly Digest[]): Promise<boolean> {
    try {
      await set.copyTo(index, batch, this.#stopping.signal);
      return true;
    } catch (error) {
      // Whoever may only read, and a disk that is full, cannot be helped here.
      return !(error instanceof FarmError);
    }
  }

  async #pause(): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    const signal = AbortSignal.any([woken.signal, this.#stopping.signal]);
    await delay(pauseMs, signal);
  }
}
