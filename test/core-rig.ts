import { isMap, isSet } from "immutable";
import assert from "node:assert/strict";
import { digestOf } from "../content/digest.js";
import type { DrainedBy, Pressure, StoredAgent } from "../coordinator/core/agent.js";
import type { Answer, Effect } from "../coordinator/core/effect.js";
import { FairQueue } from "../coordinator/core/fairness.js";
import type { Input } from "../coordinator/core/input.js";
import { reasonOf } from "../coordinator/core/reason.js";
import { step as reduce } from "../coordinator/core/reducer.js";
import { emptyState, type FarmSettings, type FarmState } from "../coordinator/core/state.js";
import {
  anyDemand,
  type Demand,
  type LeaseClaim,
  type Step,
  type StepReport,
} from "../coordinator/core/step.js";

/** How long the leases of a {@link CoreRig} live, in ms. */
export const ttlMs = 30_000;

/** A build, or what is for one agent, as a test wants it. */
export interface WantedStep {
  readonly project?: string;
  readonly application?: string;
  readonly kind?: Step["kind"];
  readonly agent?: string | null;
  readonly activity?: string;
  /** What makes it the same build as another one. */
  readonly action?: string;
  readonly demand?: Partial<Demand>;
}

/**
 * The reducer of the hand-over, with what it stores in maps, what it sends in lists, and clocks that stand
 * still until a test moves them.
 */
export class CoreRig {
  readonly settings: FarmSettings;
  state: FarmState;
  /** The rows that a database would have. */
  readonly stored = new Map<string, Step>();
  readonly waiters = new Map<string, Set<string>>();
  readonly agents = new Map<string, StoredAgent>();
  readonly tickets: {
    readonly step: string;
    readonly attempt: number;
    readonly agent: string | null;
  }[] = [];
  readonly nudges: string[] = [];
  readonly ended: string[] = [];
  readonly lost: string[] = [];
  /** Called with each input and what came of it. */
  watch: (input: Input, effects: readonly Effect[]) => void = () => undefined;
  wallMs = 36_000_000;
  monotonicMs = 0;
  #steps = 0;

  constructor(settings: Partial<FarmSettings> = {}) {
    this.settings = { epoch: 1, ttlMs, projectBuilds: null, seed: 7, ...settings };
    this.state = emptyState(this.settings);
  }

  /** Takes an input, stores and sends what follows, and gives the answer. */
  feed<Type extends Answer["type"]>(
    input: Input,
    type: Type,
  ): Extract<Answer, { readonly type: Type }> {
    const now = { monotonicMs: this.monotonicMs, wallMs: this.wallMs };
    const { state, effects } = reduce(this.state, input, now);
    this.state = state;
    let answer: Answer | undefined;
    for (const effect of effects) answer = this.#perform(effect) ?? answer;
    this.watch(input, effects);
    assert.equal(answer?.type, type);
    return answer as Extract<Answer, { readonly type: Type }>;
  }

  /** As after a kill: what was stored, and nothing else, is known to the next coordinator. */
  restart(): void {
    const steps = [...this.stored.values()];
    const settings = { ...this.settings, epoch: this.state.settings.epoch + 1 };
    this.state = emptyState(settings);
    this.feed(
      {
        type: "recovered",
        live: steps
          .filter(({ state }) => state !== "done")
          .map((step) => ({ step, waiters: [...(this.waiters.get(step.id) ?? [])] })),
        ended: steps.filter(({ state }) => state === "done"),
        agents: [...this.agents.values()],
      },
      "done",
    );
  }

  /** Time passes on both clocks, and is noticed. */
  pass(ms: number): void {
    this.monotonicMs += ms;
    this.wallMs += ms;
    this.tick();
  }

  tick(): void {
    this.feed({ type: "tick" }, "done");
  }

