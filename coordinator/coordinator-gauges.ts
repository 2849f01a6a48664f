import type { ActivityStore } from "./store/activity-store.js";
import type { CoordinatorGauges } from "./coordinator-metrics.js";
import { countsOf } from "./coordinator-metrics.js";
import type { AgentStatus, LeaseDesk } from "./leases/lease-desk.js";
import type { StepStore } from "./store/step-store.js";

export interface GaugedParts {
  readonly steps: Pick<StepStore, "live">;
  readonly leases: Pick<LeaseDesk, "agents">;
  readonly activities: Pick<ActivityStore, "live">;
}

/** The figures of this moment, of what the coordinator keeps. */
export function coordinatorGauges({ steps, leases, activities }: GaugedParts): CoordinatorGauges {
  const live = steps.live();
  const leased = live.filter(({ state }) => state === "leased");
  return {
    queued: live.filter(({ state }) => state === "queued"),
    leased: countsOf(leased.map(({ kind }) => kind)) as CoordinatorGauges["leased"],
    agents: countsOf(leases.agents().map(stateOf)),
    activities: countsOf(activities.live().map(({ state }) => state.phase)),
  };
}

function stateOf({ isReady, isPresent }: AgentStatus): string {
  if (isReady) return "ready";
  return isPresent ? "draining" : "away";
}
