import assert from "node:assert/strict";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { encodeAction, encodeCommand } from "../../content/action.js";
import { hashOf, type Digest } from "../../content/digest.js";
import { ConflictError, NotFoundError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { KeepingOptions } from "../cache-server.js";
import { blobOf, randomBlob, TestCache, treeOf, type TestBlob } from "../rig.js";

const hourMs = 3_600_000;

/** A clock that stands still until it is moved. */
class TestClock {
  #nowMs = Date.parse("2026-01-01T00:00:00Z");
  readonly nowMs = (): number => this.#nowMs;

  pass(ms: number): void {
    this.#nowMs += ms;
  }
}

/** A cache without a coordinator, which collects when it is told. */
function keeping(clock: TestClock, more: Partial<KeepingOptions> = {}): Partial<KeepingOptions> {
  return { isAlone: true, collectEveryMs: 2 ** 30, nowMs: clock.nowMs, ...more };
}

function digestsOf(blobs: readonly TestBlob[]): readonly Digest[] {
  return blobs.map(({ digest }) => digest);
}

const everything = { dryRun: false, everything: true };

test("what nothing needs goes after the minimum age, and what is pinned stays", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock));
  const tree = treeOf({ "a/b": "pinned", "a/large": randomBlob(300_000).bytes, c: "pinned too" });
  const others = [randomBlob(5_000), randomBlob(300_000), randomBlob(1)];
  await cache.client.upload([...tree.blobs, ...others]);
  await cache.client.putSlug(tree.root, "owner");

  clock.pass(3 * hourMs - 1);
  assert.equal((await cache.collection.collect(everything)).removedBlobs, 0, "too young");
  clock.pass(hourMs);
  const trial = await cache.collection.collect({ ...everything, dryRun: true });
  assert.equal(trial.removedBlobs, 3);
  assert.equal((await cache.collection.stats()).blobs, tree.blobs.length + 3, "it was a trial");
  const report = await cache.collection.collect(everything);

  assert.equal(report.removedBlobs, 3);
  assert.equal(report.removedBytes, 305_001);
  assert.equal(report.liveBlobs, tree.blobs.length);
  assert.deepEqual(await cache.client.findMissing(digestsOf(others)), digestsOf(others));
  assert.deepEqual(await cache.client.findMissing(digestsOf(tree.blobs)), []);
  for (const { digest } of tree.blobs) await cache.client.read(digest);

  await cache.client.removeRoot(tree.root, "owner");
  clock.pass(4 * hourMs);
  await cache.collection.collect(everything);
  assert.equal((await cache.collection.stats()).blobs, 0);
  assert.deepEqual(await readdir(join(directory.path, "incoming")), []);
});

test("being found or read gives a blob its minimum age again, over a restart too", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  const [found, read, forgotten] = [randomBlob(100), randomBlob(300_000), randomBlob(200)];
  {
    await using cache = await TestCache.start(directory.path, keeping(clock));
    await cache.client.upload([found, read, forgotten]);
    clock.pass(4 * hourMs);
    await cache.client.findMissing([found.digest]);
    await cache.client.read(read.digest);
  }
  await using cache = await TestCache.start(directory.path, keeping(clock));
  const report = await cache.collection.collect(everything);
  assert.equal(report.stoppedBy, "");
  assert.equal(report.removedBlobs, 1);
  assert.deepEqual(await cache.client.findMissing(digestsOf([found, read, forgotten])), [
    forgotten.digest,
  ]);
});

test("the result of an action keeps all that it names for a while when it is asked for", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock));
  const tree = treeOf({ "deep/er/file": "output", other: "more" });
  const action = await storeResult(cache, tree.root, tree.blobs);
  for (let round = 0; round < 4; round++) {
    clock.pass(2 * hourMs);
    assert.notEqual(await cache.client.getActionResult(action), null);
    await cache.collection.collect(everything);
    assert.deepEqual(await cache.client.findMissing([tree.root]), []);
  }
  assert.deepEqual(await cache.client.findMissing(digestsOf(tree.blobs)), []);
  clock.pass(5 * hourMs);
  const report = await cache.collection.collect(everything);
  assert.equal(report.removedResults, 1, "a result goes with what it names");
  assert.equal(await cache.client.getActionResult(action), null);
});

test("a result that is asked for again and again keeps what lies deep in its trees", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock));
  const tree = treeOf({ "deep/er/file": "output" });
  const action = await storeResult(cache, tree.root, tree.blobs);
  for (let round = 0; round < 12; round++) {
    clock.pass(hourMs / 3);
    assert.notEqual(await cache.client.getActionResult(action), null);
  }
  clock.pass(2 * hourMs);
  await cache.collection.collect(everything);
  assert.deepEqual(await cache.client.findMissing(digestsOf(tree.blobs)), []);
});

