import { status } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import test from "node:test";
import { CacheChannel } from "../../content/client/cache-channel.js";
import { ExhaustedError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { batchUpdate } from "../reapi/reapi-rig.js";
import { randomBlob, TestCache, treeOf } from "../rig.js";

const setUp = { isAlone: true, minAgeMs: 0, collectEveryMs: 2 ** 30 };

test("an instance that pins more than its quota can store nothing new until it lets go", async (t) => {
  await using directory = await TemporaryDirectory.create();
  const quotaOf = (instance: string): number | null => (instance === "project" ? 250_000 : null);
  await using cache = await TestCache.start(directory.path, { ...setUp, quotaOf });
  const shared = randomBlob(100_000).bytes;
  const [first, second] = [treeOf({ shared, a: "1" }), treeOf({ shared, b: "2" })];
  const third = treeOf({ shared, c: randomBlob(200_000).bytes });
  await cache.client.upload([...first.blobs, ...second.blobs, ...third.blobs]);
  await cache.client.putSlug(first.root, "owner");
  await cache.client.putSlug(second.root, "owner");
  await cache.client.upload([randomBlob(10)]); // What both share is counted once.

  await cache.client.putSlug(third.root, "owner");
  for (const size of [10, 300_000]) {
    const refused = cache.client.upload([randomBlob(size)]);
    await assert.rejects(refused, (error: Error) => {
      assert.ok(error instanceof ExhaustedError);
      assert.match(error.message, /"project" keep 300\d{3} bytes .* quota of 250000/);
      return true;
    });
  }
  await cache.client.upload(first.blobs); // It is there already.
  const [known, other] = first.blobs;
  assert.ok(known !== undefined && other !== undefined);
  const channel = CacheChannel.open(cache.address);
  t.after(() => channel.close());
  const codes = await batchUpdate(channel, "project", [known, randomBlob(10), other]);
  assert.deepEqual(codes, [status.OK, status.RESOURCE_EXHAUSTED, status.OK]);
  const [pinned] = (await cache.collection.stats()).pinned;
  assert.equal(pinned?.quotaBytes, 250_000);

  await cache.client.removeRoot(third.root, "owner");
  await cache.client.upload([randomBlob(10), randomBlob(300_000)]);
});

test("where pins alone exceed the cache, nothing pinned goes and nothing new is stored", async () => {
  await using directory = await TemporaryDirectory.create();
  const tree = treeOf({ a: randomBlob(60_000).bytes, b: randomBlob(60_000).bytes });
  {
    await using larger = await TestCache.start(directory.path, setUp);
    await larger.client.upload(tree.blobs);
    await larger.client.putSlug(tree.root, "owner");
  }
  await using cache = await TestCache.start(directory.path, { ...setUp, maxBytes: 100_000 });
  const report = await cache.collection.collect({ dryRun: false, everything: false });
  assert.equal(report.removedBlobs, 0);
  await assert.rejects(cache.client.upload([randomBlob(10)]), /more bytes than the cache may have/);
  await cache.client.removeRoot(tree.root, "owner");
  await cache.collection.collect({ dryRun: false, everything: false });
  await cache.client.upload([randomBlob(10)]);
});
