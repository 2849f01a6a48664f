import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { encodeAction, encodeCommand, type ActionResult } from "../../content/action.js";
import { CacheChannel } from "../../content/client/cache-channel.js";
import { CacheClient } from "../../content/client/cache-client.js";
import { digestFrom, shortDigest, sizeOf, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { ConflictError } from "../../program/error.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import type { QueryWriteStatusResponse } from "../../proto/gen/google/bytestream/QueryWriteStatusResponse.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf, randomBlob, TestCache, testToken, treeOf, type TestBlob } from "../rig.js";
import { CacheProcess } from "../../test/cache-process.js";

/** A cache in which "mine" stored things, and "theirs" did not. */
class Rig implements AsyncDisposable {
  readonly cache: TestCache;
  readonly channel: CacheChannel;
  readonly mine: CacheClient;
  readonly theirs: CacheClient;

  private constructor(cache: TestCache) {
    this.cache = cache;
    this.channel = CacheChannel.open(cache.address);
    this.mine = cache.client.withInstance("mine", testToken("mine"));
    this.theirs = cache.client.withInstance("theirs", testToken("theirs"));
  }

  static async start(directory: string, areInstancesShared = false): Promise<Rig> {
    return new Rig(await TestCache.start(directory, {}, { areInstancesShared }));
  }

  /** Begins to write a blob, and says how much the cache has of it when the stream ends early. */
  beginWrite(instance: string, { digest, bytes }: TestBlob, name = randomUUID()): Promise<number> {
    return new Promise((resolve, reject) => {
      const metadata = bearer(testToken(instance));
      const call = this.channel.bytes.write(metadata, (error, response) =>
        error === null ? resolve(response?.committedSize ?? -1) : reject(error),
      );
      call.on("error", () => undefined);
      const resourceName = `${instance}/uploads/${name}/blobs/${digest}`;
      call.write({ resourceName, writeOffset: 0, data: bytes.subarray(0, 10) });
      call.end();
    });
  }

  writeStatus(instance: string, digest: Digest, name: string): Promise<QueryWriteStatusResponse> {
    const request = { resourceName: `${instance}/uploads/${name}/blobs/${digest}` };
    return invoke((...rest) => this.channel.bytes.queryWriteStatus(request, ...rest), {
      peer: "the cache",
      metadata: bearer(testToken(instance)),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.channel.close();
    await this.cache[Symbol.asyncDispose]();
  }
}

const nowhere = digestFrom("0".repeat(64), 10);

/** What a call that has to fail says, without the name of the blob that it is about. */
async function complaint(work: Promise<unknown>, { digest }: { digest: Digest }): Promise<string> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.message.replaceAll(digest, "<digest>").replaceAll(shortDigest(digest), "<short>");
  }
  throw new Error("the call did not fail");
}

async function fetched(client: CacheClient, root: Digest, have: Digest[]): Promise<Set<Digest>> {
  const found = new Set<Digest>();
  for await (const { digest } of client.fetchTree(root, have)) found.add(digest);
  return found;
}

function actionOf(inputRoot: Digest): { readonly action: TestBlob; readonly command: TestBlob } {
  const command = blobOf(encodeCommand({ arguments: ["true"], environment: {}, outputPaths: [] }));
  const platform = { image: "node" };
  const action = encodeAction({
    command: command.digest,
    inputRoot,
    timeoutSeconds: 60,
    platform,
  });
  return { action: blobOf(action), command };
}

function resultOf(root: Digest): ActionResult {
  return { outputs: [{ path: "", root }], exitCode: 0, worker: "agent-1", durationMs: 1 };
}

test("no call tells an instance what another one has", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await Rig.start(directory.path);
  const { mine, theirs } = rig;
  const blobs = [randomBlob(5_000), randomBlob(400_000)];
  const tree = treeOf({ "a/b": "content", c: "more" });
  await mine.upload([...blobs, ...tree.blobs]);
  await mine.putSlug(tree.root, "owner");

  const digests = blobs.map(({ digest }) => digest);
  assert.deepEqual(await mine.findMissing(digests), []);
  assert.deepEqual([...(await theirs.findMissing(digests))].sort(), digests.sort());
  for (const blob of blobs) {
    for (const read of [
      (digest: Digest) => theirs.read(digest),
      async (digest: Digest) => {
        for await (const _ of theirs.stream(digest));
      },
      (digest: Digest) => fetched(theirs, digest, []),
      (digest: Digest) => theirs.putSlug(digest, "owner"),
    ]) {
      const other = randomBlob(sizeOf(blob.digest));
      const expected = await complaint(read(other.digest), other);
      assert.equal(await complaint(read(blob.digest), blob), expected);
    }
    assert.equal(await rig.beginWrite("mine", blob), sizeOf(blob.digest), "an early end");
    const name = randomUUID();
    assert.equal(await rig.beginWrite("theirs", blob, name), 10, "no early end");
    const status = await rig.writeStatus("theirs", blob.digest, name);
    assert.deepEqual(status, { committedSize: 10, complete: false });
    const fresh = await rig.writeStatus("theirs", blob.digest, randomUUID());
    assert.deepEqual(fresh, { committedSize: 0, complete: false });
  }
  await assert.rejects(fetched(theirs, tree.root, []), ConflictError);
  await assert.rejects(theirs.putSlug(tree.root, "owner"), ConflictError);
});

