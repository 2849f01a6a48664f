import type { Digest } from "../../../content/digest.js";

/** Something that a client asks of a cache. */
export type Request =
  | { readonly type: "store"; readonly digests: readonly Digest[] }
  | {
      readonly type: "pin";
      readonly root: Digest;
      /** All blobs of the tree. */
      readonly closure: readonly Digest[];
    }
  | { readonly type: "unpin"; readonly root: Digest }
  | { readonly type: "lease"; readonly digests: readonly Digest[] }
  | { readonly type: "release"; readonly lease: string }
  /** `durationMs` tells one result of an action from another. */
  | {
      readonly type: "result";
      readonly action: Digest;
      readonly root: Digest;
      readonly durationMs: number;
    }
  | { readonly type: "collect" };

/** What a test writes into a trace. */
export type Note =
  | { readonly type: "begun"; readonly id: number; readonly request: Request }
  /**
   * The cache said that it is done; `lease`: what it calls the lease. It is late where the cache was asked
   * for the second time, as it was killed at the first: it may have had nothing more to do then.
   */
  | {
      readonly type: "done";
      readonly id: number;
      readonly lease?: string;
      readonly isLate: boolean;
    }
  /** The cache said that it cannot be done. */
  | { readonly type: "refused"; readonly id: number }
  /** A cache starts: the one before does nothing any more. */
  | { readonly type: "started" }
  /** The test damaged the only copy of a blob. */
  | { readonly type: "damaged"; readonly digest: Digest };

type Certainty = "yes" | "no" | "perhaps";

interface PinnedTree {
  certainty: Certainty;
  readonly closure: readonly Digest[];
}

interface ResultState {
  readonly root: Digest;
  /** What may be stored; null: nothing. */
  possible: (number | null)[];
}

/**
 * What a cache owes, as far as the notes go. What was asked for and not answered may have happened or
 * not. A blob that nothing pins or leases is owed until the next collection, as here none has a minimum
 * age.
 */
export class Promises {
  /** When the sending of each blob began that was acknowledged; the last time. */
  readonly #storedAt = new Map<Digest, number>();
  readonly #roots = new Map<Digest, PinnedTree>();
  readonly #leases = new Map<
    string,
    { certainty: Certainty; readonly digests: readonly Digest[] }
  >();
  readonly #results = new Map<Digest, ResultState>();
  readonly #damaged = new Set<Digest>();
  readonly #known = new Set<Digest>();
  /** What was begun and not answered. */
  readonly #open = new Map<number, { readonly at: number; readonly request: Request }>();
  #collectedAt = -1;