test("a directory that is a file of another tree keeps what is in it", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock));
  const inner = treeOf({ "x/y": "content" });
  const tree = treeOf({ "in/x/y": "content" });
  const bytes = inner.blobs.at(-1)?.bytes ?? Buffer.alloc(0);
  const disguised = treeOf({ file: bytes });
  await cache.client.upload([...tree.blobs, ...disguised.blobs]);
  await cache.client.putSlug(disguised.root, "first");
  clock.pass(1);
  await cache.client.putSlug(tree.root, "second");
  clock.pass(5 * hourMs);
  assert.equal((await cache.collection.collect(everything)).removedBlobs, 0);
  assert.equal((await cache.collection.check({ closure: true, repair: false })).damageCount, 0);
});

test("a tree that is being fetched is there until its last blob", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock, { minAgeMs: 0 }));
  // More packs than the server sends ahead.
  const files = Array.from({ length: 700 }, (_, i) => [`f${i}`, randomBlob(120_000).bytes]);
  const tree = treeOf(Object.fromEntries(files) as Record<string, Buffer>);
  await cache.client.upload(tree.blobs);
  const fetching = cache.client.fetchTree(tree.root, []);
  let fetched = 0;
  for await (const blob of fetching) {
    // The client has the first of several packs.
    if (fetched++ === 0) await cache.collection.collect(everything);
    assert.ok(blob.bytes !== null);
  }
  assert.equal(fetched, tree.blobs.length);
  assert.equal((await cache.collection.collect(everything)).storedBlobs, 0);
});

test("a tree that is being pinned while a collection begins is pinned whole, or not at all", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock, { minAgeMs: 0 }));
  let pinned = 0;
  for (let round = 0; round < 8; round++) {
    // So deep that looking at it takes many turns of the event loop.
    const path = Array.from({ length: 150 }, (_, depth) => `${round}-${depth}`);
    const files = path.map((_, depth) => [
      [...path.slice(0, depth), "f"].join("/"),
      `${round} ${depth}`,
    ]);
    const tree = treeOf(Object.fromEntries(files) as Record<string, string>);
    await cache.client.upload(tree.blobs);
    const [outcome] = await Promise.allSettled([
      cache.client.putSlug(tree.root, "owner"),
      cache.collection.collect(everything),
    ]);
    if (outcome.status === "fulfilled") pinned++;
    else assert.ok(outcome.reason instanceof ConflictError);
  }
  assert.ok(pinned > 0);
  const check = await cache.collection.check({ closure: true, repair: false });
  assert.deepEqual([check.trees, check.damages], [pinned, []]);
});

/** Uploads an action whose output is `root`, and its result. */
async function storeResult(
  cache: TestCache,
  root: Digest,
  blobs: readonly TestBlob[],
): Promise<Digest> {
  const command = blobOf(
    encodeCommand({ arguments: ["true"], environment: {}, outputPaths: ["out"] }),
  );
  const inputs = { command: command.digest, inputRoot: root };
  const action = blobOf(encodeAction({ ...inputs, timeoutSeconds: 60, platform: {} }));
  await cache.client.upload([...blobs, command, action]);
  const outputs = [{ path: "out", root }];
  const result = { outputs, exitCode: 0, worker: "agent", durationMs: 1 };
  await cache.client.putActionResult(action.digest, result);
  return action.digest;
}

test("the least recently used goes first, down to the low mark", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  const marks = { maxBytes: 100_000, targetBytes: 60_000 };
  const blobs = Array.from({ length: 12 }, () => randomBlob(10_000));
  {
    await using larger = await TestCache.start(directory.path, keeping(clock));
    for (const blob of blobs) {
      await larger.client.upload([blob]);
      clock.pass(hourMs);
    }
  }
  clock.pass(10 * hourMs);
  await using cache = await TestCache.start(directory.path, keeping(clock, marks));
  await cache.collection.collect({ dryRun: false, everything: false });
  const gone = await cache.client.findMissing(digestsOf(blobs));
  assert.deepEqual(gone, digestsOf(blobs.slice(0, 6)));
});

