import { isReady, isUnderPressure } from "./agent.js";
import { backoffMs, isHopeless } from "./backoff.js";
import { enter, forgo, isAvoided, leave, passOn, preferenceMs } from "./dispatch.js";
import { learn } from "./durations.js";
import type { ClaimOutcome, HeartbeatOrder } from "./effect.js";
import type { Beat, Input } from "./input.js";
import { hasLabels, placesOf, reserve, setAgent } from "./placement.js";
import { hear } from "./presence.js";
import type { LiveStep } from "./state.js";
import {
  holdsLease,
  isSameFence,
  type Fence,
  type LeaseClaim,
  type Step,
  type StepReport,
} from "./step.js";
import { lifeOf, timesOf } from "./times.js";
import type { Turn } from "./turn.js";

type InputOf<Type extends Input["type"]> = Extract<Input, { readonly type: Type }>;

/** How long an agent waits before it asks again for what it may not have now, in ms. */
const retryMs = 1_000;
/** Reports of so many ended steps are known again. */
const rememberedEnds = 2_000;

/** The answer to a claim. The same call gets the same lease, for as long as it is in force. */
export function claim(turn: Turn, call: Omit<InputOf<"claim">, "type">): ClaimOutcome {
  const live = turn.find(call.step);
  if (live === undefined || live.step.attempt !== call.attempt) return { type: "gone" };
  const { step } = live;
  if (step.state === "leased") {
    // The answer to the first call was lost.
    const isSame = step.leaseAgent === call.agent && step.leaseAgentEpoch === call.agentEpoch;
    if (!isSame) return { type: "leased" };
    renew(turn, live);
    return { type: "granted", step, fence: step.fence, times: timesOf(turn.state) };
  }
  if (turn.state.agents.get(call.agent)?.epoch !== call.agentEpoch) return busy(retryMs);
  hear(turn, call.agent);
  if (step.agent !== null && step.agent !== call.agent) return { type: "gone" };
  const refused = refusal(turn, live, call.agent);
  if (refused === null) return grant(turn, live, call);
  return passOn(turn, live, call.agent) ? { type: "gone" } : refused;
}

/**
 * A lease of whatever the agent may have next: the oldest step that is for it alone, else the build whose
 * turn it is. The same request gets the same lease while it is in force, and one that came late gets nothing:
 * nobody waits for its answer any more.
 */
export function claimAny(turn: Turn, call: Omit<InputOf<"claim-any">, "type">): ClaimOutcome {
  if (turn.state.agents.get(call.agent)?.epoch !== call.agentEpoch) return { type: "gone" };
  hear(turn, call.agent);
  if (call.request > 0) {
    const answer = answerOf(turn, call);
    if (answer !== null) return answer;
  }
  for (const { id } of turn.state.placed.get(call.agent) ?? []) {
    const live = turn.find(id);
    if (live === undefined || refusal(turn, live, call.agent) !== null) continue;
    return grant(turn, live, call);
  }
  const agent = turn.state.agents.get(call.agent);
  if (!call.isBuilding || agent === undefined) return { type: "gone" };
  const { shapes, claimable } = turn.state;
  const fitting = shapes.filter(({ demand }) => placesOf(agent, demand) > 0).keys();
  const next = claimable.next(fitting, (id) => {
    const live = turn.find(id);
    return live !== undefined && !isAvoided(turn.state, live, call.agent);
  });
  const live = next === null ? undefined : turn.find(next.id);
  return live === undefined ? { type: "gone" } : grant(turn, live, call);
}

/**
 * Renews a lease; the answer says whether the work is still wanted. Where it is not, the lease is not renewed:
 * whatever becomes of the agent, the step has ended when the time that it has left is over.
 */
export function beat(turn: Turn, agent: string, { phase, ...lease }: Beat): HeartbeatOrder {
  const live = holder(turn, { ...lease, agent });
  if (live === null) return "LOST";
  if (live.phase !== phase) turn.put({ ...live, phase });
  return live.waiters.isEmpty() ? "CANCEL" : "CONTINUE";
}