  constructor(notes: readonly Note[]) {
    notes.forEach((note, at) => this.#take(note, at));
  }

  /** Every blob that was ever sent, and was never damaged. */
  get known(): readonly Digest[] {
    return [...this.#known].filter((digest) => !this.#damaged.has(digest));
  }

  /** A blob was damaged, so that the cache may know some that it does not have. */
  get hasDamage(): boolean {
    return this.#damaged.size > 0;
  }

  /** The blobs that must be there. */
  get blobs(): readonly Digest[] {
    const owed = new Set<Digest>();
    for (const { certainty, closure } of this.#roots.values()) {
      if (certainty === "yes") for (const digest of closure) owed.add(digest);
    }
    for (const { certainty, digests } of this.#leases.values()) {
      if (certainty === "yes") for (const digest of digests) owed.add(digest);
    }
    const isCollecting = [...this.#open.values()].some(({ request }) => request.type === "collect");
    if (!isCollecting) {
      for (const [digest, at] of this.#storedAt) if (at > this.#collectedAt) owed.add(digest);
    }
    return [...owed];
  }

  /** Blobs that must be there because no collection has come since they were stored. */
  get strays(): readonly Digest[] {
    const kept = new Set([
      ...[...this.#roots.values()].flatMap(({ closure }) => closure),
      ...[...this.#leases.values()].flatMap(({ digests }) => digests),
    ]);
    return this.blobs.filter((digest) => !kept.has(digest));
  }

  /** The roots that must be listed, and those that must not. */
  get roots(): { readonly pinned: readonly Digest[]; readonly unpinned: readonly Digest[] } {
    const of = (wanted: Certainty): readonly Digest[] =>
      [...this.#roots].flatMap(([root, { certainty }]) => (certainty === wanted ? [root] : []));
    return { pinned: of("yes"), unpinned: of("no") };
  }

  /** The leases that must be there, and those that must not. */
  get leases(): { readonly held: readonly string[]; readonly released: readonly string[] } {
    const of = (wanted: Certainty): readonly string[] =>
      [...this.#leases].flatMap(([lease, { certainty }]) => (certainty === wanted ? [lease] : []));
    return { held: of("yes"), released: of("no") };
  }

  /** For each action whose result is owed, or never was stored: what may be found. */
  get results(): ReadonlyMap<Digest, readonly (number | null)[]> {
    const isOwed = ({ root }: ResultState): boolean => this.#roots.get(root)?.certainty === "yes";
    return new Map(
      [...this.#results].flatMap(([action, state]) =>
        isOwed(state) ? [[action, state.possible] as const] : [],
      ),
    );
  }

  #take(note: Note, at: number): void {
    switch (note.type) {
      case "begun":
        this.#open.set(note.id, { at, request: note.request });
        this.#begin(note.request);
        return;
      case "done": {
        const begun = this.#open.get(note.id);
        this.#open.delete(note.id);
        if (begun !== undefined) this.#finish(begun.request, begun.at, at, note.lease);
        return;
      }
      case "refused": {
        const request = this.#open.get(note.id)?.request;
        this.#open.delete(note.id);
        // It may have removed some before it stopped.
        if (request?.type === "collect") this.#collectedAt = at;
        return;
      }
      case "started":
        for (const { request } of this.#open.values()) {
          if (request.type === "collect") this.#collectedAt = at;
        }
        this.#open.clear();
        return;
      case "damaged":
        this.#damaged.add(note.digest);
        this.#storedAt.delete(note.digest);
    }
  }

  #begin(request: Request): void {
    switch (request.type) {
      case "store":
        for (const digest of request.digests) this.#known.add(digest);
        return;
      case "pin": {
        const before = this.#roots.get(request.root);
        if (before?.certainty === "yes") return;
        this.#roots.set(request.root, { certainty: "perhaps", closure: request.closure });
        return;
      }
      case "unpin": {
        const tree = this.#roots.get(request.root);
        if (tree !== undefined) tree.certainty = "perhaps";
        return;
      }
      case "release": {
        const lease = this.#leases.get(request.lease);
        if (lease !== undefined) lease.certainty = "perhaps";
        return;
      }
      case "result": {
        const { action, root, durationMs } = request;
        const state = this.#results.get(action) ?? { root, possible: [null] };
        state.possible.push(durationMs);
        this.#results.set(action, state);
        return;
      }
      case "lease":
      case "collect":
        return;
    }
  }

  #finish(request: Request, begunAt: number, at: number, lease: string | undefined): void {
    switch (request.type) {
      case "store":
        for (const digest of request.digests) this.#storedAt.set(digest, begunAt);
        return;
      case "pin":
        this.#roots.set(request.root, { certainty: "yes", closure: request.closure });
        return;
      case "unpin": {
        const tree = this.#roots.get(request.root);
        if (tree !== undefined) tree.certainty = "no";
        return;
      }
      case "lease":
        if (lease !== undefined) {
          this.#leases.set(lease, { certainty: "yes", digests: request.digests });
        }
        return;
      case "release": {
        const released = this.#leases.get(request.lease);
        if (released !== undefined) released.certainty = "no";
        return;
      }
      case "result": {
        const state = this.#results.get(request.action);
        if (state !== undefined) state.possible = [request.durationMs];
        return;
      }
      case "collect":
        this.#collectedAt = at;
    }
  }
}
