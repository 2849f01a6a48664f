import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { Agent, request, type IncomingMessage } from "node:http";
import test from "node:test";
import { hashOf } from "../../content/digest.js";
import { FarmError } from "../../program/error.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { randomBlob, testToken } from "../rig.js";
import { HttpRig } from "./rig.js";

const hash = "a".repeat(64);

function basic(user: string, password: string): { readonly authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
}

test("each request needs a token with its scope and its instance, as a bearer's or a password", async () => {
  await using rig = await HttpRig.start();
  const requests = [
    ["GET", "/main/cas/", hash, "cas:read", 404],
    ["HEAD", "/main/cas/", hash, "cas:read", 404],
    ["PUT", "/main/cas/", hash, "cas:write", 400],
    ["GET", "/main/ac/", hash, "ac:read", 404],
    ["PUT", "/main/ac/", hash, "ac:write", 200],
    ["DELETE", "/main/ac/", hash, "ac:write", 200],
    ["GET", "/v8/artifacts/", "a1?slug=main", "ac:read", 404],
    ["PUT", "/v8/artifacts/", "a1?slug=main", "ac:write", 202],
    ["DELETE", "/v8/artifacts/", "a1?slug=main", "ac:write", 200],
    ["GET", "/v8/artifacts/", "status?slug=main", "ac:read", 200],
    ["POST", "/v8/artifacts/", "events?slug=main", "ac:read", 200],
    ["POST", "/v8/artifacts", "?slug=main", "ac:read", 400],
  ] as const;
  const all = ["cas:read", "cas:write", "ac:read", "ac:write"] as const;
  for (const [method, folder, rest, scope, expected] of requests) {
    const path = `${folder}${rest}`;
    const status = async (headers: Record<string, string>): Promise<number> => {
      if (method === "DELETE") await rig.ask("PUT", path, { body: "to be deleted" });
      return (await rig.ask(method, path, { headers, token: null, body: "x" })).status;
    };
    const good = testToken("main", [scope]);
    assert.equal(await status({ authorization: `Bearer ${good}` }), expected, `${method} ${path}`);
    assert.equal(await status({ authorization: `bearer ${good}` }), expected);
    assert.equal(await status(basic("anybody", good)), expected);
    assert.equal(await status(basic("", good)), expected);
    for (const bad of [
      {},
      basic(good, ""),
      basic("anybody", `${good}x`),
      { authorization: `Bearer ${good.slice(0, -1)}` },
      { authorization: `Basic ${good}` },
      { authorization: "Bearer" },
      { authorization: `Digest ${good}` },
      basic("u", "caf\u00e9\r\nx: y"),
    ]) {
      assert.equal(await status(bad), 401, `${method} ${path} ${JSON.stringify(bad)}`);
    }
    const others = all.filter((other) => other !== scope);
    assert.equal(await status(basic("u", testToken("main", others))), 403);
    assert.equal(await status(basic("u", testToken("other", all))), 403);
    assert.equal(await status(basic("u", testToken("", all))), 403);
  }
  const refused = await rig.ask("GET", `/cas/${hash}`, { token: null });
  assert.match(String(refused.headers["www-authenticate"]), /^Basic realm=/);
  assert.match(refused.body.toString(), /needs a token and this call has none/);
  const lacking = await rig.ask("GET", `/cas/${hash}`, { token: testToken("", ["cas:write"]) });
  assert.match(lacking.body.toString(), /lacks cas:read/);
});

test("paths that nearly name something are refused in words", async () => {
  await using rig = await HttpRig.start();
  const cases = [
    ["/", 404],
    ["/cas", 404],
    ["/favicon.ico", 404],
    ["/cas/", 400],
    [`/cas/${"A".repeat(64)}`, 400],
    [`/cas/${hash}0`, 400],
    [`/cas/${hash.slice(1)}`, 400],
    [`/cas/${hash}/`, 404],
    [`//cas/${hash}`, 400],
    [`/a//cas/${hash}`, 400],
    [`/../cas/${hash}`, 400],
    [`/./cas/${hash}`, 400],
    [`/a/%2e%2e/cas/${hash}`, 400],
    ["/cas/..%2f..%2fjournal.sqlite", 400],
    [`/uploads/cas/${hash}`, 400],
    [`/a%2Fblobs/cas/${hash}`, 400],
    [`/a%00b/cas/${hash}`, 400],
    [`/%ff/cas/${hash}`, 400],
    [`/${"x".repeat(300)}/cas/${hash}`, 400],
    ["/v8/artifacts/a/b", 404],
    ["/v8/artifacts/a1?slug=blobs", 400],
    ["/v8/artifacts/%2e%2e", 400],
  ] as const;
  for (const [path, expected] of cases) {
    const answer = await rig.ask("GET", path);
    assert.equal(answer.status, expected, path);
    assert.ok(answer.body.length > 10, path);
  }
  assert.equal((await rig.ask("GET", `/cas/${hash}?x=y`)).status, 404, "a query changes nothing");
});

