import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CoreRig, picture } from "../../test/core-rig.js";
import { hasLabels, placesOf, shapeOf } from "./placement.js";
import { isReady } from "./agent.js";
import type { Input } from "./input.js";
import { step as reduce } from "./reducer.js";
import type { LeaseClaim, Step, StepReport } from "./step.js";

const names = ["a1", "a2", "a3"] as const;
const projects = ["p", "q", "r"] as const;
const quota = 2;

test("property: no order of events breaks a promise of the hand-over", () => {
  const agent = fc.constantFrom(...names);
  const outcome = fc.constantFrom("succeeded", "failed", "infrastructure", "cancelled");
  const demand = fc.constantFrom({}, { labels: ["big"] }, { cpus: 1 }, { priority: 50 });
  const enqueue = fc
    .tuple(fc.constantFrom(...projects), fc.nat(6), demand)
    .map(([project, action, asked]) => {
      const wanted = { project, action: `${action}`, demand: asked };
      return new Act(`enqueue ${project} ${action}`, ({ farm }) => {
        farm.enqueue({ ...wanted, activity: farm.newName() });
      });
    });
  const deploy = agent.map(
    (name) =>
      new Act(`deploy on ${name}`, ({ farm }) => {
        farm.enqueue({ kind: "deploy", agent: name, demand: { labels: ["host:h"] } });
      }),
  );
  const claim = fc
    .tuple(agent, fc.nat(30))
    .map(([name, pick]) => new Act(`claim ${name} ${pick}`, (world) => world.claim(name, pick)));
  const claimAny = agent.map(
    (name) => new Act(`claim any ${name}`, (world) => world.claimAny(name)),
  );
  const beat = fc
    .tuple(agent, fc.constantFrom(0, 0, 50, 99))
    .map(([name, disk]) => new Act(`beat ${name} ${disk}`, (world) => world.beat(name, disk)));
  const report = fc
    .tuple(fc.nat(30), outcome)
    .map(([pick, how]) => new Act(`report ${pick} ${how}`, (world) => world.report(pick, how)));
  const pass = fc
    .constantFrom(1_000, 6_000, 16_000, 31_000, 400_000)
    .map((ms) => new Act(`${ms} ms pass`, ({ farm }) => farm.pass(ms)));
  const start = fc.tuple(agent, fc.boolean()).map(
    ([name, isBig]) =>
      new Act(`${name} is started`, ({ farm }) => {
        const resources = { cpus: 2, memoryBytes: 0, diskBytes: 0 };
        const labels = ["host:h", ...(isBig ? ["big"] : [])];
        farm.join(name, { epoch: farm.newName(), labels, resources });
      }),
  );
  const drain = fc
    .tuple(agent, fc.constantFrom("administrator", "itself", null, null))
    .map(([name, by]) => new Act(`drain ${name} ${by}`, ({ farm }) => farm.drain(name, by)));
  const remove = agent.map((name) => new Act(`remove ${name}`, ({ farm }) => farm.remove(name)));
  const renounce = fc
    .nat(30)
    .map((pick) => new Act(`renounce ${pick}`, (world) => world.renounce(pick)));
  const streams = new Act("streams are lost", ({ farm }) => {
    farm.feed({ type: "streams-lost" }, "done");
  });
  const kill = new Act("the coordinator is killed", ({ farm }) => farm.restart());
  const often = [enqueue, claimAny, report, pass].flatMap((one) => [one, one, one, one]);
  const seldom = [drain, remove, renounce, fc.constant(streams), fc.constant(kill)];
  const commands = fc.commands([...often, deploy, claim, claim, beat, start, start, ...seldom], {
    maxCommands: 60,
    size: "max",
  });
  fc.assert(
    fc.property(commands, (sequence) => {
      fc.modelRun(() => ({ model: {}, real: new World() }), sequence);
    }),
    { numRuns: 100 },
  );
});

/** Something that happens, after which every promise is looked at. */
class Act implements fc.Command<object, World> {
  readonly #name: string;
  readonly #act: (world: World) => void;

  constructor(name: string, act: (world: World) => void) {
    this.#name = name;
    this.#act = act;
  }

  check(): boolean {
    return true;
  }

  run(_: object, world: World): void {
    this.#act(world);
    world.check();
  }

  toString(): string {
    return this.#name;
  }
}

class NumberedRig extends CoreRig {
  #numbers = 0;

  /** A name that nothing had before. */
  newName(): string {
    return `n${++this.#numbers}`;
  }
}

