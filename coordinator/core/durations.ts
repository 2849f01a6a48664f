import { List } from "immutable";
import type { FarmState } from "./state.js";
import type { Step } from "./step.js";
import type { Turn } from "./turn.js";

/** How many of each kind are remembered. */
const remembered = 9;

/** Names what an agent keeps between the builds of one application; null: no build. */
export function builderKey({ projectId, work }: Pick<Step, "projectId" | "work">): string | null {
  return work.kind === "build" ? `${projectId} ${work.application}` : null;
}

/** Remembers who did a step that has ended, and how long a good one took. */
export function learn(turn: Turn, step: Step): void {
  const { leasedAtMs, endedAtMs, report, leaseAgent } = step;
  const builder = builderKey(step);
  if (builder !== null && leaseAgent !== null && report?.outcome !== "infrastructure") {
    turn.set({ builders: turn.state.builders.set(builder, leaseAgent) });
  }
  if (leasedAtMs === null || endedAtMs === null || report?.outcome !== "succeeded") return;
  // The wall clock may have been set back meanwhile.
  const tookMs = Math.max(0, endedAtMs - leasedAtMs);
  for (const key of [workKey(step), step.kind]) {
    const known = turn.state.durations.get(key) ?? List<number>();
    const last = known.push(tookMs).takeLast(remembered);
    turn.set({ durations: turn.state.durations.set(key, last) });
  }
}

/** How long such a step takes, in ms, as far as is known: the median of the last ones. Null: not known. */
export function expectedMs(state: FarmState, step: Step): number | null {
  const known = state.durations.get(workKey(step)) ?? state.durations.get(step.kind);
  return known?.sort((a, b) => a - b).get(Math.floor(known.size / 2)) ?? null;
}

function workKey({ projectId, work }: Step): string {
  return work.kind === "build"
    ? [
        projectId,
        work.application,
        work.actionKind,
        ...(work.name === undefined ? [] : [work.name]),
      ].join(" ")
    : `${projectId} ${work.environmentId} ${work.kind}`;
}
