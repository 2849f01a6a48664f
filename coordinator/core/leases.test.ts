import assert from "node:assert/strict";
import { test } from "node:test";
import { CoreRig, ttlMs } from "../../test/core-rig.js";

const hourMs = 3_600_000;

test("a step is granted once, and again only to the caller that has it", () => {
  const farm = new CoreRig();
  farm.join("a1");
  farm.join("a2");
  const step = farm.enqueue();

  const first = farm.claim("a1", step);
  const again = farm.claim("a1", step);
  const other = farm.claim("a2", step);

  assert.equal(first.type, "granted");
  assert.deepEqual(again, first);
  assert.equal(other.type, "leased");
  assert.equal(farm.claim("a1", step, "e0").type, "leased", "of another process");
});

test("a lease is stored before anybody hears of it", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const step = farm.enqueue();
  let order: readonly string[] = [];
  farm.watch = (_, effects) => (order = effects.map(({ type }) => type));
  farm.claim("a1", step);
  assert.deepEqual(order, ["store-step", "answer"]);
  assert.equal(farm.get(step.id).leaseAgent, "a1");
});

test("a ticket of another attempt, of an unknown step or of a done one is gone", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.report(lease, "succeeded");
  for (const [id, attempt] of [
    [lease.step, 1],
    [farm.enqueue().id, 2],
    ["nothing", 1],
  ] as const) {
    assert.equal(farm.claim("a1", { id, attempt }).type, "gone");
  }
});

test("a step that is placed on an agent is for no other, and needs no slot", () => {
  const farm = new CoreRig();
  farm.join("a1", { slots: 1 });
  const placed = farm.enqueue({ agent: "a2", kind: "deploy" });
  assert.equal(farm.claim("a1", placed).type, "gone");
  farm.lease("a1", farm.enqueue());
  assert.equal(farm.claim("a1", farm.enqueue()).type, "gone");
  const own = farm.enqueue({ agent: "a1", kind: "deploy" });
  assert.equal(farm.claim("a1", own).type, "granted");
});

test("a lost lease moves on with a higher fence, and the old fence has no effect", () => {
  const farm = new CoreRig();
  farm.join("a1");
  farm.join("a2");
  const step = farm.enqueue();
  const old = farm.lease("a1", step);

  farm.pass(ttlMs - 1);
  farm.heard("a2");
  farm.pass(1);
  const lease = farm.lease("a2", farm.get(step.id));

  assert.equal(lease.attempt, 2);
  assert.ok(lease.fence.counter > old.fence.counter);
  assert.deepEqual(farm.lost, [`a1 ${step.id}: nothing was heard for 30 s`]);
  const before = farm.get(step.id);
  assert.equal(farm.order(old), "LOST");
  assert.equal(farm.holder(old), null);
  assert.equal(farm.report(old, "failed"), false);
  assert.equal(farm.holder({ ...lease, agent: "a1" }), null);
  assert.equal(farm.holder({ ...lease, attempt: 1 }), null);
  assert.deepEqual(farm.get(step.id), before);
});

test("a call with any other fence than the lease's has no effect, even of its own holder", () => {
  const farm = new CoreRig({ epoch: 5 });
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  const before = farm.get(lease.step);
  const { epoch, counter } = lease.fence;
  for (const fence of [
    { epoch, counter: counter - 1 },
    { epoch, counter: counter + 1 },
    { epoch: epoch - 1, counter },
    { epoch: epoch + 1, counter },
  ]) {
    const other = { ...lease, fence };
    assert.equal(farm.order(other), "LOST");
    assert.equal(farm.holder(other), null);
    assert.equal(farm.report(other, "failed"), false);
  }
  assert.deepEqual(farm.get(lease.step), before);
});

test("a heartbeat renews, so does what only the holder does, and only as long as it comes", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  for (let beat = 0; beat < 5; beat++) {
    farm.pass(ttlMs - 1);
    if (beat % 2 === 0) assert.equal(farm.order(lease), "CONTINUE");
    else assert.equal(farm.holder(lease)?.id, lease.step);
  }
  farm.pass(ttlMs - 1);
  assert.equal(farm.get(lease.step).state, "leased");
  farm.pass(1);
  assert.equal(farm.get(lease.step).state, "queued");
});

