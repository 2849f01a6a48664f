import { Map, Set } from "immutable";
import { Ordered } from "./ordered.js";

/** A build that is due, as far as its turn depends on it. */
export interface Waiting {
  readonly id: string;
  readonly projectId: string;
  readonly priority: number;
  /** What it asks of an agent, as a key: see {@link shapeOf}. */
  readonly shape: string;
  readonly createdAtMs: number;
}

/** What waits of one project with one priority and one shape, oldest first. */
interface Lane {
  readonly key: string;
  readonly projectId: string;
  readonly priority: number;
  readonly shape: string;
  readonly waiting: Ordered<Waiting>;
}

/** The place of a lane among the others. */
interface Rank {
  readonly score: number;
  readonly createdAtMs: number;
  readonly lane: string;
}

interface Parts {
  /** Builds of one project at once; null: as many as there is room for. */
  readonly quota: number | null;
  readonly size: number;
  readonly lanes: Map<string, Lane>;
  /** By project: builds that count as running. */
  readonly loads: Map<string, number>;
  readonly lanesOf: Map<string, Set<string>>;
  /** By shape: the lanes of it whose projects may have one more. */
  readonly orders: Map<string, Ordered<Rank>>;
  readonly ranks: Map<string, Rank>;
}

/**
 * Who is next, where everybody waits for the same slots: the lane with the lowest
 * `(running + 1) · 2^(priority / 100)`, which is Buildbarn's score, then the one with the oldest build; in a
 * lane the oldest one. A project at its quota has to wait. Never changes; everything here takes time in the
 * logarithm of what waits, but for {@link countBefore}.
 */
export class FairQueue {
  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  static of(quota: number | null): FairQueue {
    return new FairQueue({
      quota,
      size: 0,
      lanes: Map(),
      loads: Map(),
      lanesOf: Map(),
      orders: Map(),
      ranks: Map(),
    });
  }

  get size(): number {
    return this.#parts.size;
  }

  /** Builds of the project that count as running. */
  loadOf(projectId: string): number {
    return this.#parts.loads.get(projectId) ?? 0;
  }

  isAtQuota(projectId: string): boolean {
    const { quota } = this.#parts;
    return quota !== null && this.loadOf(projectId) >= quota;
  }

