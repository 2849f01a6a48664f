import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { ask, askRaw, Backend, LocalRouter, route, until } from "../rig.js";

test("headers of the hop stay on it, also those that Connection names", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", (_, response) => {
    response.setHeader("connection", "keep-alive, x-hop");
    response.setHeader("x-hop", "secret");
    response.setHeader("proxy-authenticate", "Basic");
    response.setHeader("x-end", "kept");
    response.setHeader("set-cookie", ["a=1", "b=2"]);
    response.end("ok");
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));

  const reply = await ask(local.port, "/", {
    headers: { connection: "x-mine, close, host", "x-mine": "1", te: "trailers", "x-end": "kept" },
  });

  const sent = backend.seen[0]?.headers ?? {};
  assert.equal(sent["x-mine"], undefined);
  assert.equal(sent.te, undefined);
  assert.equal(sent["x-end"], "kept");
  assert.equal(sent.host, "site.localhost");
  assert.equal(reply.headers["x-hop"], undefined);
  assert.equal(reply.headers["proxy-authenticate"], undefined);
  assert.equal(reply.headers["x-end"], "kept");
  assert.deepEqual(reply.headers["set-cookie"], ["a=1", "b=2"]);
});

test("what a client says about itself is replaced by what the router knows", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));

  await ask(local.port, "/", {
    headers: {
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example",
      forwarded: "for=6.6.6.6",
      "x-real-ip": "6.6.6.6",
      "x-request-id": "chosen",
    },
  });

  const sent = backend.seen[0]?.headers ?? {};
  assert.equal(sent["x-forwarded-for"], "127.0.0.1");
  assert.equal(sent["x-forwarded-proto"], "http");
  assert.equal(sent["x-forwarded-host"], "site.localhost");
  assert.equal(sent["x-real-ip"], "127.0.0.1");
  assert.equal(sent.forwarded, undefined);
  assert.match(String(sent["x-request-id"]), /^[0-9a-f-]{36}$/);
});

test("a proxy that the operator trusts is believed, and the client before it found", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path, { trusted: ["127.0.0.0/8"] });
  await local.serve(route([backend.address]));

  await ask(local.port, "/", {
    headers: {
      "x-forwarded-for": "6.6.6.6, 9.9.9.9, 127.0.0.9",
      "x-forwarded-proto": "https",
      "x-request-id": "kept",
    },
  });

  const sent = backend.seen[0]?.headers ?? {};
  assert.equal(sent["x-forwarded-for"], "6.6.6.6, 9.9.9.9, 127.0.0.9, 127.0.0.1");
  assert.equal(sent["x-real-ip"], "9.9.9.9");
  assert.equal(sent["x-forwarded-proto"], "https");
  assert.equal(sent["x-request-id"], "kept");
});

test("a name that nobody has is answered with 404 and comes back harmless", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using local = await LocalRouter.start(scratch.path);

  const reply = await ask(local.port, "/", { host: "<script>alert(1)</script>" });

  assert.equal(reply.status, 404);
  assert.match(String(reply.headers["content-type"]), /^text\/plain/);
  assert.doesNotMatch(reply.body, /[<>]/);
});

test("an application that is not there gives 502, to a POST with its body too", async () => {
  await using scratch = await TemporaryDirectory.create();
  const gone = await Backend.start("v1");
  const { address } = gone;
  await gone[Symbol.asyncDispose]();
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([address]));

  const get = await ask(local.port, "/");
  const post = await ask(local.port, "/", { method: "POST", body: Buffer.alloc(300_000) });

  assert.equal(get.status, 502);
  assert.equal(post.status, 502);
  assert.equal(post.body, "the application cannot be reached\n");
});

test("bodies arrive whole in both directions, with and without a length", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", (_, response, body) => {
    response.write(body);
    response.end();
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const body = Buffer.alloc(5_000_000, "0123456789");

  const sized = await ask(local.port, "/", {
    method: "POST",
    body,
    headers: { "content-length": String(body.length) },
  });
  const chunked = await ask(local.port, "/", {
    method: "PUT",
    body,
    headers: { "transfer-encoding": "chunked" },
  });

  assert.ok(sized.body === body.toString("latin1"));
  assert.ok(chunked.body === body.toString("latin1"));
});

