import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { CacheClient } from "../../content/client/cache-client.js";
import { digestOf, digestToWire, hashOf, type Digest } from "../../content/digest.js";
import * as reapi from "../../proto/gen/contracts/remote_execution.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { randomBlob, testToken, treeOf } from "../rig.js";
import { ask, HttpRig } from "./rig.js";
import { CacheProcess } from "../../test/cache-process.js";

function name(): string {
  return randomBytes(32).toString("hex");
}

test("entries hold whatever bytes were put last, each instance its own", async () => {
  await using rig = await HttpRig.start();
  const path = name();
  for (const size of [0, 1, 20_000, 400_000]) {
    const bytes = { "": randomBytes(size), "/a": randomBytes(size) };
    for (const [prefix, body] of Object.entries(bytes)) {
      assert.equal((await rig.ask("PUT", `${prefix}/ac/${path}`, { body })).status, 200);
    }
    for (const [prefix, body] of Object.entries(bytes)) {
      const got = await rig.ask("GET", `${prefix}/ac/${path}`);
      assert.ok(got.status === 200 && got.body.equals(body));
      const head = await rig.ask("HEAD", `${prefix}/ac/${path}`);
      assert.deepEqual([head.status, head.headers["content-length"]], [200, String(size)]);
    }
    assert.equal((await rig.ask("GET", `/b/ac/${path}`)).status, 404);
  }
  assert.equal((await rig.ask("GET", `/cas/${path}`)).status, 404, "a name is no blob's hash");
  assert.deepEqual(await rig.unfinished(), []);
});

test("a result of Bazel is served while all that it names is there, other bytes in any case", async () => {
  await using rig = await HttpRig.start();
  const [file, output] = [randomBlob(200_000), randomBlob(300_000)];
  const tree = treeOf({ "a/b": output.bytes });
  const result = (digest: Digest) =>
    reapi.ActionResult.serialize({
      outputFiles: [{ path: "out", digest: digestToWire(digest) }],
      outputDirectories: [{ path: "dir", rootDirectoryDigest: digestToWire(tree.root) }],
      exitCode: 0,
      executionMetadata: { worker: "w" },
    });
  const path = `/main/ac/${name()}`;
  const bytes = result(file.digest);
  const status = async (): Promise<number> => (await rig.ask("GET", path)).status;

  assert.equal((await rig.ask("PUT", path, { body: bytes })).status, 200);
  assert.equal(await status(), 404);
  assert.equal((await rig.ask("HEAD", path)).status, 404);
  for (const blob of [file, ...tree.blobs]) {
    assert.equal(await status(), 404);
    await rig.ask("PUT", `/main/cas/${hashOf(blob.digest)}`, { body: blob.bytes });
  }
  assert.ok((await rig.ask("GET", path)).body.equals(bytes));
  const place = hashOf(output.digest).replace(/^(..)(..)/, "$1/$2/$1$2");
  await rig.restart(async () => {
    await rm(join(rig.directory, "cas", place));
    await rm(join(rig.directory, "index"));
  });
  const incomplete = await rig.ask("GET", path);
  assert.equal(incomplete.status, 404);
  assert.match(
    incomplete.body.toString(),
    /the result is incomplete: .* is (missing|not in the cache)/,
  );

  const foreign = `/main/ac/${name()}`;
  for (const body of [
    bytes.subarray(1),
    bytes.subarray(0, -1),
    Buffer.concat([bytes, Buffer.from([0x78, 1])]),
    reapi.ActionResult.serialize({ exitCode: 1, stdoutRaw: Buffer.from("text") }),
    Buffer.from([0xcc, 0xac, 1, 2]),
  ]) {
    await rig.ask("PUT", foreign, { body });
    assert.ok((await rig.ask("GET", foreign)).body.equals(body));
  }
});

test("an entry can be deleted, which leaves the blob and every other entry", async () => {
  await using rig = await HttpRig.start();
  const { digest, bytes } = randomBlob(1_000);
  const paths = [`/ac/${name()}`, `/v8/artifacts/${name()}`];
  for (const path of paths) await rig.ask("PUT", path, { body: bytes });
  for (const path of paths) {
    assert.equal((await rig.ask("DELETE", path)).status, 200);
    assert.equal((await rig.ask("DELETE", path)).status, 404);
    assert.equal((await rig.ask("GET", path)).status, 404);
  }
  assert.equal((await rig.ask("GET", `/cas/${hashOf(digest)}`)).status, 200);
});

test("an entry is no action result over gRPC, whatever it holds", async () => {
  await using rig = await HttpRig.start();
  const action = digestOf("an action");
  await rig.ask("PUT", `/main/ac/${hashOf(action)}`, { body: Buffer.alloc(0) });
  const client = CacheClient.connect({
    ...{ address: `127.0.0.1:${rig.grpcPort}`, instance: "main", token: testToken() },
  });
  assert.equal(await client.getActionResult(action), null);
  client.close();
});

test("an entry that was acknowledged survives the death of the cache at once", async () => {
  await using directory = await TemporaryDirectory.create();
  const acknowledged = new Map<string, Buffer>();
  {
    await using cache = await CacheProcess.start(directory.path);
    let isKilled = false;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      while (!isKilled) {
        const path = writer % 2 === 0 ? `/ac/${name()}` : `/v8/artifacts/${name()}`;
        const body = randomBytes(writer < 4 ? 3_000 : 300_000);
        const answer = await ask(cache.httpPort, "PUT", path, { body });
        assert.ok(answer.status < 300);
        acknowledged.set(path, body);
      }
    });
    const ended = Promise.allSettled(writers);
    await eventually("enough is stored", () => (acknowledged.size > 100 ? true : null));
    isKilled = true;
    await cache.kill();
    await ended;
  }
  await using cache = await CacheProcess.start(directory.path);
  for (const [path, body] of acknowledged) {
    const answer = await ask(cache.httpPort, "GET", path);
    assert.ok(answer.status === 200 && answer.body.equals(body), path);
  }
});

test("an entry whose bytes are lost is missing until it is put again", async () => {
  await using rig = await HttpRig.start();
  const { digest, bytes } = randomBlob(200_000);
  const path = `/ac/${name()}`;
  await rig.ask("PUT", path, { body: bytes });
  await rig.restart(() => rm(join(rig.directory, "cas"), { recursive: true }));
  assert.equal((await rig.ask("GET", path)).status, 404);
  assert.equal((await rig.ask("HEAD", path)).status, 404);
  assert.equal((await rig.ask("GET", `/cas/${hashOf(digest)}`)).status, 404);
  assert.equal((await rig.ask("PUT", path, { body: bytes })).status, 200);
  assert.ok((await rig.ask("GET", path)).body.equals(bytes));
});
