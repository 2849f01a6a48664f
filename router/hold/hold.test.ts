import assert from "node:assert/strict";
import { test } from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { ask, Backend, LocalRouter, Raw, route, until } from "../rig.js";

test("what is held is sent after the switch, each once, to the new version, whatever its method", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using old = await Backend.start("v1");
  await using next = await Backend.start("v2");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([old.address]));
  assert.equal(await local.hold(), 0);
  const methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];
  const asked = Array.from({ length: 350 }, (_, i) =>
    ask(local.port, `/${i}`, { method: methods[i % 5] as string, body: i % 5 === 0 ? "" : `${i}` }),
  );
  await until(() => local.router.holds.held("site") === 350);

  await local.serve(route([next.address]));
  const { released, longestMs } = await local.release();
  const replies = await Promise.all(asked);

  assert.equal(released, 350);
  assert.ok(longestMs > 0);
  assert.ok(replies.every(({ status, body }) => status === 200 && body === "v2"));
  assert.equal(old.seen.length, 0);
  assert.equal(new Set(next.seen.map(({ url }) => url)).size, 350);
  assert.equal(next.seen.length, 350);
  assert.ok(next.seen.every(({ method, url, body }) => method === "GET" || body === url.slice(1)));
});

test("requests past the capacity get 503 and Retry-After at once", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path, { limits: { capacity: 2 } });
  await local.serve(route([backend.address]));
  await local.hold();
  const held = [ask(local.port, "/1"), ask(local.port, "/2")];
  await until(() => local.router.holds.held("site") === 2);

  const shed = await ask(local.port, "/3", { method: "POST", body: "x" });
  await local.release();

  assert.equal(shed.status, 503);
  assert.equal(shed.headers["retry-after"], "5");
  assert.deepEqual(
    (await Promise.all(held)).map(({ status }) => status),
    [200, 200],
  );
  assert.equal(backend.seen.length, 2);
});

test("a request is held for its limit from its arrival, then gets 503 and is never sent", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path, { limits: { requestMs: 300 } });
  await local.serve(route([backend.address]));
  await local.hold();

  const before = performance.now();
  const reply = await ask(local.port, "/", { method: "POST", body: "x" });
  const waitedMs = performance.now() - before;
  await local.release();

  assert.equal(reply.status, 503);
  assert.equal(reply.headers["retry-after"], "5");
  assert.ok(waitedMs >= 295 && waitedMs < 2_000, `${waitedMs} ms`);
  assert.equal(backend.seen.length, 0);
});

test("a held request whose client leaves is never sent", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  await local.hold();
  const leaving = new AbortController();
  const left = [
    ask(local.port, "/left", { method: "POST", body: "x".repeat(40_000), signal: leaving.signal }),
    ask(local.port, "/left", { signal: leaving.signal }),
  ];
  const stays = ask(local.port, "/stays");
  await until(() => local.router.holds.held("site") === 3);

  leaving.abort();
  await Promise.allSettled(left);
  await until(() => local.router.holds.held("site") === 1);
  const { released } = await local.release();

  assert.equal(released, 1);
  assert.equal((await stays).status, 200);
  assert.deepEqual(
    backend.seen.map(({ url }) => url),
    ["/stays"],
  );
});

test("a hold ends by itself, and what it held goes to the version that serves", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path, { limits: { holdMs: 200 } });
  await local.serve(route([backend.address]));
  await local.hold();

  const reply = await ask(local.port, "/");

  assert.equal(reply.body, "v1");
  assert.equal(local.router.holds.isHolding("site"), false);
  await until(() => local.router.tables.state.environments.get("site")?.holdingSinceMs === null);
});

test("a hold waits for the requests that were in flight before it", async () => {
  await using scratch = await TemporaryDirectory.create();
  let finish: () => void = () => undefined;
  await using backend = await Backend.start("v1", (_, response) => {
    finish = () => response.end("late");
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const asked = ask(local.port, "/");
  await until(() => backend.seen.length === 1);

  assert.equal(await local.hold(50), 1);
  const settled = local.hold(10_000);
  finish();

  assert.equal(await settled, 0);
  assert.equal((await asked).body, "late");
});

test("a hold of one environment leaves the others alone, and repeating calls does no harm", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using other = await Backend.start("other");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  await local.router.apply({
    epoch: 1,
    environment: "other",
    generation: 1,
    routes: [route([other.address], { host: "other.localhost" })],
  });

  await local.hold();
  await local.hold();
  const reply = await ask(local.port, "/", { host: "other.localhost" });
  const again = [await local.release(), await local.release()];

  assert.equal(reply.body, "other");
  assert.deepEqual(again, [
    { released: 0, longestMs: 0 },
    { released: 0, longestMs: 0 },
  ]);
  assert.equal((await ask(local.port, "/")).body, "v1");
});

test("a request that is held again while it leaves waits no longer than from its arrival", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path, { limits: { requestMs: 500 } });
  await local.serve(route([backend.address]));
  await local.hold();
  const asked = Array.from({ length: 150 }, () => ask(local.port, "/"));
  await until(() => local.router.holds.held("site") === 150);

  const before = performance.now();
  const releasing = local.release();
  await local.hold();
  await releasing;
  const replies = await Promise.all(asked);
  const waitedMs = performance.now() - before;

  const sent = replies.filter(({ status }) => status === 200).length;
  assert.equal(sent, 100, "the first batch had left before the second hold began");
  assert.equal(replies.filter(({ status }) => status === 503).length, 50);
  assert.equal(backend.seen.length, 100);
  assert.ok(waitedMs < 2_000, `${waitedMs} ms`);
});

test("a WebSocket that is held connects to the new version, and one that left does not", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v2");
  let upgrades = 0;
  backend.server.on("upgrade", (_, socket) => {
    upgrades++;
    socket.end(
      "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhi",
    );
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  await local.hold();
  const handshake =
    "GET / HTTP/1.1\r\nHost: site.localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
  const stays = Raw.open(local.port);
  const leaves = Raw.open(local.port);
  stays.write(handshake);
  leaves.write(handshake);
  await until(() => local.router.holds.held("site") === 2);

  leaves.destroy();
  await until(() => local.router.holds.held("site") === 1);
  await local.release();
  await stays.closed;

  assert.match(stays.text, /^HTTP\/1\.1 101 [\s\S]*hi$/);
  assert.equal(upgrades, 1);
});
