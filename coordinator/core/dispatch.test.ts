import assert from "node:assert/strict";
import { test } from "node:test";
import { CoreRig, ttlMs } from "../../test/core-rig.js";
import type { LeaseClaim, Step } from "./step.js";

test("only as many tickets go out as there are free slots, and two more", () => {
  const farm = new CoreRig();
  for (let i = 0; i < 10; i++) farm.enqueue({ project: `p${i}` });
  assert.equal(farm.sent().length, 2);

  farm.join("a1");
  farm.join("a2");
  assert.equal(farm.sent().length, 4);
  farm.heard("a1");
  assert.equal(farm.sent().length, 0);
  farm.lease("a1", farm.get("s00001"));
  assert.equal(farm.sent().length, 0, "a slot less, a ticket less");
  farm.report({ ...farm.lease("a1", farm.get("s00002")) }, "succeeded");
  assert.equal(farm.sent().length, 1, "a free slot is offered at once");
});

test("a project with 5,000 queued builds lets each build of another go before all but a few of them", () => {
  const farm = new CoreRig();
  const agents = ["a1", "a2"];
  for (const name of agents) farm.join(name);
  const slots = 2 * agents.length;
  for (let i = 0; i < 5_000; i++) farm.enqueue({ project: "greedy" });
  const running: LeaseClaim[] = [];
  let granted = 0;
  /** Agents take tickets in the order in which they come, and end what they have begun first. */
  const grantNext = (): Step => {
    if (running.length === slots) farm.report(running.shift() as LeaseClaim, "succeeded");
    for (;;) {
      const ticket = farm.tickets.shift();
      assert.ok(ticket, "a slot is free, and nothing is offered");
      const busy = running.filter(({ agent }) => agent === agents[0]).length;
      const name = ticket.agent ?? (busy < 2 ? agents[0] : agents[1]) ?? "";
      const outcome = farm.claim(name, { id: ticket.step, attempt: ticket.attempt });
      if (outcome.type !== "granted") continue;
      const { fence, step } = outcome;
      running.push({ agent: name, step: step.id, attempt: step.attempt, fence });
      granted++;
      return step;
    }
  };

  for (let round = 0; round < 40; round++) {
    for (let i = 0; i < 25; i++) grantNext();
    const { id } = farm.enqueue({ project: "modest" });
    const before = granted;
    while (grantNext().id !== id);
    const others = granted - before - 1;
    assert.ok(others <= slots + 2, `${others} builds of the greedy project went before it`);
  }
});

test("an agent that is not heard any more gets no tickets", () => {
  const farm = new CoreRig();
  farm.join("a1");
  farm.pass(ttlMs);
  for (let i = 0; i < 10; i++) farm.enqueue({ project: `p${i}` });
  assert.equal(farm.sent().length, 2);
  farm.heard("a1");
  assert.equal(farm.sent().length, 2);
});

test("a ticket is sent again after five seconds, and at once for the next attempt", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const { id } = farm.enqueue();
  const sent = () => farm.tickets.map(({ step, attempt }) => `${step}/${attempt}`);

  farm.pass(4_999);
  assert.deepEqual(sent(), [`${id}/1`]);
  farm.pass(1);
  assert.deepEqual(sent(), [`${id}/1`, `${id}/1`]);
  farm.report(farm.lease("a1", farm.get(id)), "infrastructure");
  const waitMs = farm.get(id).notBeforeMs - farm.wallMs;
  farm.pass(waitMs - 1);
  assert.equal(sent().length, 2, "not before its delay is over");
  farm.pass(1);
  assert.equal(sent().at(-1), `${id}/2`);
});

test("where streams are lost, what is on its way is sent again, and nothing else", () => {
  const farm = new CoreRig();
  farm.join("a1", { slots: 1 });
  const placed = farm.enqueue({ agent: "a1", kind: "deploy" });
  for (let i = 0; i < 9; i++) farm.enqueue();
  const before = farm.tickets.splice(0).map(({ step }) => step);
  assert.equal(before.length, 4);
  farm.feed({ type: "streams-lost" }, "done");
  assert.deepEqual(farm.tickets.map(({ step }) => step).sort(), before.sort());
  assert.ok(before.includes(placed.id));
});

