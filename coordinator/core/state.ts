import { List, Map, type Set } from "immutable";
import type { Agent } from "./agent.js";
import { FairQueue, type Waiting } from "./fairness.js";
import { Ordered } from "./ordered.js";
import type { Demand, Step } from "./step.js";

/** One moment, on both clocks, in ms. Durations are measured on the first, which is never set. */
export interface Now {
  readonly monotonicMs: number;
  readonly wallMs: number;
}

/** What is fixed while the coordinator runs. */
export interface FarmSettings {
  /** Of the coordinator's process: the upper half of every fence. */
  readonly epoch: number;
  /** A lease lives this long after it was last heard of, at least. */
  readonly ttlMs: number;
  /** Builds of one project at once; null: as many as there is room for. */
  readonly projectBuilds: number | null;
  /** Where the pseudo-random numbers begin. */
  readonly seed: number;
}

/** A step that has not ended, and what is known of it while the coordinator runs. */
export interface LiveStep {
  /** As it is stored. */
  readonly step: Step;
  /** The activities that want it done. */
  readonly waiters: Set<string>;
  /** While it is queued: from when on it may be done, on the monotonic clock. */
  readonly dueAtMs: number;
  /** While it is leased: when the lease ends, on the monotonic clock. */
  readonly expiresAtMs: number;
  readonly ticket: Ticket | null;
  /** It was offered to one agent before others, which is not done again. */
  readonly wasPreferred: boolean;
  /** What its agent said last that it does; "" before that. */
  readonly phase: string;
}

/** The invitation to claim a step, which is on its way. */
export interface Ticket {
  /** Null: to the whole class. */
  readonly agent: string | null;
  /** To one agent first, though others may do the step as well. */
  readonly isPreferred: boolean;
  /** From when on it counts as lost, on the monotonic clock. */
  readonly endsAtMs: number;
}

/** Something that happens to a step at a time of the monotonic clock. */
export interface Deadline {
  readonly atMs: number;
  readonly step: string;
}

/** Builds that ask for the same of an agent. */
export interface Shape {
  readonly demand: Demand;
  /** How many of them could begin now, over all agents. */
  readonly places: number;
  /** How many are offered. */
  readonly offered: number;
}

/** The last lease of a step that has ended, and those that it lost: its report may come again. */
export type EndedStep = Pick<Step, "leaseAgent" | "fence" | "attempt" | "lost">;

/** All that the hand-over of steps is decided by. It is never changed; a step makes another one. */
export interface FarmState {
  readonly settings: FarmSettings;
  /** When the last input came. */
  readonly now: Now;
  /** Of the pseudo-random generator. */
  readonly random: number;
  readonly steps: Map<string, LiveStep>;
  /** Builds in flight: the step by project and action. */
  readonly flights: Map<string, string>;
  readonly agents: Map<string, Agent>;
  /** How many agents are present. */
  readonly present: number;
  /** When leases end. */
  readonly expiries: Ordered<Deadline>;
  /** Queued steps whose delay is not over. */
  readonly delayed: Ordered<Deadline>;
  /** When tickets count as lost. */
  readonly tickets: Ordered<Deadline>;
  /** Builds that are due, offered or not. What runs is under a lease. */
  readonly claimable: FairQueue;
  /** Builds that are due and not offered. What is offered counts as running. */
  readonly unoffered: FairQueue;
  /** By agent: what is due and for it alone. */
  readonly placed: Map<string, Ordered<Aged>>;
  readonly shapes: Map<string, Shape>;
  /** By project and application: the agent that built it last. */
  readonly builders: Map<string, string>;
  /** By kind of work: how long the last ones took, in ms. */
  readonly durations: Map<string, List<number>>;
  readonly ended: Map<string, EndedStep>;
  /** The keys of `ended`, oldest first. */
  readonly endedOrder: List<string>;
}

export type Aged = Pick<Waiting, "id" | "createdAtMs">;

export function byTime(a: Deadline, b: Deadline): number {
  return a.atMs - b.atMs || (a.step < b.step ? -1 : a.step > b.step ? 1 : 0);
}

/** The state of a farm of which nothing is known yet. */
export function emptyState(settings: FarmSettings): FarmState {
  return {
    settings,
    now: { monotonicMs: 0, wallMs: 0 },
    random: settings.seed,
    steps: Map(),
    flights: Map(),
    agents: Map(),
    present: 0,
    expiries: Ordered.by(byTime),
    delayed: Ordered.by(byTime),
    tickets: Ordered.by(byTime),
    claimable: FairQueue.of(settings.projectBuilds),
    unoffered: FairQueue.of(settings.projectBuilds),
    placed: Map(),
    shapes: Map(),
    builders: Map(),
    durations: Map(),
    ended: Map(),
    endedOrder: List(),
  };
}