test("a client that does not read holds its application back, not the router's memory", async () => {
  await using scratch = await TemporaryDirectory.create();
  let written = 0;
  await using backend = await Backend.start("v1", (_, response) => {
    const chunk = Buffer.alloc(256 * 1024);
    const more = (): void => {
      while (written < 400) {
        written++;
        if (!response.write(chunk)) return void response.once("drain", more);
      }
      response.end();
    };
    more();
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));

  const request = httpRequest({
    host: "127.0.0.1",
    port: local.port,
    headers: { host: "site.localhost" },
    agent: false,
  }).end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  let before = -1;
  // Until two looks in a row see the same: the pipe is full.
  await until(async () => {
    const same = written === before;
    before = written;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return same;
  });
  const full = written;
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;

  assert.ok(full < 200, `${full} chunks of 400 were taken`);
  assert.equal(bytes, 400 * 256 * 1024);
});

test("an event of a stream arrives while the stream goes on, and so do its bare headers", async () => {
  await using scratch = await TemporaryDirectory.create();
  let say: (text: string) => void = () => undefined;
  await using backend = await Backend.start("v1", (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.flushHeaders();
    say = (text) => void response.write(text);
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));

  const request = httpRequest({
    host: "127.0.0.1",
    port: local.port,
    headers: { host: "site.localhost" },
    agent: false,
  }).end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  response.on("error", () => undefined);
  say("data: 1\n\n");
  const [first] = (await once(response, "data")) as [Buffer];
  say("data: 2\n\n");
  const [second] = (await once(response, "data")) as [Buffer];
  request.destroy();
  await until(() => backend.abandoned === 1);

  assert.equal(first.toString(), "data: 1\n\n");
  assert.equal(second.toString(), "data: 2\n\n");
});

test("answers without a body keep their headers", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", (request, response) => {
    if (request.url === "/304") return void response.writeHead(304, { etag: '"1"' }).end();
    if (request.url === "/204") return void response.writeHead(204).end();
    response.writeHead(200, { "content-length": "1234" }).end();
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  await using agent = new DisposableAgent();

  const head = await ask(local.port, "/", { method: "HEAD", agent });
  const unchanged = await ask(local.port, "/304", { agent });
  const empty = await ask(local.port, "/204", { method: "DELETE", agent });

  assert.equal(head.headers["content-length"], "1234");
  assert.equal(head.body, "");
  assert.deepEqual([unchanged.status, unchanged.headers.etag], [304, '"1"']);
  assert.deepEqual([empty.status, empty.body], [204, ""]);
});

test("bytes beyond ASCII in headers pass unchanged", async () => {
  await using scratch = await TemporaryDirectory.create();
  const name = Buffer.from('attachment; filename="日本é.txt"').toString("latin1");
  await using backend = await Backend.start("v1", (_, response) => {
    response.writeHead(200, ["Content-Disposition", name, "X-Name", name]).end();
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));

  const reply = await ask(local.port, "/", { headers: { "x-name": name } });

  assert.equal(reply.headers["content-disposition"], name);
  assert.equal(reply.headers["x-name"], name);
  assert.equal(backend.seen[0]?.headers["x-name"], name);
});

test("a client that waits for 100 is told to go on when its request is sent", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const request = httpRequest({
    host: "127.0.0.1",
    port: local.port,
    method: "POST",
    headers: { host: "site.localhost", expect: "100-continue", "content-length": 5 },
    agent: false,
  });
  request.flushHeaders();

  await once(request, "continue");
  request.end("hello");
  const [response] = (await once(request, "response")) as [IncomingMessage];
  response.resume();

  assert.equal(response.statusCode, 200);
  assert.equal(backend.seen[0]?.body, "hello");
  assert.equal(backend.seen[0]?.headers.expect, undefined);
});

test("a client that leaves takes its request to the application with it", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", () => undefined);
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const leaving = new AbortController();

  const asked = ask(local.port, "/", { signal: leaving.signal });
  await until(() => backend.seen.length === 1);
  leaving.abort();

  await assert.rejects(asked);
  await until(() => backend.abandoned === 1);
  await until(() => local.router.traffic.inFlight("site") === 0);
});

