import assert from "node:assert/strict";
import test from "node:test";
import { digestToWire, type Digest } from "../../content/digest.js";
import { emptyDirectory, encodeDirectory } from "../../content/directory.js";
import { CacheChannel } from "../../content/client/cache-channel.js";
import { CacheClient } from "../../content/client/cache-client.js";
import { ConflictError } from "../../program/error.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import type { FetchSlugResponse } from "../../proto/gen/slipway/v1/FetchSlugResponse.js";
import type { ListRootsResponse } from "../../proto/gen/slipway/v1/ListRootsResponse.js";
import { randomBytes } from "node:crypto";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf, TestCache, testToken, treeOf } from "../rig.js";

const peer = "the cache";

async function fetched(
  cache: TestCache,
  root: Digest,
  haveRoots: readonly Digest[] = [],
): Promise<ReadonlyMap<Digest, Buffer | null>> {
  const found = new Map<Digest, Buffer | null>();
  for await (const { digest, bytes } of cache.client.fetchTree(root, haveRoots)) {
    assert.ok(!found.has(digest), "each blob travels once");
    found.set(digest, bytes);
  }
  return found;
}

function sorted(digests: Iterable<Digest>): Digest[] {
  return [...new Set(digests)].sort();
}

test("a complete tree is pinned, fetched and let go", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const tree = treeOf({ "a/b/c": "1", "a/b/d": "1", e: "22", "f/g": "" });
  await cache.client.upload(tree.blobs);

  const totals = { files: 4, directories: 4, bytes: 4 };
  assert.deepEqual(await cache.client.putSlug(tree.root, "owner"), totals);
  assert.deepEqual(await cache.client.putSlug(tree.root, "owner"), totals, "twice is harmless");
  const found = await fetched(cache, tree.root);
  assert.deepEqual(sorted(found.keys()), sorted(tree.blobs.map((blob) => blob.digest)));
  for (const { digest, bytes } of tree.blobs) assert.ok(found.get(digest)?.equals(bytes));

  const channel = CacheChannel.open(cache.address);
  const roots = async (instanceName: string): Promise<ListRootsResponse["roots"]> => {
    const answer = await invoke<ListRootsResponse>(
      (...rest) => channel.slugs.ListRoots({ instanceName }, ...rest),
      { peer, metadata: bearer(testToken()) },
    );
    return answer.roots;
  };
  const [root, ...others] = await roots("project");
  assert.deepEqual(others, []);
  assert.deepEqual(root?.root, digestToWire(tree.root));
  assert.deepEqual([root.owner, root.files, root.bytes], ["owner", 4, 4]);
  assert.deepEqual(await roots("another"), []);
  await cache.client.removeRoot(tree.root, "owner");
  await cache.client.removeRoot(tree.root, "owner");
  assert.deepEqual(await roots("project"), []);
  channel.close();
});

test("a coordinator that was replaced takes no pin away", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const tree = treeOf({ "a/b": "1" });
  await cache.client.upload(tree.blobs);
  await cache.client.putSlug(tree.root, "owner");
  await cache.collection.permit({ epoch: 2, ttlMs: 60_000, run: "" });
  const of = (epoch: number): CacheClient =>
    CacheClient.connect({ address: cache.address, instance: "project", token: testToken(), epoch });
  await using old = of(1);
  await using current = of(2);

  await assert.rejects(
    old.withInstance("project", testToken()).removeRoot(tree.root, "owner"),
    /the coordinator of epoch 1 was replaced by 2/,
  );
  assert.equal((await current.listRoots()).length, 1);
  await current.removeRoot(tree.root, "owner");
  assert.equal((await current.listRoots()).length, 0);
});

test("what the caller has is left out", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const before = treeOf({ "same/x": "x", "same/y": "y", "other/z": "old", w: "w" });
  const after = treeOf({ "same/x": "x", "same/y": "y", "other/z": "new", w: "w" });
  await cache.client.upload([...before.blobs, ...after.blobs]);

  const found = await fetched(cache, after.root, [before.root]);
  assert.equal(found.size, 3, "the root, its changed directory and the changed file");
  assert.ok([...found.values()].some((bytes) => bytes?.toString() === "new"));
  assert.equal((await fetched(cache, after.root, [after.root])).size, 0);
  const unknown = treeOf({ nobody: "knows" });
  assert.equal((await fetched(cache, before.root, [unknown.root])).size, 7);
});

