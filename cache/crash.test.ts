import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { CacheClient } from "../content/cache-client.js";
import type { Digest } from "../content/digest.js";
import { FarmError } from "../program/error.js";
import { CacheProcess, randomBlob, TemporaryDirectory, testToken, treeOf } from "./rig.js";

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
