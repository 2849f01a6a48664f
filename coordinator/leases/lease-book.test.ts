import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { digestOf, type Digest } from "../../content/digest.js";
import { AgentStore } from "../store/agent-store.js";
import { ActivityStore } from "../store/activity-store.js";
import { Database } from "../store/database.js";
import { StepStore } from "../store/step-store.js";
import { report, TestDirectory } from "../../test/coordinator-rig.js";
import { LeaseBook, type LeaseClaim } from "./lease-book.js";
import type { Step } from "./step.js";

const ttlMs = 30_000;
const hourMs = 3_600_000;

test("a step is granted once, and again only to the caller that has it", async () => {
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
  farm.join("a1", "e1", 1);
  const placed = farm.enqueue({ agent: "a2", kind: "deploy" });
  assert.equal(farm.claim("a1", placed).type, "gone");
  farm.lease("a1", farm.enqueue());
  assert.equal(farm.claim("a1", farm.enqueue()).type, "busy");
  const own = farm.enqueue({ agent: "a1", kind: "deploy" });
  assert.equal(farm.claim("a1", own).type, "granted");
});

test("a lost lease moves on with a higher fence, and the old fence has no effect", async () => {
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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

test("a call with any other fence than the lease's has no effect, even of its own holder", async () => {
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  const before = await Leases.open(directory.path);
  before.join("a1");
  const lease = before.lease("a1", before.enqueue());
  await before[Symbol.asyncDispose]();

  await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  const before = await Leases.open(directory.path);
  before.join("a1");
  const old = before.lease("a1", before.enqueue());
  await before[Symbol.asyncDispose]();

  await using farm = await Leases.open(directory.path);
  farm.join("a1", "e2");
  const lease = farm.lease("a1", farm.steps.get(old.step), "e2");
  assert.ok(lease.fence.epoch > old.fence.epoch);
  assert.ok(lease.fence.counter > old.fence.counter);
});

test("a jump of the wall clock by an hour ends no lease", async () => {
  for (const jumpMs of [hourMs, -hourMs]) {
    await using directory = await TestDirectory.create();
    await using farm = await Leases.open(directory.path);
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
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
  farm.join("a1");
  const step = farm.enqueue();
  farm.book.report(farm.lease("a1", step), report("infrastructure"), farm.nowMs);
  farm.nowMs -= hourMs;
  assert.equal(farm.claim("a1", farm.steps.get(step.id)).type, "granted");
});

test("work that nobody wants is cancelled with its heartbeat, and not queued again", async () => {
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.endActivities();
  assert.equal(farm.book.heartbeat(lease, farm.nowMs), "CANCEL");
  farm.monotonicMs += ttlMs;
  farm.book.expire(farm.nowMs);
  assert.equal(farm.steps.get(lease.step).report?.outcome, "cancelled");
});

test("a queued step that nobody waits for is gone when its ticket is claimed", async () => {
  await using directory = await TestDirectory.create();
  await using farm = await Leases.open(directory.path);
  farm.join("a1");
  const step = farm.enqueue();
  farm.endActivities();
  assert.equal(farm.claim("a1", step).type, "gone");
  assert.equal(farm.steps.get(step.id).state, "done");
});

test("property: no order of events grants a step twice, loses it, or heeds an old fence", async () => {
  const agents = fc.constantFrom("a1", "a2");
  const commands = fc.commands(
    [
      fc.constant(new Enqueue()),
      fc.tuple(agents, fc.nat(20)).map(([agent, pick]) => new Claim(agent, pick)),
      fc.nat(20).map((pick) => new Heartbeat(pick)),
      fc
        .tuple(fc.nat(20), fc.constantFrom("succeeded", "failed", "infrastructure", "cancelled"))
        .map(([pick, outcome]) => new Report(pick, outcome)),
      fc.constantFrom(1_000, 20_000, 31_000, 400_000).map((ms) => new Pass(ms)),
      agents.map((agent) => new RestartAgent(agent)),
      fc.constant(new RestartCoordinator()),
    ],
    { maxCommands: 30 },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      await using directory = await TestDirectory.create();
      const real = { farm: await Leases.open(directory.path), directory: directory.path };
      try {
        const model = { held: [], all: [], ended: new Set<string>() };
        await fc.asyncModelRun(() => ({ model, real }), sequence);
      } finally {
        await real.farm[Symbol.asyncDispose]();
      }
    }),
    { numRuns: 40 },
  );
});

/** Every lease that was ever granted, and those that the model believes to be in force. */
interface Model {
  readonly all: LeaseClaim[];
  held: LeaseClaim[];
  readonly ended: Set<string>;
}

interface Real {
  farm: Leases;
  readonly directory: string;
}

abstract class Command implements fc.AsyncCommand<Model, Real> {
  check(): boolean {
    return true;
  }

  abstract act(model: Model, farm: Leases, real: Real): Promise<void> | void;
  abstract toString(): string;

  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real.farm, real);
    const { farm } = real;
    const held = model.held.map(({ step }) => step);
    assert.equal(new Set(held).size, held.length, "one lease a step");
    for (const { id, state, lost } of farm.everyStep()) {
      assert.equal(state === "leased", held.includes(id), `${id} is ${state}`);
      // A step that has not ended can be claimed after its delay, or has a lease that expires.
      if (state !== "done") assert.ok(lost.length < 3, "given up in time");
      assert.equal(state === "done", model.ended.has(id) || !farm.isLive(id));
    }
    for (const old of model.all) {
      if (model.held.includes(old)) continue;
      const before = farm.steps.get(old.step);
      assert.equal(farm.book.heartbeat(old, farm.nowMs), "LOST");
      assert.equal(farm.book.holder(old), null);
      assert.deepEqual(farm.steps.get(old.step), before, "an old fence changed a step");
    }
  }

  /** Forgets the leases that time or a restart has ended. */
  settle(model: Model, farm: Leases): void {
    model.held = model.held.filter(({ step }) => farm.steps.get(step).state === "leased");
    for (const { id, state } of farm.everyStep()) if (state === "done") model.ended.add(id);
  }
}

