import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { ConflictError, UnauthenticatedError } from "../../program/error.js";
import { aborted } from "../../program/process.js";
import { currentTrace } from "../../program/trace-context.js";
import { eventually } from "../../test/eventually.js";
import { CancelledError, LeaseLostError, StepFailedError } from "./step-context.js";
import { untilStopped, WorkerRig } from "./test-worker.js";

test("a ticket becomes a lease, the work a log and a report", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  runner.work = async (context) => {
    await context.phase("run", async () => context.log.write("größer\n"));
    context.uploaded({ blobs: 2, bytes: 30 });
    context.uploaded({ blobs: 1, bytes: 4 });
  };
  coordinator.offer("step-1");

  await nats.invite("step-1");
  await coordinator.until(({ reports }) => reports.length === 1);

  assert.equal(coordinator.joins[0]?.agent, "one");
  assert.deepEqual(coordinator.joins[0]?.labels, ["fast"]);
  const [report] = coordinator.reports;
  assert.deepEqual(report, {
    agent: "one",
    step: "step-1",
    attempt: 1,
    fence: { epoch: 7, counter: 1 },
    outcome: "SUCCEEDED",
    message: "",
    tail: "",
    logOffset: 9,
    missing: "",
    phases: [
      {
        name: "run",
        durationMs: report?.phases[0]?.durationMs,
        startMs: report?.phases[0]?.startMs,
      },
    ],
    uploadedBytes: 34,
    uploadedBlobs: 3,
  });
  const { text, pieces } = await nats.log("step-1");
  assert.equal(text, "größer\n");
  assert.equal(pieces[0]?.subject, "slipway.log.one.activity-1.step-1.1");
  assert.equal(pieces[0]?.fence, "7.1");
  assert.equal(await nats.tickets(), 0);
});

test("a step is done and reported in the trace of its grant", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  const seen: (string | undefined)[] = [];
  runner.work = async ({ trace }) => void seen.push(trace?.traceId, currentTrace()?.traceId);
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  coordinator.offer("step-1", { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
  coordinator.offer("step-2");

  await nats.invite("step-1");
  await coordinator.until(({ reports }) => reports.length === 1);
  await nats.invite("step-2");
  await coordinator.until(({ reports }) => reports.length === 2);

  assert.deepEqual(seen, [traceId, traceId, undefined, undefined]);
  assert.deepEqual(coordinator.reportTraces, [traceId, null]);
});

test("who counts is told of each step, of the slots and of the spools", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner, worker } = rig;
  let during: unknown;
  runner.work = async (context) => {
    await context.phase("run", async () => context.log.write("one line\n"));
    during = [worker.slots, worker.spooled().length];
  };
  assert.deepEqual(worker.slots, { busy: 0, idle: 1, isDraining: false });
  coordinator.offer("step-1");

  await nats.invite("step-1");
  await coordinator.until(({ reports }) => reports.length === 1);

  assert.deepEqual(during, [{ busy: 1, idle: 0, isDraining: false }, 1]);
  const [ended] = rig.ended;
  assert.deepEqual(ended, {
    kind: "build",
    outcome: "SUCCEEDED",
    durationMs: ended?.durationMs,
    phases: [{ ...ended?.phases[0], name: "run" }],
    logBytes: 9,
  });
  coordinator.drain = true;
  await coordinator.until(() => worker.slots.isDraining);
});

