import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import { syncBuckets, workBuckets } from "../program/metrics/buckets.js";
import type { Activity, PlannedAction } from "./activities/activity.js";
import type { ClassLoad } from "./agents/farm-load.js";
import type { Step } from "./core/step.js";

/** Figures of this moment, asked for when somebody looks. */
export interface CoordinatorGauges {
  readonly queued: readonly Pick<Step, "kind" | "createdAtMs">[];
  /** Leases in force, by kind of step. */
  readonly leased: ReadonlyMap<Step["kind"], number>;
  /** Agents by state: ready, draining, away. */
  readonly agents: ReadonlyMap<string, number>;
  /** Activities that have not ended, by phase. */
  readonly activities: ReadonlyMap<string, number>;
  /** By which a farm is made larger or smaller. */
  readonly load: readonly ClassLoad[];
}

/** What the coordinator tells Prometheus of the farm. */
export class CoordinatorMetrics {
  readonly #waits: Histogram<"kind">;
  readonly #leasesLost: Counter<"kind">;
  readonly #activities: Counter<"kind" | "result">;
  readonly #activitySeconds: Histogram<"kind">;
  readonly #phaseSeconds: Histogram<"phase">;
  readonly #actions: Counter<"kind" | "decision">;
  readonly #syncs: Histogram;

  /** `gauges` is asked each time that metrics are read. */
  constructor(registry: Registry, gauges: () => CoordinatorGauges, now: () => number) {
    const registers = [registry];
    this.#waits = new Histogram({
      name: "slipway_step_wait_seconds",
      help: "How long steps waited in the queue before an agent got them.",
      labelNames: ["kind"],
      buckets: workBuckets,
      registers,
    });
    this.#leasesLost = new Counter({
      name: "slipway_leases_lost_total",
      help: "Leases that expired or were given back because the farm failed.",
      labelNames: ["kind"],
      registers,
    });
    this.#activities = new Counter({
      name: "slipway_activities_total",
      help: "Activities that ended, by kind and result.",
      labelNames: ["kind", "result"],
      registers,
    });
    this.#activitySeconds = new Histogram({
      name: "slipway_activity_seconds",
      help: "How long activities took, from their acceptance to their end.",
      labelNames: ["kind"],
      buckets: workBuckets,
      registers,
    });
    this.#phaseSeconds = new Histogram({
      name: "slipway_phase_seconds",
      help: "How long the phases of activities took.",
      labelNames: ["phase"],
      buckets: workBuckets,
      registers,
    });
    this.#actions = new Counter({
      name: "slipway_actions_total",
      help: "Actions of builds: built, or reused from the cache.",
      labelNames: ["kind", "decision"],
      registers,
    });
    this.#syncs = new Histogram({
      name: "slipway_commit_sync_seconds",
      help: "How long the disk took to make a group of commits durable.",
      buckets: syncBuckets,
      registers,
    });
    watch(registry, takenTogether(gauges), now);
  }

  /** A step got a lease. */
  noteLease(step: Pick<Step, "kind" | "createdAtMs">, nowMs: number): void {
    const waitedMs = Math.max(0, nowMs - step.createdAtMs);
    this.#waits.observe({ kind: step.kind }, waitedMs / 1_000);
  }

  noteLeaseLost(step: Pick<Step, "kind">): void {
    this.#leasesLost.inc({ kind: step.kind });
  }

  /** An activity has ended. */
  noteEnd(activity: Activity): void {
    const { kind, state, createdAtMs, endedAtMs, summary } = activity;
    if (state.phase !== "ended") return;
    this.#activities.inc({ kind, result: state.result });
    this.#activitySeconds.observe({ kind }, ((endedAtMs ?? createdAtMs) - createdAtMs) / 1_000);
    for (const { name, durationMs } of summary.phases) {
      this.#phaseSeconds.observe({ phase: name }, durationMs / 1_000);
    }
    for (const action of summary.actions) this.#noteAction(action);
  }

  noteSync(seconds: number): void {
    this.#syncs.observe(seconds);
  }

  #noteAction({ kind, decision }: PlannedAction): void {
    this.#actions.inc({ kind, decision: decision === "reuse" ? "reused" : "built" });
  }
}

/**
 * What `take` gives, taken once for all that ask in one stretch of the event loop, as the gauges of a registry
 * do that is read: each would read all steps and activities again.
 */
function takenTogether<Taken>(take: () => Taken): () => Taken {
  let known: { readonly taken: Taken } | null = null;
  return () => {
    if (known === null) {
      known = { taken: take() };
      queueMicrotask(() => (known = null));
    }
    return known.taken;
  };
}

/** Gauges whose figures are taken when they are read. */
function watch(registry: Registry, gauges: () => CoordinatorGauges, now: () => number): void {
  const registers = [registry];
  const counts = (
    name: string,
    help: string,
    label: string,
    of: (figures: CoordinatorGauges) => ReadonlyMap<string, number>,
  ): void => {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers,
      collect: () => {
        gauge.reset();
        for (const [value, count] of of(gauges())) gauge.set({ [label]: value }, count);
      },
    });
  };
  counts("slipway_agents", "Agents, by state.", "state", ({ agents }) => agents);
  counts(
    "slipway_activities_live",
    "Activities that have not ended, by phase.",
    "phase",
    ({ activities }) => activities,
  );
  counts("slipway_steps_leased", "Steps that agents work on.", "kind", ({ leased }) => leased);
  counts("slipway_steps_queued", "Steps that wait for an agent.", "kind", ({ queued }) =>
    countsOf(queued.map(({ kind }) => kind)),
  );
  const load = (name: string, help: string, of: (load: ClassLoad) => number): void =>
    counts(
      name,
      help,
      "class",
      (figures) => new Map(figures.load.map((one) => [one.class, of(one)])),
    );
  load("slipway_class_slots", "Slots of the agents that are ready.", ({ slots }) => slots);
  load("slipway_class_slots_free", "Those of them that nothing has.", ({ slotsFree }) => slotsFree);
  load(
    "slipway_class_slots_wanted",
    "With so many slots nothing would wait.",
    ({ slotsWanted }) => slotsWanted,
  );
  load(
    "slipway_class_queue_age_p95_seconds",
    "How long the steps of the class wait: 95 of 100 no longer than this.",
    ({ queueAgeP95Ms }) => queueAgeP95Ms / 1_000,
  );
  const age: Gauge<"quantile"> = new Gauge({
    name: "slipway_queue_age_seconds",
    help: "How long the steps in the queue have waited: their median, the 95th of a hundred, the oldest.",
    labelNames: ["quantile"],
    registers,
    collect: () => {
      const ages = gauges()
        .queued.map(({ createdAtMs }) => Math.max(0, now() - createdAtMs) / 1_000)
        .sort((a, b) => a - b);
      for (const quantile of [0.5, 0.95, 1]) {
        const index = Math.min(ages.length - 1, Math.ceil(quantile * ages.length) - 1);
        age.set({ quantile: String(quantile) }, ages[index] ?? 0);
      }
    },
  });
}

/** How often each value is there. */
export function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