/** The step where the caller holds its lease, which is renewed while somebody waits for it; else null. */
export function holder(turn: Turn, call: LeaseClaim): LiveStep | null {
  const live = turn.find(call.step);
  if (live === undefined || !holdsLease(live.step, call)) return null;
  return renew(turn, live);
}

/** Ends a lease. False: the fence was old. The same report gets the same answer. */
export function report(turn: Turn, call: LeaseClaim, news: StepReport): boolean {
  hear(turn, call.agent);
  const live = turn.find(call.step);
  if (live === undefined) return isRepeatedEnd(turn, call);
  const { step, waiters } = live;
  if (isReportedLoss(step, call)) return true;
  if (!holdsLease(step, call)) return false;
  // What the cache lacks, no other attempt finds: the build is planned afresh by those who wait for it.
  const lacksInput = step.kind === "build" && news.missing !== undefined;
  const reported = step.fence;
  if (news.outcome === "infrastructure" && !lacksInput) {
    lose(turn, live, news.message, { soon: false, reported });
  } else if (news.outcome === "cancelled" && !waiters.isEmpty()) {
    // Another activity asked for the same action after the agent had been told to stop.
    lose(turn, live, "it was stopped for others", { soon: true, reported });
  } else {
    finish(turn, live, news);
  }
  return true;
}

/** Ends the leases whose time is over. */
export function expire(turn: Turn): void {
  for (;;) {
    const first = turn.state.expiries.first();
    if (first === undefined || first.atMs > turn.now.monotonicMs) return;
    turn.set({ expiries: turn.state.expiries.delete(first) });
    const live = turn.find(first.step);
    if (live === undefined) continue;
    const seconds = Math.round(lifeOf(turn.state, live.step) / 1_000);
    lose(turn, live, `nothing was heard for ${seconds} s`, { soon: true });
  }
}

/** Ends the leases of an agent of which `isLost`. */
export function loseLeases(
  turn: Turn,
  agent: string,
  reason: string,
  isLost: (step: Step) => boolean,
): void {
  for (const { step: id } of turn.state.expiries) {
    const live = turn.find(id);
    if (live === undefined || live.step.leaseAgent !== agent || !isLost(live.step)) continue;
    lose(turn, live, reason, { soon: true });
  }
}

/** Ends a step, whatever state it is in. */
export function finish(turn: Turn, live: LiveStep, news: StepReport): void {
  const { step } = live.step.state === "leased" ? release(turn, live) : leave(turn, live);
  const ended: Step = {
    ...step,
    state: "done",
    report: news,
    endedAtMs: turn.now.wallMs,
  };
  const { steps, flights } = turn.state;
  turn.set({
    steps: steps.delete(step.id),
    flights: step.action === null ? flights : flights.delete(flightOf(step, step.action)),
  });
  learn(turn, ended);
  rememberEnd(turn, ended);
  turn.emit({ type: "store-step", step: ended });
  turn.emit({ type: "step-ended", step: ended });
}

/** Ends a step that nobody waits for any more. */
export function abandon(turn: Turn, live: LiveStep): void {
  finish(turn, live, {
    ...bareReport,
    outcome: "cancelled",
    message: "nobody waits for it any more",
  });
}

/** A leased step takes its place among the leases, as at a start of the coordinator. */
export function hold(turn: Turn, live: LiveStep): void {
  const { step } = live;
  const expiresAtMs = turn.now.monotonicMs + lifeOf(turn.state, step);
  turn.put({ ...live, expiresAtMs });
  turn.set({ expiries: turn.state.expiries.add({ atMs: expiresAtMs, step: step.id }) });
  if (step.kind === "build") count(turn, step, 1);
  noteRequest(turn, step);
}

/** So that its report is known when it comes again. */
export function rememberEnd(turn: Turn, { id, leaseAgent, fence, attempt, lost }: Step): void {
  let { ended, endedOrder } = turn.state;
  ended = ended.set(id, { leaseAgent, fence, attempt, lost });
  endedOrder = endedOrder.push(id);
  if (endedOrder.size > rememberedEnds) {
    ended = ended.delete(endedOrder.first(""));
    endedOrder = endedOrder.shift();
  }
  turn.set({ ended, endedOrder });
}

