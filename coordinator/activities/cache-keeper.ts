import type { PinnedRoot } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { ConflictError, NotFoundError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import { slugOwner, slugsOf } from "../environments/deploy-phases.js";
import type { Deployment } from "../environments/environment.js";
import type { Activity } from "./activity.js";

type KeptActivity = Pick<Activity, "id" | "projectId" | "state" | "source">;

/** The cache of one project, as far as it is told what to keep. */
interface Pins {
  putSlug(root: Digest, owner: string, signal?: AbortSignal): Promise<unknown>;
  removeRoot(root: Digest, owner: string, signal?: AbortSignal): Promise<void>;
  /** The roots of the project and their owners. */
  listRoots(signal?: AbortSignal): Promise<readonly PinnedRoot[]>;
  acquireLease(
    lease: {
      readonly holder: string;
      readonly trees: readonly Digest[];
      readonly blobs: readonly Digest[];
      readonly ttlMs: number;
    },
    signal?: AbortSignal,
  ): Promise<string>;
  renewLease(lease: string, ttlMs: number, signal?: AbortSignal): Promise<void>;
  releaseLease(lease: string, signal?: AbortSignal): Promise<void>;
}

interface KeeperParts {
  readonly activities: { live(): readonly KeptActivity[] };
  readonly environments: {
    all(): readonly { readonly id: string; readonly projectId: string }[];
    deployments(environmentId: string): readonly Pick<Deployment, "generation" | "content">[];
  };
  readonly content: (projectId: string) => Pins;
  /** Gives the cache the permit to remove what nothing needs. */
  readonly permit: (
    permit: { readonly epoch: number; readonly ttlMs: number; readonly run: string },
    signal: AbortSignal,
  ) => Promise<{ readonly ttlMs: number; readonly run: string }>;
  readonly epoch: number;
  readonly log: Log;
}

/** How often the cache hears of the coordinator. */
const beatMs = 30_000;

/** The cache removes nothing when it has not heard of the coordinator for so long. */
const permitMs = 4 * beatMs;

/** Leases outlive an absence of the coordinator in which activities may still be saved. */
const leaseMs = 60 * 60_000;

/**
 * Tells the cache what to keep, and that it may remove the rest.
 *
 * The permit means: all that I need is pinned or leased. So at the start, and whenever the cache was
 * started anew and may have come back from a backup, the slugs of all deployments are pinned that are not;
 * and what activities under way need before it becomes a slug is leased. Only then is the permit renewed.
 */
export class CacheKeeper {
  readonly #parts: KeeperParts;
  /** The run of the cache in which all deployments are pinned. */
  #run = "";
  /** By activity: of what its state names. By activity and lease: of what was held for it. */
  readonly #leases = new Map<string, ActivityLease>();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** Beats until `signal` is aborted. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    const { log } = this.#parts;
    let warned = false;
    while (!signal.aborted) {
      try {
        await this.beat(signal);
        warned = false;
      } catch (error) {
        if (signal.aborted) return;
        if (!warned) log.warn("the cache gets no permit to collect", { error: String(error) });
        warned = true;
      }
      await delay(beatMs, signal);
    }
  }

  /**
   * Keeps what an activity is about to need, whole trees and single blobs, until it ends. Throws
   * ConflictError, naming it, where the cache lacks something of that.
   */
  async hold(
    { id: activity, projectId }: Pick<Activity, "id" | "projectId">,
    needed: { readonly tree: Digest; readonly blobs: readonly Digest[] },
  ): Promise<void> {
    const wanted = { activity, projectId, trees: [needed.tree], blobs: needed.blobs };
    const lease = await acquire(this.#parts.content(projectId), wanted);
    const renewedAtMs = performance.now();
    this.#leases.set(`${activity} ${lease}`, { ...wanted, lease, renewedAtMs });
  }

  /** The activity has ended: what only it needed may go. */
  async release({ id, projectId }: Pick<Activity, "id" | "projectId">): Promise<void> {
    const store = this.#parts.content(projectId);
    for (const [key, { activity, lease }] of this.#leases) {
      if (activity !== id) continue;
      this.#leases.delete(key);
      if (lease !== null) await store.releaseLease(lease);
    }
  }

  /** Pins, leases, then permits. Throws what the cache throws. */
  async beat(signal: AbortSignal): Promise<void> {
    const { permit, epoch } = this.#parts;
    await this.#leaseActivities(signal);
    const { run } = await permit({ epoch, ttlMs: permitMs, run: this.#run }, signal);
    if (run === this.#run) return;
    await this.#pinDeployments(signal);
    // The leases may be gone as well: each is asked about.
    for (const [id, lease] of this.#leases) this.#leases.set(id, { ...lease, renewedAtMs: null });
    await this.#leaseActivities(signal);
    await permit({ epoch, ttlMs: permitMs, run }, signal);
    this.#run = run;
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

  async #leaseActivities(signal: AbortSignal): Promise<void> {
    const live = this.#parts.activities.live();
    const ids = new Set(live.map(({ id }) => id));
    // What is held from now on may be for an activity that is not among these.
    const before = new Set(this.#leases.keys());
    for (const activity of live) await this.#leaseActivity(activity, signal);
    for (const [key, { activity, projectId, lease }] of this.#leases) {
      if (!before.has(key)) continue;
      if (ids.has(activity)) continue;
      if (lease !== null) await this.#parts.content(projectId).releaseLease(lease, signal);
      this.#leases.delete(key);
    }
  }

  /** Renews what is held for the activity, and leases what its state names. */
  async #leaseActivity(activity: KeptActivity, signal: AbortSignal): Promise<void> {
    const { id, projectId } = activity;
    for (const [key, held] of this.#leases) {
      if (held.activity === id && key !== id) await this.#keep(key, held, held, signal);
    }
    const wanted = { activity: id, projectId, trees: treesOf(activity), blobs: [] };
    await this.#keep(id, wanted, this.#leases.get(id), signal);
  }

  /** Renews the lease that there is, or acquires another one for what is wanted now. */
  async #keep(
    key: string,
    { activity, projectId, trees, blobs }: Wanted,
    held: ActivityLease | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const store = this.#parts.content(projectId);
    if (held === undefined && trees.length === 0) return;
    if (held?.trees.join() === trees.join()) {
      const { renewedAtMs } = held;
      const isFresh = renewedAtMs !== null && performance.now() - renewedAtMs < leaseMs / 4;
      if (held.lease === null || isFresh) return;
      try {
        await store.renewLease(held.lease, leaseMs, signal);
        this.#leases.set(key, { ...held, renewedAtMs: performance.now() });
        return;
      } catch (error) {
        if (!(error instanceof NotFoundError)) throw error;
      }
    }
    const wanted = { activity, projectId, trees, blobs };
    const lease = await this.#acquireWhole(store, wanted, signal);
    this.#leases.set(key, { ...wanted, lease, renewedAtMs: performance.now() });
    // Only now: what both name is kept without a gap.
    if (held?.lease !== undefined && held.lease !== null) {
      await store.releaseLease(held.lease, signal);
    }
  }

  /** A lease of those of the trees that are whole; null where none is. */
  async #acquireWhole(store: Pins, wanted: Wanted, signal: AbortSignal): Promise<string | null> {
    const { trees } = wanted;
    if (trees.length === 0) return null;
    try {
      return await acquire(store, wanted, signal);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
    // What is missing is made again by the activity, or fails it. It is no reason to lose the rest.
    const whole: Digest[] = [];
    for (const tree of trees.length === 1 ? [] : trees) {
      try {
        const lease = await acquire(store, { ...wanted, trees: [tree] }, signal);
        whole.push(tree);
        await store.releaseLease(lease, signal);
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    }
    if (whole.length === 0) return null;
    try {
      return await acquire(store, { ...wanted, trees: whole }, signal);
    } catch (error) {
      // Lost a moment ago: the next beat finds it out.
      if (error instanceof ConflictError) return null;
      throw error;
    }
  }
}

async function acquire(
  store: Pins,
  { activity, trees, blobs }: Wanted,
  signal?: AbortSignal,
): Promise<string> {
  const holder = `activity:${activity}`;
  return await store.acquireLease({ holder, trees, blobs, ttlMs: leaseMs }, signal);
}

/** What a lease is to keep, and for whom. */
interface Wanted {
  readonly activity: string;
  readonly projectId: string;
  readonly trees: readonly Digest[];
  readonly blobs: readonly Digest[];
}

interface ActivityLease extends Wanted {
  /** Null where none of the trees was whole. */
  readonly lease: string | null;
  /** By the monotonic clock; null where the cache may not know of it any more. */
  readonly renewedAtMs: number | null;
}

/** What an activity needs that nobody has pinned yet. */
function treesOf({ state, source }: Pick<KeptActivity, "state" | "source">): readonly Digest[] {
  switch (state.phase) {
    case "received":
      return source.type === "tree" ? [source.root] : [];
    case "building": {
      const outputs = state.builds.flatMap(({ source: input, stages }) => [
        input,
        ...stages.flatMap(
          ({ outputs, input: read }) => outputs?.map(({ root }) => root) ?? read ?? [],
        ),
      ]);
      return [...new Set([state.root, ...outputs])].sort();
    }
    case "waiting":
    case "deploying":
    case "removing":
    case "ended":
      return [];
  }
}

async function pinsOf(store: Pins, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const { root, owner } of await store.listRoots(signal)) keys.add(keyOf(root, owner));
  return keys;
}

function keyOf(root: Digest, owner: string): string {
  return `${root}\n${owner}`;
}
