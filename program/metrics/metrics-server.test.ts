import assert from "node:assert/strict";
import { test } from "node:test";
import { Counter, Gauge } from "prom-client";
import { Settings } from "../settings.js";
import { MetricsServer, metricsSetting, openRegistry } from "./metrics-server.js";

const settings = (...argv: readonly string[]) => Settings.read([metricsSetting], argv, {});

test("metrics are told in Prometheus' format, with those of the process", async () => {
  const registry = openRegistry();
  const pushes = new Counter({ name: "pushes_total", help: "Pushes.", registers: [registry] });
  pushes.inc(3);
  await using server = await MetricsServer.listen(settings("--metrics=127.0.0.1:0"), registry);
  const answer = await fetch(`http://127.0.0.1:${server?.port}/metrics`);
  const text = await answer.text();
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type") ?? "", /^text\/plain; version=0\.0\.4/);
  assert.match(text, /^pushes_total 3$/m);
  assert.match(text, /^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
  assert.match(text, /^process_resident_memory_bytes \d+$/m);
});

test("nothing but GET /metrics is answered, and a gauge that fails breaks nothing else", async () => {
  const registry = openRegistry();
  const gauge = new Gauge({
    name: "queue",
    help: "Steps.",
    registers: [registry],
    collect: () => {
      throw new Error("the database is closed");
    },
  });
  await using server = await MetricsServer.listen(settings("--metrics=127.0.0.1:0"), registry);
  const base = `http://127.0.0.1:${server?.port}`;
  assert.equal((await fetch(`${base}/metrics`)).status, 500);
  registry.removeSingleMetric("queue");
  assert.equal((await fetch(`${base}/metrics`)).status, 200);
  assert.equal((await fetch(`${base}/`)).status, 404);
  assert.equal((await fetch(`${base}/metrics`, { method: "POST" })).status, 405);
  assert.ok(gauge);
});

test("without the setting nothing listens", async () => {
  assert.equal(await MetricsServer.listen(settings(), openRegistry()), null);
});
