import type { ContentStore } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { ConflictError, NotFoundError } from "../../program/error.js";
import { slugsOf } from "../environments/deploy-phases.js";
import type { Activity } from "./activity.js";
import { activityOwner } from "./pin-owner.js";

/** What a lease of an activity is made of. */
export type LeasedActivity = Pick<Activity, "id" | "projectId" | "state" | "source">;

/** The cache of one project, as far as leases are concerned. */
export type LeaseStore = Pick<ContentStore, "acquireLease" | "renewLease" | "releaseLease">;

/** Leases outlive an absence of the coordinator in which activities may still be saved. */
const leaseMs = 60 * 60_000;

/** Leases in the cache of what activities under way need. */
export class ActivityLeases {
  readonly #live: () => readonly LeasedActivity[];
  readonly #content: (projectId: string) => LeaseStore;
  /** By activity: of what its state names. By activity and lease: of what was held for it. */
  readonly #leases = new Map<string, ActivityLease>();

  constructor(parts: {
    readonly activities: { live(): readonly LeasedActivity[] };
    readonly content: (projectId: string) => LeaseStore;
  }) {
    this.#live = () => parts.activities.live();
    this.#content = parts.content;
  }

  /**
   * Keeps what an activity is about to need, whole trees and single blobs, until it ends. Throws
   * ConflictError, naming it, where the cache lacks something of that.
   */
  async hold(
    { id: activity, projectId }: Pick<LeasedActivity, "id" | "projectId">,
    needed: { readonly tree: Digest; readonly blobs: readonly Digest[] },
  ): Promise<void> {
    const wanted = { activity, projectId, trees: [needed.tree], blobs: needed.blobs };
    const lease = await acquire(this.#content(projectId), wanted);
    const renewedAtMs = performance.now();
    this.#leases.set(`${activity} ${lease}`, { ...wanted, lease, renewedAtMs });
  }

  /** The activity has ended: what only it needed may go. */
  async release({ id, projectId }: Pick<LeasedActivity, "id" | "projectId">): Promise<void> {
    const store = this.#content(projectId);
    for (const [key, { activity, lease }] of this.#leases) {
      if (activity !== id) continue;
      this.#leases.delete(key);
      if (lease !== null) await store.releaseLease(lease);
    }
  }

  /** Leases what live activities need and lets go of the rest. Throws what the cache throws. */
  async update(signal: AbortSignal): Promise<void> {
    const live = this.#live();
    const ids = new Set(live.map(({ id }) => id));
    // What is held from now on may be for an activity that is not among these.
    const before = new Set(this.#leases.keys());
    for (const activity of live) await this.#lease(activity, signal);
    for (const [key, { activity, projectId, lease }] of this.#leases) {
      if (!before.has(key) || ids.has(activity)) continue;
      if (lease !== null) await this.#content(projectId).releaseLease(lease, signal);
      this.#leases.delete(key);
    }
  }

  /** The cache may have lost leases: the next update asks about each. */
  doubt(): void {
    for (const [key, lease] of this.#leases) this.#leases.set(key, { ...lease, renewedAtMs: null });
  }

  /** Renews what is held for the activity, and leases what its state names. */
  async #lease(activity: LeasedActivity, signal: AbortSignal): Promise<void> {
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
    const store = this.#content(projectId);
    if (held === undefined && trees.length === 0) return;
    if (held?.trees.join() === trees.join()) {
      const { renewedAtMs } = held;
      const isFresh = renewedAtMs !== null && performance.now() - renewedAtMs < leaseMs / 4;
      if (isFresh) return;
      try {
        if (held.lease !== null) {
          await store.renewLease(held.lease, leaseMs, signal);
          this.#leases.set(key, { ...held, renewedAtMs: performance.now() });
          return;
        }
      } catch (error) {
        if (!(error instanceof NotFoundError)) throw error;
      }
    }
    const wanted = { activity, projectId, trees, blobs };
    const lease = await acquireWhole(store, wanted, signal);
    this.#leases.set(key, { ...wanted, lease, renewedAtMs: performance.now() });
    // Only now: what both name is kept without a gap.
    if (held?.lease !== undefined && held.lease !== null) {
      await store.releaseLease(held.lease, signal);
    }
  }
}

/** A lease of those of the trees that are whole; null where none is. */
async function acquireWhole(
  store: LeaseStore,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<string | null> {
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
    // Lost a moment ago: the next update finds it out.
    if (error instanceof ConflictError) return null;
    throw error;
  }
}

async function acquire(
  store: LeaseStore,
  { activity, trees, blobs }: Wanted,
  signal?: AbortSignal,
): Promise<string> {
  const holder = activityOwner(activity);
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

/**
 * What an activity needs. Slugs are pinned for it, too; but a cache that comes back from a backup may have
 * lost the pin, and no deployment has one of its own yet.
 */
function treesOf({ state, source }: Pick<LeasedActivity, "state" | "source">): readonly Digest[] {
  switch (state.phase) {
    case "received":
      return source.type === "tree" ? [source.root] : [];
    case "building": {
      const outputs = state.builds.flatMap(({ source: input, stages, slug }) => [
        input,
        ...stages.flatMap(
          ({ outputs, input: read }) => outputs?.map(({ root }) => root) ?? read ?? [],
        ),
        ...stages.flatMap(({ verifies }) => verifies?.outputs.map(({ root }) => root) ?? []),
        ...(slug === null ? [] : [slug]),
      ]);
      return [...new Set([state.root, ...outputs])].sort();
    }
    case "waiting":
    case "deploying":
      return slugsOf(state.content).toSorted();
    case "removing":
    case "ended":
      return [];
  }
}