/** The name of a build in flight: who shares it has to be of the same project. */
export function flightOf({ projectId }: Pick<Step, "projectId">, action: string): string {
  return `${projectId} ${action}`;
}

/** Why the agent may not have the step now; null: it may. */
function refusal(turn: Turn, live: LiveStep, name: string): ClaimOutcome | null {
  const { step, dueAtMs } = live;
  const { monotonicMs } = turn.now;
  const agent = turn.state.agents.get(name);
  if (agent === undefined) return busy(retryMs);
  if (dueAtMs > monotonicMs) return busy(Math.ceil(dueAtMs - monotonicMs));
  if (!isReady(agent)) return busy(retryMs);
  // What is removed makes room.
  if (isUnderPressure(agent) && step.kind !== "teardown") return busy(retryMs);
  if (step.kind !== "build") return null;
  if (!hasLabels(agent, step.demand)) return { type: "gone" };
  if (placesOf(agent, step.demand) <= 0) return busy(retryMs);
  if (turn.state.claimable.isAtQuota(step.projectId)) return busy(retryMs);
  if (isAvoided(turn.state, live, name)) {
    return busy(Math.ceil(dueAtMs + preferenceMs - monotonicMs));
  }
  return null;
}

/** The answer to a request that was asked before, or is older than the last one; null: it is a new one. */
function answerOf(
  turn: Turn,
  { agent: name, agentEpoch, request }: Omit<InputOf<"claim-any">, "type">,
): ClaimOutcome | null {
  const agent = turn.state.agents.get(name);
  if (agent === undefined || request < agent.asked) return { type: "gone" };
  setAgent(turn, { ...agent, asked: request });
  if (request !== agent.answered) return null;
  for (const { step: id } of turn.state.expiries) {
    const live = turn.find(id);
    if (live === undefined) continue;
    const { step } = live;
    if (step.leaseAgent !== name || step.leaseAgentEpoch !== agentEpoch) continue;
    if (step.leaseRequest !== request) continue;
    renew(turn, live);
    return { type: "granted", step, fence: step.fence, times: timesOf(turn.state) };
  }
  return { type: "gone" };
}

function busy(retryAfterMs: number): ClaimOutcome {
  return { type: "busy", retryAfterMs };
}

/** A lease with a fence above all that the step had before. */
function grant(
  turn: Turn,
  live: LiveStep,
  caller: { readonly agent: string; readonly agentEpoch: string; readonly request?: number },
): ClaimOutcome {
  const bare = leave(turn, live);
  const fence = { epoch: turn.state.settings.epoch, counter: live.step.fence.counter + 1 };
  const step: Step = {
    ...live.step,
    state: "leased",
    fence,
    leaseAgent: caller.agent,
    leaseAgentEpoch: caller.agentEpoch,
    leaseRequest: caller.request ?? 0,
    leasedAtMs: turn.now.wallMs,
  };
  turn.emit({ type: "store-step", step });
  hold(turn, { ...bare, step, phase: "" });
  if (step.kind === "build") forgo(turn, caller.agent);
  return { type: "granted", step, fence, times: timesOf(turn.state) };
}

function renew(turn: Turn, live: LiveStep): LiveStep {
  if (live.waiters.isEmpty()) return live;
  const { id } = live.step;
  const expiresAtMs = turn.now.monotonicMs + lifeOf(turn.state, live.step);
  const renewed = { ...live, expiresAtMs };
  turn.put(renewed);
  turn.set({
    expiries: turn.state.expiries
      .delete({ atMs: live.expiresAtMs, step: id })
      .add({ atMs: expiresAtMs, step: id }),
  });
  return renewed;
}

