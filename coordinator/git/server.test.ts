import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { currentTrace } from "../../program/trace-context.js";
import { GitServerRig } from "../../test/git-server-rig.js";

test("a client that stalls is given up", async () => {
  await using rig = await GitServerRig.start({ idleMs: 50 });
  const socket = connect(rig.server.port, "127.0.0.1");
  socket.write(
    `POST /shop.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n` +
      `Authorization: Basic ${Buffer.from("x:alice").toString("base64")}\r\n\r\n00`,
  );
  socket.resume();
  await once(socket, "close");
});

test("more pushes at once than may unpack wait for their turn", async () => {
  await using rig = await GitServerRig.start({ maxPushes: 2 });
  const names = Array.from({ length: 8 }, (_, i) => `b${i}`);
  const runs = await Promise.all(names.map((name) => rig.git("push", "slipway", `main:${name}`)));
  assert.deepEqual(
    runs.map((run) => run.status),
    names.map(() => 0),
  );
  assert.equal(rig.intake.accepted.length, 8);
});

test("no token, a wrong one and a project of others each end in the right word", async () => {
  await using rig = await GitServerRig.start();
  const path = `http://127.0.0.1:${rig.server.port}/shop.git/info/refs?service=git-receive-pack`;
  const anonymous = await fetch(path);
  assert.equal(anonymous.status, 401);
  assert.match(anonymous.headers.get("www-authenticate") ?? "", /^Basic /);

  const wrong = await rig.git("push", rig.url("shop", "eve"), "main");
  const foreign = await rig.git("push", rig.url("other", "alice"), "main");
  const absent = await rig.git("push", rig.url("absent", "alice"), "main");

  assert.match(wrong.stderr, /Authentication failed/);
  for (const run of [foreign, absent]) assert.match(run.stderr, /not found/);
  assert.equal(
    foreign.stderr.replaceAll("other", "absent"),
    absent.stderr,
    "a project of others looks like one that does not exist",
  );
});

test("paths that are no requests of git go to the fallback", async () => {
  await using rig = await GitServerRig.start({
    fallback: (request, response) => void response.end(`fallback ${request.url}`),
  });
  const paths = [
    "/.well-known/slipway",
    "/shop.git/HEAD",
    "/..%2fshop.git/info/refs",
    "/shop.git/",
  ];
  for (const path of paths) {
    const response = await fetch(`http://127.0.0.1:${rig.server.port}${path}`);
    assert.equal(await response.text(), `fallback ${path}`);
  }
});

test("what was pushed can be cloned, in either protocol", async () => {
  await using rig = await GitServerRig.start();
  await rig.commit({ "src/a.txt": "a".repeat(10_000) });
  await rig.expect("push", "slipway", "main");
  for (const version of ["0", "2"]) {
    const clone = join(rig.directory, `clone-${version}`);
    await rig.expect("-c", `protocol.version=${version}`, "clone", "--quiet", rig.url(), clone);
    assert.equal((await readFile(join(clone, "src/a.txt"), "utf8")).length, 10_000);
  }
});

test("a push goes on with the trace that git's client was given", async () => {
  await using rig = await GitServerRig.start();
  const seen: (string | undefined)[] = [];
  rig.intake.onCheck = async () => {
    seen.push(currentTrace()?.traceId);
    return { accepted: true, lines: [] };
  };
  rig.intake.onAccept = () => {
    seen.push(currentTrace()?.traceId);
    return null;
  };
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  const header = `http.extraHeader=traceparent: 00-${traceId}-00f067aa0ba902b7-01`;
  await rig.expect("-c", header, "push", "slipway", "main:traced");
  await rig.expect("push", "slipway", "main:untraced");
  assert.deepEqual(seen, [traceId, traceId, undefined, undefined]);
});