  join(name: string, agent: Partial<StoredAgent> = {}) {
    const resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };
    const about = { epoch: "e1", labels: [], slots: 2, resources, ...agent };
    return this.feed({ type: "joined", ...about, name }, "joined").times;
  }

  heard(agent: string, leases: readonly LeaseClaim[] = [], pressure: Partial<Pressure> = {}) {
    const agentEpoch = this.agents.get(agent)?.epoch ?? "";
    const beats = leases.map((lease) => ({ ...lease, phase: "running" }));
    const said = { disk: 0, memory: 0, ...pressure };
    return this.feed({ type: "heard", agent, agentEpoch, leases: beats, pressure: said }, "beat");
  }

  drain(agent: string, by: DrainedBy | null = "administrator"): void {
    this.feed({ type: "drained", agent, by }, "done");
  }

  remove(agent: string): void {
    this.feed({ type: "removed", agent }, "done");
  }

  /** A step for which an activity of its own waits, unless it is named. */
  enqueue(wanted: WantedStep = {}): Step {
    const id = `s${String(++this.#steps).padStart(5, "0")}`;
    const { project = "p", application = "app", kind = "build", agent = null } = wanted;
    const action = digestOf(wanted.action ?? id);
    const step = {
      activityId: wanted.activity ?? `a-${id}`,
      projectId: project,
      kind,
      agent,
      action: kind === "build" ? action : null,
      work:
        kind === "build"
          ? ({
              kind,
              action,
              actionKind: "build",
              application,
              cacheDirectory: "",
              image: "",
              timeoutMs: 0,
            } as const)
          : ({ kind: "teardown", environmentId: "e", data: true } as const),
      demand: { ...anyDemand, ...wanted.demand },
    };
    return this.feed({ type: "queued", id, step }, "queued").step;
  }

  /** Every activity that wants the step has given up. */
  renounce(step: string): void {
    for (const activity of this.waiters.get(step) ?? []) {
      this.feed({ type: "unwanted", step, activity }, "done");
    }
  }

  claim(agent: string, step: Pick<Step, "id" | "attempt">, agentEpoch?: string) {
    const epoch = agentEpoch ?? this.agents.get(agent)?.epoch ?? "";
    const call = { agent, agentEpoch: epoch, step: step.id, attempt: step.attempt };
    return this.feed({ type: "claim", ...call }, "claim").outcome;
  }

  claimAny(agent: string, isBuilding = true, request = 0) {
    const agentEpoch = this.agents.get(agent)?.epoch ?? "";
    return this.feed({ type: "claim-any", agent, agentEpoch, isBuilding, request }, "claim")
      .outcome;
  }

  lease(agent: string, step: Pick<Step, "id" | "attempt">): LeaseClaim {
    const outcome = this.claim(agent, step);
    assert.ok(outcome.type === "granted", outcome.type);
    return { agent, step: step.id, attempt: step.attempt, fence: outcome.fence };
  }

  order(lease: LeaseClaim): string {
    return this.heard(lease.agent, [lease]).orders[0]?.order ?? "none";
  }

  holder(claim: LeaseClaim): Step | null {
    return this.feed({ type: "holder", claim }, "holder").step;
  }

  report(
    claim: LeaseClaim,
    outcome: StepReport["outcome"],
    about: Partial<StepReport> = {},
  ): boolean {
    const news = {
      message: "",
      tail: "",
      phases: [],
      uploadedBytes: 0,
      uploadedBlobs: 0,
      ...about,
    };
    return this.feed({ type: "report", claim, report: { ...news, outcome } }, "report").isAccepted;
  }

  /** As it is stored. */
  get(id: string): Step {
    const step = this.stored.get(id);
    assert.ok(step, `there is no step ${id}`);
    return step;
  }

  waitOf(id: string) {
    return reasonOf(this.state, id);
  }

  /** Those to whom tickets went since the last call. */
  sent(): readonly (string | null)[] {
    return this.tickets.splice(0).map(({ agent }) => agent);
  }

  #perform(effect: Effect): Answer | undefined {
    switch (effect.type) {
      case "store-step":
        this.stored.set(effect.step.id, effect.step);
        return undefined;
      case "store-waiter": {
        const waiting = this.waiters.get(effect.step) ?? new Set();
        this.waiters.set(effect.step, waiting.add(effect.activity));
        return undefined;
      }
      case "store-agent":
        this.agents.set(effect.agent.name, effect.agent);
        return undefined;
      case "remove-agent":
        this.agents.delete(effect.agent);
        return undefined;
      case "answer":
        return effect.answer;
      case "ticket":
        this.tickets.push(effect);
        return undefined;
      case "nudge":
        this.nudges.push(`${effect.agent} ${effect.step}`);
        return undefined;
      case "step-ended":
        this.ended.push(effect.step.id);
        return undefined;
      case "lease-lost":
        this.lost.push(`${effect.agent} ${effect.step.id}: ${effect.reason}`);
        return undefined;
    }
  }
}

/** A state, or any other value of the reducer, as plain values that can be compared. */
export function picture(value: unknown): unknown {
  if (value instanceof FairQueue) return picture(value.toJSON());
  if (typeof value !== "object" || value === null) return value;
  if (isMap(value)) return [...value.entries()].map(picture).toSorted(byText);
  if (isSet(value)) return [...value].map(picture).toSorted(byText);
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].map(picture);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, picture(one)]));
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
