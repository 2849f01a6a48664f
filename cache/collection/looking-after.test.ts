import assert from "node:assert/strict";
import { open } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { encodeAction, encodeCommand } from "../../content/action.js";
import { CacheChannel } from "../../content/client/cache-channel.js";
import { CollectionClient } from "../../content/client/collection-client.js";
import { digestFromWire, digestToWire, type Digest } from "../../content/digest.js";
import { ConflictError, ForbiddenError, InvalidError } from "../../program/error.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import type { DeleteActionResultResponse } from "../../proto/gen/slipway/v1/DeleteActionResultResponse.js";
import type { ExplainResponse } from "../../proto/gen/slipway/v1/ExplainResponse.js";
import type { ListRootsResponse } from "../../proto/gen/slipway/v1/ListRootsResponse.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf, randomBlob, TestCache, testToken, treeOf } from "../rig.js";

const instanceName = "project";
const options = { peer: "the cache", metadata: bearer(testToken()) };

function explain(channel: CacheChannel, digest: Digest): Promise<ExplainResponse> {
  const request = { instanceName, digest: digestToWire(digest) };
  return invoke((...rest) => channel.slugs.Explain(request, ...rest), options);
}

test("what keeps a blob is told with its place", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const channel = CacheChannel.open(cache.address);
  try {
    const tree = treeOf({ "a/b/c": "wanted", d: "other" });
    const leased = treeOf({ e: "wanted" });
    const command = blobOf(encodeCommand({ arguments: [], environment: {}, outputPaths: [""] }));
    const inputs = { command: command.digest, inputRoot: tree.root, timeoutSeconds: 1 };
    const action = blobOf(encodeAction({ ...inputs, platform: {} }));
    await cache.client.upload([...tree.blobs, ...leased.blobs, command, action]);
    await cache.client.putSlug(tree.root, "environment:e:1");
    await cache.client.acquireLease({ holder: "agent", trees: [leased.root], ttlMs: 60_000 });
    const outputs = [{ path: "", root: tree.root }];
    const result = { outputs, exitCode: 0, worker: "agent", durationMs: 1 };
    await cache.client.putActionResult(action.digest, result);

    const wanted = await explain(channel, blobOf("wanted").digest);
    assert.ok(wanted.stored && !wanted.truncated);
    assert.deepEqual(
      wanted.keepers.map(({ kind, name, path }) => [kind, name, path]),
      [
        ["ROOT", "environment:e:1", "./a/b/c"],
        ["LEASE", "agent", "./e"],
      ],
    );
    const root = await explain(channel, tree.root);
    assert.deepEqual(
      root.keepers.map(({ kind, name, path }) => [kind, name, path]),
      [
        ["ROOT", "environment:e:1", "."],
        ["RESULT", action.digest, ""],
      ],
    );
    const nothing = await explain(channel, randomBlob(10).digest);
    assert.deepEqual([nothing.stored, nothing.keepers], [false, []]);

    const remove = (): Promise<DeleteActionResultResponse> => {
      const request = { instanceName, action: digestToWire(action.digest) };
      return invoke((...rest) => channel.slugs.DeleteActionResult(request, ...rest), options);
    };
    assert.equal((await remove()).deleted, true);
    assert.equal((await remove()).deleted, false);
    assert.equal(await cache.client.getActionResult(action.digest), null);
  } finally {
    channel.close();
  }
});

test("roots are listed in pages, each once", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const channel = CacheChannel.open(cache.address);
  try {
    const trees = Array.from({ length: 7 }, (_, i) => treeOf({ [`f${i}`]: "x" }));
    for (const tree of trees) {
      await cache.client.upload(tree.blobs);
      await cache.client.putSlug(tree.root, "owner");
      await cache.client.putSlug(tree.root, "another");
    }
    const list = (pageToken: string): Promise<ListRootsResponse> =>
      invoke(
        (...rest) => channel.slugs.ListRoots({ instanceName, pageSize: 3, pageToken }, ...rest),
        options,
      );
    const seen: string[] = [];
    for (let token = ""; ;) {
      const page = await list(token);
      assert.ok(page.roots.length <= 3);
      seen.push(...page.roots.map(({ root, owner }) => `${digestFromWire(root)} ${owner}`));
      token = page.nextPageToken;
      if (token === "") break;
    }
    const expected = trees.flatMap(({ root }) => [`${root} owner`, `${root} another`]);
    assert.deepEqual(seen.toSorted(), expected.toSorted());
    for (const bad of ["garbage", Buffer.from("[1]").toString("base64url")]) {
      await assert.rejects(list(bad), InvalidError);
    }
  } finally {
    channel.close();
  }
});

test("a scrub finds what was damaged and has it brought again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path, { isAlone: true });
  const blobs = [randomBlob(5_000), randomBlob(6_000), randomBlob(300_000)];
  for (const blob of blobs) await cache.client.upload([blob]);
  const pack = await open(join(directory.path, "packs", "00000001.pack"), "r+");
  await pack.write(Buffer.from("damage"), 0, 6, 1_000);
  await pack.close();

  const scrubbing = cache.collection.scrub(0);
  let last = await scrubbing.next();
  await assert.doesNotReject(cache.collection.stats());
  // Each message tells of all that was found so far.
  let found: readonly Digest[] = [];
  for (; last.done !== true; last = await scrubbing.next()) found = last.value.damaged;
  assert.deepEqual(found, [blobs[0]?.digest]);
  const digests = blobs.map(({ digest }) => digest);
  assert.deepEqual(await cache.client.findMissing(digests), digests.slice(0, 1));
  await cache.client.upload(blobs);
  assert.deepEqual(await cache.client.findMissing(digests), []);
});

test("one job looks after the cache at a time, and ends when its caller leaves", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path, { isAlone: true });
  await cache.client.upload(Array.from({ length: 200 }, () => randomBlob(10_000)));
  // Slow enough to last longer than this test.
  const scrubbing = cache.collection.scrub(20_000);
  await scrubbing.next();
  const collect = () => cache.collection.collect({ dryRun: true, everything: true });
  await assert.rejects(collect(), ConflictError);
  await scrubbing.return(undefined);
  for (;;) {
    const outcome = await collect().catch((error: unknown) => error);
    if (!(outcome instanceof Error)) break;
    assert.ok(outcome instanceof ConflictError);
  }
});

test("only who has the right for all instances looks after the cache", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  for (const token of [testToken("project"), testToken("*", ["cas:write", "slug:root"])]) {
    await using client = CollectionClient.connect({ address: cache.address, token: () => token });
    await assert.rejects(client.stats(), ForbiddenError);
    await assert.rejects(client.permit({ epoch: 1, ttlMs: 1, run: "" }), ForbiddenError);
    await assert.rejects(client.scrub(0).next(), ForbiddenError);
  }
});

test("how the cache scrubs by itself is told", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path, { scrubBytesPerSecond: 5_000 });
  const { scrubbing } = await cache.collection.stats();
  assert.equal(scrubbing?.bytesPerSecond, 5_000);
  assert.deepEqual([scrubbing.roundBeganAtMs, scrubbing.lastEndedAtMs], [0, 0]);
});