test("a closure is complete only by what its own instance stored", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await Rig.start(directory.path);
  const { mine, theirs } = rig;
  const tree = treeOf({ "a/b": "content", c: "more" });
  const { action, command } = actionOf(tree.root);
  const all = [...tree.blobs, action, command];
  await mine.upload(all);
  await mine.putActionResult(action.digest, resultOf(tree.root));

  assert.equal(await theirs.getActionResult(action.digest), null);
  for (const left of all) {
    const others = rig.cache.client.withInstance(`without/${left.digest.slice(0, 8)}`, testToken());
    await others.upload(all.filter((blob) => blob !== left));
    const put = others.putActionResult(action.digest, resultOf(tree.root));
    await assert.rejects(put, ConflictError);
    if (!tree.blobs.includes(left)) continue;
    await assert.rejects(others.putSlug(tree.root, "owner"), ConflictError);
  }
  // What they say that they have already leaves out nothing if they never had it here.
  const theirTree = treeOf({ "x/b": "content" });
  await theirs.upload(theirTree.blobs);
  assert.equal((await fetched(theirs, theirTree.root, [tree.root])).size, theirTree.blobs.length);
});

test("each instance uploads once, and the bytes are kept once", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await Rig.start(directory.path);
  const tree = treeOf({ "a/b": "content", c: "more" });
  const sizes = new Set<number>();
  for (const client of [rig.mine, rig.theirs]) {
    assert.equal((await client.upload(tree.blobs)).blobs, tree.blobs.length);
    assert.equal((await client.upload(tree.blobs)).blobs, 0);
    assert.deepEqual(await fetched(client, tree.root, []), await fetched(rig.mine, tree.root, []));
    sizes.add((await stat(join(directory.path, "packs", "00000001.pack"))).size);
  }
  assert.equal(sizes.size, 1);
});

test("where instances are shared, what one has is there for all", async () => {
  await using directory = await TemporaryDirectory.create();
  const blob = randomBlob(5_000);
  {
    await using rig = await Rig.start(directory.path);
    await rig.mine.upload([blob]);
    await assert.rejects(rig.theirs.read(blob.digest), BlobMissingError);
  }
  await using rig = await Rig.start(directory.path, true);
  assert.ok((await rig.theirs.read(blob.digest)).equals(blob.bytes));
});

test("roots and results are their owner's also when the claims are lost", async () => {
  await using directory = await TemporaryDirectory.create();
  const tree = treeOf({ "a/b": "content", c: "more" });
  const output = treeOf({ "d/e": "output" });
  const source = treeOf({ "s/t": "source" });
  const { action, command } = actionOf(source.root);
  const blob = randomBlob(100);
  {
    await using rig = await Rig.start(directory.path);
    const trees = [tree, output, source].flatMap(({ blobs }) => blobs);
    await rig.mine.upload([...trees, action, command, blob]);
    await rig.mine.putSlug(tree.root, "owner");
    await rig.mine.putActionResult(action.digest, resultOf(output.root));
  }
  await rm(join(directory.path, "claims.log"));
  await using rig = await Rig.start(directory.path);
  const { mine, theirs } = rig;
  assert.equal((await fetched(mine, tree.root, [])).size, tree.blobs.length);
  assert.equal((await fetched(mine, output.root, [])).size, output.blobs.length);
  assert.equal((await fetched(mine, source.root, [])).size, source.blobs.length);
  assert.deepEqual(await mine.getActionResult(action.digest), resultOf(output.root));
  await assert.rejects(theirs.putSlug(tree.root, "owner"), ConflictError);
  assert.equal(await theirs.getActionResult(action.digest), null);
  assert.deepEqual(await mine.findMissing([blob.digest, nowhere]), [blob.digest, nowhere]);
});

test("a claim that was acknowledged survives the death of the cache", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = Array.from({ length: 200 }, () => randomBlob(2_000));
  const digests = blobs.map(({ digest }) => digest);
  for (let round = 0; round < 2; round++) {
    await using cache = await CacheProcess.start(directory.path);
    const address = `127.0.0.1:${cache.port}`;
    const token = testToken();
    await using mine = CacheClient.connect({ address, instance: "mine", token });
    if (round === 0) await mine.upload(blobs);
    assert.deepEqual(await mine.findMissing(digests), []);
    const theirs = mine.withInstance("theirs", token);
    assert.equal((await theirs.findMissing(digests)).length, blobs.length);
    await cache.kill();
  }
});
