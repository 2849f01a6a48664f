import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import { workBuckets } from "../program/metrics/buckets.js";
import type { StoreTraffic } from "./slugs/slug-store.js";
import type { WorkerSlots } from "./work/agent-worker.js";
import type { EndedStep } from "./work/step-execution.js";

/** Figures of this moment, asked for when somebody looks. */
export interface AgentGauges {
  slots(): WorkerSlots;
  /** Bytes of logs that the coordinator may not have yet, by file. */
  spools(): readonly number[];
  /** Since the start. */
  traffic(): StoreTraffic;
  /** What the store takes of the disk; null: it is still being counted. */
  storeBytes(): number | null;
  /** Since the start, by HTTP status or by the code of a failed connection. */
  dockerErrors(): ReadonlyMap<string, number>;
}

/** What an agent tells Prometheus of its work. */
export class AgentMetrics {
  readonly #steps: Counter<"kind" | "outcome">;
  readonly #stepSeconds: Histogram<"kind">;
  readonly #phaseSeconds: Histogram<"kind" | "phase">;
  readonly #leasesLost: Counter<"kind">;
  readonly #logBytes: Counter;

  constructor(registry: Registry, gauges: AgentGauges) {
    const registers = [registry];
    this.#steps = new Counter({
      name: "slipway_agent_steps_total",
      help: "Steps that ended, by kind and outcome.",
      labelNames: ["kind", "outcome"],
      registers,
    });
    this.#stepSeconds = new Histogram({
      name: "slipway_agent_step_seconds",
      help: "How long steps took.",
      labelNames: ["kind"],
      buckets: workBuckets,
      registers,
    });
    this.#phaseSeconds = new Histogram({
      name: "slipway_agent_phase_seconds",
      help: "How long the phases of steps took.",
      labelNames: ["kind", "phase"],
      buckets: workBuckets,
      registers,
    });
    this.#leasesLost = new Counter({
      name: "slipway_agent_leases_lost_total",
      help: "Leases that were lost while the agent worked: another may have done the step.",
      labelNames: ["kind"],
      registers,
    });
    this.#logBytes = new Counter({
      name: "slipway_agent_log_bytes_total",
      help: "Bytes of the logs of steps that ended.",
      registers,
    });
    watchWork(registry, gauges);
    watchStore(registry, gauges);
  }

  /** A step has ended. */
  noteStep({ kind, outcome, durationMs, phases, logBytes }: EndedStep): void {
    this.#steps.inc({ kind, outcome: outcome.toLowerCase() });
    this.#stepSeconds.observe({ kind }, durationMs / 1_000);
    for (const phase of phases) {
      this.#phaseSeconds.observe({ kind, phase: phase.name }, phase.durationMs / 1_000);
    }
    if (outcome === "LOST") this.#leasesLost.inc({ kind });
    this.#logBytes.inc(logBytes);
  }
}

function watchWork(registry: Registry, gauges: AgentGauges): void {
  const registers = [registry];
  const slots: Gauge<"state"> = new Gauge({
    name: "slipway_agent_slots",
    help: "Builds that may run at once: busy, free, or (the agent drains) not to be had.",
    labelNames: ["state"],
    registers,
    collect: () => {
      const { busy, idle, isDraining } = gauges.slots();
      slots.set({ state: "busy" }, busy);
      slots.set({ state: "free" }, isDraining ? 0 : idle);
      slots.set({ state: "draining" }, isDraining ? idle : 0);
    },
  });
  const spools: Gauge = new Gauge({
    name: "slipway_agent_spools",
    help: "Logs that the coordinator may not have whole yet.",
    registers,
    collect: () => spools.set(gauges.spools().length),
  });
  const spooled: Gauge = new Gauge({
    name: "slipway_agent_spool_bytes",
    help: "Bytes of the files that hold them.",
    registers,
    collect: () => spooled.set(gauges.spools().reduce((sum, bytes) => sum + bytes, 0)),
  });
  const errors: Counter<"code"> = new Counter({
    name: "slipway_agent_docker_errors_total",
    help: "Calls that Docker refused or did not answer, by HTTP status or error code.",
    labelNames: ["code"],
    registers,
    collect: () => {
      errors.reset();
      for (const [code, count] of gauges.dockerErrors()) errors.inc({ code }, count);
    },
  });
}

function watchStore(registry: Registry, gauges: AgentGauges): void {
  const registers = [registry];
  const total = (name: string, help: string, of: (traffic: StoreTraffic) => number): void => {
    const counter: Counter = new Counter({
      name,
      help,
      registers,
      collect: () => {
        counter.reset();
        counter.inc(of(gauges.traffic()));
      },
    });
  };
  total(
    "slipway_agent_fetched_bytes_total",
    "Bytes of blobs that were fetched from the cache.",
    ({ fetchedBytes }) => fetchedBytes,
  );
  total(
    "slipway_agent_local_bytes_total",
    "Bytes of blobs of new farms that were on this host already.",
    ({ localBytes }) => localBytes,
  );
  total(
    "slipway_agent_farms_built_total",
    "Trees that were put together as farms.",
    ({ builtFarms }) => builtFarms,
  );
  total(
    "slipway_agent_farms_reused_total",
    "Trees whose farm stood already: nothing was to be done.",
    ({ reusedFarms }) => reusedFarms,
  );
  const store: Gauge = new Gauge({
    name: "slipway_agent_store_bytes",
    help: "What blobs and farms take of the disk; absent until it was counted.",
    registers,
    collect: () => {
      const bytes = gauges.storeBytes();
      if (bytes === null) store.remove();
      else store.set(bytes);
    },
  });
}