test("a long log arrives whole, in order and in small pieces", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i}\n`);
  runner.work = async (context) => {
    for (const line of lines) context.log.write(line);
  };
  coordinator.offer("step-1");

  await nats.invite("step-1");
  await coordinator.until(({ reports }) => reports.length === 1);

  const length = coordinator.reports[0]?.logOffset ?? 0;
  assert.equal(length, lines.join("").length);
  // The report does not wait for it: that is the coordinator's to do.
  const { text, pieces } = await eventually("the log is sent", async () => {
    const sent = await nats.log("step-1");
    return sent.text.length >= length ? sent : null;
  });
  assert.ok(text === lines.join(""));
  assert.ok(pieces.every((piece) => piece.text.length <= 16 * 1024));
  assert.deepEqual(
    pieces.map(({ sequence }) => sequence),
    pieces.map((_, index) => index),
  );
});

test("the first line of a log is on its way while the step still runs", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  let finish = (): void => undefined;
  runner.work = (context) => {
    context.log.write("begun\n");
    return new Promise((resolve) => (finish = resolve));
  };
  await rig.begin("step-1");
  await coordinator.until(({ heartbeats }) =>
    heartbeats.some(({ leases }) => leases[0]?.logOffset === 6),
  );

  assert.equal((await nats.log("step-1")).text, "begun\n");
  finish();
});

test("failures of the user and of the farm are told apart", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  const failures: Record<string, Error> = {
    user: new StepFailedError("the hook exited with status 2", { tail: "last line" }),
    farm: new Error("something broke"),
    disk: Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" }),
    blob: new BlobMissingError(digestOf("lost")),
    tree: new ConflictError("the tree t is incomplete: blob b is not in the cache"),
  };
  runner.work = ({ step }) => Promise.reject(failures[step] ?? new Error());

  for (const step of Object.keys(failures)) {
    coordinator.offer(step);
    await nats.invite(step);
  }
  await coordinator.until(({ reports }) => reports.length === 5);

  const reports = new Map(coordinator.reports.map((report) => [report.step, report]));
  assert.equal(reports.get("user")?.outcome, "FAILED");
  assert.equal(reports.get("user")?.message, "the hook exited with status 2");
  assert.equal(reports.get("user")?.tail, "last line");
  assert.equal(reports.get("farm")?.outcome, "INFRASTRUCTURE");
  assert.equal(reports.get("disk")?.outcome, "INFRASTRUCTURE");
  assert.equal(reports.get("disk")?.missing, "");
  for (const lacking of ["blob", "tree"]) {
    assert.equal(reports.get(lacking)?.outcome, "INFRASTRUCTURE");
    assert.equal(reports.get(lacking)?.missing, failures[lacking]?.message);
  }
  assert.equal(reports.get("disk")?.message, 'the disk of the agent "one" is full');
});

test("a cancelled step stops and says so, at once where control says to look", async (t) => {
  const rig = await WorkerRig.open(t, { beatMs: 20_000 });
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  runner.work = untilStopped;
  const { signal } = await rig.begin("step-1");

  coordinator.orders.set("step-1", "CANCEL");
  nats.control({ cancel: "step-1" });
  await coordinator.until(({ reports }) => reports.length === 1);

  assert.ok(signal.reason instanceof CancelledError);
  assert.equal(coordinator.reports[0]?.outcome, "CANCELLED");
});

test("what is held is released by a step that was cancelled", async (t) => {
  const rig = await WorkerRig.open(t, { beatMs: 20_000 });
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  runner.work = async (context) => {
    await context.advance("HOLD");
    await aborted(context.signal);
    await context.advance("RELEASE");
    throw context.signal.reason;
  };
  coordinator.offer("step-1", { build: null, deploy: { environment: "e" } });
  await nats.invite("step-1", "agent.one");
  await coordinator.until(({ advances }) => advances.length === 1);

  coordinator.orders.set("step-1", "CANCEL");
  nats.control({ cancel: "step-1" });
  await coordinator.until(({ reports }) => reports.length === 1);

  assert.deepEqual(
    coordinator.advances.map(({ phase }) => phase),
    ["HOLD", "RELEASE"],
  );
  assert.equal(coordinator.reports[0]?.outcome, "CANCELLED");
});

test("a lost lease stops the work and nothing is reported", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  runner.work = async ({ step, signal }) => {
    if (step === "next") return;
    await aborted(signal);
    throw signal.reason;
  };
  coordinator.offer("lost");
  coordinator.offer("next");
  const begun = runner.begun("lost");
  await nats.invite("lost");
  const { signal } = await begun;

  coordinator.orders.set("lost", "LOST");
  await aborted(signal);
  await nats.invite("next");
  await coordinator.until(({ reports }) => reports.length === 1);

  assert.ok(signal.reason instanceof LeaseLostError);
  assert.equal(coordinator.reports[0]?.step, "next");
});

test("duplicate tickets do not do the work twice", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  let finish = (): void => undefined;
  runner.work = ({ step }) =>
    step === "step-1" ? new Promise((resolve) => (finish = resolve)) : Promise.resolve();
  coordinator.offer("step-1");
  coordinator.offer("last", { build: null, teardown: { environment: "e" } });
  const begun = runner.begun("step-1");
  await nats.invite("step-1");
  await begun;

  await nats.invite("step-1", "agent.one");
  await nats.invite("step-1", "agent.one");
  await nats.invite("last", "agent.one");
  await coordinator.until(({ reports }) => reports.length === 1);
  finish();
  await coordinator.until(({ reports }) => reports.length === 2);

  assert.deepEqual(runner.started, ["step-1", "last"]);
});

test("builds wait for a slot, deployments do not", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  const finish = new Map<string, () => void>();
  runner.work = ({ step }) => new Promise((resolve) => finish.set(step, resolve));
  for (const step of ["build-1", "build-2"]) coordinator.offer(step);
  coordinator.offer("deploy-1", { build: null, deploy: { environment: "e" } });
  const first = runner.begun("build-1");
  const second = runner.begun("build-2");
  const deployment = runner.begun("deploy-1");
  await nats.invite("build-1");
  await first;
  await nats.invite("build-2");
  await nats.invite("deploy-1", "agent.one");
  await deployment;

  assert.deepEqual(runner.started, ["build-1", "deploy-1"]);
  finish.get("build-1")?.();
  await second;
  finish.get("build-2")?.();
  finish.get("deploy-1")?.();
  await coordinator.until(({ reports }) => reports.length === 3);
});

test("a step that is gone or another's is forgotten, a busy coordinator is asked again", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  coordinator.answers.set("theirs", () => ({ leased: {} }));
  let isBusy = true;
  coordinator.offer("later");
  const granted = coordinator.answers.get("later");
  coordinator.answers.set("later", () => {
    if (!isBusy) return granted?.() ?? {};
    isBusy = false;
    return { busy: { retryAfterMs: 50 } };
  });

  for (const step of ["gone", "theirs", "later"]) await nats.invite(step);
  await coordinator.until(({ reports }) => reports.length === 1);

  assert.deepEqual(runner.started, ["later"]);
  assert.equal(await nats.tickets(), 0);
});

test("an effect that the coordinator refuses ends the step as cancelled", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner } = rig;
  runner.work = async (context) => {
    await context.advance("HEALTHY");
    coordinator.proceed = false;
    await context.advance("SWITCH", { targets: [{ application: "app", address: "10.0.0.1:80" }] });
  };
  coordinator.offer("step-1", { build: null, deploy: { environment: "e" } });

  await nats.invite("step-1", "agent.one");
  await coordinator.until(({ reports }) => reports.length === 1);

  assert.deepEqual(
    coordinator.advances.map(({ phase }) => phase),
    ["HEALTHY", "SWITCH"],
  );
  assert.deepEqual(coordinator.advances[1]?.fence, { epoch: 7, counter: 1 });
  // The runner let a CancelledError pass that no heartbeat had announced.
  assert.equal(coordinator.reports[0]?.outcome, "CANCELLED");
});

test("an agent that stops gives back what it cannot finish", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, runner, worker } = rig;
  runner.work = untilStopped;
  await rig.begin("step-1");

  await worker.stop(100);

  assert.equal(coordinator.reports[0]?.outcome, "INFRASTRUCTURE");
  assert.equal(coordinator.reports[0]?.message, 'the agent "one" was stopped');
  assert.deepEqual(await readdir(join(rig.data, "spool")), []);
});

test("an agent that is told to stop tells the coordinator, takes nothing more and finishes what it has", async (t) => {
  const rig = await WorkerRig.open(t, { beatMs: 60_000 });
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, nats, runner, worker } = rig;
  let finish = (): void => undefined;
  runner.work = () => new Promise((resolve) => (finish = resolve));
  await rig.begin("step-1");

  const stopped = worker.stop(60_000);
  await coordinator.until(({ heartbeats }) => heartbeats.some(({ draining }) => draining));
  await nats.invite("step-2");
  finish();
  await stopped;

  assert.deepEqual(runner.started, ["step-1"]);
  assert.equal(coordinator.reports[0]?.outcome, "SUCCEEDED");
  assert.equal(coordinator.heartbeats.at(-1)?.freeSlots, 0);
  assert.equal(await nats.tickets(), 1);
});

test("an agent that was removed loses at once what it does, and stops", async (t) => {
  const rig = await WorkerRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { coordinator, runner, worker } = rig;
  runner.work = untilStopped;
  const { signal } = await rig.begin("step-1");

  coordinator.credentials.clear();

  await assert.rejects(worker.dismissed, UnauthenticatedError);
  await aborted(signal);
  assert.ok(signal.reason instanceof LeaseLostError);
  assert.deepEqual(coordinator.reports, []);
});

test("an agent joins again before what it was given expires", async (t) => {
  const rig = await WorkerRig.open(t, { renewAfterMs: 50 });
  if (rig === null) return;
  await using _ = rig;
  const { coordinator } = rig;
  await coordinator.until(({ joins }) => joins.length >= 3);
  const digests = coordinator.joins.map(({ credentialDigest }) => credentialDigest);
  assert.equal(new Set(digests).size, digests.length);
  assert.equal(new Set(coordinator.joins.map(({ agentEpoch }) => agentEpoch)).size, 1);
});