test("a step that is placed on an agent needs no free slot and goes to that agent", () => {
  const farm = new CoreRig();
  for (let i = 0; i < 10; i++) farm.enqueue({ project: `p${i}` });
  farm.sent();
  farm.enqueue({ agent: "a7", kind: "teardown" });
  assert.deepEqual(farm.sent(), ["a7"]);
});

test("a build is offered to the agent that did the one before it, then to anybody", () => {
  const farm = new CoreRig();
  farm.join("a1");
  farm.join("a2");
  done(farm, "a2", { project: "p", application: "app" });
  done(farm, "a1", { project: "p", application: "other" });
  done(farm, "a1", { project: "q", application: "app" });
  for (const restart of [false, true]) {
    if (restart) {
      farm.restart();
      for (const agent of ["a1", "a2"]) farm.join(agent);
    }
    farm.sent();
    const { id } = farm.enqueue({ project: "p", application: "app" });
    assert.deepEqual(farm.sent(), ["a2"]);
    farm.pass(1_999);
    assert.deepEqual(farm.sent(), []);
    farm.pass(1);
    assert.deepEqual(farm.sent(), [null]);
    farm.renounce(id);
  }
});

test("a build that was offered to one agent first goes to anybody once that agent is full", () => {
  const farm = new CoreRig();
  farm.join("a1", { slots: 1 });
  farm.join("a2", { slots: 1 });
  done(farm, "a1", { project: "p" });
  farm.sent();
  const offered = farm.enqueue({ project: "p" });
  const other = farm.enqueue({ project: "q" });
  assert.deepEqual(farm.sent(), ["a1", null]);

  farm.lease("a1", other);
  assert.deepEqual(farm.sent(), [null], "not two seconds later");
  farm.lease("a2", farm.get(offered.id));
});

test("nobody waits for an agent that is busy, away, or has lost the build already", () => {
  const farm = new CoreRig();
  farm.join("a1");
  done(farm, "a1", { project: "p" });
  done(farm, "a1", { project: "q" });
  farm.sent();
  // It has two slots; the third build goes to whoever has one.
  const [first] = [0, 1, 2].map(() => farm.enqueue({ project: "p" }));
  assert.deepEqual(farm.sent(), ["a1", "a1", null]);

  farm.report(farm.lease("a1", first!), "infrastructure");
  farm.sent();
  farm.pass(farm.get(first!.id).notBeforeMs - farm.wallMs);
  assert.ok(farm.sent().every((agent) => agent === null));

  farm.pass(ttlMs);
  farm.sent();
  farm.renounce("s00004");
  farm.renounce("s00005");
  farm.sent();
  farm.enqueue({ project: "q" });
  assert.deepEqual(farm.sent(), [null]);
});

test("tickets for one agent do not overtake a build that anybody may have", () => {
  const farm = new CoreRig();
  const agents = ["a1", "a2", "a3"];
  for (const name of agents) farm.join(name, { slots: 1 });
  done(farm, "a1", { project: "greedy" });
  for (let i = 0; i < 500; i++) farm.enqueue({ project: "greedy" });
  const running: LeaseClaim[] = [];
  const take = (agent: string, { step, attempt }: { step: string; attempt: number }): void => {
    const outcome = farm.claim(agent, { id: step, attempt });
    if (outcome.type === "granted") running.push({ agent, step, attempt, fence: outcome.fence });
  };
  /** Agents look at tickets for them alone first, and take those for anybody in the order in which they came. */
  const work = (): void => {
    for (const name of agents) {
      for (const isOwn of [true, false]) {
        const index = farm.tickets.findIndex(({ agent }) => agent === (isOwn ? name : null));
        if (index >= 0 && !running.some(({ agent }) => agent === name)) {
          take(name, farm.tickets.splice(index, 1)[0]!);
        }
      }
    }
  };
  work();
  for (let round = 0; round < 20; round++) {
    const { id } = farm.enqueue({ project: "modest" });
    let others = 0;
    for (; farm.get(id).state === "queued"; others++) {
      assert.ok(others <= 5, "the build of the modest project waits for all others");
      farm.report(running.shift()!, "succeeded");
      work();
    }
  }
});

