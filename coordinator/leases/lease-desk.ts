import type { Log } from "../../program/log.js";
import { isReady, type Agent, type DrainedBy, type StoredAgent } from "../core/agent.js";
import type {
  Answer,
  BeatAnswer,
  ClaimOutcome,
  Effect,
  LeaseTimes,
  OutsideEffect,
  StoreEffect,
} from "../core/effect.js";
import type { Caller, Input, JoiningAgent } from "../core/input.js";
import { reasonOf, type Wait } from "../core/reason.js";
import { step as reduce } from "../core/reducer.js";
import { emptyState, type FarmSettings, type FarmState, type Now } from "../core/state.js";
import { timesOf } from "../core/times.js";
import type { LeaseClaim, NewStep, Step, StepReport } from "../core/step.js";
import type { AgentStore } from "../store/agent-store.js";
import { newId, type Database } from "../store/database.js";
import type { StepStore } from "../store/step-store.js";

/** The way to agents. Both may be lost: tickets are sent again, and a beat repeats a nudge. */
export interface AgentBus {
  /** Invites `agent`, or any agent where it is null, to claim the step. Never rejects. */
  invite(ticket: {
    readonly step: string;
    readonly attempt: number;
    readonly agent: string | null;
  }): Promise<void>;
  /** Tells an agent to ask at once whether its steps are still wanted. */
  nudge(agent: string): void;
}

/** What the desk tells the rest of the coordinator, once it is true for good. */
export interface LeaseEvents {
  /** A step has ended: those that wait for it go on. */
  stepEnded(step: Step): void;
  /** A lease was lost; the user is told. */
  leaseLost(step: Step, agent: string, reason: string): void;
}

export interface LeaseDeskParts {
  readonly database: Pick<Database, "transaction" | "durable">;
  readonly steps: StepStore;
  readonly agents: AgentStore;
  readonly bus: AgentBus;
  readonly settings: FarmSettings;
  /** The activities that want the stored step done. */
  readonly wantedBy: (step: Step) => readonly string[];
  readonly events: LeaseEvents;
  readonly clock: () => Now;
  readonly log: Log;
}

/** Ended steps that are looked at when the coordinator starts. */
const recentEnds = 2_000;

/** What is to be done once all before it is on the disk. */
interface Pending {
  readonly effects: readonly OutsideEffect[];
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Where steps are handed over: keeps the state of `coordinator/core` and does what that says. Each call is an
 * input; what it changes is stored in one transaction before the call returns, and its promise resolves, and
 * tickets and news go out, when that is on the disk. So whatever anybody hears of has outlived a power cut.
 */
export class LeaseDesk {
  readonly #parts: LeaseDeskParts;
  #state: FarmState;
  #pending: Pending[] = [];
  #isDraining = false;
  /** The disk does not take any more what memory has: only a new start knows what is true. */
  #failure: { readonly error: unknown } | null = null;

  private constructor(parts: LeaseDeskParts) {
    this.#parts = parts;
    this.#state = emptyState(parts.settings);
  }

