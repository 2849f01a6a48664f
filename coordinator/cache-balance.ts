import type { ShardedStore } from "../content/shards/sharded-store.js";
import { SlipwayError } from "../program/error.js";
import type { Log } from "../program/log.js";
import { delay } from "../program/process.js";

/** The share of one project in all caches. */
export type BalancedStore = Pick<ShardedStore, "rebalance">;

const periodMs = 10 * 60_000;

/**
 * Sees to it, where a farm has several caches, that each pins and has what it owns of every root: at
 * once, as the list of caches may be another than before, and every ten minutes, as a cache that was
 * away has missed what was pinned meanwhile.
 */
export class CacheBalance implements AsyncDisposable {
  readonly #projects: () => readonly string[];
  readonly #storeOf: (project: string) => BalancedStore;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #finished: Promise<void>;

  private constructor(parts: CacheBalanceParts) {
    this.#projects = parts.projects;
    this.#storeOf = parts.storeOf;
    this.#log = parts.log;
    this.#finished = this.#run(parts.periodMs ?? periodMs);
  }

  static start(parts: CacheBalanceParts): CacheBalance {
    return new CacheBalance(parts);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#finished;
  }

  /** Balances one project now. Throws what the caches throw, where too many of them do not answer. */
  async balance(project: string, signal: AbortSignal): Promise<void> {
    const { roots, repinned, broken } = await this.#storeOf(project).rebalance(signal);
    if (repinned > 0) this.#log.info("roots were rebalanced", { project, roots, repinned });
    for (const { root, owner, reason } of broken) {
      this.#log.error("a root is not complete any more", { project, root, owner, reason });
    }
  }

  async #run(pauseMs: number): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      for (const project of this.#projects()) {
        if (!signal.aborted) await this.#balance(project, signal);
      }
      await delay(pauseMs, signal);
    }
  }

  async #balance(project: string, signal: AbortSignal): Promise<void> {
    try {
      await this.balance(project, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof SlipwayError)) throw error;
      this.#log.warn("roots could not be rebalanced; they will be", {
        project,
        reason: error.message,
      });
    }
  }
}

export interface CacheBalanceParts {
  /** The ids of those that there are. */
  readonly projects: () => readonly string[];
  readonly storeOf: (project: string) => BalancedStore;
  readonly log: Log;
  /** From the end of one round to the next. */
  readonly periodMs?: number;
}
