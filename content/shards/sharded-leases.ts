import { InvalidError, NotFoundError } from "../../program/error.js";
import type { TreeLease } from "../content-store.js";
import type { Digest } from "../digest.js";
import type { ShardSet } from "./shard-set.js";
import type { TreeShares } from "./tree-shares.js";

/**
 * Leases of trees whose blobs are spread over shards: each shard leases its share, see {@link TreeShares}.
 * The id of such a lease says where it has parts: `0:<id> 2:<id>`, by shard. A shard that was away has
 * none; once it is back the lease counts as expired, so that whoever renews it acquires it at all of them.
 */
export class ShardedLeases {
  readonly #set: ShardSet;
  readonly #shares: TreeShares;

  constructor(parts: { readonly set: ShardSet; readonly shares: TreeShares }) {
    this.#set = parts.set;
    this.#shares = parts.shares;
  }

  /** Throws ConflictError where a blob of the trees is nowhere, FarmError where too many are away. */
  async acquire(
    { holder, trees = [], blobs = [], ttlMs }: TreeLease,
    signal?: AbortSignal,
  ): Promise<string> {
    const { shares } = await this.#shares.spread({ trees, blobs }, this.#set.shards.keys(), signal);
    const acquired = await this.#set.askMost(shares.keys(), signal, async (store, index) => {
      const share: readonly Digest[] = [shares.get(index) ?? []].flat();
      return await store.acquireLease({ holder, trees: share, ttlMs }, signal);
    });
    return [...acquired].map(([index, id]) => `${index}:${id}`).join(" ");
  }

  /** Throws NotFoundError where a shard that answers has no part of the lease (any more). */
  async renew(lease: string, ttlMs: number, signal?: AbortSignal): Promise<void> {
    const parts = partsOf(lease);
    for (const index of this.#set.shards.keys()) {
      if (parts.has(index) || this.#set.isDown(index)) continue;
      throw new NotFoundError("a cache that was away has no part of the lease", {
        hint: "Acquire a new one: it tells whether everything is still there.",
      });
    }
    await this.#set.askMost(parts.keys(), signal, async (store, index) => {
      await store.renewLease(parts.get(index) ?? "", ttlMs, signal);
    });
  }

  /** Ends it at the shards that answer; at the others it expires. */
  async release(lease: string, signal?: AbortSignal): Promise<void> {
    const parts = partsOf(lease);
    await this.#set.askAll(
      parts.keys(),
      (store, index) => store.releaseLease(parts.get(index) ?? "", signal),
      signal,
    );
  }
}

function partsOf(lease: string): ReadonlyMap<number, string> {
  const parts = new Map<number, string>();
  for (const part of lease.split(" ")) {
    const match = /^([0-9]+):(.+)$/.exec(part);
    if (match === null) throw new InvalidError(`"${lease}" is no lease of several caches`);
    parts.set(Number(match[1]), match[2] ?? "");
  }
  return parts;
}
