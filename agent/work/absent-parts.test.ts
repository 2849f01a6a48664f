import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createJoinToken, parseJoinToken } from "../../program/agent-token.js";
import { UnauthenticatedError } from "../../program/error.js";
import { aborted } from "../../program/process.js";
import { eventually } from "../../test/eventually.js";
import { AgentWorker } from "./agent-worker.js";
import type { FarmClient } from "./farm-client.js";
import { LeaseLostError, StepFailedError } from "./step-context.js";
import { Membership } from "./membership.js";
import { TestCoordinator } from "./test-coordinator.js";
import { clientOf, ScriptedRunner, untilStopped, WorkerRig, workerParts } from "./test-worker.js";

test("a lease ends by the agent's own clock when no heartbeat gets through", async (t) => {
  const rig = await WorkerRig.open(t, { ttlMs: 600 });
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, runner } = rig;
  runner.work = untilStopped;
  const { signal } = await rig.begin("step-1");
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
  const { coordinator, runner } = rig;
  let finish = (): void => undefined;
  runner.work = () => new Promise((resolve) => (finish = resolve));
  await rig.begin("step-1");

  await coordinator.goAway();
  finish();
  coordinator.mustRejoin = true;
  await coordinator.comeBack();
  await coordinator.until(({ reports, joins }) => reports.length === 1 && joins.length === 2);

  assert.equal(coordinator.reports[0]?.outcome, "SUCCEEDED");
});

test("without NATS work is asked for, and its log goes to the coordinator itself", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  let goOn = (): void => undefined;
  runner.work = async ({ step, log }) => {
    log.write(`${step} without NATS\n`);
    if (step === "step-1") await new Promise<void>((resolve) => (goOn = resolve));
    log.write(`${step} goes on\n`);
  };
  coordinator.offer("step-1");
  coordinator.offer("step-2");
  const logOf = (step: string) => coordinator.logs.get(`${step}/1`)?.toString() ?? "";

  await nats.goAway();
  coordinator.waiting.push("step-1");
  await coordinator.until(() => logOf("step-1") === "step-1 without NATS\n");
  await nats.comeBack();
  await eventually("the worker is at NATS again", async () => {
    await nats.invite("step-2");
    return true;
  });
  goOn();
  await coordinator.until(({ reports }) => reports.length === 2);
  for (const step of ["step-1", "step-2"]) {
    const text = `${step} without NATS\n${step} goes on\n`;
    await coordinator.until(() => logOf(step) === text);
  }
  // Over NATS came what was written when it was back; nothing of it begins anew.
  for (const { text } of (await nats.log("step-1")).pieces) assert.equal(text, "step-1 goes on\n");
  assert.deepEqual(readdirSync(join(rig.data, "spool")), []);
});

test("where the answer to who asks for work was lost it is asked for again, though tickets come", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats } = rig;
  coordinator.offer("step-1");
  coordinator.losesAnswers = true;
  await nats.goAway();
  coordinator.waiting.push("step-1");
  await coordinator.until(({ waiting }) => waiting.length === 0);
  await nats.comeBack();
  await eventually("the worker is at NATS again", async () => {
    await nats.invite("step-2");
    return true;
  });
  const before = coordinator.asked.length;
  await coordinator.until(({ asked }) => asked.length > before);
  coordinator.losesAnswers = false;
  await coordinator.until(({ reports }) => reports.length === 1);

  assert.equal(coordinator.reports[0]?.step, "step-1");
  const [lost, ...rest] = coordinator.asked.slice(before - 1);
  assert.ok(rest.length > 0 && rest.every((number) => number === lost));
});

test("what a worker has not brought in goes with the next one, and no secret goes at all", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner, data } = rig;
  const secret = "correct horse battery";
  runner.work = async ({ log }) => {
    log.write(`one ${secret} `);
    log.write(Buffer.from("two "));
    await coordinator.goAway();
    throw new StepFailedError(`it said ${secret}`, { tail: `horse battery\n${secret}\n` });
  };
  coordinator.offer("step-1", { secrets: [secret], cacheToken: "token-of-the-cache" });
  await nats.invite("step-1");
  await coordinator.until(({ claims }) => claims.length === 1);
  await eventually("all of it is spooled", () => {
    const [name] = readdirSync(join(data, "spool"));
    const text = name === undefined ? "" : readFileSync(join(data, "spool", name), "latin1");
    assert.ok(!text.includes("horse"));
    return text.includes("two ") ? true : null;
  });
  await nats.goAway();
  await rig.worker.stop(0);
  assert.equal(readdirSync(join(data, "spool")).length, 1);

  await coordinator.comeBack();
  const membership = Membership.open(data, "one");
  using client = clientOf(coordinator, membership);
  await using next = await AgentWorker.start(
    workerParts(client, membership, data, runner),
    t.signal,
  );
  await coordinator.until(({ logs }) => logs.get("step-1/1")?.toString() === "one [masked] two ");
  await eventually("the spool is gone", () =>
    readdirSync(join(data, "spool")).length === 0 ? true : null,
  );
  assert.equal(next.farm, "test");
});

test("a report shows no secret, also where its tail begins in the middle of one", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  const secret = "correct horse battery";
  runner.work = async () => {
    const tail = `horse battery\nand ${secret} and token-of-the-cache`;
    throw new StepFailedError(`it said ${secret}`, { tail });
  };
  coordinator.offer("step-1", { secrets: [secret], cacheToken: "token-of-the-cache" });
  await nats.invite("step-1");
  await coordinator.until(({ reports }) => reports.length === 1);
  const [report] = coordinator.reports;
  assert.equal(report?.message, "it said [masked]");
  assert.equal(report.tail, "[masked]\nand [masked] and [masked]");
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
  const membership = Membership.open(data, "one");
  const parts = (client: FarmClient) => workerParts(client, membership, data, runner);

  using wrong = clientOf(coordinator, membership, parseJoinToken(createJoinToken(null)));
  await assert.rejects(AgentWorker.start(parts(wrong), t.signal), UnauthenticatedError);

  await coordinator.goAway();
  using right = clientOf(coordinator, membership);
  const starting = AgentWorker.start(parts(right), t.signal);
  await coordinator.comeBack();
  await using worker = await starting;
  assert.equal(worker.farm, "test");
});
