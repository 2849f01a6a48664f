import assert from "node:assert/strict";
import test from "node:test";
import { hashOf } from "../../content/digest.js";
import { packageVersion } from "../../program/package-root.js";
import { randomBlob, testToken } from "../rig.js";
import { HttpRig } from "./rig.js";

test("the status and the metrics tell what is stored and what was asked", async () => {
  await using rig = await HttpRig.start();
  const blobs = [randomBlob(1_000), randomBlob(500_000)];
  for (const { digest, bytes } of blobs) {
    const path = `/cas/${hashOf(digest)}`;
    await rig.ask("GET", path);
    await rig.ask("PUT", path, { body: bytes });
    await rig.ask("GET", path);
  }
  await rig.ask("PATCH", `/cas/${"0".repeat(64)}`);

  const status = JSON.parse((await rig.ask("GET", "/status", { token: null })).body.toString()) as {
    readonly uptimeSeconds: number;
    readonly freeBytes: number;
  };
  assert.ok(status.uptimeSeconds >= 0 && status.freeBytes > 0);
  assert.deepEqual(
    { ...status, uptimeSeconds: 0, freeBytes: 0 },
    {
      ...{ version: packageVersion(), uptimeSeconds: 0, freeBytes: 0 },
      ...{ blobs: 2, bytes: 501_000, storedBytes: 501_000, packs: 1, lostBlobs: 0 },
      ...{ hits: 2, misses: 0, requestsInFlight: 1 },
    },
  );

  const metrics = await rig.ask("GET", "/metrics", { token: null });
  assert.equal(metrics.headers["content-type"], "text/plain; version=0.0.4; charset=utf-8");
  const lines = metrics.body.toString().trimEnd().split("\n");
  for (const line of [
    `slipway_cache_info{version="${packageVersion()}"} 1`,
    "slipway_cache_blobs 2",
    "slipway_cache_blob_bytes 501000",
    'slipway_cache_reads_total{outcome="hit"} 2',
    "slipway_cache_written_bytes_total 501000",
    "slipway_cache_scrub_read_bytes_total 0",
    "slipway_cache_scrub_damaged_blobs_total 0",
    "slipway_cache_scrub_last_round_timestamp_seconds 0",
    'slipway_cache_http_requests_total{route="cas",method="PUT",status="200"} 2',
    'slipway_cache_http_requests_total{route="cas",method="GET",status="404"} 2',
    'slipway_cache_http_requests_total{route="cas",method="other",status="405"} 1',
    "slipway_cache_http_received_bytes_total 501000",
  ]) {
    assert.ok(lines.includes(line), `${line} in\n${lines.join("\n")}`);
  }
  // The small one was appended to a pack; the large one is a file of its own.
  assert.ok(lines.includes("slipway_cache_commit_sync_seconds_count 1"));
  assert.ok(lines.some((line) => /^nodejs_eventloop_lag_p99_seconds [0-9.e-]+$/.test(line)));
  const announced = lines
    .filter((line) => line.startsWith("# TYPE "))
    .map((line) => line.split(" ")[2]);
  assert.equal(new Set(announced).size, announced.length, "each metric is there once");
});

test("who is not on this machine needs a token for every instance to see them", async () => {
  await using rig = await HttpRig.start();
  for (const path of ["/status", "/metrics"]) {
    // As a proxy on this machine sends it, for somebody elsewhere.
    const headers = { "x-forwarded-for": "192.0.2.1" };
    const status = async (token: string | null): Promise<number> =>
      (await rig.ask("GET", path, { token, headers })).status;
    assert.equal(await status(null), 401);
    assert.equal(await status(testToken("main", ["cas:read"])), 403);
    assert.equal(await status(testToken("*", ["cas:write"])), 403);
    assert.equal(await status(testToken("*", ["cas:read"])), 200);
  }
});