/** Its agent asked for whatever waits, and this is the answer. */
function noteRequest(turn: Turn, { leaseAgent, leaseAgentEpoch, leaseRequest }: Step): void {
  const agent = leaseAgent === null ? undefined : turn.state.agents.get(leaseAgent);
  if (leaseRequest === 0 || agent?.epoch !== leaseAgentEpoch || agent === undefined) return;
  const [asked, answered] = [agent.asked, agent.answered];
  setAgent(turn, {
    ...agent,
    asked: Math.max(asked, leaseRequest),
    answered: Math.max(answered, leaseRequest),
  });
}

/** Takes a leased step from among the leases. */
function release(turn: Turn, live: LiveStep): LiveStep {
  const { step, expiresAtMs } = live;
  turn.set({ expiries: turn.state.expiries.delete({ atMs: expiresAtMs, step: step.id }) });
  if (step.kind === "build") count(turn, step, -1);
  return live;
}

/** One more build, or one less, runs: in its project, and on its agent. */
function count(turn: Turn, { projectId, leaseAgent, demand }: Step, sign: 1 | -1): void {
  const { claimable, unoffered } = turn.state;
  turn.set({
    claimable: claimable.load(projectId, sign),
    unoffered: unoffered.load(projectId, sign),
  });
  reserve(turn, leaseAgent, demand, sign);
}

/**
 * `soon`: not the step is to be doubted, but its agent, and the first time another one gets it at once.
 * `reported`: the agent gave it back itself, with this fence.
 */
function lose(
  turn: Turn,
  live: LiveStep,
  reason: string,
  options: { readonly soon: boolean; readonly reported?: Fence },
): void {
  const { step } = live;
  const { reported, soon } = options;
  const { monotonicMs, wallMs } = turn.now;
  const agent = step.leaseAgent ?? "?";
  const lease = {
    agent,
    reason,
    atMs: wallMs,
    ...(step.leasedAtMs !== null && { leasedAtMs: step.leasedAtMs }),
    ...(reported !== undefined && { reported }),
  };
  const lost = [...step.lost, lease];
  const doubted = { ...live, step: { ...step, lost } };
  if (live.waiters.isEmpty()) {
    turn.emit({ type: "lease-lost", step, agent, reason });
    abandon(turn, doubted);
    return;
  }
  if (isHopeless(lost)) {
    const history = lost.map((one) => `${one.agent}: ${one.reason}`).join("; ");
    const message = `given up after ${lost.length} attempts (${history})`;
    finish(turn, doubted, { ...bareReport, outcome: "infrastructure", message });
    return;
  }
  // A step that failed on a healthy agent gets time for whatever ails the farm to pass.
  const delayMs = soon && lost.length === 1 ? 0 : backoffMs(lost.length, turn.random());
  const queued: Step = {
    ...step,
    state: "queued",
    attempt: step.attempt + 1,
    leaseAgent: null,
    leaseAgentEpoch: null,
    lost,
    notBeforeMs: wallMs + delayMs,
  };
  turn.emit({ type: "store-step", step: queued });
  turn.emit({ type: "lease-lost", step: queued, agent, reason });
  enter(turn, {
    ...release(turn, live),
    step: queued,
    dueAtMs: monotonicMs + delayMs,
    wasPreferred: false,
    phase: "",
  });
}

const bareReport = { tail: "", phases: [], uploadedBytes: 0, uploadedBlobs: 0 } as const;

/** True for a report that ended its step: its answer was lost on the way. */
function isRepeatedEnd(turn: Turn, call: LeaseClaim): boolean {
  const ended = turn.state.ended.get(call.step);
  if (ended === undefined) return false;
  if (ended.leaseAgent === call.agent && isSameFence(ended.fence, call.fence)) return true;
  return isReportedLoss(ended, call);
}

/** True for a report that gave the step back: its answer was lost on the way. */
function isReportedLoss({ lost }: Pick<Step, "lost">, { agent, fence }: LeaseClaim): boolean {
  return lost.some(
    (lease) =>
      lease.agent === agent && lease.reported !== undefined && isSameFence(lease.reported, fence),
  );
}
