import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { ConflictError, FarmError } from "../program/error.js";
import { eventually } from "../test/eventually.js";
import { MemoryContentStore, type TreeLiteral } from "../test/memory-content-store.js";
import { CompleteTrees } from "./complete-trees.js";
import type { FetchedBlob } from "./content-store.js";
import { digestOf, emptyDigest, type Digest } from "./digest.js";
import { decodeDirectory } from "./directory.js";
import { BlobMissingError } from "./error.js";
import { ShardHealth } from "./shard-health.js";
import { ShardMap } from "./shard-map.js";
import { ShardRepairs } from "./shard-repairs.js";
import { ShardedStore } from "./sharded-store.js";
import { RootLocks } from "./sharded-roots.js";

/** Caches in memory that can be stopped, emptied, added and taken away. */
class Rig implements AsyncDisposable {
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
      for (const map of ["blobs", "results", "slugs"] as const) this.cache(name)[map].clear();
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

  /** What the caches would keep if they collected now: what is pinned and complete. */
  collect(): void {
    for (const cache of this.caches.values()) {
      const kept = new Set<Digest>([emptyDigest]);
      const keep = (directory: Digest): void => {
        kept.add(directory);
        const { files, directories } = decodeDirectory(
          cache.blobs.get(directory) ?? Buffer.alloc(0),
        );
        for (const { digest } of files) kept.add(digest);
        for (const { digest } of directories) keep(digest);
      };
      for (const root of cache.slugs.values()) keep(root);
      for (const digest of cache.blobs.keys()) if (!kept.has(digest)) cache.blobs.delete(digest);
    }
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

function blobsOf(count: number, prefix = "blob"): { digest: Digest; bytes: Buffer }[] {
  return Array.from({ length: count }, (_, i) => {
    const bytes = Buffer.from(`${prefix} ${i}`);
    return { digest: digestOf(bytes), bytes };
  });
}

/** A tree and its blobs, apart from any cache. */
function treeOf(tree: TreeLiteral) {
  const memory = new MemoryContentStore();
  const root = memory.putTree(tree);
  const blobs = [...memory.blobs].map(([digest, bytes]) => ({ digest, bytes }));
  return { memory, root, blobs, digests: blobs.map(({ digest }) => digest) };
}

const sample: TreeLiteral = {
  "index.js": "index",
  bin: { run: ["#!/bin/sh"], deep: { er: { file: "deep" } } },
  same: { a: "1", b: "1" },
  copy: { a: "1", b: "1" },
  nothing: {},
  link: { symlink: "index.js" },
};

async function collected(blobs: AsyncIterable<FetchedBlob>): Promise<Map<Digest, Buffer | null>> {
  const found = new Map<Digest, Buffer | null>();
  for await (const { digest, bytes } of blobs) {
    assert.ok(!found.has(digest), "each blob travels once");
    found.set(digest, bytes);
  }
  return found;
}

test("a blob is stored at its owners, and nowhere else", async () => {
  await using rig = new Rig();
  const blobs = blobsOf(300);

  const summary = await rig.store.upload([...blobs, ...blobs]);

  assert.deepEqual(summary, {
    blobs: 300,
    bytes: blobs.reduce((n, { bytes }) => n + bytes.length, 0),
  });
  for (const { digest, bytes } of blobs) {
    assert.deepEqual(rig.placesOf(digest), rig.ownersOf(digest).toSorted());
    assert.ok((await rig.store.read(digest)).equals(bytes));
  }
  assert.deepEqual(await rig.store.upload(blobs), { blobs: 0, bytes: 0 });
  const unknown = digestOf("unknown");
  assert.deepEqual(await rig.store.findMissing([unknown, blobs[0]!.digest, emptyDigest]), [
    unknown,
  ]);
});

test("a blob that one owner lacks is missing, and an upload fills that owner alone", async () => {
  await using rig = new Rig();
  const [blob] = blobsOf(1);
  await rig.store.upload([blob!]);
  const [first, second] = rig.ownersOf(blob!.digest);
  rig.cache(second!).blobs.delete(blob!.digest);

  assert.deepEqual(await rig.store.findMissing([blob!.digest]), [blob!.digest]);
  assert.equal((await rig.store.upload([blob!])).blobs, 1);

  assert.equal(rig.cache(first!).received.length, 1);
  assert.equal(rig.cache(second!).received.length, 2);
});

test("while a cache is away everything goes on, and it gets what it missed when it is back", async () => {
  await using rig = new Rig();
  const before = blobsOf(100, "before");
  const meanwhile = blobsOf(100, "meanwhile");
  await rig.store.upload(before);
  rig.stopped.add("b");

  await rig.store.upload(meanwhile);
  for (const { digest, bytes } of [...before, ...meanwhile]) {
    assert.ok((await rig.store.read(digest)).equals(bytes));
  }
  assert.deepEqual(await rig.store.findMissing(before.map(({ digest }) => digest)), []);
  await rig.bringBack("b", { isEmpty: false });
  await rig.store.findMissing([...before, ...meanwhile].map(({ digest }) => digest));
  await rig.repairs.idle();

  for (const { digest } of meanwhile) {
    assert.deepEqual(rig.placesOf(digest), rig.ownersOf(digest).toSorted());
  }
});

test("with one copy, what an absent cache owns can be neither stored nor read", async () => {
  await using rig = new Rig(["a", "b"], 1);
  const blobs = blobsOf(40);
  const [atA, atB] = ["a", "b"].map((name) =>
    blobs.find(({ digest }) => rig.ownersOf(digest)[0] === name),
  );
  await rig.store.upload([atA!]);
  rig.stopped.add("b");

  await assert.rejects(rig.store.upload([atB!]), FarmError);
  await assert.rejects(rig.store.read(atB!.digest), FarmError);
  await assert.rejects(rig.store.findMissing([atB!.digest]), FarmError);
  assert.ok((await rig.store.read(atA!.digest)).equals(atA!.bytes));
});

test("when both owners of a blob are away, it is not acknowledged", async () => {
  await using rig = new Rig();
  const [blob] = blobsOf(1);
  for (const owner of rig.ownersOf(blob!.digest)) rig.stopped.add(owner);

  await assert.rejects(rig.store.upload([blob!]), FarmError);
  await assert.rejects(rig.store.read(blob!.digest), FarmError);
});

test("a cache that comes back empty is filled by what is read", async () => {
  await using rig = new Rig();
  const blobs = blobsOf(200);
  const large = { digest: digestOf(Buffer.alloc(3_000_000, 7)), bytes: Buffer.alloc(3_000_000, 7) };
  await rig.store.upload([...blobs, large]);
  for (const name of rig.names) await rig.bringBack(name, { isEmpty: name === "a" });

  const found = await collected(rig.store.readMany(blobs.map(({ digest }) => digest)));
  const read = await rig.store.read(large.digest);
  await rig.repairs.idle();

  assert.equal(found.size, 200);
  assert.ok(read.equals(large.bytes));
  for (const { digest } of [...blobs, large]) {
    // Whose first owner was there was read from it, without a look at the second.
    if (rig.ownersOf(digest)[0] === "a") assert.ok(rig.placesOf(digest).includes("a"));
  }
});

test("what is damaged in one cache is read from another and repaired", async () => {
  await using rig = new Rig();
  const blobs = blobsOf(50);
  await rig.store.upload(blobs);
  for (const { digest, bytes } of blobs) {
    const first = rig.cache(rig.ownersOf(digest)[0]!);
    // Found to be damaged, a cache has it no longer.
    first.blobs.delete(digest);
    assert.ok((await rig.store.read(digest)).equals(bytes));
  }
  await rig.repairs.idle();

  for (const { digest } of blobs) assert.equal(rig.placesOf(digest).length, 2);
});

test("a stream that breaks in its middle goes on from the other owner", async () => {
  await using rig = new Rig();
  const bytes = randomBytes(1_000_000);
  const digest = digestOf(bytes);
  await rig.store.upload([{ digest, bytes }]);
  const first = rig.cache(rig.ownersOf(digest)[0]!);
  first.stream = async function* () {
    yield bytes.subarray(0, 300_000);
    yield bytes.subarray(300_000, 500_000);
    throw new FarmError("gone");
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of rig.store.stream(digest)) chunks.push(chunk);
  assert.ok(Buffer.concat(chunks).equals(bytes));
});

test("bytes that are wrong are never handed out to their end", async () => {
  await using rig = new Rig();
  const bytes = randomBytes(1_000_000);
  const digest = digestOf(bytes);
  await rig.store.upload([{ digest, bytes }]);
  const first = rig.cache(rig.ownersOf(digest)[0]!);
  first.stream = async function* () {
    yield Buffer.alloc(300_000);
    yield Buffer.alloc(200_000);
    throw new FarmError("gone");
  };
  let size = 0;
  await assert.rejects(async () => {
    for await (const chunk of rig.store.stream(digest)) size += chunk.byteLength;
  });
  assert.ok(size < bytes.length);
});

test("a fetched tree is whole, and comes without what the caller has", async () => {
  await using rig = new Rig();
  const old = treeOf({ ...sample, same: { a: "1", b: "old" } });
  const tree = treeOf(sample);
  await rig.store.upload([...tree.blobs, ...old.blobs]);

  const whole = await collected(rig.store.fetchTree(tree.root, []));
  const fresh = await collected(rig.store.fetchTree(tree.root, [old.root]));
  const nothing = await collected(rig.store.fetchTree(tree.root, [digestOf("unknown"), tree.root]));

  assert.deepEqual([...whole.keys()].sort(), [...new Set(tree.digests)].sort());
  assert.deepEqual([...fresh.keys()], [tree.root]);
  assert.equal(nothing.size, 0);
  const gone = tree.blobs.find(({ bytes }) => bytes.toString() === "deep")!;
  for (const cache of rig.caches.values()) cache.blobs.delete(gone.digest);
  await assert.rejects(collected(rig.store.fetchTree(tree.root, [])), BlobMissingError);
});

test("a result is served while its trees are complete, wherever their blobs are", async () => {
  await using rig = new Rig();
  const tree = treeOf(sample);
  await rig.store.upload(tree.blobs);
  const action = digestOf("an action");
  const result = {
    outputs: [
      { path: "", root: tree.root },
      { path: "a:b", root: emptyDigest },
    ],
    exitCode: 0,
    worker: "w",
    durationMs: 7,
  };
  assert.equal(await rig.store.getActionResult(action), null);
  await rig.store.putActionResult(action, result);

  assert.deepEqual(await rig.store.getActionResult(action), result);
  for (const owner of rig.ownersOf(action)) {
    rig.stopped.add(owner);
    assert.deepEqual(await rig.store.getActionResult(action), result, `without ${owner}`);
    await rig.bringBack(owner, { isEmpty: false });
  }
  rig.complete = new CompleteTrees();
  const gone = tree.blobs.find(({ bytes }) => bytes.toString() === "deep")!;
  for (const cache of rig.caches.values()) cache.blobs.delete(gone.digest);
  assert.equal(await rig.store.getActionResult(action), null);
});

test("a result from when there was one cache is found, and its blobs are spread", async () => {
  await using rig = new Rig(["a"]);
  const tree = treeOf(sample);
  const single = rig.cache("a");
  await single.upload(tree.blobs);
  const result = {
    outputs: [{ path: "", root: tree.root }],
    exitCode: 0,
    worker: "w",
    durationMs: 7,
  };
  await single.putActionResult(digestOf("an action"), result);
  rig.names = ["b", "a", "c"];

  assert.deepEqual(await rig.store.getActionResult(digestOf("an action")), result);
  await rig.repairs.idle();
  for (const digest of tree.digests) {
    if (digest === emptyDigest) continue;
    for (const owner of rig.ownersOf(digest)) assert.ok(rig.placesOf(digest).includes(owner));
  }
});

test("each cache pins its share, and a collection leaves the tree complete", async () => {
  await using rig = new Rig();
  const tree = treeOf(sample);
  await rig.store.upload([...tree.blobs, ...blobsOf(50)]);

  const summary = await rig.store.putSlug(tree.root, "one");
  assert.deepEqual(await rig.store.putSlug(tree.root, "one"), summary, "twice is harmless");
  assert.deepEqual(summary, await tree.memory.putSlug(tree.root, "one"));
  await rig.store.putSlug(tree.root, "two");
  rig.collect();

  assert.deepEqual((await rig.store.listRoots()).map(({ owner }) => owner).sort(), ["one", "two"]);
  for (const cache of rig.caches.values()) assert.equal(cache.slugs.size, 2);
  for (const digest of tree.digests) {
    if (digest !== emptyDigest) {
      assert.deepEqual(rig.placesOf(digest), rig.ownersOf(digest).toSorted());
    }
  }
  assert.equal(rig.placesOf(blobsOf(50)[0]!.digest).length, 0);
  await rig.store.removeRoot(tree.root, "one");
  rig.collect();
  assert.equal(
    (await collected(rig.store.fetchTree(tree.root, []))).size,
    new Set(tree.digests).size,
  );
  await rig.store.removeRoot(tree.root, "two");
  await rig.store.removeRoot(tree.root, "two");
  rig.collect();
  for (const cache of rig.caches.values()) assert.equal(cache.blobs.size, 1, "the empty blob");
});

test("an incomplete tree is not pinned, and the missing blob is named with its place", async () => {
  await using rig = new Rig();
  const tree = treeOf(sample);
  const gone = tree.blobs.find(({ bytes }) => bytes.toString() === "deep")!;
  await rig.store.upload(tree.blobs.filter((blob) => blob !== gone));

  await assert.rejects(rig.store.putSlug(tree.root, "one"), (error: unknown) => {
    assert.ok(error instanceof ConflictError);
    assert.match(error.message, new RegExp(`blob ${gone.digest} \\(./bin/deep/er/file\\)`));
    return true;
  });
  assert.deepEqual(await rig.store.listRoots(), []);
});

test("a pin while a cache is away is completed when it is back", async () => {
  await using rig = new Rig();
  const tree = treeOf(sample);
  rig.stopped.add("c");
  await rig.store.upload(tree.blobs);
  await rig.store.putSlug(tree.root, "one");
  await rig.bringBack("c", { isEmpty: true });

  assert.deepEqual(await rig.store.rebalance(), { roots: 1, repinned: 1, broken: [] });
  assert.deepEqual(await rig.store.rebalance(), { roots: 1, repinned: 0, broken: [] });

  rig.collect();
  rig.stopped.add("a");
  assert.equal(
    (await collected(rig.store.fetchTree(tree.root, []))).size,
    new Set(tree.digests).size,
  );
});

test("a pin that is ended while a cache is away does not come back with it", async () => {
  await using rig = new Rig(["a", "b"]);
  const tree = treeOf(sample);
  await rig.store.upload(tree.blobs);
  await rig.store.putSlug(tree.root, "one");
  await rig.store.putSlug(tree.root, "two");
  rig.stopped.add("b");
  await rig.store.removeRoot(tree.root, "one");
  await rig.store.removeRoot(tree.root, "two");
  await rig.store.putSlug(tree.root, "two");
  assert.deepEqual(await rig.store.listRoots(), [{ root: tree.root, owner: "two" }]);
  await rig.bringBack("b", { isEmpty: false });

  assert.deepEqual(await rig.store.listRoots(), [{ root: tree.root, owner: "two" }]);
  await rig.store.rebalance();

  for (const cache of rig.caches.values()) assert.equal(cache.slugs.size, 1);
  await rig.store.removeRoot(tree.root, "two");
  for (const cache of rig.caches.values()) assert.equal(cache.slugs.size, 0);
});

test("a cache that is added takes its share of the roots, and one that leaves is made up for", async () => {
  await using rig = new Rig();
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`f${i}`, `file ${i}`]));
  const tree = treeOf({ files, ...sample });
  await rig.store.upload(tree.blobs);
  await rig.store.putSlug(tree.root, "one");
  const intact = async (): Promise<void> => {
    rig.complete = new CompleteTrees();
    const found = await collected(rig.store.fetchTree(tree.root, []));
    assert.equal(found.size, new Set(tree.digests).size);
    for (const digest of tree.digests) {
      if (digest === emptyDigest) continue;
      assert.deepEqual(rig.placesOf(digest), rig.ownersOf(digest).toSorted());
    }
  };