test("the first lost lease is claimed at once, the second after a while, the third agent is the last", () => {
  const farm = new CoreRig();
  const { id } = farm.enqueue();
  const waits: number[] = [];
  for (const agent of ["a1", "a2", "a3"]) {
    farm.pass(Math.max(0, farm.get(id).notBeforeMs - farm.wallMs));
    farm.join(agent);
    farm.lease(agent, farm.get(id));
    farm.pass(ttlMs);
    waits.push(farm.get(id).notBeforeMs - farm.wallMs);
  }

  assert.equal(waits[0], 0);
  // 5 s · 3, with a fifth of jitter.
  assert.ok(waits[1]! >= 12_000 && waits[1]! <= 18_000, String(waits[1]));
  const { state, report: last, attempt } = farm.get(id);
  assert.deepEqual([state, last?.outcome, attempt], ["done", "infrastructure", 3]);
  assert.equal(
    last?.message,
    "given up after 3 attempts (a1: nothing was heard for 30 s; " +
      "a2: nothing was heard for 30 s; a3: nothing was heard for 30 s)",
  );
  assert.deepEqual(farm.ended, [id]);
});

test("where there are fewer agents than three, the fifth lost lease is the last", () => {
  const farm = new CoreRig();
  const { id } = farm.enqueue();
  for (let lost = 1; lost <= 5; lost++) {
    farm.join("a1", { epoch: `e${lost}` });
    farm.pass(Math.max(0, farm.get(id).notBeforeMs - farm.wallMs));
    const lease = farm.lease("a1", farm.get(id));
    farm.report(lease, "infrastructure", { message: `disk ${lost}` });
    assert.equal(farm.get(id).state, lost < 5 ? "queued" : "done");
  }
  assert.match(farm.get(id).report?.message ?? "", /^given up after 5 attempts \(a1: disk 1; /);
});

test("a step whose delay is not over is busy, and says for how long", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const step = farm.enqueue();
  farm.report(farm.lease("a1", step), "infrastructure", { message: "disk full" });
  const waitMs = farm.get(step.id).notBeforeMs - farm.wallMs;

  assert.ok(waitMs >= 4_000 && waitMs <= 6_000, String(waitMs));
  const busy = { type: "busy", retryAfterMs: waitMs };
  assert.deepEqual(farm.claim("a1", farm.get(step.id)), busy);
  assert.equal(farm.claimAny("a1").type, "gone");
  farm.pass(waitMs);
  assert.equal(farm.claimAny("a1").type, "granted");
  assert.equal(farm.get(step.id).lost[0]?.reason, "disk full");
});

test("who asks again for whatever waits gets the same lease while it is in force, also after a restart", () => {
  const farm = new CoreRig();
  farm.join("a1");
  farm.join("a2");
  for (let i = 0; i < 4; i++) farm.enqueue({ project: `p${i}` });
  const ask = (request: number, agent = "a1") => {
    const outcome = farm.claimAny(agent, true, request);
    return outcome.type === "granted" ? outcome.step.id : outcome.type;
  };
  assert.equal(ask(1), "s00001");
  farm.pass(ttlMs - 1);
  assert.equal(ask(1), "s00001");
  assert.equal(ask(1, "a2"), "s00002", "each agent counts by itself");
  farm.pass(ttlMs - 1);
  assert.equal(farm.get("s00001").state, "leased", "it was renewed");
  farm.restart();
  for (const name of ["a1", "a2"]) farm.join(name);
  assert.equal(ask(1), "s00001");
  assert.equal(ask(2), "s00003");
  assert.equal(ask(1), "gone", "it came late: nobody waits for the answer");

  const { fence } = farm.get("s00003");
  assert.ok(farm.report({ agent: "a1", step: "s00003", attempt: 1, fence }, "succeeded"));
  assert.equal(ask(2), "gone", "its answer is known: another lease would be nobody's");
  assert.equal(ask(3), "s00004");
  assert.equal(ask(4), "gone");
  farm.enqueue();
  const first = farm.get("s00001");
  farm.report({ agent: "a1", step: first.id, attempt: 1, fence: first.fence }, "succeeded");
  assert.equal(ask(4), "s00005", "what was answered with nothing is asked anew");

  // Another process of the agent begins to count anew; what the last one had is lost.
  farm.enqueue();
  farm.join("a1", { epoch: "e2" });
  assert.notEqual(ask(1), "gone");
});

test("the same report gets the same answer, whatever it said, and after a restart", () => {
  const farm = new CoreRig();
  for (const outcome of ["succeeded", "failed", "infrastructure", "cancelled"] as const) {
    farm.join("a1");
    const lease = farm.lease("a1", farm.enqueue());
    assert.equal(farm.report(lease, outcome), true);
    const after = farm.get(lease.step);
    const other = { ...lease, fence: { ...lease.fence, counter: lease.fence.counter + 1 } };
    for (let i = 0; i < 2; i++) {
      assert.equal(farm.report(lease, outcome), true, outcome);
      assert.equal(farm.report(other, outcome), false, outcome);
      farm.restart();
    }
    assert.deepEqual(farm.get(lease.step), after);
  }
});

