import assert from "node:assert/strict";
import { test } from "node:test";
import { Registry } from "prom-client";
import { smallFiles, TestCoordinator } from "../test/coordinator-rig.js";
import { TemporaryDirectory } from "../test/temporary-directory.js";
import { coordinatorGauges } from "./coordinator-gauges.js";
import { CoordinatorMetrics } from "./coordinator-metrics.js";

test("what waits, what is leased and what the farm wants of slots is told", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const registry = new Registry();
  const now = () => farm.nowMs;
  const metrics = new CoordinatorMetrics(
    registry,
    () => coordinatorGauges({ ...farm, steps: farm.steps, leases: farm.leases, now }),
    now,
  );
  const { id } = farm.submit(farm.project(), smallFiles);
  await farm.until(id, () => farm.steps.live().length === 1);
  farm.nowMs += 3_000;

  const queued = await registry.metrics();
  farm.join();
  const lease = await farm.lease("build");
  metrics.noteLease(lease.of, farm.nowMs);
  metrics.noteLeaseLost(lease.of);
  metrics.noteSync(0.003);
  const leased = await registry.metrics();
  await farm.work(lease);
  await farm.work(await farm.lease("deploy"));
  metrics.noteEnd(await farm.ended(id));
  const ended = await registry.metrics();

  assert.match(queued, /^slipway_steps_queued\{kind="build"\} 1$/m);
  assert.match(queued, /^slipway_queue_age_seconds\{quantile="0.95"\} 3$/m);
  assert.match(queued, /^slipway_class_queue_age_p95_seconds\{class="build"\} 3$/m);
  assert.match(queued, /^slipway_class_slots_wanted\{class="build"\} 1$/m);
  assert.match(queued, /^slipway_class_slots\{class="build"\} 0$/m);
  assert.match(leased, /^slipway_steps_leased\{kind="build"\} 1$/m);
  assert.match(leased, /^slipway_agents\{state="ready"\} 1$/m);
  assert.match(leased, /^slipway_step_wait_seconds_sum\{kind="build"\} 3$/m);
  assert.match(leased, /^slipway_leases_lost_total\{kind="build"\} 1$/m);
  assert.match(leased, /^slipway_commit_sync_seconds_count 1$/m);
  assert.match(leased, /^slipway_activities_live\{phase="building"\} 1$/m);
  assert.match(ended, /^slipway_activities_total\{kind="submit",result="succeeded"\} 1$/m);
  assert.match(ended, /^slipway_actions_total\{kind="build",decision="built"\} \d+$/m);
});
