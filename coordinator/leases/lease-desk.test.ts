import assert from "node:assert/strict";
import { test } from "node:test";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { anyDemand, type NewStep, type Step } from "../core/step.js";
import { AgentStore } from "../store/agent-store.js";
import { Database } from "../store/database.js";
import { StepStore } from "../store/step-store.js";
import { LeaseDesk } from "./lease-desk.js";

const resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };
const agent = { name: "a1", epoch: "e1", labels: ["x"], slots: 2, resources };
const caller = { agent: "a1", agentEpoch: "e1" };
const deployment: NewStep = {
  activityId: "act",
  projectId: "p",
  kind: "deploy",
  agent: "a1",
  action: null,
  work: { kind: "deploy", environmentId: "e", generation: 3 },
};

test("nobody hears of anything before it is on the disk, and then of all in order", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await DeskRig.open(directory.path);
  await rig.desk.join(agent);
  const disk = rig.holdDisk();
  const { step } = rig.desk.enqueue(deployment);
  const claimed = rig.desk.claim({ ...caller, step: step.id, attempt: 1 });
  void claimed.then(({ type }) => rig.heard.push(type));
  await rig.turn();

  assert.equal(rig.steps.get(step.id).state, "leased", "it is committed at once");
  assert.deepEqual(rig.heard, []);
  disk.release();
  await claimed;
  await rig.turn();
  assert.deepEqual(rig.heard, [`ticket ${step.id}`, "granted"]);
});

test("one wait for the disk serves all that was asked meanwhile", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await DeskRig.open(directory.path);
  await rig.desk.join(agent);
  const steps = Array.from({ length: 50 }, () => rig.desk.enqueue(deployment).step);
  await rig.turn();
  const before = rig.waits;
  const claims = steps.map(({ id }) => rig.desk.claim({ ...caller, step: id, attempt: 1 }));
  const outcomes = await Promise.all(claims);
  assert.ok(outcomes.every(({ type }) => type === "granted"));
  assert.equal(rig.waits - before, 1);
});

test("what is queued in a transaction that fails was never queued", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await DeskRig.open(directory.path);
  await rig.desk.join(agent);
  let failed = "";
  assert.throws(() => {
    rig.desk.transaction(() => {
      failed = rig.desk.enqueue(deployment).step.id;
      throw new Error("the activity has ended");
    });
  }, /has ended/);
  const kept = rig.desk.transaction(() => rig.desk.enqueue(deployment).step);
  await rig.turn();

  assert.deepEqual(
    rig.steps.live().map(({ id }) => id),
    [kept.id],
  );
  assert.deepEqual(rig.heard, [`ticket ${kept.id}`]);
  assert.equal(rig.desk.waitOf(failed), null);
  const outcome = await rig.desk.claim({ ...caller, step: failed, attempt: 1 });
  assert.equal(outcome.type, "gone");
});

test("a row that cannot be stored leaves everything as it was, and the caller hears why", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await DeskRig.open(directory.path);
  await rig.desk.join(agent);
  const { step } = rig.desk.enqueue(deployment);
  const call = { ...caller, step: step.id, attempt: 1 };
  const store = rig.steps.store.bind(rig.steps);
  rig.steps.store = () => {
    throw new Error("database or disk is full");
  };
  await assert.rejects(rig.desk.claim(call), /disk is full/);
  rig.steps.store = store;
  assert.equal(rig.steps.get(step.id).state, "queued");
  assert.equal((await rig.desk.claim(call)).type, "granted");
});

test("a disk that fails ends the desk: nothing is answered that may not be true", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await DeskRig.open(directory.path);
  await rig.desk.join(agent);
  const disk = rig.holdDisk();
  const { step } = rig.desk.enqueue(deployment);
  const claimed = rig.desk.claim({ ...caller, step: step.id, attempt: 1 });
  const refused = assert.rejects(claimed, /I\/O error/);
  await rig.turn();
  disk.fail(new Error("I/O error"));
  await refused;
  assert.deepEqual(rig.heard, []);
  assert.throws(() => rig.desk.tick(), /I\/O error/);
});

