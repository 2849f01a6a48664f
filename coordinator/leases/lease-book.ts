import type { AgentRow, AgentStore } from "../store/agent-store.js";
import type { StepStore } from "../store/step-store.js";
import {
  backoffMs,
  delayOf,
  holdsLease,
  maxLostLeases,
  type Fence,
  type Step,
  type StepReport,
} from "./step.js";

/** A caller's claim to be the holder of a lease. */
export interface LeaseClaim {
  readonly agent: string;
  readonly step: string;
  readonly attempt: number;
  readonly fence: Fence;
}

export type ClaimOutcome =
  | { readonly type: "granted"; readonly step: Step; readonly fence: Fence }
  | { readonly type: "gone" }
  | { readonly type: "leased" }
  | { readonly type: "busy"; readonly retryAfterMs: number };

export type HeartbeatOrder = "CONTINUE" | "CANCEL" | "LOST";

/** What the book tells the rest of the coordinator. */
export interface LeaseEvents {
  /** A step was queued again, or an agent became free: the dispatcher looks. */
  queueChanged(): void;
  /** A step has ended: those that wait for it go on. */
  stepEnded(step: Step): void;
  /** A lease was lost; the user is told. */
  leaseLost(step: Step, agent: string, reason: string): void;
}

export interface LeaseTimes {
  /** A lease lives this long after its last heartbeat. */
  readonly ttlMs: number;
  /** How often agents are told to renew. */
  readonly beatMs: number;
}

/** How often it is written down that an agent was heard, in ms: each time waits for the disk. */
const seenEveryMs = 1_000;

/**
 * Who holds which lease, and until when. The grants are rows; how long they last is kept in memory on
 * a monotonic clock, so that a jump of the wall clock ends none, and every lease that was live when the
 * coordinator started gets one full time to live more.
 */
export class LeaseBook {
  readonly #steps: StepStore;
  readonly #agents: AgentStore;
  readonly #epoch: number;
  readonly #times: LeaseTimes;
  readonly #isWanted: (step: Step) => boolean;
  readonly #events: LeaseEvents;
  readonly #monotonicMs: () => number;
  readonly #random: () => number;
  /** By step. */
  readonly #expiresAt = new Map<string, number>();
  /** By agent: when it was last heard, on the monotonic clock. */
  readonly #heardAt = new Map<string, number>();
  /** By agent: the time of that clock when it was last written down. */
  readonly #seenAt = new Map<string, number>();
  /** Agents that joined since the coordinator started. */
  readonly #joined = new Set<string>();

  constructor(parts: {
    readonly steps: StepStore;
    readonly agents: AgentStore;
    readonly epoch: number;
    readonly times: LeaseTimes;
    /** False: nobody waits for the step any more, or its activity was cancelled. */
    readonly isWanted: (step: Step) => boolean;
    readonly events: LeaseEvents;
    readonly monotonicMs?: () => number;
    readonly random?: () => number;
  }) {
    this.#steps = parts.steps;
    this.#agents = parts.agents;
    this.#epoch = parts.epoch;
    this.#times = parts.times;
    this.#isWanted = parts.isWanted;
    this.#events = parts.events;
    this.#monotonicMs = parts.monotonicMs ?? ((): number => performance.now());
    this.#random = parts.random ?? Math.random;
    for (const step of this.#steps.live()) {
      if (step.state === "leased") this.#renew(step.id);
    }
  }

  get times(): LeaseTimes {
    return this.#times;
  }

  /** An agent presents itself. Leases of an earlier process of the same name are lost at once. */
  join(
    agent: { name: string; epoch: string; labels: readonly string[]; slots: number },
    nowMs: number,
  ): void {
    this.#agents.join(agent, nowMs);
    this.#joined.add(agent.name);
    this.#hear(agent.name, nowMs);
    for (const step of this.#steps.leasedBy(agent.name)) {
      if (step.leaseAgentEpoch !== agent.epoch) {
        this.#lose(step, "the agent was started again", nowMs, { soon: true });
      }
    }
    this.#events.queueChanged();
  }

