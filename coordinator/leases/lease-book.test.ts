import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../../test/coordinator-rig.js";
import { LeaseRig, ttlMs } from "../../test/lease-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

const hourMs = 3_600_000;

test("a step is granted once, and again only to the caller that has it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  farm.join("a2");
  const step = farm.enqueue();

  const first = farm.book.claim({ ...farm.call("a1"), step: step.id, attempt: 1 }, farm.nowMs);
  const again = farm.book.claim({ ...farm.call("a1"), step: step.id, attempt: 1 }, farm.nowMs);
  const other = farm.book.claim({ ...farm.call("a2"), step: step.id, attempt: 1 }, farm.nowMs);

  assert.equal(first.type, "granted");
  assert.deepEqual(again, first);
  assert.equal(other.type, "leased");
});

test("a ticket of another attempt, of an unknown step or of a done one is gone", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.book.report(lease, report("succeeded"), farm.nowMs);

  for (const [id, attempt] of [
    [lease.step, 1],
    [farm.enqueue().id, 2],
    ["nothing", 1],
  ] as const) {
    const outcome = farm.book.claim({ ...farm.call("a1"), step: id, attempt }, farm.nowMs);
    assert.equal(outcome.type, "gone");
  }
});

test("a step that is placed on an agent is for no other, and full slots wait", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1", "e1", 1);
  const placed = farm.enqueue({ agent: "a2", kind: "deploy" });
  assert.equal(farm.claim("a1", placed).type, "gone");
  farm.lease("a1", farm.enqueue());
  assert.equal(farm.claim("a1", farm.enqueue()).type, "busy");
  const own = farm.enqueue({ agent: "a1", kind: "deploy" });
  assert.equal(farm.claim("a1", own).type, "granted");
});

test("a lost lease moves on with a higher fence, and the old fence has no effect", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  farm.join("a2");
  const step = farm.enqueue();
  const old = farm.lease("a1", step);

  farm.monotonicMs += ttlMs;
  farm.book.expire(farm.nowMs);
  const lease = farm.lease("a2", farm.steps.get(step.id));

  assert.equal(lease.attempt, 2);
  assert.ok(lease.fence.counter > old.fence.counter);
  const before = farm.steps.get(step.id);
  assert.equal(farm.book.heartbeat(old, farm.nowMs), "LOST");
  assert.equal(farm.book.holder(old), null);
  assert.equal(farm.book.report(old, report("failed"), farm.nowMs), false);
  assert.equal(farm.book.holder({ ...lease, agent: "a1" }), null);
  assert.equal(farm.book.holder({ ...lease, attempt: 1 }), null);
  assert.deepEqual(farm.steps.get(step.id), before);
});

test("that an agent was heard is written down once a second, and counts at once", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  const rowOf = () => farm.agents.all().find(({ name }) => name === "a1");
  const joined = rowOf()?.lastSeenAtMs ?? 0;

  farm.monotonicMs += 999;
  farm.book.heard("a1", joined + 999);
  assert.equal(rowOf()?.lastSeenAtMs, joined);
  farm.monotonicMs += 1;
  farm.book.heard("a1", joined + 1_000);
  assert.equal(rowOf()?.lastSeenAtMs, joined + 1_000);

  farm.monotonicMs += ttlMs - 1;
  const row = rowOf();
  assert.ok(row !== undefined && farm.book.isReady(row), "what was last heard counts");
});

test("a call with any other fence than the lease's has no effect, even of its own holder", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  const before = farm.steps.get(lease.step);
  const { epoch, counter } = lease.fence;
  for (const fence of [
    { epoch, counter: counter - 1 },
    { epoch, counter: counter + 1 },
    { epoch: epoch - 1, counter },
    { epoch: epoch + 1, counter },
  ]) {
    const other = { ...lease, fence };
    assert.equal(farm.book.heartbeat(other, farm.nowMs), "LOST");
    assert.equal(farm.book.holder(other), null);
    assert.equal(farm.book.report(other, report("failed"), farm.nowMs), false);
  }
  assert.deepEqual(farm.steps.get(lease.step), before);
});

test("a heartbeat renews, and only as long as it comes", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  for (let beat = 0; beat < 5; beat++) {
    farm.monotonicMs += ttlMs - 1;
    farm.book.expire(farm.nowMs);
    assert.equal(farm.book.heartbeat(lease, farm.nowMs), "CONTINUE");
  }
  farm.monotonicMs += ttlMs - 1;
  farm.book.expire(farm.nowMs);
  assert.equal(farm.steps.get(lease.step).state, "leased");
  farm.monotonicMs += 1;
  farm.book.expire(farm.nowMs);
  assert.equal(farm.steps.get(lease.step).state, "queued");
});

test("the first lost lease is claimed at once, the second after a while, the third is the last", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  for (const agent of ["a1", "a2", "a3"]) farm.join(agent);
  const { id } = farm.enqueue();
  const waits: number[] = [];
  for (const agent of ["a1", "a2", "a3"]) {
    farm.nowMs = Math.max(farm.nowMs, farm.steps.get(id).notBeforeMs);
    farm.lease(agent, farm.steps.get(id));
    farm.monotonicMs += ttlMs;
    farm.book.expire(farm.nowMs);
    waits.push(farm.steps.get(id).notBeforeMs - farm.nowMs);
  }

  // 5 s · 3 for the second, with the jitter at its middle.
  assert.equal(waits[0], 0);
  assert.equal(waits[1], 15_000);
  const { state, report: last, attempt } = farm.steps.get(id);
  assert.deepEqual([state, last?.outcome, attempt], ["done", "infrastructure", 3]);
  assert.equal(
    last?.message,
    "given up after 3 attempts (a1: nothing was heard for 30 s; " +
      "a2: nothing was heard for 30 s; a3: nothing was heard for 30 s)",
  );
  assert.deepEqual(farm.ended, [id]);
});

