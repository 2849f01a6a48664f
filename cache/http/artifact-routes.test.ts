import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import test from "node:test";
import { testToken } from "../rig.js";
import { HttpRig, type HttpAnswer } from "./rig.js";

const hash = "63da53b5c616eaa8";
const artifact = `/v8/artifacts/${hash}`;

function jsonOf(answer: HttpAnswer): unknown {
  return JSON.parse(answer.body.toString());
}

test("an artifact comes back with the tag and the duration that it was put with", async () => {
  await using rig = await HttpRig.start();
  const body = randomBytes(300_000);
  const kept = { "x-artifact-tag": "bm90IGEgc2lnbmF0dXJl", "x-artifact-duration": "2249" };
  assert.equal((await rig.ask("GET", `${artifact}?slug=main`)).status, 404);
  const put = await rig.ask("PUT", `${artifact}?slug=main`, { body, headers: kept });
  assert.deepEqual([put.status, jsonOf(put)], [202, { urls: [] }]);

  const got = await rig.ask("GET", `${artifact}?teamId=main`);
  assert.ok(got.status === 200 && got.body.equals(body));
  const head = await rig.ask("HEAD", `${artifact}?slug=main`);
  assert.deepEqual([head.status, head.headers["content-length"]], [200, "300000"]);
  for (const [header, value] of Object.entries(kept)) {
    assert.equal(got.headers[header], value);
    assert.equal(head.headers[header], value);
  }
  assert.equal((await rig.ask("GET", artifact)).status, 404, "without a team it is another's");
});

test("an artifact is replaced, with what was told of it", async () => {
  await using rig = await HttpRig.start();
  await rig.ask("PUT", artifact, { body: "first", headers: { "x-artifact-tag": "t" } });
  await rig.ask("PUT", artifact, { body: "second" });
  const got = await rig.ask("GET", artifact);
  assert.deepEqual([got.body.toString(), got.headers["x-artifact-tag"]], ["second", undefined]);
});

test("the status is told, events are taken and a query tells what is there", async () => {
  await using rig = await HttpRig.start();
  assert.deepEqual(jsonOf(await rig.ask("GET", "/v8/artifacts/status?slug=main")), {
    status: "enabled",
  });
  const events = await rig.ask("POST", "/v8/artifacts/events?slug=main", { body: "[]" });
  assert.equal(events.status, 200);

  const headers = { "x-artifact-duration": "12", "x-artifact-tag": "tag" };
  await rig.ask("PUT", `${artifact}?slug=main`, { body: "12345", headers });
  const body = JSON.stringify({ hashes: [hash, "abc", "__proto__"] });
  const found = jsonOf(await rig.ask("POST", "/v8/artifacts?slug=main", { body }));
  assert.deepEqual(found, {
    [hash]: { size: 5, taskDurationMs: 12, tag: "tag" },
    abc: null,
    ["__proto__"]: null,
  });
});

test("a malformed query, name or header is refused in the form that turbo reads", async () => {
  await using rig = await HttpRig.start();
  for (const body of ["", "{", "[]", '{"hashes": 1}', '{"hashes": [1]}']) {
    const answer = await rig.ask("POST", "/v8/artifacts", { body });
    assert.equal(answer.status, 400, body);
    assert.equal((jsonOf(answer) as { error: { code: string } }).error.code, "invalid");
  }
  const hashes = Array.from({ length: 10_001 }, () => "a");
  const many = await rig.ask("POST", "/v8/artifacts", { body: JSON.stringify({ hashes }) });
  assert.equal(many.status, 413);
  const large = await rig.ask("POST", "/v8/artifacts/events", { body: Buffer.alloc(1_100_000) });
  assert.equal(large.status, 413);
  for (const headers of [
    { "x-artifact-duration": "soon" },
    { "x-artifact-tag": "x".repeat(1_025) },
  ]) {
    assert.equal((await rig.ask("PUT", artifact, { body: "x", headers })).status, 400);
  }
  assert.equal((await rig.ask("GET", "/v8/artifacts/a%20b")).status, 400);
  const forbidden = await rig.ask("PUT", artifact, {
    body: "x",
    token: testToken("*", ["ac:read"]),
  });
  assert.equal(forbidden.status, 403);
  assert.match(forbidden.body.toString(), /"message":"the caller may not store action results/);
});