test("methods that are not possible are refused with those that are", async () => {
  await using rig = await HttpRig.start();
  const cases = [
    ["DELETE", `/cas/${hash}`, "GET, HEAD, PUT"],
    ["POST", `/ac/${hash}`, "GET, HEAD, PUT, DELETE"],
    ["OPTIONS", "/v8/artifacts/a1", "GET, HEAD, PUT, DELETE"],
    ["GET", "/v8/artifacts", "POST"],
    ["HEAD", "/v8/artifacts/events", "POST"],
    ["PUT", "/metrics", "GET, HEAD"],
    ["PROPFIND", "/status", "GET, HEAD"],
  ] as const;
  for (const [method, path, allowed] of cases) {
    const answer = await rig.ask(method, path, { body: "some body" });
    assert.deepEqual([answer.status, answer.headers["allow"]], [405, allowed], `${method} ${path}`);
  }
});

test("a body that is too large or in another form is refused, and leaves nothing", async () => {
  await using rig = await HttpRig.start({ maxBodyBytes: 1_000_000 });
  const fitting = randomBlob(1_000_000);
  const large = randomBlob(9_000_000);
  for (const path of [`/cas/${hashOf(large.digest)}`, `/ac/${hash}`, "/v8/artifacts/a1"]) {
    for (const headers of [{}, { "transfer-encoding": "chunked" }]) {
      const answer = await rig.ask("PUT", path, { body: large.bytes, headers });
      assert.equal(answer.status, 413, path);
      assert.match(answer.body.toString(), /larger than the 1000000 bytes allowed/);
    }
    for (const encoding of ["zstd", "gzip", "identity, gzip"]) {
      const headers = { "content-encoding": encoding };
      assert.equal((await rig.ask("PUT", path, { body: "x", headers })).status, 415);
    }
    const headers = { "content-range": "bytes 0-0/2" };
    assert.equal((await rig.ask("PUT", path, { body: "x", headers })).status, 400);
    assert.equal((await rig.ask("HEAD", path)).status, 404);
  }
  const path = `/cas/${hashOf(fitting.digest)}`;
  assert.equal((await rig.ask("PUT", path, { body: fitting.bytes })).status, 200);
  assert.deepEqual(await rig.unfinished(), []);
});