test("a step whose delay is not over is busy, and says for how long", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  const step = farm.enqueue();
  farm.book.report(farm.lease("a1", step), report("infrastructure", "disk full"), farm.nowMs);

  assert.deepEqual(farm.claim("a1", farm.steps.get(step.id)), {
    type: "busy",
    retryAfterMs: 5_000,
  });
  assert.equal(farm.book.claimAny(farm.call("a1"), farm.nowMs).type, "gone");
  farm.nowMs += 5_000;
  assert.equal(farm.book.claimAny(farm.call("a1"), farm.nowMs).type, "granted");
  assert.equal(farm.steps.get(step.id).lost[0]?.reason, "disk full");
});

test("the same report gets the same answer, whatever it said", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  for (const outcome of ["succeeded", "failed", "infrastructure", "cancelled"] as const) {
    const lease = farm.lease("a1", farm.enqueue());
    assert.equal(farm.book.report(lease, report(outcome), farm.nowMs), true);
    const after = farm.steps.get(lease.step);
    assert.equal(farm.book.report(lease, report(outcome), farm.nowMs), true, outcome);
    const other = { ...lease, fence: { ...lease.fence, counter: lease.fence.counter + 1 } };
    assert.equal(farm.book.report(other, report(outcome), farm.nowMs), false, outcome);
    assert.deepEqual(farm.steps.get(lease.step), after);
  }
});

test("an agent that was started again has lost its leases, one that joins again has not", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1", "e1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.join("a1", "e1");
  assert.equal(farm.book.heartbeat(lease, farm.nowMs), "CONTINUE");

  farm.join("a1", "e2");

  assert.equal(farm.book.heartbeat(lease, farm.nowMs), "LOST");
  assert.equal(farm.steps.get(lease.step).lost[0]?.reason, "the agent was started again");
  assert.equal(farm.claim("a1", farm.steps.get(lease.step), "e1").type, "busy");
  assert.equal(farm.claim("a1", farm.steps.get(lease.step), "e2").type, "granted");
});

test("after a start of the coordinator each lease gets one full time to live", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await LeaseRig.open(directory.path);
  before.join("a1");
  const lease = before.lease("a1", before.enqueue());
  await before[Symbol.asyncDispose]();

  await using farm = await LeaseRig.open(directory.path);
  assert.equal(farm.book.knows("a1", "e1"), false);
  farm.monotonicMs += ttlMs - 1;
  farm.book.expire(farm.nowMs);
  assert.equal(farm.book.heartbeat(lease, farm.nowMs), "CONTINUE");
  farm.join("a1");
  assert.equal(farm.book.knows("a1", "e1"), true);
  farm.monotonicMs += ttlMs;
  farm.book.expire(farm.nowMs);
  assert.equal(farm.book.heartbeat(lease, farm.nowMs), "LOST");
});

test("a fence of a later coordinator is higher than all before", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await LeaseRig.open(directory.path);
  before.join("a1");
  const old = before.lease("a1", before.enqueue());
  await before[Symbol.asyncDispose]();

  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1", "e2");
  const lease = farm.lease("a1", farm.steps.get(old.step), "e2");
  assert.ok(lease.fence.epoch > old.fence.epoch);
  assert.ok(lease.fence.counter > old.fence.counter);
});

test("a jump of the wall clock by an hour ends no lease", async () => {
  for (const jumpMs of [hourMs, -hourMs]) {
    await using directory = await TemporaryDirectory.create();
    await using farm = await LeaseRig.open(directory.path);
    farm.join("a1");
    const lease = farm.lease("a1", farm.enqueue());
    farm.nowMs += jumpMs;
    farm.monotonicMs += 1_000;
    farm.book.expire(farm.nowMs);
    assert.equal(farm.book.heartbeat(lease, farm.nowMs), "CONTINUE");
    assert.equal(farm.book.isReady(farm.agents.all()[0]!), true);
  }
});

test("a wall clock that is set back does not delay a step for longer than its backoff", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  const step = farm.enqueue();
  farm.book.report(farm.lease("a1", step), report("infrastructure"), farm.nowMs);
  farm.nowMs -= hourMs;
  assert.equal(farm.claim("a1", farm.steps.get(step.id)).type, "granted");
});

test("work that nobody wants is cancelled with its heartbeat, and not queued again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.endActivities();
  assert.equal(farm.book.heartbeat(lease, farm.nowMs), "CANCEL");
  farm.monotonicMs += ttlMs;
  farm.book.expire(farm.nowMs);
  assert.equal(farm.steps.get(lease.step).report?.outcome, "cancelled");
});

test("a queued step that nobody waits for is gone when its ticket is claimed", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await LeaseRig.open(directory.path);
  farm.join("a1");
  const step = farm.enqueue();
  farm.endActivities();
  assert.equal(farm.claim("a1", step).type, "gone");
  assert.equal(farm.steps.get(step.id).state, "done");
});