/** A farm, and what was promised of it so far. */
class World {
  readonly farm = new NumberedRig({ projectBuilds: quota });
  /** Every lease that was ever granted. */
  readonly granted: LeaseClaim[] = [];
  /** Steps that had ended, as they were. */
  readonly #ended = new Map<string, Step>();

  constructor() {
    for (const name of names.slice(0, 2)) {
      const resources = { cpus: 2, memoryBytes: 0, diskBytes: 0 };
      this.farm.join(name, { labels: ["host:h"], resources });
    }
    this.farm.watch = (input, effects) => {
      const answered = effects.findIndex(({ type }) => type === "answer");
      const isStore = ({ type }: (typeof effects)[number]) =>
        type.startsWith("store-") || type === "remove-agent";
      assert.ok(
        effects.every((effect, index) => isStore(effect) === index < answered),
        `what ${input.type} stores comes before everything else`,
      );
      const { steps, unoffered } = this.farm.state;
      for (const effect of effects) {
        const step = effect.type === "ticket" ? steps.get(effect.step)?.step : undefined;
        const isOver = step?.kind === "build" && unoffered.loadOf(step.projectId) > quota;
        assert.ok(!isOver, "a build was offered that its project may not have");
      }
    };
  }

  claim(agent: string, pick: number): void {
    const live = [...this.farm.stored.values()].filter(({ state }) => state !== "done");
    const step = this.#pick(live, pick);
    if (step === undefined) return;
    const before = this.holderOf(step.id);
    const outcome = this.farm.claim(agent, step);
    if (outcome.type !== "granted") return;
    if (before !== undefined) {
      assert.deepEqual([before.agent, before.fence], [agent, outcome.fence], "granted twice");
    } else {
      this.#note(agent, outcome.step);
    }
  }

  claimAny(agent: string): void {
    const outcome = this.farm.claimAny(agent);
    if (outcome.type === "granted") this.#note(agent, outcome.step);
  }

  beat(agent: string, disk: number): void {
    const held = this.granted.filter((lease) => lease.agent === agent);
    const { orders, isUnknown } = this.farm.heard(agent, held, { disk });
    if (isUnknown) return;
    held.forEach((lease, index) => {
      const isHeld = this.holderOf(lease.step) === lease;
      assert.equal(orders[index]?.order === "LOST", !isHeld, lease.step);
    });
  }

  report(pick: number, outcome: StepReport["outcome"]): void {
    const lease = this.#pick(this.granted, pick);
    if (lease === undefined) return;
    const isHeld = this.holderOf(lease.step) === lease;
    const before = this.farm.get(lease.step);
    const answer = this.farm.report(lease, outcome);
    if (isHeld) assert.equal(answer, true);
    else assert.deepEqual(this.farm.get(lease.step), before, "an old report changed a step");
    assert.equal(this.farm.report(lease, outcome), answer, "the same answer");
  }

  renounce(pick: number): void {
    const step = this.#pick([...this.farm.stored.values()], pick);
    if (step !== undefined) this.farm.renounce(step.id);
  }

  /** The lease of the step that is in force. */
  holderOf(step: string): LeaseClaim | undefined {
    const { state, fence } = this.farm.get(step);
    if (state !== "leased") return undefined;
    return this.granted.find(
      (lease) =>
        lease.step === step &&
        lease.fence.epoch === fence.epoch &&
        lease.fence.counter === fence.counter,
    );
  }

  /** The invariants of the farm, as far as they are about steps. */
  check(): void {
    const { farm } = this;
    const { state, stored } = farm;
    for (const step of stored.values()) {
      const live = state.steps.get(step.id);
      // What is stored and what is in memory are the same, so that no kill changes anything.
      if (step.state === "done") {
        assert.equal(live, undefined);
        const before = this.#ended.get(step.id);
        if (before !== undefined) assert.deepEqual(step, before, "a terminal state changed");
        this.#ended.set(step.id, step);
        continue;
      }
      assert.deepEqual(live?.step, step);
      this.#checkIsMoving(step.id);
      if (step.state === "leased") assert.ok(this.holderOf(step.id), "a lease that nobody got");
    }
    this.#checkCounts();
    this.#checkFences();
    this.#checkPurity();
  }

