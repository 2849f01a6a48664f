import assert from "node:assert/strict";
import { test } from "node:test";
import { silentLog } from "../../program/log.js";
import type { Agent } from "../../proto/gen/slipway/v1/Agent.js";
import { MemoryAgents } from "../../test/memory-agents.js";
import type { AgentContainers } from "./agent-containers.js";
import { AgentPool, type PoolFarm } from "./agent-pool.js";

const root = { userId: "root", name: "root", administrator: true };
const limits = { min: 1, max: 3, slots: 2, idleMs: 60_000 };

test("a pool grows with the work and, when agents were idle for long enough, shrinks to its least", async () => {
  const rig = new Rig();
  await rig.look();
  assert.deepEqual(rig.running, ["p-1"]);
  rig.wants(9);
  await rig.look();
  assert.deepEqual(rig.running, ["p-1", "p-2", "p-3"]);

  rig.wants(2);
  rig.agents.change("p-2", { steps: 1, busy: 1 });
  await rig.look();
  rig.nowMs += 60_000;
  await rig.look();
  // Two are idle and one is wanted; the busy one is neither of those that go.
  assert.deepEqual(rig.draining, ["p-1", "p-3"]);
  await rig.look();

  assert.deepEqual(rig.running, ["p-2"]);
  assert.deepEqual(rig.agents.removed, ["p-1", "p-3"]);
  rig.wants(0);
  rig.nowMs += 600_000;
  await rig.look();
  assert.deepEqual(rig.running, ["p-2"]);
});

test("agents of an earlier run are the pool's own, and one that ended by itself is replaced", async () => {
  const rig = new Rig();
  rig.wants(4);
  await rig.look();
  rig.forget();
  await rig.look();
  assert.deepEqual(rig.started, ["p-1", "p-2"]);

  rig.containers.set("p-1", false);
  rig.agents.change("p-1", { state: "away" });
  await rig.look();
  await rig.look();

  assert.deepEqual(rig.running, ["p-1", "p-2"]);
  assert.deepEqual(rig.started, ["p-1", "p-2", "p-1"]);
});

test("an agent that is needed for environments stays, also where one came while it drained", async () => {
  const rig = new Rig();
  rig.wants(4);
  await rig.look();
  rig.agents.change("p-1", { soleEnvironments: 1 });
  rig.wants(0);
  await rig.look();
  rig.nowMs += 60_000;
  await rig.look();
  assert.deepEqual(rig.draining, ["p-2"]);
  rig.agents.change("p-2", { soleEnvironments: 1 });
  await rig.look();

  assert.deepEqual(rig.running, ["p-1", "p-2"]);
  assert.deepEqual(rig.draining, []);
});

test("work that comes while an agent drains is done by that one, before another is started", async () => {
  const rig = new Rig();
  rig.wants(4);
  await rig.look();
  rig.wants(0);
  await rig.look();
  rig.nowMs += 60_000;
  await rig.look();
  assert.equal(rig.draining.length, 1);
  rig.wants(4);
  await rig.look();
  assert.deepEqual([rig.draining, rig.started.length], [[], 2]);
});

/** A farm in memory, whose agents join as soon as their container is started. */
class Rig {
  readonly agents = new MemoryAgents();
  readonly containers = new Map<string, boolean>();
  readonly started: string[] = [];
  nowMs = 0;
  #pool = this.#open();

  wants(slotsWanted: number): void {
    const none = { class: "build", running: 0, queued: slotsWanted, queueAgeP95Ms: 0 } as const;
    const slots = this.agents.views.filter(({ state }) => state === "ready").length * 2;
    this.agents.loads = [{ ...none, slots, slotsFree: slots, slotsWanted }];
  }

  async look(): Promise<void> {
    await this.#pool.look();
  }

  /** As after a restart of the process. */
  forget(): void {
    this.#pool = this.#open();
  }

  get running(): readonly string[] {
    return [...this.containers].flatMap(([name, runs]) => (runs ? [name] : [])).sort();
  }

  get draining(): readonly string[] {
    return this.agents.views.flatMap(({ name, state }) => (state === "draining" ? [name] : []));
  }

  #open(): AgentPool {
    const { agents, containers, started } = this;
    const farm: PoolFarm = {
      farmLoad: async () => [...(await agents.load(root))],
      listAgents: async () => agents.views as unknown as readonly Agent[],
      createAgentToken: async ({ agent }) => {
        const wanted = { lifetimeMs: 1, uses: 1, labels: [], agent };
        return { token: (await agents.createToken(root, wanted)).token, about: null };
      },
      drainAgent: async (agent, undo) =>
        (await agents.drain(root, agent, undo)) as unknown as Agent,
      removeAgent: (agent, force) => agents.remove(root, agent, force),
    };
    const host: AgentContainers = {
      list: async () => [...containers].map(([name, isRunning]) => ({ name, isRunning })),
      start: async (name, token) => {
        assert.match(token, /^slj_/);
        started.push(name);
        containers.set(name, true);
        agents.views = agents.views.filter((view) => view.name !== name);
        agents.add(name);
      },
      stop: async (name) => void containers.delete(name),
    };
    return new AgentPool({
      farm,
      containers: host,
      limits,
      prefix: "p",
      log: silentLog,
      now: () => this.nowMs,
    });
  }
}