test("a directory that the caller has as a file still brings what is in it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const inner = treeOf({ x: "x" });
  const encoded = inner.blobs.find(({ digest }) => digest === inner.root)?.bytes ?? Buffer.alloc(0);
  const before = treeOf({ "looks like a directory": encoded });
  const after = treeOf({ "is a directory/x": "x" });
  await cache.client.upload([...before.blobs, ...after.blobs]);

  const found = await fetched(cache, after.root, [before.root]);
  assert.deepEqual([...found.values()].map(String).filter((text) => text === "x").length, 1);
  assert.ok(!found.has(inner.root));
});

test("small files travel in packs of 1 to 3 MiB, large ones are named", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const files: Record<string, Buffer> = { large: randomBytes(2 * 1024 * 1024 + 1) };
  for (let i = 0; i < 3_000; i++) files[`d${i % 7}/f${i}`] = randomBytes(4_000);
  for (let i = 0; i < 4; i++) files[`medium${i}`] = randomBytes(2 * 1024 * 1024);
  const tree = treeOf(files);
  await cache.client.upload(tree.blobs);

  const channel = CacheChannel.open(cache.address);
  const request = { instanceName: "project", root: digestToWire(tree.root) };
  const packs: number[] = [];
  const large: string[] = [];
  for await (const message of channel.slugs.FetchSlug(request, bearer(testToken()))) {
    const pack = message as FetchSlugResponse;
    packs.push(pack.blobs.reduce((sum, blob) => sum + blob.data.length, 0));
    large.push(...pack.large.map((digest) => digest.hash));
  }
  channel.close();
  assert.ok(packs.length >= 7);
  for (const bytes of packs) assert.ok(bytes <= 3 * 1024 * 1024);
  for (const bytes of packs.slice(0, -1)) assert.ok(bytes >= 900 * 1024, `a pack of ${bytes}`);
  assert.deepEqual(large, [digestToWire(blobOf(files["large"] ?? "").digest).hash]);
  const found = await fetched(cache, tree.root);
  assert.equal(found.size, new Set(tree.blobs.map((blob) => blob.digest)).size);
  assert.equal([...found.values()].filter((bytes) => bytes === null).length, 1);
});

test("an incomplete tree is not pinned, and the missing blob is named with its place", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const tree = treeOf({ "a/b/c": "content", d: "other" });
  for (const blob of tree.blobs) {
    await using apart = await TemporaryDirectory.create();
    await using poorer = await TestCache.start(apart.path);
    await poorer.client.upload(tree.blobs.filter(({ digest }) => digest !== blob.digest));
    await assert.rejects(poorer.client.putSlug(tree.root, "owner"), (error: unknown) => {
      assert.ok(error instanceof ConflictError);
      assert.match(error.message, new RegExp(`blob ${blob.digest} \\([ab./cd]+\\) is not in`));
      return true;
    });
    await assert.rejects(fetched(poorer, tree.root));
    await poorer.client.upload([blob]);
    assert.equal((await poorer.client.putSlug(tree.root, "owner")).files, 2);
  }
  await cache.client.upload([blobOf("not a directory")]);
  await assert.rejects(cache.client.putSlug(blobOf("not a directory").digest, "owner"), {
    name: "InvalidError",
  });
});

test("sizes that the caller did not expect are refused", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const tree = treeOf({ a: "123", b: "123" });
  await cache.client.upload(tree.blobs);
  const channel = CacheChannel.open(cache.address);
  const put = (expectedFiles: number, expectedBytes: number): Promise<unknown> => {
    const request = {
      instanceName: "project",
      root: digestToWire(tree.root),
      owner: "owner",
      expectedFiles,
      expectedBytes,
    };
    return invoke((...rest) => channel.slugs.PutSlug(request, ...rest), {
      peer,
      metadata: bearer(testToken()),
    });
  };
  await put(2, 6);
  await assert.rejects(put(3, 6), { message: /2 files where 3 were expected/ });
  await assert.rejects(put(2, 3), { message: /6 bytes where 3 were expected/ });
  channel.close();
});

test("directories that multiply without end are refused", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const tree = treeOf({ a: "1" });
  let root = tree.root;
  const blobs = [...tree.blobs];
  for (let depth = 0; depth < 60; depth++) {
    const directories = ["x", "y"].map((name) => ({ name, digest: root }));
    const doubled = blobOf(encodeDirectory({ ...emptyDirectory, directories }));
    blobs.push(doubled);
    root = doubled.digest;
  }
  await cache.client.upload(blobs);
  await assert.rejects(cache.client.putSlug(root, "owner"), { name: "InvalidError" });
});