  add(build: Waiting): FairQueue {
    const key = laneOf(build);
    const { lanes, lanesOf, size } = this.#parts;
    const { projectId, priority, shape } = build;
    const old = lanes.get(key);
    const waiting = (old?.waiting ?? Ordered.by<Waiting>(byAge)).add(build);
    const ofProject = lanesOf.get(projectId) ?? Set<string>();
    return this.#with({
      size: size + waiting.size - (old?.waiting.size ?? 0),
      lanes: lanes.set(key, { key, projectId, priority, shape, waiting }),
      lanesOf: lanesOf.set(projectId, ofProject.add(key)),
    }).#ranked([key]);
  }

  /** No effect where it is not in the queue. */
  delete(build: Waiting): FairQueue {
    const key = laneOf(build);
    const { lanes, lanesOf, size } = this.#parts;
    const lane = lanes.get(key);
    const waiting = lane?.waiting.delete(build);
    if (lane === undefined || waiting === undefined || waiting === lane.waiting) return this;
    if (waiting.size > 0) {
      return this.#with({ size: size - 1, lanes: lanes.set(key, { ...lane, waiting }) }).#ranked([
        key,
      ]);
    }
    const left = (lanesOf.get(lane.projectId) ?? Set<string>()).delete(key);
    return this.#with({
      size: size - 1,
      lanesOf: left.isEmpty() ? lanesOf.delete(lane.projectId) : lanesOf.set(lane.projectId, left),
    })
      .#unranked(key)
      .#with({ lanes: lanes.delete(key) });
  }

  /** `change` more builds of the project count as running. */
  load(projectId: string, change: number): FairQueue {
    const { loads, lanesOf } = this.#parts;
    const load = this.loadOf(projectId) + change;
    const changed = load === 0 ? loads.delete(projectId) : loads.set(projectId, load);
    return this.#with({ loads: changed }).#ranked(lanesOf.get(projectId) ?? []);
  }

  /** Who is next of these shapes; of a lane the first that `isGood`. */
  next(shapes: Iterable<string>, isGood: (id: string) => boolean = () => true): Waiting | null {
    const { orders, lanes } = this.#parts;
    let best: { readonly rank: Rank; readonly build: Waiting } | null = null;
    for (const shape of shapes) {
      for (const rank of orders.get(shape) ?? []) {
        if (best !== null && byRank(best.rank, rank) < 0) break;
        const build = firstOf(lanes.get(rank.lane)?.waiting, isGood);
        if (build === null) continue;
        best = { rank, build };
        break;
      }
    }
    return best?.build ?? null;
  }

  /** How many builds have their turn before this one, if nothing changes. Takes time with the lanes. */
  countBefore(build: Waiting): number {
    const { lanes } = this.#parts;
    const key = laneOf(build);
    const own = lanes.get(key)?.waiting.countBefore(build) ?? 0;
    const score = this.#scoreOf(build, own);
    let count = own;
    for (const lane of lanes.values()) {
      if (lane.key === key || this.isAtQuota(lane.projectId)) continue;
      const weight = weightOf(lane.priority);
      const lower = Math.ceil(score / weight - this.loadOf(lane.projectId) - 1 - 1e-9);
      const before = Math.min(Math.max(lower, 0), lane.waiting.size);
      const tie = lane.waiting.at(before);
      const isOlder =
        tie !== undefined &&
        Math.abs(this.#scoreOf(lane, before) - score) < 1e-9 &&
        byAge(tie, build) < 0;
      count += before + (isOlder ? 1 : 0);
    }
    return count;
  }

  /** All that it holds, to be looked at. */
  toJSON(): object {
    return this.#parts;
  }

  #scoreOf({ projectId, priority }: Pick<Lane, "projectId" | "priority">, before: number): number {
    return (this.loadOf(projectId) + before + 1) * weightOf(priority);
  }

  #with(change: Partial<Parts>): FairQueue {
    return new FairQueue({ ...this.#parts, ...change });
  }

  /** With the present ranks of these lanes. */
  #ranked(keys: Iterable<string>): FairQueue {
    let { orders, ranks } = this.#parts;
    for (const key of keys) {
      const lane = this.#parts.lanes.get(key);
      const head = lane?.waiting.first();
      if (lane === undefined || head === undefined) continue;
      let order = orders.get(lane.shape) ?? Ordered.by(byRank);
      const old = ranks.get(key);
      if (old !== undefined) order = order.delete(old);
      if (this.isAtQuota(lane.projectId)) {
        ranks = ranks.delete(key);
      } else {
        const score = this.#scoreOf(lane, 0);
        const rank = { score, createdAtMs: head.createdAtMs, lane: key };
        order = order.add(rank);
        ranks = ranks.set(key, rank);
      }
      orders = order.size === 0 ? orders.delete(lane.shape) : orders.set(lane.shape, order);
    }
    return this.#with({ orders, ranks });
  }

  #unranked(key: string): FairQueue {
    const { orders, ranks, lanes } = this.#parts;
    const shape = lanes.get(key)?.shape ?? "";
    const rank = ranks.get(key);
    if (rank === undefined) return this;
    const order = orders.get(shape)?.delete(rank);
    return this.#with({
      ranks: ranks.delete(key),
      orders:
        order === undefined || order.size === 0 ? orders.delete(shape) : orders.set(shape, order),
    });
  }
}

/** The order of age; steps that were queued again keep theirs. */
export function byAge(
  a: Pick<Waiting, "createdAtMs" | "id">,
  b: Pick<Waiting, "createdAtMs" | "id">,
): number {
  return a.createdAtMs - b.createdAtMs || compare(a.id, b.id);
}

function byRank(a: Rank, b: Rank): number {
  return a.score - b.score || a.createdAtMs - b.createdAtMs || compare(a.lane, b.lane);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function laneOf({ projectId, priority, shape }: Waiting): string {
  return `${projectId} ${priority} ${shape}`;
}

function weightOf(priority: number): number {
  return 2 ** (0.01 * priority);
}

function firstOf(
  waiting: Ordered<Waiting> | undefined,
  isGood: (id: string) => boolean,
): Waiting | null {
  for (const build of waiting ?? []) if (isGood(build.id)) return build;
  return null;
}
