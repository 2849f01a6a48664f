import assert from "node:assert/strict";
import { test } from "node:test";
import { Registry } from "prom-client";
import { TemporaryDirectory } from "../test/temporary-directory.js";
import { ask, Backend, LocalRouter, route, RouterProcess, until } from "./rig.js";
import { RouterMetrics } from "./router-metrics.js";

test("what is held, in flight, switched and saved is told", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using local = await LocalRouter.start(scratch.path);
  const registry = new Registry();
  const metrics = new RouterMetrics(registry);
  metrics.watch(local.router);
  await local.serve(route([backend.address]));
  metrics.note({ kind: "applied", environment: "site", generation: 1 });
  await local.hold();
  const asked = ask(local.port, "/");
  await until(() => local.router.holds.held("site") === 1);

  const during = await registry.metrics();
  const released = await local.release();
  metrics.note({ kind: "released", environment: "site", ...released });
  metrics.note({ kind: "hold-expired", environment: "site", released: 2, longestMs: 7 });
  metrics.note({ kind: "drained", targets: [], cut: 3 });
  metrics.note({ kind: "not-saved", environment: "site", error: new Error("full") });
  await asked;
  const after = await registry.metrics();

  assert.match(during, /^slipway_router_environments 1$/m);
  assert.match(during, /^slipway_router_environments_held 1$/m);
  assert.match(during, /^slipway_router_requests_held 1$/m);
  assert.match(during, /^slipway_router_hold_seconds_count 0$/m);
  assert.match(after, /^slipway_router_environments_held 0$/m);
  assert.match(after, /^slipway_router_requests_held 0$/m);
  assert.match(after, /^slipway_router_requests_in_flight 0$/m);
  assert.match(after, /^slipway_router_hold_seconds_count 1$/m);
  assert.match(after, /^slipway_router_save_seconds_count 3$/m);
  assert.match(after, /^slipway_router_switches_total 1$/m);
  assert.match(after, /^slipway_router_released_requests_total 3$/m);
  assert.match(after, /^slipway_router_holds_expired_total 1$/m);
  assert.match(after, /^slipway_router_cut_requests_total 3$/m);
  assert.match(after, /^slipway_router_saves_failed_total 1$/m);
});

test("the process serves its metrics where it is told to", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using router = await RouterProcess.start(scratch.path, "--metrics", "127.0.0.1:0");
  const routes = [route([backend.address])];
  await router.client.apply({ epoch: 1, environment: "site", generation: 1, routes });
  const answer = await fetch(`http://127.0.0.1:${router.metrics}/metrics`);
  const text = await answer.text();
  assert.match(text, /^slipway_router_switches_total 1$/m);
  assert.match(text, /^nodejs_eventloop_lag_p99_seconds /m);
});
