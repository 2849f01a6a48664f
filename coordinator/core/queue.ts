import { Set } from "immutable";
import { enter } from "./dispatch.js";
import { abandon, flightOf } from "./leases.js";
import { anyDemand, type NewStep, type Step } from "./step.js";
import type { Turn } from "./turn.js";

/**
 * Queues a step as `id`, or joins the identical build that is in flight in the same project: it is done once,
 * for all who want it.
 */
export function queue(
  turn: Turn,
  id: string,
  { demand = anyDemand, ...added }: NewStep,
): { readonly step: Step; readonly joined: boolean } {
  const { activityId, action } = added;
  const flight = action === null ? null : flightOf(added, action);
  const inFlight = turn.find((flight === null ? undefined : turn.state.flights.get(flight)) ?? id);
  if (inFlight !== undefined) {
    const { step, waiters } = inFlight;
    turn.put({ ...inFlight, waiters: waiters.add(activityId) });
    turn.emit({ type: "store-waiter", step: step.id, activity: activityId });
    return { step, joined: true };
  }
  const step: Step = {
    ...added,
    id,
    demand,
    state: "queued",
    attempt: 1,
    fence: { epoch: 0, counter: 0 },
    leaseAgent: null,
    leaseAgentEpoch: null,
    leaseRequest: 0,
    lost: [],
    notBeforeMs: 0,
    createdAtMs: turn.now.wallMs,
    leasedAtMs: null,
    endedAtMs: null,
    report: null,
  };
  if (flight !== null) turn.set({ flights: turn.state.flights.set(flight, id) });
  turn.emit({ type: "store-step", step });
  turn.emit({ type: "store-waiter", step: id, activity: activityId });
  enter(turn, {
    step,
    waiters: Set([activityId]),
    dueAtMs: turn.now.monotonicMs,
    expiresAtMs: 0,
    ticket: null,
    wasPreferred: false,
    phase: "",
  });
  return { step, joined: false };
}

/**
 * The activity does not want the step any more. If nobody else does, a queued one ends, and the agent that
 * has it is told to stop.
 */
export function renounce(turn: Turn, id: string, activity: string): void {
  const live = turn.find(id);
  if (live === undefined || !live.waiters.has(activity)) return;
  const left = { ...live, waiters: live.waiters.delete(activity) };
  turn.put(left);
  if (!left.waiters.isEmpty()) return;
  const { state, leaseAgent } = left.step;
  if (state === "queued") abandon(turn, left);
  else if (leaseAgent !== null) turn.emit({ type: "nudge", agent: leaseAgent, step: id });
}
