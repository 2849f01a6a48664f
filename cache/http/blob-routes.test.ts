import assert from "node:assert/strict";
import { once } from "node:events";
import { open, rm } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import test from "node:test";
import { CacheClient } from "../../content/client/cache-client.js";
import { hashOf } from "../../content/digest.js";
import { eventually } from "../../test/eventually.js";
import { randomBlob, testToken } from "../rig.js";
import { HttpRig } from "./rig.js";

const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** In a pack, at its border, in a file of its own, and in several pieces. */
const sizes = [1, 5_000, 128 * 1024, 128 * 1024 + 1, 3_000_000];

test("blobs of every size come back as they were put, with and without an instance", async () => {
  await using rig = await HttpRig.start();
  for (const size of sizes) {
    for (const prefix of ["", "/main", "/a/b", "/caf%C3%A9"]) {
      const { digest, bytes } = randomBlob(size);
      const path = `${prefix}/cas/${hashOf(digest)}`;
      assert.equal((await rig.ask("GET", path)).status, 404);
      assert.equal((await rig.ask("HEAD", path)).status, 404);
      assert.equal((await rig.ask("PUT", path, { body: bytes })).status, 200);
      assert.equal((await rig.ask("PUT", path, { body: bytes })).status, 200, "put again");

      const got = await rig.ask("GET", path);
      assert.equal(got.status, 200);
      assert.ok(got.body.equals(bytes));
      assert.equal(got.headers["content-length"], String(size));
      const head = await rig.ask("HEAD", path);
      assert.deepEqual(
        [head.status, head.headers["content-length"], head.body.length],
        [200, String(size), 0],
      );
    }
  }
});

test("the blob of no bytes is always there", async () => {
  await using rig = await HttpRig.start();
  const got = await rig.ask("GET", `/cas/${empty}`);
  assert.deepEqual([got.status, got.headers["content-length"], got.body.length], [200, "0", 0]);
  assert.equal((await rig.ask("PUT", `/cas/${empty}`, { body: "" })).status, 200);
  assert.equal((await rig.ask("PUT", `/cas/${empty}`)).status, 200);
  assert.equal((await rig.ask("PUT", `/cas/${empty}`, { body: "x" })).status, 400);
});

test("a body in chunks, of unknown length, is stored too", async () => {
  await using rig = await HttpRig.start();
  const headers = { "transfer-encoding": "chunked" };
  for (const size of sizes) {
    const { digest, bytes } = randomBlob(size);
    const wrong = await rig.ask("PUT", `/cas/${"0".repeat(64)}`, { headers, body: bytes });
    assert.equal(wrong.status, 400);
    const path = `/cas/${hashOf(digest)}`;
    assert.equal((await rig.ask("GET", path)).status, 404, "nothing of a refused body is kept");
    assert.equal((await rig.ask("PUT", path, { headers, body: bytes })).status, 200);
    assert.ok((await rig.ask("GET", path)).body.equals(bytes));
  }
  assert.deepEqual(await rig.unfinished(), []);
});

test("bytes that are not the blob are refused, and the blob that is there stays", async () => {
  await using rig = await HttpRig.start();
  for (const size of [1_000, 1_000_000]) {
    const { digest, bytes } = randomBlob(size);
    const path = `/cas/${hashOf(digest)}`;
    for (const isThere of [false, true]) {
      if (isThere) assert.equal((await rig.ask("PUT", path, { body: bytes })).status, 200);
      const others = [Buffer.alloc(size), bytes.subarray(1), Buffer.concat([bytes, bytes]), ""];
      for (const body of others) {
        const answer = await rig.ask("PUT", path, { body });
        assert.equal(answer.status, 400);
        assert.match(
          answer.body.toString(),
          /have another digest \((?:[0-9a-f]{12}|more than [0-9]+ bytes)\)/,
        );
      }
      assert.equal((await rig.ask("HEAD", path)).status, isThere ? 200 : 404);
    }
    assert.ok((await rig.ask("GET", path)).body.equals(bytes));
  }
  assert.deepEqual(await rig.unfinished(), []);
});

