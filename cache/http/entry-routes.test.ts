import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { CacheClient } from "../../content/cache-client.js";
import { digestOf, hashOf } from "../../content/digest.js";
import { eventually } from "../../test/eventually.js";
import { CacheProcess, randomBlob, TemporaryDirectory, testToken } from "../rig.js";
import { ask, HttpRig } from "./rig.js";

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
