import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { UnauthenticatedError } from "../../program/error.js";
import { aborted } from "../../program/process.js";
import { AgentWorker } from "./agent-worker.js";
import { FarmClient } from "./farm-client.js";
import { LeaseLostError } from "./step-context.js";
import { TestCoordinator } from "./test-coordinator.js";
import { identity, ScriptedRunner, WorkerRig, workerParts } from "./test-worker.js";

test("a lease ends by the agent's own clock when no heartbeat gets through", async (t) => {
  const rig = await WorkerRig.open(t, { ttlMs: 600 });
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  runner.work = async ({ signal }) => {
    await aborted(signal);
    throw signal.reason;
  };
  coordinator.offer("step-1");
  const begun = runner.begun("step-1");
  await nats.invite("step-1");
  const { signal } = await begun;
  await coordinator.until(({ heartbeats }) => heartbeats.some(({ leases }) => leases.length === 1));

  await coordinator.goAway();
  await aborted(signal);

  assert.ok(signal.reason instanceof LeaseLostError);
  assert.equal(coordinator.reports.length, 0);
});

test("a coordinator that was away gets the report when it is back, and is joined again", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  let finish = (): void => undefined;
  runner.work = () => new Promise((resolve) => (finish = resolve));
  coordinator.offer("step-1");
  const begun = runner.begun("step-1");
  await nats.invite("step-1");
  await begun;

  await coordinator.goAway();
  finish();
  coordinator.mustRejoin = true;
  await coordinator.comeBack();
  await coordinator.until(({ reports, joins }) => reports.length === 1 && joins.length === 2);

  assert.equal(coordinator.reports[0]?.outcome, "SUCCEEDED");
});

test("without NATS work is asked for, and the log follows when NATS is back", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  runner.work = async ({ log }) => log.write("written without NATS\n");
  coordinator.offer("step-1");
  coordinator.offer("step-2");

  await nats.goAway();
  coordinator.waiting.push("step-1");
  await coordinator.until(({ reports }) => reports.length === 1);
  await nats.comeBack();
  await nats.invite("step-2");
  await coordinator.until(({ reports }) => reports.length === 2);

  assert.deepEqual(runner.started, ["step-1", "step-2"]);
  const deadline = Date.now() + 10_000;
  while ((await nats.log("step-1")).text !== "written without NATS\n") {
    assert.ok(Date.now() < deadline, "the log of step-1 never came");
  }
});

test("streams that are wiped are waited for, and work goes on without them", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  for (const step of ["before", "meanwhile", "after"]) coordinator.offer(step);
  await nats.invite("before");
  await coordinator.until(({ reports }) => reports.length === 1);

  await nats.wipe();
  coordinator.waiting.push("meanwhile");
  await coordinator.until(({ reports }) => reports.length === 2);
  await nats.makeStreams();
  await nats.invite("after");
  await coordinator.until(({ reports }) => reports.length === 3);

  assert.deepEqual(runner.started, ["before", "meanwhile", "after"]);
});

test("a wrong token is refused with the reason; an absent coordinator is waited for", async (t) => {
  await using coordinator = await TestCoordinator.start();
  const data = await mkdtemp(join(tmpdir(), "slipway-agent-"));
  t.after(() => rm(data, { recursive: true }));
  const runner = new ScriptedRunner();
  const parts = (client: FarmClient) => workerParts(client, data, runner);

  using wrong = FarmClient.connect(coordinator.address, "guessed", identity);
  await assert.rejects(AgentWorker.start(parts(wrong), t.signal), UnauthenticatedError);

  await coordinator.goAway();
  using right = FarmClient.connect(coordinator.address, coordinator.token, identity);
  const starting = AgentWorker.start(parts(right), t.signal);
  await coordinator.comeBack();
  await using worker = await starting;
  assert.equal(worker.farm, "test");
});