  /** Takes up what is stored. Nobody is told anything before the caller's turn of the event loop ends. */
  static open(parts: LeaseDeskParts): LeaseDesk {
    const { steps, agents, wantedBy } = parts;
    const desk = new LeaseDesk(parts);
    const live = steps.live().map((step) => ({ step, waiters: wantedBy(step) }));
    desk.#tell({
      type: "recovered",
      live,
      ended: steps.lastEnded(recentEnds),
      agents: agents.all(),
    });
    return desk;
  }

  /** An agent presents itself. Leases of an earlier process of the same name are lost at once. */
  async join(agent: JoiningAgent): Promise<LeaseTimes> {
    return (await this.#ask({ type: "joined", ...agent }, "joined")).times;
  }

  /** An agent lives: renews its leases, and says of each whether its work is still wanted. */
  async heartbeat(beat: Omit<Extract<Input, { type: "heard" }>, "type">): Promise<BeatAnswer> {
    return await this.#ask({ type: "heard", ...beat }, "beat");
  }

  /** The same call gets the same lease while that is in force. */
  async claim(call: Caller & { readonly step: string; readonly attempt: number }) {
    return (await this.#ask({ type: "claim", ...call }, "claim")).outcome;
  }

  /**
   * A lease of whatever the agent may have next: the way without NATS. The same request of an agent's process gets
   * the same lease while that is in force; 0: it does not say which it is.
   */
  async claimAny(
    call: Caller & { readonly isBuilding: boolean; readonly request: number },
  ): Promise<ClaimOutcome> {
    return (await this.#ask({ type: "claim-any", ...call }, "claim")).outcome;
  }

  /** Ends a lease. False: the fence was old. The same report gets the same answer. */
  async report(claim: LeaseClaim, report: StepReport): Promise<boolean> {
    return (await this.#ask({ type: "report", claim, report }, "report")).isAccepted;
  }

  /** The step where the caller holds its lease, or null: a call with an old fence has no effect. */
  async holder(claim: LeaseClaim): Promise<Step | null> {
    return (await this.#ask({ type: "holder", claim }, "holder")).step;
  }

  /** The agent gets nothing new, or again where `by` is null. */
  async drain(agent: string, by: DrainedBy | null): Promise<void> {
    await this.#ask({ type: "drained", agent, by }, "done");
  }

  /** The agent is no longer one of the farm: what it had goes to others. */
  async remove(agent: string): Promise<void> {
    await this.#ask({ type: "removed", agent }, "done");
  }

  /** Time has passed. Throws what keeps the desk from storing what follows. */
  tick(): void {
    this.#tell({ type: "tick" });
  }

  /** Tickets that were sent may be gone. */
  ticketsLost(): void {
    this.#tell({ type: "streams-lost" });
  }

  /** Queues a step, or joins the identical build in flight; see {@link transaction}. */
  enqueue(step: NewStep): { readonly step: Step; readonly joined: boolean } {
    return this.#tell({ type: "queued", id: newId(12), step }, "queued");
  }

  /** The activity does not want the step any more. */
  unwanted(step: string, activity: string): void {
    this.#tell({ type: "unwanted", step, activity });
  }

  /**
   * Runs `work`, which may queue steps, in one transaction of the database. Where it throws, nothing of it
   * has happened, here or there.
   */
  transaction<Result>(work: () => Result): Result {
    const before = { state: this.#state, pending: this.#pending };
    this.#pending = [...before.pending];
    try {
      return this.#parts.database.transaction(work);
    } catch (error) {
      this.#state = before.state;
      this.#pending = before.pending;
      throw error;
    }
  }

  /** Builds of one project at once; null: as many as there is room for. */
  get projectBuilds(): number | null {
    return this.#state.settings.projectBuilds;
  }

  /** The agents of the farm, by name, with what is known of them now. */
  agents(): readonly AgentStatus[] {
    return this.#state.agents
      .valueSeq()
      .map((agent) => {
        // The last tick may be a while ago.
        const isPresent = agent.isPresent && this.#isHeard(agent);
        return { ...agent, isPresent, isReady: isReady({ ...agent, isPresent }) };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .toArray();
  }

  /** Why a step waits, and for how long; null where it does not. */
  waitOf(step: string): Wait | null {
    return reasonOf({ ...this.#state, now: this.#parts.clock() }, step);
  }

  /** How long the lease of a step lasts unrenewed from now on, in ms; null where nobody has one. */
  leaseLeftMs(step: string): number | null {
    const live = this.#state.steps.get(step);
    if (live?.step.state !== "leased") return null;
    return live.expiresAtMs - this.#parts.clock().monotonicMs;
  }

  #isHeard({ heardAtMs }: Agent): boolean {
    const { monotonicMs } = this.#parts.clock();
    return heardAtMs !== null && monotonicMs - heardAtMs < timesOf(this.#state).ttlMs;
  }

  async #ask<Type extends Answer["type"]>(
    input: Input,
    type: Type,
  ): Promise<Extract<Answer, { readonly type: Type }>> {
    return await new Promise((resolve, reject) => {
      const answered = (answer: Answer): void => resolve(narrow(answer, type));
      this.#take(input, answered, reject);
    });
  }

  /** Like {@link #ask}, for those within the coordinator: they need not wait for the disk. */
  #tell<Type extends Answer["type"] = "done">(
    input: Input,
    type: Type = "done" as Type,
  ): Extract<Answer, { readonly type: Type }> {
    const answer = this.#take(
      input,
      () => undefined,
      () => undefined,
    );
    return narrow(answer, type);
  }

  #take(input: Input, answered: Pending["answered"], failed: Pending["failed"]): Answer {
    if (this.#failure !== null) throw this.#failure.error;
    const { state, effects } = reduce(this.#state, input, this.#parts.clock());
    const outside = effects.filter(isOutside);
    const stored = effects.filter((effect): effect is StoreEffect => !isOutside(effect));
    if (stored.length > 0) this.#parts.database.transaction(() => stored.forEach(this.#store));
    this.#state = state;
    this.#pending.push({ effects: outside, answered, failed });
    void this.#drain();
    const answer = outside.find((effect) => effect.type === "answer");
    if (answer === undefined) throw new Error(`no answer to ${input.type}`);
    return answer.answer;
  }

  readonly #store = (effect: StoreEffect): void => {
    const { steps, agents } = this.#parts;
    switch (effect.type) {
      case "store-step":
        return steps.store(effect.step);
      case "store-waiter":
        return steps.addWaiter(effect.step, effect.activity);
      case "store-agent":
        return agents.store(effect.agent);
      case "remove-agent":
        return agents.remove(effect.agent);
    }
  };

  /** Does what is pending, in order, each time for all that one wait for the disk has made durable. */
  async #drain(): Promise<void> {
    if (this.#isDraining) return;
    this.#isDraining = true;
    // Not before the caller has committed what its transaction has beside our rows.
    await Promise.resolve();
    while (this.#pending.length > 0) {
      const ready = this.#pending;
      this.#pending = [];
      try {
        await this.#parts.database.durable();
      } catch (error) {
        this.#failure = { error };
        for (const { failed } of [...ready, ...this.#pending]) failed(error);
        this.#pending = [];
        break;
      }
      for (const { effects, answered } of ready) {
        for (const effect of effects) this.#perform(effect, answered);
      }
    }
    this.#isDraining = false;
  }

  #perform(effect: OutsideEffect, answered: Pending["answered"]): void {
    const { bus, events, log } = this.#parts;
    try {
      switch (effect.type) {
        case "answer":
          return answered(effect.answer);
        case "ticket":
          return void bus.invite(effect);
        case "nudge":
          return bus.nudge(effect.agent);
        case "step-ended":
          return events.stepEnded(effect.step);
        case "lease-lost":
          return events.leaseLost(effect.step, effect.agent, effect.reason);
      }
    } catch (error) {
      // It is true and stored; those who were to hear of it look again when they start.
      log.error("news of a step not taken", { effect: effect.type, error: String(error) });
    }
  }
}

/** An agent, as people and other parts are told of it. */
export interface AgentStatus extends StoredAgent {
  /** It is heard, and may get something new. */
  readonly isReady: boolean;
  readonly isPresent: boolean;
  /** Builds that it does. */
  readonly builds: number;
}

function isOutside(effect: Effect): effect is OutsideEffect {
  return !effect.type.startsWith("store-") && effect.type !== "remove-agent";
}

function narrow<Type extends Answer["type"]>(
  answer: Answer,
  type: Type,
): Extract<Answer, { readonly type: Type }> {
  if (answer.type !== type) throw new Error(`answered with ${answer.type} instead of ${type}`);
  return answer as Extract<Answer, { readonly type: Type }>;
}
