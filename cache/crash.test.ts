import assert from "node:assert/strict";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { CacheClient } from "../content/client/cache-client.js";
import { CollectionClient } from "../content/client/collection-client.js";
import type { Digest } from "../content/digest.js";
import { ConflictError, FarmError } from "../program/error.js";
import { CacheProcess } from "../test/cache-process.js";
import { TemporaryDirectory } from "../test/temporary-directory.js";
import { randomBlob, testToken, textBlob, treeOf, type TestTree } from "./rig.js";

function clientOf(port: number): CacheClient {
  const address = `127.0.0.1:${port}`;
  return CacheClient.connect({ address, instance: "project", token: testToken() });
}

/** Waits until another process has written to a file in `directory`. */
async function somethingIn(directory: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(2)) {
    for (const name of await readdir(directory)) {
      if ((await stat(join(directory, name))).size > 1_000_000) return;
    }
  }
  throw new Error("nothing was uploaded");
}

test("what was acknowledged survives the death of the cache in mid-upload", async () => {
  await using directory = await TemporaryDirectory.create();
  const acknowledged: Digest[] = [];
  const tree = treeOf({ "a/b": "content", c: "more" });
  {
    await using cache = await CacheProcess.start(directory.path);
    const client = clientOf(cache.port);
    await client.upload(tree.blobs);
    await client.putSlug(tree.root, "owner");
    let noteEnough = (): void => undefined;
    const enough = new Promise<void>((resolve) => (noteEnough = resolve));
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (;;) {
        const blobs = Array.from({ length: 40 }, () => randomBlob(writer < 4 ? 8_000 : 200_000));
        await client.upload(writer < 4 ? blobs : blobs.slice(0, 2));
        acknowledged.push(...(writer < 4 ? blobs : blobs.slice(0, 2)).map((blob) => blob.digest));
        if (acknowledged.length >= 2_000) noteEnough();
      }
    });
    const ended = Promise.allSettled(writers);
    await enough;
    await cache.kill();
    const outcomes = await ended;
    for (const outcome of outcomes) {
      assert.ok(outcome.status === "rejected" && outcome.reason instanceof FarmError);
    }
    client.close();
  }

  await using cache = await CacheProcess.start(directory.path);
  const client = clientOf(cache.port);
  assert.deepEqual(await client.findMissing(acknowledged), []);
  // Each read is verified against its digest.
  for (const digest of acknowledged) await client.read(digest);
  const fetched: Digest[] = [];
  for await (const blob of client.fetchTree(tree.root, [])) fetched.push(blob.digest);
  assert.equal(fetched.length, tree.blobs.length);
  client.close();
});

test("a client rides out a restart of the cache in the middle of a large upload", async () => {
  await using directory = await TemporaryDirectory.create();
  let cache = await CacheProcess.start(directory.path);
  const client = clientOf(cache.port);
  try {
    const { port } = cache;
    const blob = randomBlob(150_000_000);
    const small = Array.from({ length: 500 }, () => randomBlob(4_000));
    const upload = client.upload([blob, ...small]);
    await somethingIn(join(directory.path, "incoming"));
    await cache.kill();
    cache = await CacheProcess.start(directory.path, port);

    assert.equal((await upload).blobs, 501);
    const chunks = client.stream(blob.digest);
    let size = 0;
    for await (const chunk of chunks) size += chunk.byteLength;
    assert.equal(size, blob.bytes.length);
    assert.deepEqual(await client.findMissing(small.map(({ digest }) => digest)), []);
  } finally {
    client.close();
    await cache.kill();
  }
});