  /** Nothing is stuck: a queued step has its place or a time, a leased one an end. */
  #checkIsMoving(id: string): void {
    const { state } = this.farm;
    const live = state.steps.get(id);
    assert.ok(live);
    const { step, ticket } = live;
    const has = (set: Iterable<{ readonly step: string }>) =>
      [...set].filter((entry) => entry.step === id).length;
    const counts = [has(state.expiries), has(state.delayed), has(state.tickets)];
    if (step.state === "leased") {
      assert.deepEqual(counts, [1, 0, 0]);
      assert.ok(live.expiresAtMs > state.now.monotonicMs - 1);
      assert.equal(this.farm.waitOf(id), null);
      return;
    }
    assert.ok(!live.waiters.isEmpty(), "a step that nobody wants is queued");
    const isDelayed = live.dueAtMs > state.now.monotonicMs;
    assert.deepEqual(counts, [0, Number(isDelayed), Number(ticket !== null)]);
    assert.ok(!isDelayed || live.dueAtMs - state.now.monotonicMs <= 360_000);
    assert.ok(this.farm.waitOf(id), "it can say why it waits");
    if (step.agent !== null && !isDelayed) {
      const own = [...(state.placed.get(step.agent) ?? [])].filter((one) => one.id === id);
      assert.equal(own.length, 1);
    }
  }

  /** Counts are what counting gives; and no project or agent has more than it may. */
  #checkCounts(): void {
    const { state } = this.farm;
    const live = [...state.steps.values()];
    const builds = live.filter(({ step }) => step.kind === "build");
    const running = builds.filter(({ step }) => step.state === "leased");
    const due = builds.filter(
      ({ step, dueAtMs }) => step.state === "queued" && dueAtMs <= state.now.monotonicMs,
    );
    const offered = due.filter(({ ticket }) => ticket !== null);
    assert.equal(state.claimable.size, due.length);
    assert.equal(state.unoffered.size, due.length - offered.length);
    for (const project of projects) {
      const of = (all: typeof live) => all.filter(({ step }) => step.projectId === project).length;
      assert.equal(state.claimable.loadOf(project), of(running));
      assert.equal(state.unoffered.loadOf(project), of(running) + of(offered));
      assert.ok(of(running) <= quota, "more run than may");
    }
    for (const agent of state.agents.values()) {
      const own = running.filter(({ step }) => step.leaseAgent === agent.name);
      assert.equal(agent.builds, own.length);
      assert.ok(own.length <= agent.slots);
      const cpus = own.reduce((sum, { step }) => sum + step.demand.cpus, 0);
      assert.equal(agent.reserved.cpus, cpus);
      assert.ok(cpus <= agent.resources.cpus);
    }
    const present = [...state.agents.values()].filter(({ isPresent }) => isPresent);
    assert.equal(state.present, present.length);
    for (const [key, shape] of state.shapes) {
      const places = [...state.agents.values()].map((agent) => placesOf(agent, shape.demand));
      assert.equal(
        shape.places,
        places.reduce((sum, one) => sum + one, 0),
      );
      const ofShape = offered.filter(({ step }) => shapeOf(step.demand) === key);
      assert.equal(shape.offered, ofShape.length);
      const isServed = due.every(
        ({ step, ticket }) =>
          ticket !== null ||
          shapeOf(step.demand) !== key ||
          state.unoffered.isAtQuota(step.projectId) ||
          shape.offered >= shape.places ||
          !present.some((agent) => isReady(agent) && hasLabels(agent, step.demand)),
      );
      assert.ok(isServed, "a project waits although there is a place");
    }
  }

  /** A step's fences only rise, and old ones have no effect. */
  #checkFences(): void {
    const { farm } = this;
    for (const lease of this.granted) {
      const isHeld = this.holderOf(lease.step) === lease;
      const { epoch, counter } = lease.fence;
      const others = [
        { epoch, counter: counter - 1 },
        { epoch: epoch - 1, counter },
      ].map((fence) => ({ ...lease, fence }));
      for (const old of isHeld ? others : [lease]) {
        const before = farm.get(lease.step);
        assert.equal(farm.holder(old), null);
        assert.deepEqual(farm.get(lease.step), before);
      }
    }
  }

  /** The same state and input give the same result, and the state that was given stays as it was. */
  #checkPurity(): void {
    const { state, monotonicMs, wallMs } = this.farm;
    const before = picture(state);
    const input: Input = { type: "tick" };
    const now = { monotonicMs: monotonicMs + 40_000, wallMs };
    const [one, two] = [reduce(state, input, now), reduce(state, input, now)];
    assert.deepEqual(picture(one), picture(two));
    assert.deepEqual(picture(state), before);
  }

  #note(agent: string, { id: step, attempt, fence }: Step): void {
    for (const { fence: old } of this.granted.filter((lease) => lease.step === step)) {
      assert.ok(fence.epoch >= old.epoch && fence.counter > old.counter, "the fence rises");
    }
    this.granted.push({ agent, step, attempt, fence });
  }

  #pick<Value>(from: readonly Value[], pick: number): Value | undefined {
    return from[pick % Math.max(1, from.length)];
  }
}