test("without the permit of a coordinator nothing is removed", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock, { isAlone: false }));
  const blob = randomBlob(1_000);
  await cache.client.upload([blob]);
  clock.pass(5 * hourMs);

  const refused = await cache.collection.collect(everything);
  assert.equal(refused.removedBlobs, 0);
  assert.match(refused.stoppedBy, /coordinator does not answer/);

  const permit = { epoch: 7, ttlMs: 60_000 };
  const { run, ttlMs } = await cache.collection.permit({ ...permit, run: "" });
  assert.equal(ttlMs, 0, "it is for another run of the cache");
  assert.equal((await cache.collection.collect(everything)).removedBlobs, 0);
  await assert.rejects(cache.collection.permit({ ...permit, epoch: 6, run }), ConflictError);
  assert.equal((await cache.collection.permit({ ...permit, run })).ttlMs, 60_000);
  clock.pass(60_000);
  assert.equal((await cache.collection.collect(everything)).removedBlobs, 0, "it has expired");
  await cache.collection.permit({ ...permit, run });
  clock.pass(-1);
  assert.equal((await cache.collection.collect(everything)).stoppedBy !== "", true, "set back");
  clock.pass(1);
  await cache.collection.permit({ ...permit, run });
  assert.equal((await cache.collection.collect(everything)).removedBlobs, 1);
});

test("a lease keeps trees and blobs until it ends", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  const tree = treeOf({ "a/b": "1", c: "2" });
  const blob = randomBlob(300_000);
  let lease: string;
  {
    await using cache = await TestCache.start(directory.path, keeping(clock));
    const wanted = { holder: "h", trees: [tree.root], blobs: [blob.digest], ttlMs: 20 * hourMs };
    await assert.rejects(cache.client.acquireLease(wanted), ConflictError);
    await cache.client.upload([...tree.blobs, blob]);
    lease = await cache.client.acquireLease(wanted);
    clock.pass(15 * hourMs);
    await cache.client.renewLease(lease, 20 * hourMs);
  }
  await using cache = await TestCache.start(directory.path, keeping(clock));
  clock.pass(15 * hourMs);
  assert.equal((await cache.collection.collect(everything)).removedBlobs, 0);
  clock.pass(6 * hourMs);
  await assert.rejects(cache.client.renewLease(lease, hourMs), NotFoundError);
  assert.equal((await cache.collection.collect(everything)).removedBlobs, tree.blobs.length + 1);
});

test("sparse packs are written anew, and their files go", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock));
  const pinned = Array.from({ length: 30 }, (_, i) => [`f${i}`, randomBlob(100_000).bytes]);
  const tree = treeOf(Object.fromEntries(pinned) as Record<string, Buffer>);
  await cache.client.upload(tree.blobs);
  await cache.client.putSlug(tree.root, "owner");
  // More than one pack holds, so that the first is closed.
  const rest = Array.from({ length: 1_400 }, () => randomBlob(100_000));
  await cache.client.upload(rest);
  const before = await readdir(join(directory.path, "packs"));
  clock.pass(5 * hourMs);

  const report = await cache.collection.collect(everything);

  assert.equal(report.removedBlobs, 1_400);
  assert.ok(report.compactedPacks >= 1);
  assert.ok(report.freedBytes > 100_000_000);
  const after = await readdir(join(directory.path, "packs"));
  assert.ok(before.includes("00000001.pack") && !after.includes("00000001.pack"));
  for (const { digest, bytes } of tree.blobs) {
    assert.ok((await cache.client.read(digest)).equals(bytes));
  }
  const check = await cache.collection.check({ closure: true, repair: false });
  assert.deepEqual([check.lostBlobs, check.damageCount, check.trees], [0, 0, 1]);
});

test("what a live tree lacks is reported and keeps nothing else from being removed", async () => {
  await using directory = await TemporaryDirectory.create();
  const clock = new TestClock();
  await using cache = await TestCache.start(directory.path, keeping(clock));
  const large = randomBlob(400_000);
  const tree = treeOf({ "a/large": large.bytes, "a/small": "x", b: "y" });
  const other = randomBlob(10);
  await cache.client.upload([...tree.blobs, other]);
  await cache.client.putSlug(tree.root, "owner");
  const hash = hashOf(large.digest);
  await rm(join(directory.path, "cas", hash.slice(0, 2), hash.slice(2, 4), hash));
  const broken = await cache.collection.check({ closure: true, repair: true });
  assert.deepEqual([broken.lostBlobs, broken.damageCount], [1, 1]);
  assert.equal(broken.damages[0]?.path, "./a/large");
  clock.pass(5 * hourMs);
  const report = await cache.collection.collect(everything);
  assert.equal(report.damageCount, 1);
  assert.equal(report.damages[0]?.reason, "missing");
  assert.equal(report.removedBlobs, 1);
});