test("a build keeps its turn where the agent that was invited to it is full", () => {
  const farm = new CoreRig();
  farm.join("a1", { slots: 1 });
  const running = farm.lease("a1", farm.enqueue({ project: "greedy" }));
  farm.enqueue({ project: "greedy" });
  const { id } = farm.enqueue({ project: "modest" });
  farm.sent();
  // Nobody has a place: whoever has one next is invited at once, not in a second.
  assert.equal(farm.claim("a1", farm.get(id)).type, "gone");
  assert.deepEqual(
    farm.tickets.map(({ step, agent }) => [step, agent]),
    [[id, null]],
  );
  farm.sent();

  // Another agent has one, and is invited by name; for a while it is for nobody else.
  farm.join("a2", { slots: 1 });
  farm.sent();
  assert.equal(farm.claim("a1", farm.get(id)).type, "gone");
  assert.deepEqual(farm.sent(), ["a2"]);
  assert.equal(farm.claim("a1", farm.get(id)).type, "busy");
  assert.deepEqual(farm.sent(), []);
  farm.pass(2_000);
  assert.ok(farm.sent().includes(null));
  farm.report(running, "succeeded");
  assert.equal(farm.claim("a1", farm.get(id)).type, "granted");
});

test("a build whose lease was lost is offered to another agent, which gets two seconds for it", () => {
  const farm = new CoreRig();
  farm.join("a1");
  farm.join("a2");
  const { id } = farm.enqueue();
  farm.report(farm.lease("a1", farm.get(id)), "infrastructure");
  farm.pass(farm.get(id).notBeforeMs - farm.wallMs - 1);
  farm.sent();
  farm.pass(1);

  assert.deepEqual(farm.sent(), ["a2"]);
  assert.deepEqual(farm.claim("a1", farm.get(id)), { type: "busy", retryAfterMs: 2_000 });
  assert.equal(farm.claimAny("a1").type, "gone");
  farm.pass(2_000);
  assert.deepEqual(farm.sent(), [null]);
  assert.equal(farm.claim("a1", farm.get(id)).type, "granted");
});

test("what is placed on an agent that is away or drained moves to another one of its host", () => {
  for (const how of ["away", "drained", "removed"] as const) {
    const farm = new CoreRig();
    const labels = ["host:h1"];
    farm.join("a1", { labels });
    const step = farm.enqueue({ agent: "a1", kind: "deploy", demand: { labels } });
    farm.join("a2", { labels: ["host:h2"] });
    if (how === "away") farm.pass(ttlMs);
    else if (how === "drained") farm.drain("a1");
    else farm.remove("a1");
    assert.equal(farm.get(step.id).agent, "a1", "nobody of its host is there");
    farm.sent();

    farm.join("a3", { labels });

    assert.equal(farm.get(step.id).agent, "a3");
    assert.deepEqual(farm.sent(), ["a3"]);
    assert.equal(farm.claim("a3", farm.get(step.id)).type, "granted");
  }
});

test("without tickets agents get what is theirs first, then what is fair", () => {
  const farm = new CoreRig({ projectBuilds: 2 });
  farm.join("a1", { slots: 9 });
  for (let i = 0; i < 4; i++) farm.enqueue({ project: "p" });
  const later = farm.enqueue({ project: "q" });
  const own = farm.enqueue({ agent: "a1", kind: "deploy" });
  const next = (isBuilding = true): string => {
    const outcome = farm.claimAny("a1", isBuilding);
    return outcome.type === "granted" ? outcome.step.id : outcome.type;
  };
  assert.equal(next(false), own.id);
  assert.equal(next(false), "gone", "it has not asked for builds");
  assert.deepEqual([next(), next(), next(), next()], ["s00001", later.id, "s00002", "gone"]);
});

/** A build that the agent has done. */
function done(farm: CoreRig, agent: string, wanted: Parameters<CoreRig["enqueue"]>[0]): void {
  farm.report(farm.lease(agent, farm.enqueue(wanted)), "succeeded");
}
