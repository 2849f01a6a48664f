import assert from "node:assert/strict";
import { test } from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { ask, Backend, LocalRouter, Raw, route, until } from "../rig.js";

const handshake =
  "GET /chat HTTP/1.1\r\nHost: site.localhost\r\nConnection: keep-alive, Upgrade\r\n" +
  "Upgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
const accepted =
  "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
  "Sec-WebSocket-Accept: accepted\r\n\r\n";

test("draining waits for what is in flight and leaves nothing behind", async () => {
  await using scratch = await TemporaryDirectory.create();
  let finish: () => void = () => undefined;
  await using old = await Backend.start("v1", (_, response) => {
    finish = () => response.end("late");
  });
  await using next = await Backend.start("v2");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([old.address]));
  const asked = ask(local.port, "/");
  await until(() => old.seen.length === 1);
  await local.serve(route([next.address]));

  const drained = local.drain([old.address], 10_000);
  const during = await ask(local.port, "/");
  finish();

  assert.equal(await drained, 0);
  assert.equal((await asked).body, "late");
  assert.equal(during.body, "v2");
  await until(() => old.connections === 0);
});

test("what is still in flight when the time is over gets 504, or is cut off in mid-answer", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using old = await Backend.start("v1", (request, response) => {
    if (request.url === "/begun") response.write("begun");
  });
  await using next = await Backend.start("v2");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([old.address]));
  const silent = ask(local.port, "/silent");
  const begun = ask(local.port, "/begun");
  const isCut = assert.rejects(begun);
  await until(() => old.seen.length === 2);
  await local.serve(route([next.address]));

  const cut = await local.drain([old.address], 100);

  assert.equal(cut, 2);
  assert.equal((await silent).status, 504);
  await isCut;
  assert.equal(local.router.traffic.inFlight("site"), 0);
});

test("targets that the table still uses are not drained", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));

  await assert.rejects(local.drain([backend.address], 10), /requests for site still go/);
  assert.equal((await ask(local.port, "/")).status, 200);
});

test("WebSockets pass both ways and are closed at once with 1012 when their target is drained", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using old = await Backend.start("v1");
  let handshakes = "";
  old.server.on("upgrade", (request, socket) => {
    handshakes += `${request.url} ${String(request.headers["x-forwarded-for"])}`;
    socket.on("error", () => undefined);
    socket.write(accepted);
    socket.on("data", (chunk: Buffer) => socket.write(chunk));
  });
  await using next = await Backend.start("v2");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([old.address]));
  const socket = Raw.open(local.port);
  socket.write(handshake);
  await until(() => socket.text.includes("\r\n\r\n"));
  // A text frame of 300 bytes, echoed as it is.
  const frame = `\x81\x7e\x01\x2c${"x".repeat(300)}`;
  socket.write(frame);
  await until(() => socket.text.endsWith(frame));
  await local.serve(route([next.address]));

  const before = performance.now();
  const cut = await local.drain([old.address], 10_000);
  const drainedMs = performance.now() - before;
  await socket.closed;

  assert.equal(cut, 0);
  assert.ok(drainedMs < 1_000, `${drainedMs} ms`);
  assert.equal(handshakes, "/chat 127.0.0.1");
  assert.match(socket.text, /^HTTP\/1\.1 101 [\s\S]*Sec-WebSocket-Accept: accepted/);
  assert.ok(
    socket.text.endsWith(`${frame}\x88\x02\x03\xf4`),
    "the last frame is a close frame of 1012",
  );
});

test("a close frame never lands in the middle of a message", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using old = await Backend.start("v1");
  let finish: () => void = () => undefined;
  old.server.on("upgrade", (_, socket) => {
    socket.on("error", () => undefined);
    socket.write(`${accepted}\x81\x04ab`, "latin1");
    finish = () => socket.write("cd");
  });
  await using next = await Backend.start("v2");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([old.address]));
  const socket = Raw.open(local.port);
  socket.write(handshake);
  await until(() => socket.text.endsWith("ab"));
  await local.serve(route([next.address]));

  await local.drain([old.address], 10_000);
  finish();
  await socket.closed;

  assert.ok(
    socket.text.endsWith("\x81\x04abcd\x88\x02\x03\xf4"),
    JSON.stringify(socket.text.slice(-12)),
  );
});

test("an application that declines a WebSocket is heard", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", (_, response) => {
    response.writeHead(403, { "content-type": "text/plain" }).end("not here");
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const socket = Raw.open(local.port);

  socket.write(handshake);
  await socket.closed;

  assert.match(socket.text, /^HTTP\/1\.1 403 [\s\S]*not here/);
  assert.equal(local.router.traffic.inFlight("site"), 0);
});

test("a WebSocket whose client leaves is closed at the application too", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  let closed = 0;
  backend.server.on("upgrade", (_, socket) => {
    socket.on("error", () => undefined).on("close", () => closed++);
    socket.on("end", () => socket.end()).resume();
    socket.write(accepted);
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const socket = Raw.open(local.port);
  socket.write(handshake);
  await until(() => socket.text !== "");

  socket.destroy();

  await until(() => closed === 1 && local.router.traffic.isIdle(backend.address));
});

test("a handshake cannot carry a second request past the router", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", (_, response) => {
    setTimeout(() => response.end("no WebSocket"), 50);
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const socket = Raw.open(local.port);

  socket.write(`${handshake}GET /smuggled HTTP/1.1\r\nHost: site.localhost\r\n\r\n`);
  await socket.closed;

  assert.match(socket.text, /no WebSocket/);
  assert.deepEqual(
    backend.seen.map(({ url }) => url),
    ["/chat"],
  );
});
