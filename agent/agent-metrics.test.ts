import assert from "node:assert/strict";
import { test } from "node:test";
import { Registry } from "prom-client";
import { AgentMetrics } from "./agent-metrics.js";

const still = { busy: 0, idle: 2, isDraining: false };

test("steps are counted by kind and outcome, their phases are timed", async () => {
  const registry = new Registry();
  const metrics = new AgentMetrics(registry, {
    slots: () => still,
    spools: () => [],
    traffic: () => ({ fetchedBytes: 0, localBytes: 0, builtFarms: 0, reusedFarms: 0 }),
    storeBytes: () => null,
    dockerErrors: () => new Map(),
  });
  const phases = [
    { name: "fetch", startMs: 0, durationMs: 250 },
    { name: "run", startMs: 0, durationMs: 4_000 },
  ];
  metrics.noteStep({
    kind: "build",
    outcome: "SUCCEEDED",
    durationMs: 5_000,
    phases,
    logBytes: 70,
  });
  metrics.noteStep({ kind: "deploy", outcome: "LOST", durationMs: 10, phases: [], logBytes: 1 });
  const text = await registry.metrics();

  assert.match(text, /^slipway_agent_steps_total\{kind="build",outcome="succeeded"\} 1$/m);
  assert.match(text, /^slipway_agent_steps_total\{kind="deploy",outcome="lost"\} 1$/m);
  assert.match(text, /^slipway_agent_leases_lost_total\{kind="deploy"\} 1$/m);
  assert.match(text, /^slipway_agent_step_seconds_sum\{kind="build"\} 5$/m);
  assert.match(text, /^slipway_agent_phase_seconds_sum\{kind="build",phase="run"\} 4$/m);
  assert.match(text, /^slipway_agent_log_bytes_total 71$/m);
});

test("gauges are read when somebody looks, and what is not known is left out", async () => {
  const registry = new Registry();
  let slots = { busy: 1, idle: 1, isDraining: false };
  let storeBytes: number | null = null;
  const failures = new Map([["500", 2]]);
  const metrics = new AgentMetrics(registry, {
    slots: () => slots,
    spools: () => [10, 20],
    traffic: () => ({ fetchedBytes: 5, localBytes: 7, builtFarms: 1, reusedFarms: 3 }),
    storeBytes: () => storeBytes,
    dockerErrors: () => failures,
  });
  const before = await registry.metrics();
  slots = { busy: 1, idle: 1, isDraining: true };
  storeBytes = 4_096;
  failures.set("500", 3);
  const after = await registry.metrics();

  assert.ok(metrics);
  assert.match(before, /^slipway_agent_slots\{state="free"\} 1$/m);
  assert.match(before, /^slipway_agent_slots\{state="draining"\} 0$/m);
  assert.doesNotMatch(before, /^slipway_agent_store_bytes /m);
  assert.match(before, /^slipway_agent_docker_errors_total\{code="500"\} 2$/m);
  assert.match(before, /^slipway_agent_spools 2$/m);
  assert.match(before, /^slipway_agent_spool_bytes 30$/m);
  assert.match(before, /^slipway_agent_fetched_bytes_total 5$/m);
  assert.match(before, /^slipway_agent_local_bytes_total 7$/m);
  assert.match(before, /^slipway_agent_farms_built_total 1$/m);
  assert.match(before, /^slipway_agent_farms_reused_total 3$/m);
  assert.match(after, /^slipway_agent_slots\{state="busy"\} 1$/m);
  assert.match(after, /^slipway_agent_slots\{state="free"\} 0$/m);
  assert.match(after, /^slipway_agent_slots\{state="draining"\} 1$/m);
  assert.match(after, /^slipway_agent_store_bytes 4096$/m);
  assert.match(after, /^slipway_agent_docker_errors_total\{code="500"\} 3$/m);
});
