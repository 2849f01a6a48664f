import { isReady, isUnderPressure, type Agent } from "./agent.js";
import { waitingOf } from "./dispatch.js";
import { expectedMs } from "./durations.js";
import { hasLabels, isLargeEnough } from "./placement.js";
import type { FarmState, LiveStep } from "./state.js";
import type { Step } from "./step.js";

/** Why a queued step waits. Times are on the wall clock. */
export type WaitReason =
  /** It failed before; its delay ends then. */
  | { readonly type: "backing-off"; readonly untilMs: number; readonly lost: number }
  /** The agent that it is for, or every one of its host, does not answer. */
  | { readonly type: "agent-away"; readonly agent: string }
  | { readonly type: "agent-drained"; readonly agent: string }
  | { readonly type: "agent-full"; readonly agent: string }
  /** Nobody is there. */
  | { readonly type: "no-agent" }
  /** No agent that is there has this label; `labels`: none has all of those together. */
  | { readonly type: "no-label"; readonly label: string }
  | { readonly type: "no-labels"; readonly labels: readonly string[] }
  /** No agent is large enough. */
  | { readonly type: "too-large" }
  /** As many builds of its project run as may. */
  | { readonly type: "quota"; readonly running: number; readonly quota: number }
  /** All slots are busy: it is the `position`-th (from 1) of so many. */
  | { readonly type: "in-line"; readonly position: number; readonly of: number }
  /** An agent was invited and has not answered yet; null: whoever is free. */
  | { readonly type: "invited"; readonly agent: string | null };

export interface Wait {
  readonly reason: WaitReason;
  /** When it will probably begin; null: nobody can tell. */
  readonly estimatedStartMs: number | null;
}

/** Why a step waits, and for how long; null where it does not. Changes nothing. */
export function reasonOf(state: FarmState, id: string): Wait | null {
  const live = state.steps.get(id);
  if (live === undefined || live.step.state !== "queued") return null;
  const reason = whyOf(state, live);
  return { reason, estimatedStartMs: startOf(state, live.step, reason) };
}

function whyOf(state: FarmState, { step, dueAtMs, ticket }: LiveStep): WaitReason {
  const { now, claimable, settings } = state;
  if (dueAtMs > now.monotonicMs) {
    const untilMs = now.wallMs + (dueAtMs - now.monotonicMs);
    return { type: "backing-off", untilMs, lost: step.lost.length };
  }
  if (step.agent !== null) {
    return obstacleOf(state.agents.get(step.agent), step) ?? { type: "invited", agent: step.agent };
  }
  const unfit = unfitness(state, step);
  if (unfit !== null) return unfit;
  if (settings.projectBuilds !== null && claimable.isAtQuota(step.projectId)) {
    const running = claimable.loadOf(step.projectId);
    return { type: "quota", running, quota: settings.projectBuilds };
  }
  const waiting = waitingOf(step);
  const before = claimable.countBefore(waiting);
  const places = state.shapes.get(waiting.shape)?.places ?? 0;
  if (ticket !== null && before < places) return { type: "invited", agent: ticket.agent };
  return { type: "in-line", position: before + 1, of: claimable.size };
}

/** What keeps the one agent that may do the step from it. */
function obstacleOf(agent: Agent | undefined, step: Step): WaitReason | null {
  const name = step.agent ?? "";
  if (agent === undefined || !agent.isPresent) return { type: "agent-away", agent: name };
  if (!isReady(agent)) return { type: "agent-drained", agent: name };
  const isFull = isUnderPressure(agent) && step.kind !== "teardown";
  return isFull ? { type: "agent-full", agent: name } : null;
}

/** Why none of the agents that are there could ever do the build; null: one could. */
function unfitness({ agents }: FarmState, { demand }: Step): WaitReason | null {
  const ready = [...agents.values()].filter(isReady);
  if (ready.length === 0) return { type: "no-agent" };
  const { labels } = demand;
  const label = labels.find((one) => !ready.some((agent) => hasLabels(agent, { labels: [one] })));
  if (label !== undefined) return { type: "no-label", label };
  const fitting = ready.filter((agent) => hasLabels(agent, demand));
  if (fitting.length === 0) return { type: "no-labels", labels };
  if (!fitting.some((agent) => isLargeEnough(agent, demand))) return { type: "too-large" };
  const [first] = fitting;
  const areFull = fitting.every(isUnderPressure);
  return areFull && first !== undefined ? { type: "agent-full", agent: first.name } : null;
}

function startOf(state: FarmState, step: Step, reason: WaitReason): number | null {
  const { wallMs } = state.now;
  switch (reason.type) {
    case "backing-off":
      return reason.untilMs;
    case "invited":
      return wallMs;
    case "in-line":
      return turnOf(state, step, reason.position, () => true);
    case "quota":
      return turnOf(state, step, 1, ({ projectId }) => projectId === step.projectId);
    case "agent-away":
    case "agent-drained":
    case "agent-full":
    case "no-agent":
    case "no-label":
    case "no-labels":
    case "too-large":
      return null;
  }
}

/** When the `position`-th slot is free, of those that builds have of which `isCounted`. */
function turnOf(
  state: FarmState,
  step: Step,
  position: number,
  isCounted: (running: Step) => boolean,
): number | null {
  const { wallMs } = state.now;
  const ends: number[] = [];
  for (const { step: id } of state.expiries) {
    const running = state.steps.get(id)?.step;
    if (running?.kind !== "build" || !isCounted(running)) continue;
    const takesMs = expectedMs(state, running);
    if (takesMs === null) return null;
    ends.push(Math.max(wallMs, (running.leasedAtMs ?? wallMs) + takesMs));
  }
  ends.sort((a, b) => a - b);
  const roundMs = expectedMs(state, step);
  const end = ends[(position - 1) % Math.max(1, ends.length)];
  if (end === undefined || roundMs === null) return null;
  return end + Math.floor((position - 1) / ends.length) * roundMs;
}