test("a body that is cut off in the middle leaves nothing", async () => {
  await using rig = await HttpRig.start();
  const { digest, bytes } = randomBlob(10_000_000);
  const framings = [{ "content-length": String(bytes.length) }, { "transfer-encoding": "chunked" }];
  for (const headers of framings) {
    const call = request({
      ...{ port: rig.port, method: "PUT", path: `/cas/${hashOf(digest)}` },
      headers: { ...headers, authorization: `Bearer ${testToken()}` },
    });
    call.on("error", () => undefined);
    call.write(bytes.subarray(0, 5_000_000));
    await eventually("something has arrived", async () => {
      const { body } = await rig.ask("GET", "/metrics");
      const received = /http_received_bytes_total (\d+)/.exec(body.toString())?.[1];
      return Number(received) > 1_000_000 ? true : null;
    });
    call.destroy();
    await eventually("the upload is given up", async () => {
      const { body } = await rig.ask("GET", "/status");
      const { requestsInFlight } = JSON.parse(body.toString()) as { requestsInFlight: number };
      return requestsInFlight === 1 ? true : null;
    });
    assert.deepEqual(await rig.unfinished(), []);
    assert.equal((await rig.ask("HEAD", `/cas/${hashOf(digest)}`)).status, 404);
  }
});

test("what came over gRPC is served over HTTP, and the other way round", async () => {
  await using rig = await HttpRig.start();
  const client = CacheClient.connect({
    ...{ address: `127.0.0.1:${rig.grpcPort}`, instance: "main", token: testToken() },
  });
  const [mine, theirs] = [randomBlob(2_000), randomBlob(2_000_000)];
  await client.upload([theirs]);
  assert.ok((await rig.ask("GET", `/main/cas/${hashOf(theirs.digest)}`)).body.equals(theirs.bytes));
  await rig.ask("PUT", `/main/cas/${hashOf(mine.digest)}`, { body: mine.bytes });
  assert.ok((await client.read(mine.digest)).equals(mine.bytes));
  client.close();
});

test("two who put the same large blob at once both succeed", async () => {
  await using rig = await HttpRig.start();
  const { digest, bytes } = randomBlob(5_000_000);
  const path = `/cas/${hashOf(digest)}`;
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => rig.ask("PUT", path, { body: bytes })),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.ok((await rig.ask("GET", path)).body.equals(bytes));
  assert.deepEqual(await rig.unfinished(), []);
});

test("a part of a blob is served, and nothing beyond its end", async () => {
  await using rig = await HttpRig.start();
  for (const size of [1_000, 1_000_000]) {
    const { digest, bytes } = randomBlob(size);
    const path = `/cas/${hashOf(digest)}`;
    await rig.ask("PUT", path, { body: bytes });
    const part = (range: string, more = {}) =>
      rig.ask("GET", path, { headers: { range, ...more } });
    const cases = [
      ["bytes=10-19", 10, 20],
      ["bytes=0-", 0, size],
      [`bytes=${size - 5}-${size + 5}`, size - 5, size],
      ["bytes=-7", size - 7, size],
      [`bytes=-${size + 1}`, 0, size],
    ] as const;
    for (const [range, from, to] of cases) {
      const answer = await part(range);
      assert.equal(answer.status, 206, range);
      assert.equal(answer.headers["content-range"], `bytes ${from}-${to - 1}/${size}`);
      assert.equal(answer.headers["content-length"], String(to - from));
      assert.ok(answer.body.equals(bytes.subarray(from, to)), range);
    }
    for (const range of [`bytes=${size}-`, "bytes=-0"]) {
      const answer = await part(range);
      assert.equal(answer.status, 416);
      assert.equal(answer.headers["content-range"], `bytes */${size}`);
    }
    // What is malformed, or in several parts, is ignored as RFC 9110 has it.
    for (const range of ["bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=-"]) {
      const answer = await part(range);
      assert.deepEqual([answer.status, answer.body.length], [200, size], range);
    }
    const tag = `"${hashOf(digest)}"`;
    assert.equal((await part("bytes=0-0", { "if-range": tag })).status, 206);
    assert.equal((await part("bytes=0-0", { "if-range": '"other"' })).status, 200);
  }
});

