import { ConflictError, FarmError, InvalidError, SlipwayError } from "../../program/error.js";
import type { PinnedRoot, SlugSummary } from "../content-store.js";
import { emptyDigest, parseDigest, type Digest } from "../digest.js";
import { BlobMissingError } from "../error.js";
import type { ShardSet } from "./shard-set.js";
import type { TreeShares } from "./tree-shares.js";

export interface RebalanceSummary {
  /** Roots that are pinned. */
  readonly roots: number;
  /** Those that were not pinned everywhere, or not by today's list of caches. */
  readonly repinned: number;
  /** Those that cannot be, and why: blobs of theirs are lost. */
  readonly broken: readonly (PinnedRoot & { readonly reason: string })[];
}

/** What one shard has pinned for a root of ours: a share of its blobs. */
interface SharePin {
  readonly kind: "share";
  readonly root: Digest;
  readonly owner: string;
  readonly layout: string;
  readonly stampMs: number;
  readonly summary: SlugSummary;
  readonly pinned: PinnedRoot;
}

/** Says that an owner ended its pin while not every shard answered. */
interface RemovalNote {
  readonly kind: "removed";
  readonly root: Digest;
  readonly owner: string;
  readonly stampMs: number;
  readonly pinned: PinnedRoot;
}

/** A pin from when there was one cache. */
interface WholePin {
  readonly kind: "whole";
  readonly root: Digest;
  readonly owner: string;
  readonly stampMs: 0;
  readonly pinned: PinnedRoot;
}

const noFiles: SlugSummary = { files: 0, directories: 0, bytes: 0 };

type Pin = SharePin | RemovalNote | WholePin;

/** A root as it is pinned on every shard that answers. */
interface Pinned {
  readonly summary: SlugSummary;
  /** The roots of the shares, by shard. */
  readonly shares: ReadonlyMap<number, Digest>;
  /** The owner of the shares, of which ours is a part. */
  readonly name: string;
}

