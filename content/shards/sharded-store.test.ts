import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { CompleteTrees } from "./complete-trees.js";
import { digestOf, emptyDigest } from "../digest.js";
import { BlobMissingError } from "../error.js";
import { ShardRig, blobsOf, treeOf, collected, sample } from "./shard-rig.js";

test("a blob is stored at its owners, and nowhere else", async () => {
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig(["a", "b"], 1);
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
  await using rig = new ShardRig();
  const [blob] = blobsOf(1);
  for (const owner of rig.ownersOf(blob!.digest)) rig.stopped.add(owner);

  await assert.rejects(rig.store.upload([blob!]), FarmError);
  await assert.rejects(rig.store.read(blob!.digest), FarmError);
});

test("a cache that comes back empty is filled by what is read", async () => {
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig();
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
  await using rig = new ShardRig(["a"]);
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

test("a caller that goes away is not taken for a cache that does", async () => {
  await using rig = new ShardRig();
  const [blob] = blobsOf(1);
  await rig.store.upload([blob!]);
  const gone = new Error("gone");
  await assert.rejects(rig.store.read(blob!.digest, AbortSignal.abort(gone)), gone);
  await assert.rejects(rig.store.upload(blobsOf(2), AbortSignal.abort(gone)), gone);
});