test("a connection serves one request after the other, refused ones with bodies too", async () => {
  await using rig = await HttpRig.start({ maxBodyBytes: 1_000_000 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sockets = new Set<unknown>();
  const authorization = `Bearer ${testToken()}`;
  const bodies = [
    [randomBlob(10).bytes, 200],
    [Buffer.alloc(2_000_000), 413],
    [Buffer.alloc(900_000), 200],
  ] as const;
  for (const [body, expected] of [...bodies, ...bodies]) {
    const call = request({
      ...{ port: rig.port, method: "PUT", path: `/ac/${hash}`, agent },
      headers: { authorization, "content-length": String(body.length) },
    });
    call.end(body);
    const [response] = (await once(call, "response")) as [IncomingMessage];
    assert.equal(response.statusCode, expected);
    sockets.add(response.socket);
    response.resume();
    await once(response, "end");
  }
  assert.equal(sockets.size, 1);
  agent.destroy();
});

test("what is no HTTP is answered and cut off", async () => {
  await using rig = await HttpRig.start();
  const cases = [
    ["nonsense\r\n\r\n", /^HTTP\/1\.1 400 /],
    [`GET /cas/${hash} HTTP/1.1\r\n\r\n`, /^HTTP\/1\.1 400 /], // No Host.
    [`GET /status HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ["PUT / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n", /^HTTP\/1\.1 400 /],
    [
      `PUT /ac/${hash} HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
    [
      `PUT /ac/${hash} HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999999999999999\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
    [
      `GET http://elsewhere/cas/${hash} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
  ] as const;
  for (const [bytes, expected] of cases) assert.match(await rig.raw(bytes), expected);
  assert.equal((await rig.ask("GET", "/status")).status, 200);
});

test("a client that stops sending, or trickles, is given up; one that moves is not", async () => {
  await using rig = await HttpRig.start({ patience: { maxMs: 300, bytesPerSecond: 100_000 } });
  const head =
    `PUT /ac/${hash} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n` +
    `authorization: Bearer ${testToken()}\r\n\r\n`;
  assert.match(await rig.raw(`${head}some bytes`), /^HTTP\/1\.1 408 .*the client is too slow/s);

  const socket = await rig.connect();
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
  socket.write(head);
  const trickle = setInterval(() => socket.write("x"), 20);
  await once(socket, "close");
  clearInterval(trickle);
  assert.match(answer, /^HTTP\/1\.1 408 /);
  assert.deepEqual(await rig.unfinished(), []);
  assert.equal((await rig.ask("GET", `/ac/${hash}`)).status, 404);

  const { bytes } = randomBlob(3_000_000);
  assert.equal((await rig.ask("PUT", `/ac/${hash}`, { body: bytes })).status, 200);
});

test("a client that does not take its answer is given up, and holds no more than a few pieces", async () => {
  await using rig = await HttpRig.start({ patience: { maxMs: 300, bytesPerSecond: 100_000 } });
  const { bytes, digest } = randomBlob(60_000_000);
  await rig.ask("PUT", `/cas/${hashOf(digest)}`, { body: bytes });
  const readers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const socket = await rig.connect();
      socket.pause();
      socket.write(
        `GET /cas/${hashOf(digest)} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${testToken()}\r\n\r\n`,
      );
      return socket;
    }),
  );
  await eventually("all of them are given up", async () => {
    const { body } = await rig.ask("GET", "/status");
    const { requestsInFlight } = JSON.parse(body.toString()) as { requestsInFlight: number };
    return requestsInFlight === 1 ? true : null;
  });
  const { body } = await rig.ask("GET", "/metrics");
  const sent = Number(/http_sent_bytes_total (\d+)/.exec(body.toString())?.[1]);
  assert.ok(sent < 200_000_000, `${sent} bytes were read for clients that took none`);
  assert.match(body.toString(), /requests_total\{route="cas",method="GET",status="0"\} 10/);
  for (const socket of readers) socket.destroy();
});

test("requests that come all at once on one connection are served one after the other", async () => {
  await using rig = await HttpRig.start();
  const { bytes, digest } = randomBlob(200_000);
  await rig.ask("PUT", `/cas/${hashOf(digest)}`, { body: bytes });
  const get =
    `GET /cas/${hashOf(digest)} HTTP/1.1\r\nhost: x\r\n` +
    `authorization: Bearer ${testToken()}\r\n\r\n`;
  const sentBytes = async (): Promise<number> => {
    const { body } = await rig.ask("GET", "/metrics");
    return Number(/http_sent_bytes_total (\d+)/.exec(body.toString())?.[1]);
  };
  const count = 200;
  const socket = await rig.connect();
  socket.pause();
  socket.write(get.repeat(count));
  await eventually("the client is waited for", async () => {
    const before = await sentBytes();
    return before > 200_000 && (await sentBytes()) < before + 100_000 ? true : null;
  });
  assert.ok((await sentBytes()) < 20_000_000);

  let received = 0;
  socket.on("data", (chunk: Buffer) => (received += chunk.length)).resume();
  await eventually("all of them are answered", () =>
    received >= count * bytes.length ? true : null,
  );
  socket.destroy();
});

test("a cache that stops lets a request end, and cuts off one that does not", async () => {
  const rig = await HttpRig.start();
  const socket = await rig.connect();
  socket.write(
    `PUT /ac/${hash} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n` +
      `authorization: Bearer ${testToken()}\r\n\r\n${"x".repeat(500_000)}`,
  );
  await eventually("it has begun", async () => {
    const { body } = await rig.ask("GET", "/status");
    return body.toString().includes('"requestsInFlight":2') ? true : null;
  });
  const closed = once(socket, "close");
  await rig[Symbol.asyncDispose]();
  await closed;
});

test("a full disk is told in words, and nothing is left of what did not fit", async (t) => {
  await using directory = await TemporaryDirectory.create();
  const options = ["-t", "tmpfs", "-o", "size=40m", "tmpfs", directory.path];
  try {
    execFileSync("mount", options, { stdio: "pipe" });
  } catch {
    return t.skip("needs the right to mount a tmpfs");
  }
  try {
    await using rig = await HttpRig.start({}, directory.path);
    const kept = randomBlob(1_000_000);
    assert.equal((await rig.ask("PUT", `/ac/${hash}`, { body: kept.bytes })).status, 200);
    const large = randomBlob(38_000_000);
    // This one fits into the spool, and then not beside it.
    const half = randomBlob(18_000_000);
    const chunked = { "transfer-encoding": "chunked" };
    for (const [path, { bytes }, headers] of [
      [`/cas/${hashOf(large.digest)}`, large, {}],
      [`/cas/${hashOf(large.digest)}`, large, chunked],
      [`/ac/${hash}`, large, {}],
      [`/ac/${hash}`, half, {}],
      ["/v8/artifacts/a1", half, chunked],
    ] as const) {
      const answer = await rig.ask("PUT", path, { body: bytes, headers });
      assert.equal(answer.status, 507, path);
      assert.match(answer.body.toString(), /the disk of the cache is full: nothing .* was kept/);
      assert.deepEqual(await rig.unfinished(), []);
    }
    assert.ok((await rig.ask("GET", `/ac/${hash}`)).body.equals(kept.bytes));
    assert.equal((await rig.ask("PUT", "/v8/artifacts/a1", { body: kept.bytes })).status, 202);
  } finally {
    execFileSync("umount", ["--", directory.path]);
  }
});

test("a taken port is told with what to do", async () => {
  await using rig = await HttpRig.start();
  await assert.rejects(HttpRig.start({ port: rig.port }), (error: unknown) => {
    assert.ok(error instanceof FarmError);
    assert.match(error.message, /cannot listen on 127\.0\.0\.1:\d+/);
    return true;
  });
});
