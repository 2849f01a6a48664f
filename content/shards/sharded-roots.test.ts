import assert from "node:assert/strict";
import { test } from "node:test";
import { ConflictError } from "../../program/error.js";
import { CompleteTrees } from "./complete-trees.js";
import { digestOf, emptyDigest } from "../digest.js";
import { ShardRig, blobsOf, treeOf, collected, sample } from "./shard-rig.js";

test("each cache pins its share, and a collection leaves the tree complete", async () => {
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig(["a", "b"]);
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig(["a"]);
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
  await using rig = new ShardRig();
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
