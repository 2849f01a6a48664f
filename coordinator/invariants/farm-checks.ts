import { activityChecks } from "./activity-checks.js";
import { inspect, type Check, type InvariantReport } from "./check.js";
import { environmentChecks } from "./environment-checks.js";
import type { InspectedFarm } from "./inspected-farm.js";
import { leaseChecks } from "./lease-checks.js";
import { logChecks } from "./log-checks.js";
import { machineChecks } from "./machine-checks.js";
import { secretChecks } from "./secret-checks.js";
import { slugChecks } from "./slug-checks.js";

/**
 * What is amiss for longer than this, in ms, is so for good: the coordinator compares the router with the
 * database every five seconds, and looks at leases every second.
 */
const pauseMs = 6_000;

/** Checks all that has to hold in a farm, one after the other; changes nothing. `deep`: reads every slug. */
export function inspectFarm(
  farm: InspectedFarm,
  { deep }: { readonly deep: boolean },
  signal: AbortSignal,
): AsyncGenerator<InvariantReport> {
  return inspect(farmChecks(farm, deep), { pauseMs, signal });
}

/** All checks, invariants first and by their numbers. */
export function farmChecks(farm: InspectedFarm, deep: boolean): readonly Check[] {
  const checks = [
    ...environmentChecks(farm),
    ...activityChecks(farm),
    ...leaseChecks(farm),
    ...slugChecks(farm, deep),
    ...logChecks(farm),
    ...secretChecks(farm, deep),
  ];
  const number = ({ name }: Check): number => Number(name.slice(1));
  return [...checks.sort((a, b) => number(a) - number(b)), ...machineChecks(farm)];
}
