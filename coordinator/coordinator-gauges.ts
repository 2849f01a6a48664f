import type { ActivityStore } from "./store/activity-store.js";
import { farmLoad, offeredBy } from "./agents/farm-load.js";
import { countsOf, type CoordinatorGauges } from "./coordinator-metrics.js";
import type { AgentStatus, LeaseDesk } from "./leases/lease-desk.js";
import type { StepStore } from "./store/step-store.js";

export interface GaugedParts {
  readonly steps: Pick<StepStore, "live">;
  readonly leases: Pick<LeaseDesk, "agents">;
  readonly activities: Pick<ActivityStore, "live">;
  readonly now: () => number;
}

/** The figures of this moment, of what the coordinator keeps. */
export function coordinatorGauges(parts: GaugedParts): CoordinatorGauges {
  const { steps, leases, activities, now } = parts;
  const live = steps.live();
  const leased = live.filter(({ state }) => state === "leased");
  return {
    queued: live.filter(({ state }) => state === "queued"),
    leased: countsOf(leased.map(({ kind }) => kind)) as CoordinatorGauges["leased"],
    agents: countsOf(leases.agents().map(stateOf)),
    activities: countsOf(activities.live().map(({ state }) => state.phase)),
    load: farmLoad(live, offeredBy(leases.agents()), now()),
  };
}

function stateOf({ isReady, isPresent }: AgentStatus): string {
  if (isReady) return "ready";
  return isPresent ? "draining" : "away";
}