test("who has the bytes already gets none", async () => {
  await using rig = await HttpRig.start();
  const { digest, bytes } = randomBlob(1_000);
  const path = `/cas/${hashOf(digest)}`;
  const { headers } = await rig.ask("PUT", path, { body: bytes });
  const etag = String(headers["etag"]);
  assert.equal((await rig.ask("GET", path)).headers["etag"], etag);
  for (const condition of [etag, `"other", W/${etag}`, "*"]) {
    const answer = await rig.ask("GET", path, { headers: { "if-none-match": condition } });
    assert.deepEqual([answer.status, answer.body.length], [304, 0]);
  }
  const other = await rig.ask("GET", path, { headers: { "if-none-match": '"other"' } });
  assert.equal(other.status, 200);
});

test("what is refused, or there already, is not sent by who asks first", async () => {
  await using rig = await HttpRig.start({ maxBodyBytes: 1_000_000 });
  const { digest, bytes } = randomBlob(500_000);
  const path = `/cas/${hashOf(digest)}`;
  const headers = { expect: "100-continue" };
  const put = async (body: Buffer, token?: string): Promise<readonly [number, boolean]> => {
    const call = request({
      ...{ port: rig.port, method: "PUT", path, agent: false },
      headers: {
        ...{ ...headers, "content-length": String(body.length) },
        authorization: `Bearer ${token ?? testToken()}`,
      },
    });
    let isSent = false;
    call.once("continue", () => {
      isSent = true;
      call.end(body);
    });
    call.flushHeaders();
    const [response] = (await once(call, "response")) as [{ statusCode: number }];
    call.destroy();
    return [response.statusCode, isSent];
  };
  assert.deepEqual(await put(bytes, "forged"), [401, false]);
  assert.deepEqual(await put(Buffer.alloc(1_000_001)), [413, false]);
  assert.deepEqual(await put(bytes), [200, true]);
  assert.deepEqual(await put(bytes), [200, false]);
  assert.ok((await rig.ask("GET", path)).body.equals(bytes));
});

test("a damaged blob is missing, or breaks off where its length was told", async () => {
  await using rig = await HttpRig.start();
  for (const size of [200_000, 3_000_000]) {
    const { digest, bytes } = randomBlob(size);
    const hash = hashOf(digest);
    await rig.ask("PUT", `/cas/${hash}`, { body: bytes });
    const place = join(rig.directory, "cas", hash.slice(0, 2), hash.slice(2, 4), hash);
    const file = await open(place, "r+");
    await file.write(Buffer.from([(bytes[size - 1] ?? 0) ^ 1]), 0, 1, size - 1);
    await file.close();
    // The smaller one is verified before its headers go out, the larger one before its last piece.
    if (size < 256 * 1024) assert.equal((await rig.ask("GET", `/cas/${hash}`)).status, 404);
    else await assert.rejects(rig.ask("GET", `/cas/${hash}`), { code: "ECONNRESET" });
    assert.equal((await rig.ask("GET", `/cas/${hash}`)).status, 404);
    assert.equal((await rig.ask("PUT", `/cas/${hash}`, { body: bytes })).status, 200);
    assert.ok((await rig.ask("GET", `/cas/${hash}`)).body.equals(bytes));
  }
});

test("a large blob is found although the index was lost", async () => {
  await using rig = await HttpRig.start();
  const { digest, bytes } = randomBlob(1_000_000);
  await rig.ask("PUT", `/cas/${hashOf(digest)}`, { body: bytes });
  await rig.restart(() => rm(join(rig.directory, "index")));
  assert.ok((await rig.ask("GET", `/cas/${hashOf(digest)}`)).body.equals(bytes));
});