/** Keeps apart what is done with one root: in this process alone, as only the coordinator pins. */
export class RootLocks {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #watches = new Set<Set<string>>();
  #lastStampMs = 0;

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key);
    const mine = (before ?? Promise.resolve()).then(work, work);
    const settled = mine.catch(() => undefined);
    this.#last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }

  /** The time, and never the same twice. */
  stampMs(): number {
    this.#lastStampMs = Math.max(this.#lastStampMs + 1, Date.now());
    return this.#lastStampMs;
  }

  /** To be said when the pin of a root is ended. */
  noteRemoved(key: string): void {
    for (const removed of this.#watches) removed.add(key);
  }

  /** Collects the keys that are removed from now on, until it is disposed. */
  watch(): Disposable & { readonly removed: ReadonlySet<string> } {
    const removed = new Set<string>();
    this.#watches.add(removed);
    return { removed, [Symbol.dispose]: () => this.#watches.delete(removed) };
  }
}

/**
 * Pins of trees whose blobs are spread over shards: each shard pins its share, see {@link TreeShares}. What
 * they are for is in the owner's name, so that the pins can be found again whatever the list of caches was:
 *
 *     sharded <layout> <stamp> <files>/<directories>/<bytes> <root> <owner>
 *     removed <stamp> <root> <owner>   of the empty directory, while a shard that may have a pin is away
 *
 * The stamps are times of this process. They tell a pin that a shard kept while it was away from one
 * that was made after the removal.
 */
export class ShardedRoots {
  readonly #set: ShardSet;
  readonly #shares: TreeShares;
  readonly #locks: RootLocks;

  constructor(parts: {
    readonly set: ShardSet;
    readonly shares: TreeShares;
    readonly locks: RootLocks;
  }) {
    this.#set = parts.set;
    this.#shares = parts.shares;
    this.#locks = parts.locks;
  }

  /** Throws ConflictError where a blob of the tree is nowhere. */
  async put(root: Digest, owner: string, signal?: AbortSignal): Promise<SlugSummary> {
    return await this.#locks.run(keyOf({ root, owner }), () => this.#pin(root, owner, signal));
  }

  async remove(root: Digest, owner: string, signal?: AbortSignal): Promise<void> {
    const key = keyOf({ root, owner });
    await this.#locks.run(key, async () => {
      this.#locks.noteRemoved(key);
      const found = await this.#pins(signal);
      this.#requireMost(found.size, "a root cannot be unpinned");
      if (found.size < this.#set.shards.length) {
        // Whoever is away still has it: said to all others, it is not forgotten.
        const note = `removed ${this.#locks.stampMs()} ${root} ${owner}`;
        await this.#set.askMost(found.keys(), signal, (store) =>
          store.putSlug(emptyDigest, note, signal),
        );
      }
      await this.#drop(found, (pin) => isOf(pin, root, owner) && pin.kind !== "removed", signal);
    });
  }

  /** The roots of ours, each once. */
  async list(signal?: AbortSignal): Promise<readonly PinnedRoot[]> {
    return rootsIn(await this.#pins(signal));
  }

  async rebalance(signal?: AbortSignal): Promise<RebalanceSummary> {
    const found = await this.#pins(signal);
    this.#requireMost(found.size, "roots cannot be rebalanced");
    const isRemoved = removedIn(found);
    await this.#drop(found, (pin) => pin.kind !== "removed" && isRemoved(pin), signal);
    if (found.size === this.#set.shards.length) {
      await this.#drop(found, (pin) => pin.kind === "removed", signal);
    }
    using watch = this.#locks.watch();
    const roots = rootsIn(found);
    let repinned = 0;
    const broken: (PinnedRoot & { readonly reason: string })[] = [];
    for (const { root, owner } of roots) {
      signal?.throwIfAborted();
      const key = keyOf({ root, owner });
      const isPinned = this.#pinOf(found, root, owner) !== null;
      try {
        await this.#locks.run(key, async () => {
          if (watch.removed.has(key)) return;
          // Also what is pinned is said again: the shards verify that they still have all of it.
          const again = isPinned ? await this.#pinAgain(found, root, owner, signal) : null;
          if (again !== null) return await this.#dropOthers(found, root, owner, again, signal);
          await this.#pin(root, owner, signal);
          repinned++;
        });
      } catch (error) {
        if (!(error instanceof SlipwayError) || error instanceof FarmError) throw error;
        broken.push({ root, owner, reason: error.message });
      }
    }
    return { roots: roots.length, repinned, broken };
  }

  async #pin(root: Digest, owner: string, signal: AbortSignal | undefined): Promise<SlugSummary> {
    const found = await this.#pins(signal);
    this.#requireMost(found.size, "a root cannot be pinned");
    const pinned =
      (await this.#pinAgain(found, root, owner, signal)) ??
      (await this.#pinAnew(found, root, owner, signal));
    await this.#dropOthers(found, root, owner, pinned, signal);
    return pinned.summary;
  }

  /** Ends whatever else was pinned for the same, and what is said of its removal. */
  async #dropOthers(
    found: ReadonlyMap<number, readonly Pin[]>,
    root: Digest,
    owner: string,
    { name, shares }: Pinned,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const isOther = ({ pinned }: Pin, index: number): boolean =>
      pinned.owner !== name || pinned.root !== shares.get(index);
    await this.#drop(found, (pin, index) => isOf(pin, root, owner) && isOther(pin, index), signal);
  }

  /** What is pinned by today's list of caches for anybody is pinned for an owner at once. */
  async #pinAgain(
    found: ReadonlyMap<number, readonly Pin[]>,
    root: Digest,
    owner: string,
    signal: AbortSignal | undefined,
  ): Promise<Pinned | null> {
    const own = this.#pinOf(found, root, owner);
    const pinned = own ?? this.#pinOf(found, root);
    if (pinned === null) return null;
    const name = own?.name ?? this.#shareOwner(pinned.summary, root, owner);
    try {
      await this.#putShares(pinned.shares, name, signal);
    } catch (error) {
      // A shard has lost something that it had: it gets it again.
      if (error instanceof ConflictError || error instanceof BlobMissingError) return null;
      throw error;
    }
    return { ...pinned, name };
  }

  /** A pin that every shard has, as today's list of caches asks for. */
  #pinOf(found: ReadonlyMap<number, readonly Pin[]>, root: Digest, owner?: string): Pinned | null {
    const [first = []] = found.values();
    for (const { kind, pinned } of first) {
      if (kind !== "share") continue;
      const shares = new Map<number, Digest>();
      let summary: SlugSummary | null = null;
      for (const [index, pins] of found) {
        const same = pins.find(
          (pin): pin is SharePin =>
            pin.kind === "share" &&
            pin.pinned.owner === pinned.owner &&
            pin.root === root &&
            pin.layout === this.#set.map.layout &&
            (owner === undefined || pin.owner === owner),
        );
        if (same === undefined) break;
        shares.set(index, same.pinned.root);
        summary = same.summary;
      }
      if (summary !== null && shares.size === found.size) {
        return { summary, shares, name: pinned.owner };
      }
    }
    return null;
  }

  async #pinAnew(
    found: ReadonlyMap<number, readonly Pin[]>,
    root: Digest,
    owner: string,
    signal: AbortSignal | undefined,
  ): Promise<Pinned> {
    const { shares, summaries } = await this.#shares.spread(
      { trees: [root] },
      found.keys(),
      signal,
    );
    const summary = summaries.get(root) ?? noFiles;
    const name = this.#shareOwner(summary, root, owner);
    await this.#putShares(shares, name, signal);
    return { summary, shares, name };
  }

  async #putShares(
    shares: ReadonlyMap<number, Digest>,
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    await this.#set.askMost(shares.keys(), signal, (store, index) =>
      store.putSlug(shares.get(index) ?? emptyDigest, name, signal),
    );
  }

  async #drop(
    found: ReadonlyMap<number, readonly Pin[]>,
    isDue: (pin: Pin, index: number) => boolean,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    await this.#set.askMost(found.keys(), signal, async (store, index) => {
      for (const pin of found.get(index) ?? []) {
        if (!isDue(pin, index)) continue;
        await store.removeRoot(pin.pinned.root, pin.pinned.owner, signal);
      }
    });
  }

  /** The pins on every shard that answers. */
  async #pins(signal: AbortSignal | undefined): Promise<ReadonlyMap<number, readonly Pin[]>> {
    const { results, failures } = await this.#set.askAll(
      this.#set.shards.keys(),
      async (store) => (await store.listRoots(signal)).map(parsePin),
      signal,
    );
    const [failure] = failures.values();
    if (results.size === 0 && failure !== undefined) throw failure;
    return results;
  }

  #requireMost(answering: number, what: string): void {
    const away = this.#set.shards.length - answering;
    if (away < this.#set.map.copies) return;
    throw new FarmError(`${what}: ${away} of ${this.#set.shards.length} caches do not answer`);
  }

  #shareOwner({ files, directories, bytes }: SlugSummary, root: Digest, owner: string): string {
    const totals = `${files}/${directories}/${bytes}`;
    return `sharded ${this.#set.map.layout} ${this.#locks.stampMs()} ${totals} ${root} ${owner}`;
  }
}

