import assert from "node:assert/strict";
import { test } from "node:test";
import { ConflictError, FarmError, InvalidError, NotFoundError } from "../../program/error.js";
import { emptyDigest } from "../digest.js";
import { blobsOf, collected, sample, ShardRig, treeOf } from "./shard-rig.js";

const ttlMs = 60_000;

/** That every blob of a tree is with each of its owners, and nowhere else. */
function requireAtOwners(rig: ShardRig, tree: ReturnType<typeof treeOf>): void {
  for (const digest of tree.digests) {
    if (digest === emptyDigest) continue;
    assert.deepEqual(rig.placesOf(digest), rig.ownersOf(digest).toSorted());
  }
}

test("each cache leases its share of several trees, until the lease ends", async () => {
  await using rig = new ShardRig();
  const [tree, other] = [treeOf(sample), treeOf({ another: { tree: "of mine" }, a: "1" })];
  await rig.store.upload([...tree.blobs, ...other.blobs, ...blobsOf(50)]);

  const trees = [tree.root, other.root];
  const lease = await rig.store.acquireLease({ holder: "an activity", trees, ttlMs });
  await rig.store.renewLease(lease, ttlMs);
  rig.collect();

  requireAtOwners(rig, tree);
  requireAtOwners(rig, other);
  assert.equal(rig.placesOf(blobsOf(50)[0]!.digest).length, 0);
  await rig.store.releaseLease(lease);
  await rig.store.releaseLease(lease);
  await assert.rejects(rig.store.renewLease(lease, ttlMs), NotFoundError);
  rig.collect();
  for (const cache of rig.caches.values()) assert.equal(cache.blobs.size, 1, "the empty blob");
});

test("trees that are incomplete everywhere are not leased", async () => {
  await using rig = new ShardRig();
  const tree = treeOf(sample);
  await rig.store.upload(tree.blobs.filter(({ bytes }) => bytes.toString() !== "deep"));
  const wanted = { holder: "an activity", trees: [tree.root], ttlMs };
  await assert.rejects(rig.store.acquireLease(wanted), ConflictError);
  for (const cache of rig.caches.values()) assert.equal(cache.leases.size, 0);
  await assert.rejects(rig.store.renewLease("nonsense", ttlMs), InvalidError);
});

test("a cache that was away gets its part of a lease when it is back", async () => {
  await using rig = new ShardRig();
  const tree = treeOf(sample);
  await rig.store.upload(tree.blobs);
  rig.stopped.add("c");
  const wanted = { holder: "an activity", trees: [tree.root], ttlMs };
  const lease = await rig.store.acquireLease(wanted);
  await rig.store.renewLease(lease, ttlMs);
  await rig.bringBack("c", { isEmpty: true });

  await assert.rejects(rig.store.renewLease(lease, ttlMs), NotFoundError);
  const whole = await rig.store.acquireLease(wanted);
  await rig.store.releaseLease(lease);
  await rig.store.renewLease(whole, ttlMs);

  rig.collect();
  requireAtOwners(rig, tree);
  rig.stopped.add("a");
  const found = await collected(rig.store.fetchTree(tree.root, []));
  assert.equal(found.size, new Set(tree.digests).size);
});

test("while too many caches are away nothing is leased", async () => {
  await using rig = new ShardRig();
  const tree = treeOf(sample);
  await rig.store.upload(tree.blobs);
  const wanted = { holder: "an activity", trees: [tree.root], ttlMs };
  const lease = await rig.store.acquireLease(wanted);
  rig.stopped.add("a").add("b");
  await assert.rejects(rig.store.acquireLease(wanted), FarmError);
  await assert.rejects(rig.store.renewLease(lease, ttlMs), FarmError);
  await rig.store.releaseLease(lease);
  assert.equal(rig.cache("c").leases.size, 0);
});
