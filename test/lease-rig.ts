import assert from "node:assert/strict";
import { digestOf, type Digest } from "../content/digest.js";
import { LeaseBook, type LeaseClaim } from "../coordinator/leases/lease-book.js";
import type { Step } from "../coordinator/leases/step.js";
import { ActivityStore } from "../coordinator/store/activity-store.js";
import { AgentStore } from "../coordinator/store/agent-store.js";
import { Database } from "../coordinator/store/database.js";
import { StepStore } from "../coordinator/store/step-store.js";

/** How long the leases of a {@link LeaseRig} live, in ms. */
export const ttlMs = 30_000;

/** A lease book over a real database, with clocks that a test moves, and activities that wait. */
export class LeaseRig implements AsyncDisposable {
  readonly database: Database;
  readonly steps: StepStore;
  readonly agents: AgentStore;
  readonly activities: ActivityStore;
  readonly book: LeaseBook;
  readonly ended: string[] = [];
  readonly epochs = new Map<string, string>();
  nextEpoch = 1;
  nowMs = 36_000_000;
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

  static async open(directory: string): Promise<LeaseRig> {
    return new LeaseRig(directory);
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
