import assert from "node:assert/strict";
import { FarmError } from "../../program/error.js";
import { eventually } from "../../test/eventually.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { CompleteTrees } from "./complete-trees.js";
import type { FetchedBlob } from "../content-store.js";
import { digestOf, type Digest } from "../digest.js";
import { ShardHealth } from "./shard-health.js";
import { ShardMap } from "./shard-map.js";
import { ShardRepairs } from "./shard-repairs.js";
import { ShardedStore } from "./sharded-store.js";
import { RootLocks } from "./sharded-roots.js";

/** Caches in memory that can be stopped, emptied, added and taken away. */
export class ShardRig implements AsyncDisposable {
  readonly caches = new Map<string, MemoryContentStore>();
  readonly stopped = new Set<string>();
  readonly repairs = new ShardRepairs();
  readonly #locks = new RootLocks();
  readonly #healths = new Map<string, ShardHealth>();
  names: readonly string[];
  readonly copies: number;
  complete = new CompleteTrees();

  constructor(names: readonly string[] = ["a", "b", "c"], copies = 2) {
    this.names = names;
    this.copies = copies;
  }

  get map(): ShardMap {
    return new ShardMap(this.names, this.copies);
  }

  /** As a process that has just started sees the caches. */
  get store(): ShardedStore {
    const shards = this.names.map((name) => ({
      store: this.cache(name),
      health: this.#health(name),
    }));
    const { map, repairs, complete } = this;
    return new ShardedStore({ shards, map, repairs, complete, locks: this.#locks });
  }

  cache(name: string): MemoryContentStore {
    const cache = this.caches.get(name) ?? new MemoryContentStore();
    cache.before = () => {
      if (this.stopped.has(name)) throw new FarmError(`cache ${name} does not answer`);
    };
    this.caches.set(name, cache);
    return cache;
  }

  /** Back with all that it had, or with a new disk. */
  async bringBack(name: string, how: { readonly isEmpty: boolean }): Promise<void> {
    if (how.isEmpty) {
      const empty = new MemoryContentStore();
      for (const map of ["blobs", "results", "slugs", "leases"] as const)
        this.cache(name)[map].clear();
      for (const [digest, bytes] of empty.blobs) this.cache(name).blobs.set(digest, bytes);
    }
    this.stopped.delete(name);
    await eventually("it is probed", () => (this.#health(name).isDown ? null : true));
  }

  ownersOf(digest: Digest): readonly string[] {
    return this.map.ownersOf(digest).map((index) => this.names[index] ?? "");
  }

  placesOf(digest: Digest): readonly string[] {
    return [...this.caches].filter(([, { blobs }]) => blobs.has(digest)).map(([name]) => name);
  }

  /** What the caches would keep if they collected now: what is pinned or leased. */
  collect(): void {
    for (const cache of this.caches.values()) cache.collect();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.repairs[Symbol.asyncDispose]();
    for (const health of this.#healths.values()) await health[Symbol.asyncDispose]();
  }

  #health(name: string): ShardHealth {
    const onReturn = (): void => {
      this.complete.clear();
      this.repairs.wake();
    };
    const pausesMs = { first: 1, longest: 1 };
    const health = this.#healths.get(name) ?? new ShardHealth(onReturn, pausesMs);
    this.#healths.set(name, health);
    return health;
  }
}

export function blobsOf(count: number, prefix = "blob"): { digest: Digest; bytes: Buffer }[] {
  return Array.from({ length: count }, (_, i) => {
    const bytes = Buffer.from(`${prefix} ${i}`);
    return { digest: digestOf(bytes), bytes };
  });
}

/** A tree and its blobs, apart from any cache. */
export function treeOf(tree: TreeLiteral) {
  const memory = new MemoryContentStore();
  const root = memory.putTree(tree);
  const blobs = [...memory.blobs].map(([digest, bytes]) => ({ digest, bytes }));
  return { memory, root, blobs, digests: blobs.map(({ digest }) => digest) };
}

export const sample: TreeLiteral = {
  "index.js": "index",
  bin: { run: ["#!/bin/sh"], deep: { er: { file: "deep" } } },
  same: { a: "1", b: "1" },
  copy: { a: "1", b: "1" },
  nothing: {},
  link: { symlink: "index.js" },
};

export async function collected(
  blobs: AsyncIterable<FetchedBlob>,
): Promise<Map<Digest, Buffer | null>> {
  const found = new Map<Digest, Buffer | null>();
  for await (const { digest, bytes } of blobs) {
    assert.ok(!found.has(digest), "each blob travels once");
    found.set(digest, bytes);
  }
  return found;
}
