import assert from "node:assert/strict";
import { test } from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { askRaw, Backend, LocalRouter, Raw, route, until } from "../rig.js";

const ambiguous: Readonly<Record<string, string>> = {
  "a length and a coding": "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  "two lengths": "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
  "two equal lengths": "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
  "a length that is none": "Content-Length: +5\r\n\r\nhello",
  "an unknown coding": "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
  "two codings": "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
  "a coding hidden by a tab": "Transfer-Encoding:\tchunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
  "a space before the colon": "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
  "a folded header": "X-A: 1\r\n Transfer-Encoding: chunked\r\nContent-Length : 5\r\n\r\nhello",
  "two hosts": "Host: other.localhost\r\n\r\n",
};

for (const [name, rest] of Object.entries(ambiguous)) {
  test(`a request with ${name} is refused and reaches nobody`, async () => {
    await using scratch = await TemporaryDirectory.create();
    await using backend = await Backend.start("v1");
    await using local = await LocalRouter.start(scratch.path);
    await local.serve(route([backend.address]));

    const text = await askRaw(local.port, `POST / HTTP/1.1\r\nHost: site.localhost\r\n${rest}`);

    assert.match(text, /^HTTP\/1\.1 400 /);
    assert.equal(backend.seen.length, 0);
  });
}

test("a request whose URL and Host name different hosts is refused", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const get = (url: string): Promise<string> =>
    askRaw(local.port, `GET ${url} HTTP/1.1\r\nHost: site.localhost\r\nConnection: close\r\n\r\n`);

  assert.match(await get("http://other.localhost/a"), /^HTTP\/1\.1 400 /);
  assert.match(await get("http://site.localhost/a?b=1"), /^HTTP\/1\.1 200 /);
  assert.deepEqual(
    backend.seen.map(({ url }) => url),
    ["/a?b=1"],
  );
});

test("pipelined requests are answered in their order", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", (request, response) => {
    setTimeout(() => response.end(`<${request.url}>`), request.url === "/1" ? 50 : 0);
  });
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const get = (path: string, more = ""): string =>
    `GET ${path} HTTP/1.1\r\nHost: site.localhost\r\n${more}\r\n`;

  const text = await askRaw(local.port, get("/1") + get("/2") + get("/3", "Connection: close\r\n"));

  assert.deepEqual(text.match(/<\/\d>/g), ["</1>", "</2>", "</3>"]);
});

test("an offer to speak another protocol is passed over, and the body still arrives", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1", (_, response, body) => response.end(`<${body}>`));
  await using local = await LocalRouter.start(scratch.path);
  await local.serve(route([backend.address]));
  const socket = Raw.open(local.port);

  socket.write(
    "POST / HTTP/1.1\r\nHost: site.localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n" +
      "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQ\r\nContent-Length: 8\r\n\r\nhalf",
  );
  socket.write("half");
  await until(() => socket.text.includes("<halfhalf>"));
  socket.write("GET / HTTP/1.1\r\nHost: site.localhost\r\nConnection: close\r\n\r\n");
  await socket.closed;

  assert.match(socket.text, /<halfhalf>[\s\S]*HTTP\/1\.1 200 [\s\S]*<>/);
  assert.equal(backend.seen[0]?.headers.upgrade, undefined);
  assert.equal(backend.seen.length, 2);
});

test("headers that are too large are refused", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using local = await LocalRouter.start(scratch.path);

  const text = await askRaw(local.port, `GET / HTTP/1.1\r\nX-A: ${"a".repeat(20_000)}\r\n\r\n`);

  assert.match(text, /^HTTP\/1\.1 431 /);
});
