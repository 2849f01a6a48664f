import type { ContentStore } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { ConflictError } from "../../program/error.js";
import { keepTrying } from "../../program/keep-trying.js";
import type { Log } from "../../program/log.js";
import { slugsOf } from "../environments/deploy-phases.js";
import type { Deployment } from "../environments/environment.js";
import type { Activity } from "./activity.js";
import { ActivityLeases, type LeasedActivity, type LeaseStore } from "./activity-leases.js";
import { slugOwner } from "./pin-owner.js";
import type { LogArchive } from "./log-archive.js";
import { removeUnneededPins } from "./unneeded-pins.js";

/** The cache of one project, or its share of all caches, as far as it is told what to keep. */
type Pins = LeaseStore & Pick<ContentStore, "putSlug" | "removeRoot" | "listRoots">;

/** A cache that may collect. */
export interface KeptCache {
  readonly address: string;
  /** How often it has not answered: where this has not moved, it has taken all that it was told. */
  readonly failures: () => number;
  /** Gives it the permit to remove what nothing needs. */
  readonly permit: (
    permit: { readonly epoch: number; readonly ttlMs: number; readonly run: string },
    signal: AbortSignal,
  ) => Promise<{ readonly ttlMs: number; readonly run: string }>;
}

interface KeeperParts {
  /** All that there ever were: their pins may outlive them. */
  readonly projects: { all(): readonly { readonly id: string }[] };
  readonly activities: {
    isKnown(id: string): boolean;
    live(): readonly (LeasedActivity & Pick<Activity, "environmentId">)[];
  };
  readonly environments: {
    isKnown(id: string): boolean;
    all(): readonly { readonly id: string; readonly projectId: string }[];
    deployments(environmentId: string): readonly Pick<Deployment, "generation" | "content">[];
  };
  readonly content: (projectId: string) => Pins;
  /** The parts of logs in the cache. */
  readonly logs: Pick<LogArchive, "isNeeded" | "pin">;
  readonly caches: readonly KeptCache[];
  /** Sees to it that each of several caches has pinned what it owns of every root of a project. */
  readonly balance: (projectId: string, signal: AbortSignal) => Promise<unknown>;
  readonly epoch: number;
  readonly log: Log;
}

/** How often the cache hears of the coordinator. */
const beatMs = 30_000;

/** The cache removes nothing when it has not heard of the coordinator for so long. */
const permitMs = 4 * beatMs;

/** How often pins that nobody needs are looked for. */
const unneededEveryMs = 10 * 60_000;

/**
 * Tells each cache what to keep, and that it may remove the rest.
 *
 * The permit means: all that I need of you is pinned or leased with you. So at the start, and whenever the
 * cache was started anew and may have come back from a backup, the slugs of all deployments and the parts of logs
 * are pinned that are not; and what activities under way need is leased. Only then is the permit renewed.
 *
 * Of several caches each gets a permit of its own. One that did not answer may have missed a pin or a lease
 * which the others have taken for it; so it gets none, before all roots are balanced and all leases are
 * acquired again and it has answered all the while. The permit that it has may last two minutes longer:
 * what it removes then is one copy of something that others have, and that was not used for the minimum age.
 */
