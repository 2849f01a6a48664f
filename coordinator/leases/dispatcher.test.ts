import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { Dispatcher, fairOrder } from "./dispatcher.js";
import type { Step } from "./step.js";

test("projects take turns, each with its oldest build, and who has running ones waits", () => {
  const queue = ["a1", "a2", "a3", "b1", "b2", "c1"].map((id) => stepOf(id));
  assert.deepEqual(ids(fairOrder(queue, queue)), ["a1", "b1", "c1", "a2", "b2", "a3"]);
  const running = [stepOf("a8", "leased"), stepOf("a9", "leased"), stepOf("b9", "leased")];
  const live = [...running, ...queue];
  assert.deepEqual(ids(fairOrder(queue, live)), ["c1", "b1", "a1", "b2", "a2", "a3"]);
});

test("only as many tickets go out as there are free slots, and two more", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { dispatcher, sent } = dispatcherOf(farm);
  for (let i = 0; i < 10; i++) queue(farm, `p${i}`);

  await dispatcher.dispatch();
  assert.equal(sent.length, 2);
  farm.join("a1");
  farm.join("a2");
  sent.length = 0;
  farm.nowMs += 5_000;
  await dispatcher.dispatch();
  assert.equal(sent.length, 6);
});

test("an agent that is not heard any more gets no tickets", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { dispatcher, sent } = dispatcherOf(farm);
  farm.join("a1");
  farm.monotonicMs += 30_000;
  for (let i = 0; i < 10; i++) queue(farm, `p${i}`);
  await dispatcher.dispatch();
  assert.equal(sent.length, 2);
});

test("a ticket is sent again after five seconds, and at once for the next attempt", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { dispatcher, sent } = dispatcherOf(farm);
  farm.join("a1");
  const step = queue(farm, "p");

  await dispatcher.dispatch();
  farm.nowMs += 4_999;
  await dispatcher.dispatch();
  assert.deepEqual(sent, [`${step.id}/1`]);
  farm.nowMs += 1;
  await dispatcher.dispatch();
  assert.deepEqual(sent, [`${step.id}/1`, `${step.id}/1`]);
  farm.steps.requeue(
    step.id,
    { agent: "a1", reason: "", atMs: 0 },
    { notBeforeMs: farm.nowMs + 10, agent: null },
  );
  await dispatcher.dispatch();
  assert.equal(sent.length, 2, "not before its delay is over");
  farm.nowMs += 10;
  await dispatcher.dispatch();
  assert.equal(sent.at(-1), `${step.id}/2`);
});

test("a step that is placed on an agent needs no free slot and goes to that agent", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { dispatcher, sent, agents } = dispatcherOf(farm);
  for (let i = 0; i < 10; i++) queue(farm, `p${i}`);
  const placed = queue(farm, "p", "a7");
  await dispatcher.dispatch();
  assert.equal(sent[0], `${placed.id}/1`);
  assert.equal(agents[0], "a7");
});

test("a build is offered to the agent that did the one before it, then to anybody", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { dispatcher, agents } = dispatcherOf(farm);
  farm.join("a1");
  farm.join("a2");
  build(farm, "p", "app", "a2");
  build(farm, "p", "other", "a1");
  build(farm, "q", "app", "a1");
  farm.nowMs += 1;
  build(farm, "p", "app", null);

  await dispatcher.dispatch();
  assert.deepEqual(agents, ["a2"]);
  farm.nowMs += 1_999;
  await dispatcher.dispatch();
  assert.deepEqual(agents, ["a2"]);
  farm.nowMs += 1;
  await dispatcher.dispatch();
  assert.deepEqual(agents, ["a2", null]);
});

test("nobody waits for an agent that is busy, away, or has lost the build already", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { dispatcher, agents } = dispatcherOf(farm);
  farm.join("a1");
  build(farm, "p", "app", "a1");
  build(farm, "q", "app", "a1");
  farm.nowMs += 1;
  // It has two slots; the third build goes to whoever has one.
  for (let i = 0; i < 3; i++) build(farm, "p", "app", null);
  await dispatcher.dispatch();
  assert.deepEqual(agents, ["a1", "a1", null]);

  agents.length = 0;
  const [first] = farm.steps.live();
  assert.ok(first);
  farm.steps.requeue(
    first.id,
    { agent: "a1", reason: "", atMs: 0 },
    { notBeforeMs: 0, agent: null },
  );
  await dispatcher.dispatch();
  assert.deepEqual(agents, [null]);

  agents.length = 0;
  farm.monotonicMs += 30_000;
  // Of a project that has none queued: without an agent there are only two tickets.
  build(farm, "q", "app", null);
  await dispatcher.dispatch();
  assert.deepEqual(agents, [null]);
});

function ids(steps: readonly Step[]): readonly string[] {
  return steps.map(({ id }) => id);
}

function stepOf(id: string, state: Step["state"] = "queued"): Step {
  return {
    id,
    projectId: id[0] ?? "",
    activityId: "",
    kind: "build",
    agent: null,
    action: digestOf(id),
    work: { kind: "teardown", environmentId: "", data: true },
    state,
    attempt: 1,
    fence: { epoch: 0, counter: 0 },
    leaseAgent: null,
    leaseAgentEpoch: null,
    lost: [],
    notBeforeMs: 0,
    createdAtMs: 0,
    report: null,
  };
}

function queue(farm: TestCoordinator, projectId: string, agent: string | null = null): Step {
  const work = { kind: "teardown", environmentId: "e", data: true } as const;
  const kind = agent === null ? "build" : "teardown";
  const step = { activityId: "a", projectId, kind, agent, action: null, work } as const;
  return farm.steps.enqueue(step, farm.nowMs).step;
}

/** A build of that application, done by `agent`, or queued where it is null. */
function build(
  farm: TestCoordinator,
  projectId: string,
  application: string,
  agent: string | null,
): void {
  const work = {
    kind: "build",
    action: digestOf(application),
    actionKind: "build",
    application,
    cacheDirectory: "",
    image: "",
    timeoutMs: 0,
  } as const;
  const step = {
    activityId: "a",
    projectId,
    kind: "build",
    agent: null,
    action: null,
    work,
  } as const;
  const { id } = farm.steps.enqueue(step, farm.nowMs).step;
  if (agent === null) return;
  farm.steps.lease(id, { name: agent, epoch: "e" }, 1);
  farm.steps.finish(id, {
    outcome: "succeeded",
    message: "",
    tail: "",
    phases: [],
    uploadedBytes: 0,
    uploadedBlobs: 0,
  });
}

function dispatcherOf(farm: TestCoordinator) {
  const sent: string[] = [];
  const agents: (string | null)[] = [];
  const dispatcher = new Dispatcher({
    ...farm,
    inviter: {
      invite: async ({ step, attempt, agent }) => {
        sent.push(`${step}/${attempt}`);
        agents.push(agent);
      },
    },
    now: () => farm.nowMs,
  });
  return { dispatcher, sent, agents };
}