function keyOf({ root, owner }: PinnedRoot): string {
  return `${root} ${owner}`;
}

const sharePattern = /^sharded ([0-9a-f]{16}) (\d+) (\d+)\/(\d+)\/(\d+) (\S+) (.*)$/s;
const removalPattern = /^removed (\d+) (\S+) (.*)$/s;

function parsePin(pinned: PinnedRoot): Pin {
  try {
    const share = sharePattern.exec(pinned.owner);
    if (share !== null) {
      const [, layout = "", stamp, files, directories, bytes, root = "", owner = ""] = share;
      const summary = {
        files: Number(files),
        directories: Number(directories),
        bytes: Number(bytes),
      };
      const common = { root: parseDigest(root), owner, stampMs: Number(stamp), pinned };
      return { kind: "share", ...common, layout, summary };
    }
    const [, stamp, root, owner] = removalPattern.exec(pinned.owner) ?? [];
    if (root !== undefined && owner !== undefined) {
      return { kind: "removed", root: parseDigest(root), owner, stampMs: Number(stamp), pinned };
    }
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
  }
  return { kind: "whole", ...pinned, stampMs: 0, pinned };
}

/** What a pin of a cache is for: a tree and its owner. Null where it only notes that another one ended. */
export function ownRoot(pinned: PinnedRoot): PinnedRoot | null {
  const { kind, root, owner } = parsePin(pinned);
  return kind === "removed" ? null : { root, owner };
}

function isOf(pin: Pin, root: Digest, owner: string): boolean {
  return pin.root === root && pin.owner === owner;
}

/** Whether a shard knows that a pin was ended after it was made. */
function removedIn(found: ReadonlyMap<number, readonly Pin[]>): (pin: Pin) => boolean {
  const removedMs = new Map<string, number>();
  for (const pin of [...found.values()].flat()) {
    if (pin.kind !== "removed") continue;
    removedMs.set(keyOf(pin), Math.max(removedMs.get(keyOf(pin)) ?? 0, pin.stampMs));
  }
  return (pin) => pin.stampMs <= (removedMs.get(keyOf(pin)) ?? -1);
}

function rootsIn(found: ReadonlyMap<number, readonly Pin[]>): readonly PinnedRoot[] {
  const isRemoved = removedIn(found);
  const roots = new Map<string, PinnedRoot>();
  for (const pin of [...found.values()].flat()) {
    if (pin.kind === "removed" || isRemoved(pin)) continue;
    roots.set(keyOf(pin), { root: pin.root, owner: pin.owner });
  }
  return [...roots.values()];
}