test("what is pinned survives the death of the cache in mid-collection", async () => {
  await using directory = await TemporaryDirectory.create();
  // Collects all the time whatever is not pinned, and writes packs anew just as often.
  const eager = [
    ...["--alone", "--min-age-ms", "0", "--collect-every-ms", "1", "--target-bytes", "0"],
    ...["--max-bytes", "3000000", "--pack-bytes", "100000"],
  ];
  let pinned: TestTree[] = [];
  for (let round = 0; round < 3; round++) {
    await using cache = await CacheProcess.start(directory.path, 0, eager);
    const client = clientOf(cache.port);
    const address = `127.0.0.1:${cache.port}`;
    await using collection = CollectionClient.connect({ address, token: () => testToken() });
    await assertWhole(client, collection, pinned);
    let isKilled = false;
    const due = pinned.length + 12;
    const writer = async (): Promise<void> => {
      while (!isKilled) {
        const sizes = [3_000, 20_000, Math.random() < 0.2 ? 200_000 : 10];
        const files = sizes.map((size, i) => [`d${i}/f`, randomBlob(size).bytes] as const);
        const tree = treeOf(Object.fromEntries(files));
        // Nothing is promised to what is not pinned: it may go between the two calls.
        const needless = Array.from({ length: 6 }, () => randomBlob(60_000));
        await client.upload([...tree.blobs, ...needless]);
        const isPinned = await client.putSlug(tree.root, "owner").then(
          () => true,
          (error: unknown) => {
            if (error instanceof ConflictError) return false;
            throw error;
          },
        );
        if (isPinned) pinned.push(tree);
        if (pinned.length < due) continue;
        isKilled = true;
        await cache.kill();
      }
    };
    const outcomes = await Promise.allSettled([writer(), writer(), writer()]);
    for (const outcome of outcomes) {
      if (outcome.status === "fulfilled" || outcome.reason instanceof FarmError) continue;
      throw outcome.reason;
    }
    client.close();

    // The next round begins with fewer pins, so that packs become sparse.
    await using again = await CacheProcess.start(directory.path, 0, eager);
    const after = clientOf(again.port);
    const kept = pinned.slice(Math.floor(pinned.length / 2));
    for (const { root } of pinned) {
      if (!kept.some((tree) => tree.root === root)) await after.removeRoot(root, "owner");
    }
    pinned = kept;
    after.close();
    await again.kill();
  }
  const packs = await readdir(join(directory.path, "packs"));
  assert.ok(!packs.includes("00000001.pack"), "it was written anew");
});

test("what was acknowledged survives the death of the cache while it compresses packs", async () => {
  await using directory = await TemporaryDirectory.create();
  const flags = ["--alone", "--pack-bytes", "300000", "--compress", "now"];
  const acknowledged: Digest[] = [];
  for (let round = 0; round < 3; round++) {
    await using cache = await CacheProcess.start(directory.path, 0, flags);
    const client = clientOf(cache.port);
    const address = `127.0.0.1:${cache.port}`;
    await using collection = CollectionClient.connect({ address, token: () => testToken() });
    const { savedBytes } = await collection.stats();
    let isKilled = false;
    const writer = async (): Promise<void> => {
      while (!isKilled) {
        const blobs = Array.from({ length: 20 }, () => textBlob(10_000));
        await client.upload([...blobs, randomBlob(10_000)]);
        acknowledged.push(...blobs.map(({ digest }) => digest));
        // Packs are full all the time, so that one of them is being moved at any moment.
        if (isKilled || (await collection.stats()).savedBytes < savedBytes + 1_000_000) continue;
        isKilled = true;
        await cache.kill();
      }
    };
    for (const outcome of await Promise.allSettled([writer(), writer()])) {
      assert.ok(outcome.status === "fulfilled" || outcome.reason instanceof FarmError);
    }
    client.close();
    // By the packs alone, and by what the index knows.
    if (round === 1) await rm(join(directory.path, "index"), { force: true });
  }
  await using cache = await CacheProcess.start(directory.path, 0, flags);
  const client = clientOf(cache.port);
  const address = `127.0.0.1:${cache.port}`;
  await using collection = CollectionClient.connect({ address, token: () => testToken() });
  assert.deepEqual(await client.findMissing(acknowledged), []);
  const { lostBlobs } = await collection.check({ closure: true, repair: false });
  assert.equal(lostBlobs, 0);
  // Each read is verified against its digest.
  for (const digest of acknowledged) await client.read(digest);
  client.close();
});

/** Every pinned tree is complete, by the cache's own word and by reading it, and nothing is amiss. */
async function assertWhole(
  client: CacheClient,
  collection: CollectionClient,
  trees: readonly TestTree[],
): Promise<void> {
  const check = await whenIdle(() => collection.check({ closure: true, repair: false }));
  assert.deepEqual([check.damages, check.lostBlobs], [[], 0]);
  assert.ok(check.trees >= trees.length);
  for (const { root, blobs } of trees) {
    const fetched: Digest[] = [];
    for await (const blob of client.fetchTree(root, [])) fetched.push(blob.digest);
    assert.equal(fetched.length, new Set(blobs.map(({ digest }) => digest)).size);
  }
}

/** Only one job looks after a cache at a time. */
async function whenIdle<Result>(job: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await job();
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      await sleep(1);
    }
  }
}
