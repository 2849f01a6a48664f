import { delayOf } from "../core/backoff.js";
import type { Step } from "../core/step.js";
import type { AgentStatus } from "../leases/lease-desk.js";

/** How much is to be done of one class of steps, which any agent with a free slot may do. */
export interface ClassLoad {
  readonly class: "build";
  readonly running: number;
  /** Without those whose delay after a lost lease is not over. */
  readonly queued: number;
  /** How long the queued ones have waited: 95 of 100 no longer than this. 0: none waits. */
  readonly queueAgeP95Ms: number;
  /** Of the agents that are ready. */
  readonly slots: number;
  readonly slotsFree: number;
  /** With so many slots nothing would wait. */
  readonly slotsWanted: number;
}

/** What an agent that is ready offers. */
export interface OfferedSlots {
  readonly slots: number;
  readonly free: number;
}

/** What those of the agents that are ready offer. */
export function offeredBy(agents: readonly AgentStatus[]): readonly OfferedSlots[] {
  return agents
    .filter(({ isReady }) => isReady)
    .map(({ slots, builds }) => ({ slots, free: Math.max(0, slots - builds) }));
}

/**
 * The figures by which a farm is made larger or smaller, of every class: of the steps that have not ended,
 * and the agents that are ready, at `nowMs`.
 */
export function farmLoad(
  live: readonly Step[],
  ready: readonly OfferedSlots[],
  nowMs: number,
): readonly ClassLoad[] {
  const builds = live.filter((step) => step.kind === "build");
  const running = builds.filter((step) => step.state === "leased").length;
  const ages = builds
    .filter((step) => step.state === "queued" && delayOf(step.notBeforeMs, nowMs) === 0)
    // A step that was given back waits since its delay was over.
    .map((step) => Math.max(0, nowMs - Math.max(step.createdAtMs, step.notBeforeMs)))
    .sort((a, b) => a - b);
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  return [
    {
      class: "build",
      running,
      queued: ages.length,
      queueAgeP95Ms: ages[Math.ceil(ages.length * 0.95) - 1] ?? 0,
      slots: sum(ready.map(({ slots }) => slots)),
      slotsFree: sum(ready.map(({ free }) => Math.max(0, free))),
      slotsWanted: running + ages.length,
    },
  ];
}