  rig.names = ["d", "a", "b", "c"];
  await collected(rig.store.fetchTree(tree.root, []));
  assert.equal((await rig.store.rebalance()).repinned, 1);
  rig.collect();
  await intact();
  const moved = rig.cache("d").received.length;
  assert.ok(moved > 150 && moved < 280, `${moved} of ${tree.digests.length} moved`);

  rig.names = ["b", "c", "d"];
  rig.caches.delete("a");
  assert.equal((await rig.store.rebalance()).repinned, 1);
  rig.collect();
  await intact();
});

test("roots from when there was one cache are taken over", async () => {
  await using rig = new Rig(["a"]);
  const tree = treeOf(sample);
  await rig.cache("a").upload(tree.blobs);
  await rig.cache("a").putSlug(tree.root, "one");
  rig.names = ["a", "b", "c"];

  assert.equal((await rig.store.rebalance()).repinned, 1);
  rig.collect();

  assert.deepEqual(await rig.store.listRoots(), [{ root: tree.root, owner: "one" }]);
  for (const digest of tree.digests) {
    if (digest === emptyDigest) continue;
    assert.deepEqual(rig.placesOf(digest), rig.ownersOf(digest).toSorted());
  }
});

test("a root whose blobs are lost is told of, and the others are rebalanced", async () => {
  await using rig = new Rig();
  const lost = treeOf({ only: "here" });
  const tree = treeOf(sample);
  await rig.store.upload([...lost.blobs, ...tree.blobs]);
  await rig.store.putSlug(lost.root, "lost");
  await rig.store.putSlug(tree.root, "kept");
  for (const cache of rig.caches.values()) cache.blobs.delete(digestOf("here"));

  const { roots, broken } = await rig.store.rebalance();

  assert.equal(roots, 2);
  assert.deepEqual(
    broken.map(({ owner }) => owner),
    ["lost"],
  );
  assert.match(broken[0]!.reason, /is in none of the caches/);
});

test("a caller that goes away is not taken for a cache that does", async () => {
  await using rig = new Rig();
  const [blob] = blobsOf(1);
  await rig.store.upload([blob!]);
  const gone = new Error("gone");
  await assert.rejects(rig.store.read(blob!.digest, AbortSignal.abort(gone)), gone);
  await assert.rejects(rig.store.upload(blobsOf(2), AbortSignal.abort(gone)), gone);
});