class Enqueue extends Command {
  act(_model: Model, farm: Leases): void {
    farm.enqueue();
  }

  toString(): string {
    return "enqueue";
  }
}

class Claim extends Command {
  readonly #agent: string;
  readonly #pick: number;

  constructor(agent: string, pick: number) {
    super();
    this.#agent = agent;
    this.#pick = pick;
  }

  act(model: Model, farm: Leases): void {
    const steps = farm.everyStep();
    const step = steps[this.#pick % Math.max(1, steps.length)];
    if (step === undefined) return;
    const outcome = farm.claim(this.#agent, step, farm.epochs.get(this.#agent));
    if (outcome.type !== "granted") return;
    const before = model.held.find((lease) => lease.step === step.id);
    const { fence } = outcome;
    if (before !== undefined) {
      assert.deepEqual([before.agent, before.fence], [this.#agent, fence], "granted twice");
      return;
    }
    const earlier = model.all.filter((lease) => lease.step === step.id);
    for (const { fence: old } of earlier) {
      assert.ok(fence.epoch >= old.epoch && fence.counter > old.counter, "the fence rises");
    }
    const lease = { agent: this.#agent, step: step.id, attempt: step.attempt, fence };
    model.all.push(lease);
    model.held.push(lease);
  }

  toString(): string {
    return `claim ${this.#agent} ${this.#pick}`;
  }
}

class Heartbeat extends Command {
  readonly #pick: number;

  constructor(pick: number) {
    super();
    this.#pick = pick;
  }

  act(model: Model, farm: Leases): void {
    const lease = model.held[this.#pick % Math.max(1, model.held.length)];
    if (lease !== undefined) assert.equal(farm.book.heartbeat(lease, farm.nowMs), "CONTINUE");
  }

  toString(): string {
    return `heartbeat ${this.#pick}`;
  }
}

class Report extends Command {
  readonly #pick: number;
  readonly #outcome: "succeeded" | "failed" | "infrastructure" | "cancelled";

  constructor(pick: number, outcome: "succeeded" | "failed" | "infrastructure" | "cancelled") {
    super();
    this.#pick = pick;
    this.#outcome = outcome;
  }

  act(model: Model, farm: Leases): void {
    const lease = model.all[this.#pick % Math.max(1, model.all.length)];
    if (lease === undefined) return;
    const before = farm.steps.get(lease.step);
    const answer = farm.book.report(lease, report(this.#outcome), farm.nowMs);
    if (model.held.includes(lease)) assert.equal(answer, true);
    else assert.deepEqual(farm.steps.get(lease.step), before, "an old report changed a step");
    assert.equal(farm.book.report(lease, report(this.#outcome), farm.nowMs), answer);
    this.settle(model, farm);
  }

  toString(): string {
    return `report ${this.#pick} ${this.#outcome}`;
  }
}

class Pass extends Command {
  readonly #ms: number;

  constructor(ms: number) {
    super();
    this.#ms = ms;
  }

  act(model: Model, farm: Leases): void {
    farm.nowMs += this.#ms;
    farm.monotonicMs += this.#ms;
    farm.book.expire(farm.nowMs);
    this.settle(model, farm);
  }

  toString(): string {
    return `${this.#ms} ms pass`;
  }
}

class RestartAgent extends Command {
  readonly #agent: string;

  constructor(agent: string) {
    super();
    this.#agent = agent;
  }

  act(model: Model, farm: Leases): void {
    farm.join(this.#agent, `e${farm.nextEpoch++}`);
    this.settle(model, farm);
  }

  toString(): string {
    return `${this.#agent} is started`;
  }
}

class RestartCoordinator extends Command {
  async act(model: Model, farm: Leases, real: Real): Promise<void> {
    await farm[Symbol.asyncDispose]();
    real.farm = await Leases.open(real.directory);
    for (const [agent, epoch] of farm.epochs) real.farm.join(agent, epoch);
    real.farm.nowMs = farm.nowMs;
    real.farm.nextEpoch = farm.nextEpoch;
    assert.deepEqual(
      real.farm.everyStep().filter(({ state }) => state === "leased").length,
      model.held.length,
    );
  }

  toString(): string {
    return "the coordinator is started";
  }
}

/** A lease book over a real database, with clocks that a test moves, and activities that wait. */
class Leases implements AsyncDisposable {
  readonly database: Database;
  readonly steps: StepStore;
  readonly agents: AgentStore;
  readonly activities: ActivityStore;
  readonly book: LeaseBook;
  readonly ended: string[] = [];
  readonly epochs = new Map<string, string>();
  nextEpoch = 1;
  nowMs = 10 * hourMs;
  monotonicMs = 0;

  private constructor(directory: string) {
    this.database = Database.open(directory);
    this.steps = new StepStore(this.database);
    this.agents = new AgentStore(this.database);
    this.activities = new ActivityStore(this.database);
    this.book = new LeaseBook({
      steps: this.steps,
      agents: this.agents,
      epoch: this.database.epoch,
      times: { ttlMs, beatMs: 10_000 },
      isWanted: (step) => this.steps.waiters(step.id).length > 0,
      events: {
        queueChanged: () => undefined,
        stepEnded: (step) => this.ended.push(step.id),
        leaseLost: () => undefined,
      },
      monotonicMs: () => this.monotonicMs,
      random: () => 0.5,
    });
  }

  static async open(directory: string): Promise<Leases> {
    return new Leases(directory);
  }

  join(agent: string, epoch = "e1", slots = 2): void {
    this.epochs.set(agent, epoch);
    this.book.join({ name: agent, epoch, labels: [], slots }, this.nowMs);
  }

  /** A step for which an activity of its own waits. */
  enqueue({ agent = null, kind = "build" }: { agent?: string | null; kind?: Step["kind"] } = {}) {
    const activity = this.activities.create(
      {
        projectId: "p",
        environmentId: "e",
        kind: "push",
        user: "ada",
        source: { type: "nothing" },
        commit: "",
        uniqueKey: null,
      },
      this.nowMs,
    );
    const isBuild = kind === "build";
    const action: Digest | null = isBuild ? digestOf(activity.id) : null;
    const work = { kind: "teardown", environmentId: "e", data: true } as const;
    const added = { activityId: activity.id, projectId: "p", kind, agent, action, work };
    return this.steps.enqueue(added, this.nowMs).step;
  }

  call(agent: string, agentEpoch = "e1") {
    return { agent, agentEpoch };
  }

  claim(agent: string, step: Step, epoch = "e1") {
    const call = { agent, agentEpoch: epoch, step: step.id, attempt: step.attempt };
    return this.book.claim(call, this.nowMs);
  }

  lease(agent: string, step: Step, epoch = "e1"): LeaseClaim {
    const outcome = this.claim(agent, step, epoch);
    assert.ok(outcome.type === "granted", outcome.type);
    return { agent, step: step.id, attempt: step.attempt, fence: outcome.fence };
  }

  everyStep(): readonly Step[] {
    const rows = this.database.all<{ id: string }>("SELECT id FROM steps ORDER BY id");
    return rows.map(({ id }) => this.steps.get(id));
  }

  isLive(id: string): boolean {
    return this.steps.live().some((step) => step.id === id);
  }

  endActivities(): void {
    for (const { id } of this.activities.live()) {
      this.activities.apply(id, { type: "cancelled" }, this.nowMs);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.database[Symbol.asyncDispose]();
  }
}
