import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { report } from "../../test/coordinator-rig.js";
import { LeaseRig } from "../../test/lease-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { LeaseClaim } from "./lease-book.js";

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
      await using directory = await TemporaryDirectory.create();
      const real = { farm: await LeaseRig.open(directory.path), directory: directory.path };
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
  farm: LeaseRig;
  readonly directory: string;
}

abstract class Command implements fc.AsyncCommand<Model, Real> {
  check(): boolean {
    return true;
  }

  abstract act(model: Model, farm: LeaseRig, real: Real): Promise<void> | void;
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
  settle(model: Model, farm: LeaseRig): void {
    model.held = model.held.filter(({ step }) => farm.steps.get(step).state === "leased");
    for (const { id, state } of farm.everyStep()) if (state === "done") model.ended.add(id);
  }
}

class Enqueue extends Command {
  act(_model: Model, farm: LeaseRig): void {
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

  act(model: Model, farm: LeaseRig): void {
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

  act(model: Model, farm: LeaseRig): void {
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

  act(model: Model, farm: LeaseRig): void {
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

  act(model: Model, farm: LeaseRig): void {
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

  act(model: Model, farm: LeaseRig): void {
    farm.join(this.#agent, `e${farm.nextEpoch++}`);
    this.settle(model, farm);
  }

  toString(): string {
    return `${this.#agent} is started`;
  }
}

class RestartCoordinator extends Command {
  async act(model: Model, farm: LeaseRig, real: Real): Promise<void> {
    await farm[Symbol.asyncDispose]();
    real.farm = await LeaseRig.open(real.directory);
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