test("an application that refuses a body half-way is heard, and the connection is usable after", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  backend.server.removeAllListeners("request");
  backend.server.on("request", (request, response) => {
    if (request.method === "GET") return void response.end("ok");
    response.writeHead(413).end("too large");
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  await using agent = new DisposableAgent();

  const refused = await ask(local.port, "/", {
    method: "POST",
    body: Buffer.alloc(3_000_000),
    headers: { "content-length": "3000000" },
    agent,
  });
  const next = await ask(local.port, "/", { agent });

  assert.deepEqual([refused.status, refused.body], [413, "too large"]);
  assert.deepEqual([next.status, next.body], [200, "ok"]);
});

test("an answer that breaks off is cut off for the client too", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", (_, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half", () => response.destroy());
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));

  await assert.rejects(ask(local.port, "/"), /aborted|hang up/);
});

test("a GET that met a closing connection is sent again, a POST never", async () => {
  await using scratch = await TemporaryDirectory.create();
  const taken: string[] = [];
  await using backend = await Backend.start("v1", (request, response) => {
    taken.push(request.method ?? "");
    // The first answer on each connection is given, the second request finds it closing.
    if (response.socket !== null && "isUsed" in response.socket) return void response.destroy();
    Object.assign(response.socket ?? {}, { isUsed: true });
    response.end("ok");
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));

  await ask(local.port, "/");
  const post = await ask(local.port, "/", { method: "POST" });
  await ask(local.port, "/");
  const get = await ask(local.port, "/");

  assert.equal(post.status, 502);
  assert.equal(get.status, 200);
  assert.deepEqual(taken, ["GET", "POST", "GET", "GET", "GET"]);
});

test("an application that stays silent is given up with 504", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", () => undefined);
  await using local = await LocalRouter.start(scratch.path, { idleMs: 200 });
  await local.serve(route([backend.address]));

  const reply = await ask(local.port, "/");

  assert.equal(reply.status, 504);
});

test("a client that stops in mid-body is given up with 408", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path, { bodyIdleMs: 200 });
  await local.serve(route([backend.address]));

  const text = await askRaw(
    local.port,
    "POST / HTTP/1.1\r\nHost: site.localhost\r\nContent-Length: 10\r\n\r\nhalf",
  );

  assert.match(text, /^HTTP\/1\.1 408 /);
  await until(() => local.router.traffic.inFlight("site") === 0);
});

test("a client that never finishes its headers is cut off", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using local = await LocalRouter.start(scratch.path, { headersMs: 200 });

  const text = await askRaw(local.port, "GET / HTTP/1.1\r\nHost: site.localhost\r\n");

  assert.match(text, /^HTTP\/1\.1 408 /);
});

test("a load balancer in front is told that the router lives, held or not", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  await local.hold();

  const reply = await ask(local.port, "/.well-known/slipway/health");

  assert.deepEqual([reply.status, reply.body], [200, "ok\n"]);
});

test("each request leaves a line in the access log, without its query", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  const path = join(scratch.path, "access.log");
  {
    await using local = await LocalRouter.start(scratch.path, { accessLog: path });
    await local.serve(route([backend.address]));
    await ask(local.port, "/a?token=secret");
    await ask(local.port, "/", { host: "nobody.localhost" });
  }

  const lines = (await readFile(path, "utf8")).trim().split("\n");
  const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);

  assert.equal(lines.length, 2);
  assert.deepEqual(
    [first?.["host"], first?.["method"], first?.["path"], first?.["status"], first?.["upstream"]],
    ["site.localhost", "GET", "/a", 200, backend.address],
  );
  assert.equal(first?.["environment"], "site");
  assert.equal(first?.["requestId"], backend.seen[0]?.headers["x-request-id"]);
  assert.deepEqual([second?.["status"], second?.["upstream"]], [404, null]);
});

/** An agent that keeps connections until it is disposed. */
class DisposableAgent extends Agent implements AsyncDisposable {
  constructor() {
    super({ keepAlive: true, maxSockets: 1 });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.destroy();
  }
}