test("what a cache lacks is not looked for by another attempt", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.report(lease, "infrastructure", { missing: "blob 1" });
  assert.equal(farm.get(lease.step).report?.missing, "blob 1");
});

test("a deployment's lease is lost only when its agent has had the time to end what it does", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const [build, deployment] = [
    farm.lease("a1", farm.enqueue()),
    farm.lease("a1", farm.enqueue({ agent: "a1", kind: "teardown" })),
  ];
  farm.pass(ttlMs);
  assert.equal(farm.holder(build), null);
  assert.equal(farm.get(deployment.step).state, "leased");
  farm.pass(ttlMs / 10);
  assert.equal(farm.holder(deployment), null);
  assert.equal(farm.get(deployment.step).lost[0]?.reason, "nothing was heard for 33 s");
});

test("after a start of the coordinator each lease gets one full time to live, and a higher fence", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.pass(ttlMs - 1);
  farm.restart();
  assert.equal(farm.heard("a1").isUnknown, true);

  farm.pass(ttlMs - 1);
  farm.join("a1");
  assert.equal(farm.heard("a1").isUnknown, false);
  assert.equal(farm.order(lease), "CONTINUE");
  farm.pass(ttlMs);
  assert.equal(farm.order(lease), "LOST");

  const next = farm.lease("a1", farm.get(lease.step));
  assert.ok(next.fence.epoch > lease.fence.epoch);
  assert.ok(next.fence.counter > lease.fence.counter);
});

test("a jump of the wall clock by an hour ends no lease and changes no delay", () => {
  for (const jumpMs of [hourMs, -hourMs]) {
    const farm = new CoreRig();
    farm.join("a1");
    const lease = farm.lease("a1", farm.enqueue());
    farm.wallMs += jumpMs;
    farm.pass(1_000);
    assert.equal(farm.order(lease), "CONTINUE");

    farm.report(lease, "infrastructure");
    farm.wallMs += jumpMs;
    farm.pass(3_000);
    assert.equal(farm.claim("a1", farm.get(lease.step)).type, "busy");
    farm.pass(3_000);
    assert.equal(farm.claim("a1", farm.get(lease.step)).type, "granted");
  }
});

test("a wall clock that was set back while the coordinator was away delays nothing", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const step = farm.enqueue();
  farm.report(farm.lease("a1", step), "infrastructure");
  farm.wallMs -= hourMs;
  farm.restart();
  farm.join("a1");
  assert.equal(farm.claim("a1", farm.get(step.id)).type, "granted");
});

test("work that nobody wants is cancelled with its heartbeat, and not queued again", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.renounce(lease.step);
  assert.deepEqual(farm.nudges, [`a1 ${lease.step}`]);
  assert.equal(farm.order(lease), "CANCEL");
  farm.pass(ttlMs);
  assert.equal(farm.get(lease.step).report?.outcome, "cancelled");
  assert.deepEqual(farm.ended, [lease.step]);
  assert.equal(farm.lost.length, 1);
});

test("beats do not make a lease longer that nobody wants, until somebody wants it again", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.renounce(lease.step);
  farm.pass(ttlMs / 2);
  assert.equal(farm.order(lease), "CANCEL");
  farm.pass(ttlMs / 2 - 1);
  assert.equal(farm.get(lease.step).state, "leased");
  farm.pass(1);
  assert.equal(farm.get(lease.step).report?.outcome, "cancelled");

  const shared = farm.lease("a1", farm.enqueue({ action: "x", activity: "one" }));
  farm.feed({ type: "unwanted", step: shared.step, activity: "one" }, "done");
  farm.pass(ttlMs / 2);
  farm.enqueue({ action: "x", activity: "two" });
  assert.equal(farm.order(shared), "CONTINUE");
  farm.pass(ttlMs - 1);
  assert.equal(farm.get(shared.step).state, "leased");
});

test("a queued step that nobody wants ends, also where nobody could say so any more", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const step = farm.enqueue();
  farm.renounce(step.id);
  assert.equal(farm.claim("a1", step).type, "gone");
  assert.equal(farm.get(step.id).state, "done");

  const other = farm.enqueue();
  farm.waiters.delete(other.id);
  farm.restart();
  assert.equal(farm.get(other.id).report?.outcome, "cancelled");
});
