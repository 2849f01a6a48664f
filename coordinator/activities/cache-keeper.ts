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
    lease: { readonly holder: string; readonly trees: readonly Digest[]; readonly ttlMs: number },
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
    for (const activity of live) await this.#lease(activity, signal);
    for (const [id, { projectId, lease }] of this.#leases) {
      if (ids.has(id)) continue;
      if (lease !== null) await this.#parts.content(projectId).releaseLease(lease, signal);
      this.#leases.delete(id);
    }
  }

  async #lease({ id, projectId, ...activity }: KeptActivity, signal: AbortSignal): Promise<void> {
    const store = this.#parts.content(projectId);
    const trees = treesOf(activity);
    const key = trees.join();
    const held = this.#leases.get(id);
    if (held === undefined && trees.length === 0) return;
    if (held?.key === key) {
      const { renewedAtMs } = held;
      const isFresh = renewedAtMs !== null && performance.now() - renewedAtMs < leaseMs / 4;
      if (held.lease === null || isFresh) return;
      try {
        await store.renewLease(held.lease, leaseMs, signal);
        this.#leases.set(id, { ...held, renewedAtMs: performance.now() });
        return;
      } catch (error) {
        if (!(error instanceof NotFoundError)) throw error;
      }
    }
    let lease: string | null = null;
    try {
      const wanted = { holder: `activity:${id}`, trees, ttlMs: leaseMs };
      if (trees.length > 0) lease = await store.acquireLease(wanted, signal);
    } catch (error) {
      // What is missing already is made again by the activity, or fails it.
      if (!(error instanceof ConflictError)) throw error;
    }
    this.#leases.set(id, { projectId, key, lease, renewedAtMs: performance.now() });
    // Only now: what both name is kept without a gap.
    if (held?.lease !== undefined && held.lease !== null) {
      await store.releaseLease(held.lease, signal);
    }
  }
}

interface ActivityLease {
  readonly projectId: string;
  /** The trees that it names. */
  readonly key: string;
  /** Null where the trees were not whole. */
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
        ...stages.flatMap((stage) => (stage.outputs ?? []).map(({ root }) => root)),
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
