import type { DiskStore } from "../blobs/disk-store.js";
import type { Root } from "../journal/journal.js";
import { Marker } from "./marker.js";

/** What an instance may pin: null, as much as it likes. */
export type QuotaOf = (instance: string) => number | null;

/** More than a file takes in its directory: a hash, a name. */
const entryBytes = 400;

/** Roots as the journal lists them. */
interface Roots {
  rootInstances(): readonly string[];
  listRoots(instance: string): readonly Root[];
}

/**
 * The bytes that the roots of each instance keep, a blob counted once in however many trees it is. To
 * count them means to walk the trees. So they are estimated, by the sum of the trees and not too low,
 * until that is more than the quota, and counted then; each collection counts them anyway.
 */
export class PinnedBytes {
  readonly #store: Pick<DiskStore, "index" | "unused">;
  readonly #roots: Roots;
  readonly #quotaOf: QuotaOf;
  readonly #states = new Map<string, PinnedState>();
  #isCacheOver = false;
  /** A root was removed since all began to be counted. */
  #hasLetGo = false;

  constructor(parts: {
    readonly store: Pick<DiskStore, "index" | "unused">;
    readonly roots: Roots;
    readonly quotaOf: QuotaOf;
  }) {
    this.#store = parts.store;
    this.#roots = parts.roots;
    this.#quotaOf = parts.quotaOf;
    for (const instance of this.#roots.rootInstances()) {
      const roots = this.#roots.listRoots(instance).map((root) => [root.digest, root] as const);
      for (const root of new Map(roots).values()) this.added(instance, root);
    }
  }

  /** What is pinned takes more room than the whole cache may, as the last collection has counted it. */
  get isCacheOver(): boolean {
    return this.#isCacheOver;
  }

  set isCacheOver(isOver: boolean) {
    this.#isCacheOver = isOver;
  }

  /** All roots are about to be counted. */
  beginCount(): void {
    this.#hasLetGo = false;
  }

  /** Whether a collection might find that the cache is over no more. */
  get isWorthCounting(): boolean {
    return this.#isCacheOver && this.#hasLetGo;
  }

  /** What an instance pins, at most. */
  of(instance: string): number {
    return this.#states.get(instance)?.bytes ?? 0;
  }

  quotaOf(instance: string): number | null {
    return this.#quotaOf(instance);
  }

  /** The instances that pin something. */
  instances(): readonly string[] {
    return [...this.#states.keys()].sort();
  }

  /** Moves with each root of an instance. */
  version(instance: string): number {
    return this.#state(instance).version;
  }

  /** What an instance pinned at that version was counted. */
  counted(instance: string, bytes: number, version: number): void {
    const state = this.#state(instance);
    if (state.version !== version) return;
    state.bytes = bytes;
    state.isCounted = true;
  }

  /** A tree was pinned that was not before. */
  added(instance: string, { files, bytes }: Pick<Root, "files" | "bytes">): void {
    const state = this.#state(instance);
    state.bytes += bytes + (files + 1) * entryBytes;
    state.version++;
    state.isCounted = false;
  }

  /** A root was removed. */
  removed(instance: string): void {
    this.#hasLetGo = true;
    const state = this.#state(instance);
    state.version++;
    state.isCounted = false;
  }

  /** True where an instance pins more than it may: counted, not estimated. */
  async isOver(instance: string): Promise<boolean> {
    const state = this.#states.get(instance);
    const quota = this.#quotaOf(instance);
    if (state === undefined || quota === null || state.bytes <= quota) return false;
    if (!state.isCounted) {
      state.counting ??= this.#count(instance).finally(() => (state.counting = null));
      await state.counting;
    }
    return state.bytes > quota;
  }

  async #count(instance: string): Promise<void> {
    const version = this.version(instance);
    const marker = new Marker(this.#store);
    for (const { digest } of this.#roots.listRoots(instance)) await marker.markTree(digest);
    this.counted(instance, marker.bytes, version);
  }

  #state(instance: string): PinnedState {
    let state = this.#states.get(instance);
    if (state === undefined) {
      state = { bytes: 0, version: 0, isCounted: false, counting: null };
      this.#states.set(instance, state);
    }
    return state;
  }
}

interface PinnedState {
  /** Never less than what is pinned. */
  bytes: number;
  version: number;
  isCounted: boolean;
  counting: Promise<void> | null;
}