test("the next coordinator knows steps, leases and agents as they were stored", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await DeskRig.open(directory.path);
  await before.desk.join(agent);
  await before.desk.drain("a1", "administrator");
  await before.desk.drain("a1", null);
  const { step } = before.desk.enqueue({ ...deployment, demand: { ...anyDemand, labels: ["x"] } });
  const outcome = await before.desk.claim({ ...caller, step: step.id, attempt: 1 });
  assert.ok(outcome.type === "granted");
  await before[Symbol.asyncDispose]();

  await using rig = await DeskRig.open(directory.path);
  assert.deepEqual(
    rig.desk.agents().map(({ name, labels, slots, isReady }) => ({ name, labels, slots, isReady })),
    [{ name: "a1", labels: ["x"], slots: 2, isReady: false }],
  );
  assert.deepEqual(rig.steps.get(step.id), outcome.step);
  const claim = { agent: "a1", step: step.id, attempt: 1, fence: outcome.fence };
  assert.deepEqual(await rig.desk.holder(claim), outcome.step);
  await rig.desk.remove("a1");
  assert.deepEqual([rig.desk.agents(), rig.agents.all()], [[], []]);
  assert.deepEqual(rig.heard, ["lost a1: the agent was removed", `ticket ${step.id}`]);
});

test("a listener that fails keeps no other from hearing", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await DeskRig.open(directory.path);
  await rig.desk.join(agent);
  rig.onEnded = () => {
    throw new Error("ENOSPC");
  };
  const ids = [rig.desk.enqueue(deployment), rig.desk.enqueue(deployment)].map(
    ({ step }) => step.id,
  );
  for (const id of ids) rig.desk.unwanted(id, "act");
  await rig.turn();
  assert.deepEqual(rig.heard.slice(-2), [`ended ${ids[0]}`, `ended ${ids[1]}`]);
});

/** A desk over a real database whose disk can be told to be slow, or to fail. */
class DeskRig implements AsyncDisposable {
  readonly database: Database;
  readonly steps: StepStore;
  readonly agents: AgentStore;
  readonly desk: LeaseDesk;
  /** What went out, in order. */
  readonly heard: string[] = [];
  /** How often the disk was waited for. */
  waits = 0;
  onEnded: (step: Step) => void = () => undefined;
  #disk: Promise<void> = Promise.resolve();

  private constructor(directory: string) {
    this.database = Database.open(directory);
    this.steps = new StepStore(this.database);
    this.agents = new AgentStore(this.database);
    const { epoch } = this.database;
    this.desk = LeaseDesk.open({
      database: {
        transaction: (work) => this.database.transaction(work),
        durable: async () => {
          this.waits++;
          await this.#disk;
          await this.database.durable();
        },
      },
      steps: this.steps,
      agents: this.agents,
      bus: {
        invite: async ({ step }) => void this.heard.push(`ticket ${step}`),
        nudge: (name) => void this.heard.push(`nudge ${name}`),
      },
      settings: { epoch, ttlMs: 30_000, projectBuilds: null, seed: 1 },
      wantedBy: () => ["act"],
      events: {
        stepEnded: (step) => {
          this.heard.push(`ended ${step.id}`);
          this.onEnded(step);
        },
        leaseLost: (_, name, reason) => void this.heard.push(`lost ${name}: ${reason}`),
      },
      clock: () => ({ monotonicMs: 0, wallMs: 1_000 }),
      log: silentLog,
    });
  }

  static async open(directory: string): Promise<DeskRig> {
    const rig = new DeskRig(directory);
    await rig.turn();
    return rig;
  }

  /** From now on nothing gets to the disk. */
  holdDisk(): { release(): void; fail(error: Error): void } {
    let release = (): void => undefined;
    let fail: (error: Error) => void = release;
    this.#disk = new Promise((resolve, reject) => {
      release = resolve;
      fail = reject;
    });
    return { release: () => release(), fail: (error) => fail(error) };
  }

  /** Everything that can happen by now has. */
  async turn(): Promise<void> {
    await this.database.durable();
    await new Promise((resolve) => setImmediate(resolve));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.turn();
    await this.database[Symbol.asyncDispose]();
  }
}