  /** True where this process of the agent has joined this process of the coordinator. */
  knows(agent: string, agentEpoch: string): boolean {
    return this.#joined.has(agent) && this.#agents.find(agent)?.epoch === agentEpoch;
  }

  claim(
    call: { agent: string; agentEpoch: string; step: string; attempt: number },
    nowMs: number,
  ): ClaimOutcome {
    // Nobody may wait for it any more, and the coordinator may have died before it could say so.
    this.abandon(call.step);
    const step = this.#steps.find(call.step);
    if (step === null || step.state === "done") return { type: "gone" };
    if (step.attempt !== call.attempt) return { type: "gone" };
    if (step.state === "leased") {
      // The answer to the first call was lost: the same caller gets the same lease.
      const isSame = step.leaseAgent === call.agent && step.leaseAgentEpoch === call.agentEpoch;
      if (!isSame) return { type: "leased" };
      this.#renew(step.id);
      return { type: "granted", step, fence: step.fence };
    }
    const agent = this.#agents.find(call.agent);
    if (agent === null || agent.epoch !== call.agentEpoch) {
      return { type: "busy", retryAfterMs: 1_000 };
    }
    this.#hear(call.agent, nowMs);
    if (step.agent !== null && step.agent !== call.agent) return { type: "gone" };
    const delayMs = delayOf(step, nowMs);
    if (delayMs > 0) return { type: "busy", retryAfterMs: delayMs };
    if (step.kind === "build" && this.freeSlots(agent) <= 0) {
      return { type: "busy", retryAfterMs: 1_000 };
    }
    const fence = this.#steps.lease(step.id, { name: agent.name, epoch: agent.epoch }, this.#epoch);
    this.#renew(step.id);
    return { type: "granted", step: this.#steps.get(step.id), fence };
  }

  /** The oldest step that this agent may have: the way without NATS. */
  claimAny(call: { agent: string; agentEpoch: string }, nowMs: number): ClaimOutcome {
    for (const step of this.#steps.live()) {
      const isForAgent = step.agent === null || step.agent === call.agent;
      if (step.state !== "queued" || !isForAgent || delayOf(step, nowMs) > 0) continue;
      const outcome = this.claim({ ...call, step: step.id, attempt: step.attempt }, nowMs);
      if (outcome.type === "granted") return outcome;
    }
    return { type: "gone" };
  }

  /** Renews a lease; the answer says whether the work is still wanted. */
  heartbeat(claim: LeaseClaim, nowMs: number): HeartbeatOrder {
    this.#hear(claim.agent, nowMs);
    const step = this.#steps.find(claim.step);
    if (step === null || !holdsLease(step, claim)) return "LOST";
    this.#renew(step.id);
    return this.#isWanted(step) ? "CONTINUE" : "CANCEL";
  }

  heard(agent: string, nowMs: number): void {
    this.#hear(agent, nowMs);
  }

  /** The step where the caller holds its lease, or null: a call with an old fence has no effect. */
  holder(claim: LeaseClaim): Step | null {
    const step = this.#steps.find(claim.step);
    if (step === null || !holdsLease(step, claim)) return null;
    this.#renew(step.id);
    return step;
  }

  /** Ends a lease. False: the fence was old. The same report gets the same answer. */
  report(claim: LeaseClaim, report: StepReport, nowMs: number): boolean {
    this.#hear(claim.agent, nowMs);
    const step = this.#steps.find(claim.step);
    if (step === null) return false;
    if (isRepeated(step, claim)) return true;
    if (!holdsLease(step, claim)) return false;
    // What the cache lacks, no other attempt finds: the build is planned afresh by those who wait for it.
    const isLost = report.outcome === "infrastructure" && !lacksInput(step, report);
    if (isLost) {
      this.#lose(step, report.message, nowMs, { soon: false, reported: step.fence });
    } else if (report.outcome === "cancelled" && this.#isWanted(step)) {
      // Another activity asked for the same action after the agent had been told to stop.
      this.#lose(step, "it was stopped for others", nowMs, { soon: true, reported: step.fence });
    } else {
      this.#finish(step, report);
    }
    this.#events.queueChanged();
    return true;
  }

  /** Ends the leases whose time is over. Called about once a second. */
  expire(nowMs: number): void {
    const now = this.#monotonicMs();
    for (const [id, expiresAt] of this.#expiresAt) {
      if (expiresAt > now) continue;
      const step = this.#steps.find(id);
      if (step === null || step.state !== "leased") {
        this.#expiresAt.delete(id);
        continue;
      }
      const reason = `nothing was heard for ${Math.round(this.#times.ttlMs / 1_000)} s`;
      this.#lose(step, reason, nowMs, { soon: true });
    }
  }

  /** Ends a queued step that nobody waits for any more. A leased one is told with its heartbeat. */
  abandon(id: string): void {
    const step = this.#steps.find(id);
    if (step === null || step.state !== "queued" || this.#steps.waiters(id).length > 0) return;
    this.#finish(step, {
      outcome: "cancelled",
      message: "nobody waits for it any more",
      tail: "",
      phases: [],
      uploadedBytes: 0,
      uploadedBlobs: 0,
    });
  }