export class CacheKeeper {
  readonly #parts: KeeperParts;
  readonly #leases: ActivityLeases;
  /** By address: when all was pinned and leased with a cache. */
  readonly #settled = new Map<string, Settled>();
  #lookedForUnneededAtMs = -Infinity;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#leases = new ActivityLeases(parts);
  }

  /** Beats until `signal` is aborted. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    const { log } = this.#parts;
    await keepTrying(() => this.beat(signal), {
      pauseMs: beatMs,
      tell: (error) => log.warn("a cache gets no permit to collect", { error: String(error) }),
      signal,
    });
  }

  /**
   * Keeps what an activity is about to need, whole trees and single blobs, until it ends. Throws
   * ConflictError, naming it, where the cache lacks something of that.
   */
  async hold(
    activity: Pick<Activity, "id" | "projectId">,
    needed: { readonly tree: Digest; readonly blobs: readonly Digest[] },
  ): Promise<void> {
    await this.#leases.hold(activity, needed);
  }

  /** The activity has ended: what only it needed may go. */
  async release(activity: Pick<Activity, "id" | "projectId">): Promise<void> {
    await this.#leases.release(activity);
  }

  /**
   * Pins, leases, then permits. Throws what a cache throws: the first of the failures, once those caches
   * have their permit that have all they need.
   */
  async beat(signal: AbortSignal): Promise<void> {
    const { caches } = this.#parts;
    await this.#leases.update(signal);
    const failed: unknown[] = [];
    const unsettled: Unsettled[] = [];
    for (const cache of caches) {
      const failures = cache.failures();
      const known = this.#settled.get(cache.address);
      const isSettled = known?.failures === failures;
      try {
        const { run } = await this.#permit(cache, isSettled ? known.run : "", signal);
        if (!isSettled || run !== known.run) unsettled.push({ cache, run, failures });
      } catch (error) {
        failed.push(error);
      }
    }
    if (unsettled.length > 0) await this.#settle(unsettled, signal);
    for (const error of failed) throw error;
    await this.#removeUnneeded(signal);
  }

  /** Has everything pinned and leased, and gives those caches their permits that have taken it all. */
  async #settle(unsettled: readonly Unsettled[], signal: AbortSignal): Promise<void> {
    for (const { id } of this.#parts.projects.all()) await this.#parts.balance(id, signal);
    await this.#pinDeployments(signal);
    await this.#pinLogs(signal);
    this.#leases.doubt();
    await this.#leases.update(signal);
    for (const { cache, run, failures } of unsettled) {
      // It has not taken all of it: at the next beat, then.
      if (cache.failures() !== failures) continue;
      this.#settled.set(cache.address, { run, failures });
      await this.#permit(cache, run, signal);
    }
  }

  async #permit(cache: KeptCache, run: string, signal: AbortSignal): Promise<{ run: string }> {
    return await cache.permit({ epoch: this.#parts.epoch, ttlMs: permitMs, run }, signal);
  }

  async #pinDeployments(signal: AbortSignal): Promise<void> {
    const { environments, content, log } = this.#parts;
    const pinned = new Map<string, ReadonlySet<string>>();
    for (const { id, projectId } of environments.all()) {
      const store = content(projectId);
      const known = pinned.get(projectId) ?? (await pinsOf(store, signal));
      pinned.set(projectId, known);
      for (const deployment of environments.deployments(id)) {
        const owner = slugOwner(id, deployment.generation);
        for (const slug of slugsOf(deployment.content)) {
          if (known.has(keyOf(slug, owner))) continue;
          try {
            await store.putSlug(slug, owner, signal);
            log.warn("a deployment was pinned again", { environment: id, slug });
          } catch (error) {
            // The cache has lost it; that nothing else be removed would not bring it back.
            if (!(error instanceof ConflictError)) throw error;
            log.error("the slug of a deployment is not whole", { environment: id, slug });
          }
          // It may have been removed meanwhile, with its pins.
          const isThere = environments.all().some((environment) => environment.id === id);
          if (!isThere) await store.removeRoot(slug, owner, signal);
        }
      }
    }
  }

  async #pinLogs(signal: AbortSignal): Promise<void> {
    const { projects, content, logs } = this.#parts;
    for (const { id } of projects.all()) {
      const known = await pinsOf(content(id), signal);
      await logs.pin(id, (root, owner) => known.has(keyOf(root, owner)), signal);
    }
  }

  async #removeUnneeded(signal: AbortSignal): Promise<void> {
    if (performance.now() - this.#lookedForUnneededAtMs < unneededEveryMs) return;
    const { projects, content, log } = this.#parts;
    for (const { id } of projects.all()) {
      const removed = await removeUnneededPins(this.#parts, content(id), signal);
      if (removed > 0) log.info("pins that nobody needs were ended", { project: id, removed });
    }
    this.#lookedForUnneededAtMs = performance.now();
  }
}

interface Settled {
  /** The run of the cache. */
  readonly run: string;
  /** As many as before all was pinned and leased. */
  readonly failures: number;
}

interface Unsettled extends Settled {
  readonly cache: KeptCache;
}

async function pinsOf(store: Pins, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const { root, owner } of await store.listRoots(signal)) keys.add(keyOf(root, owner));
  return keys;
}

function keyOf(root: Digest, owner: string): string {
  return `${root}\n${owner}`;
}