  isReady(agent: AgentRow): boolean {
    const heardAt = this.#heardAt.get(agent.name);
    if (heardAt === undefined || agent.isDraining) return false;
    return this.#monotonicMs() - heardAt < this.#times.ttlMs;
  }

  /** Build slots of the agent that are free. */
  freeSlots(agent: AgentRow): number {
    const busy = this.#steps.leasedBy(agent.name).filter((step) => step.kind === "build").length;
    return agent.slots - busy;
  }

  #lose(
    step: Step,
    reason: string,
    nowMs: number,
    options: { readonly soon: boolean; readonly reported?: Fence },
  ): void {
    this.#expiresAt.delete(step.id);
    const agent = step.leaseAgent ?? "?";
    const { reported } = options;
    const lease = { agent, reason, atMs: nowMs, ...(reported !== undefined && { reported }) };
    const lost = [...step.lost, lease];
    if (lost.length >= maxLostLeases) {
      const history = lost.map((one) => `${one.agent}: ${one.reason}`).join("; ");
      this.#finish(step, {
        outcome: "infrastructure",
        message: `given up after ${lost.length} attempts (${history})`,
        tail: "",
        phases: [],
        uploadedBytes: 0,
        uploadedBlobs: 0,
      });
      return;
    }
    // An agent that vanished is no reason to wait: another one is likely to be well. A step that
    // failed on a healthy agent gets time for whatever ails the farm to pass.
    const delay = options.soon && lost.length === 1 ? 0 : backoffMs(lost.length, this.#random);
    this.#steps.requeue(step.id, lease, { notBeforeMs: nowMs + delay, agent: step.agent });
    this.#events.leaseLost(step, agent, reason);
    this.abandon(step.id);
    this.#events.queueChanged();
  }

  #finish(step: Step, report: StepReport): void {
    this.#expiresAt.delete(step.id);
    this.#steps.finish(step.id, report);
    this.#events.stepEnded(this.#steps.get(step.id));
  }

  #renew(step: string): void {
    this.#expiresAt.set(step, this.#monotonicMs() + this.#times.ttlMs);
  }

  #hear(agent: string, nowMs: number): void {
    const now = this.#monotonicMs();
    this.#heardAt.set(agent, now);
    // Only people look at it: leases and readiness go by the clock above.
    if (now - (this.#seenAt.get(agent) ?? -Infinity) < seenEveryMs) return;
    this.#seenAt.set(agent, now);
    this.#agents.seen(agent, nowMs);
  }
}

function lacksInput(step: Step, { missing }: StepReport): boolean {
  return step.kind === "build" && missing !== undefined;
}

/** True for a report that has been taken: its answer was lost on the way. */
function isRepeated(step: Step, claim: LeaseClaim): boolean {
  const isSame = (fence: Fence | undefined): boolean =>
    fence?.epoch === claim.fence.epoch && fence.counter === claim.fence.counter;
  if (step.state === "done" && step.leaseAgent === claim.agent && isSame(step.fence)) return true;
  return step.lost.some((lease) => lease.agent === claim.agent && isSame(lease.reported));
}
