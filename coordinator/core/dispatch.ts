import { byAge, type Waiting } from "./fairness.js";
import { Ordered } from "./ordered.js";
import { isReady } from "./agent.js";
import {
  hasLabels,
  hostOfStep,
  knowShape,
  leastLoaded,
  placesOf,
  readyOn,
  setAgent,
  shapeOf,
} from "./placement.js";
import { builderKey } from "./durations.js";
import type { FarmState, LiveStep, Ticket } from "./state.js";
import type { Step } from "./step.js";
import type { Turn } from "./turn.js";

/** Tickets in flight beyond the free slots: an agent that frees itself finds work at once. */
const spareTickets = 2;
/** A ticket that nobody claimed is sent again after this long. */
const resendMs = 5_000;
/** A build waits this long for the agent that suits it best; then anybody may have it. */
export const preferenceMs = 2_000;

/** A queued step takes its place among those that wait. */
export function enter(turn: Turn, live: LiveStep): void {
  const { step, dueAtMs } = live;
  turn.put(live);
  if (dueAtMs > turn.now.monotonicMs) {
    turn.set({ delayed: turn.state.delayed.add({ atMs: dueAtMs, step: step.id }) });
    return;
  }
  if (step.agent !== null) {
    const own = turn.state.placed.get(step.agent) ?? Ordered.by(byAge);
    turn.set({ placed: turn.state.placed.set(step.agent, own.add(step)) });
    // It needs no slot, so it need not take turns either.
    send(turn, live, { agent: step.agent, isPreferred: false });
    return;
  }
  const waiting = waitingOf(step);
  knowShape(turn, waiting.shape, step.demand);
  const { claimable, unoffered } = turn.state;
  turn.set({ claimable: claimable.add(waiting), unoffered: unoffered.add(waiting) });
}

/** Takes a queued step from wherever it waits, and gives it as it is then: without a ticket. */
export function leave(turn: Turn, live: LiveStep): LiveStep {
  const { step, dueAtMs } = live;
  const bare = withdraw(turn, live);
  const { delayed, claimable, unoffered, placed } = turn.state;
  turn.set({ delayed: delayed.delete({ atMs: dueAtMs, step: step.id }) });
  if (step.agent === null) {
    const waiting = waitingOf(step);
    turn.set({ claimable: claimable.delete(waiting), unoffered: unoffered.delete(waiting) });
    return bare;
  }
  const own = placed.get(step.agent)?.delete(step);
  if (own === undefined) return bare;
  turn.set({
    placed: own.size === 0 ? placed.delete(step.agent) : placed.set(step.agent, own),
  });
  return bare;
}

/** Steps whose delay is over, and those whose tickets nobody claimed, take their places anew. */
export function ripen(turn: Turn): void {
  const { monotonicMs } = turn.now;
  for (;;) {
    const first = turn.state.delayed.first();
    if (first === undefined || first.atMs > monotonicMs) break;
    turn.set({ delayed: turn.state.delayed.delete(first) });
    const live = turn.find(first.step);
    if (live !== undefined) enter(turn, live);
  }
  for (;;) {
    const first = turn.state.tickets.first();
    if (first === undefined || first.atMs > monotonicMs) break;
    turn.set({ tickets: turn.state.tickets.delete(first) });
    const live = turn.find(first.step);
    if (live !== undefined) enter(turn, withdraw(turn, live));
  }
}

/**
 * An agent has begun a build: others that were offered to it first, and that it has no place for any more, are
 * offered to anybody at once, or a free slot elsewhere would wait for it.
 */
export function forgo(turn: Turn, name: string): void {
  for (const { step } of turn.state.tickets) {
    const agent = turn.state.agents.get(name);
    if (agent === undefined || agent.offered === 0) return;
    const live = turn.find(step);
    if (live === undefined || live.ticket?.agent !== name || !live.ticket.isPreferred) continue;
    if (agent.offered > placesOf(agent, live.step.demand)) enter(turn, withdraw(turn, live));
  }
}

/**
 * `name` was invited to a build that it may not have now. The build keeps its turn: another agent with a place
 * for it is invited at once; where there is none, and `name` has no slot left, so is whoever has one next. False:
 * neither can be, and the invitation is to be looked at again later.
 */
export function passOn(turn: Turn, live: LiveStep, name: string): boolean {
  const { step, dueAtMs, ticket } = live;
  const { state, now } = turn;
  if (step.kind !== "build" || dueAtMs > now.monotonicMs) return false;
  if (state.claimable.isAtQuota(step.projectId)) return false;
  // The invitation was an old one: the build waits in line, or another agent is invited by name.
  if (ticket === null) return true;
  if (ticket.agent !== null && ticket.agent !== name) return false;
  const other = leastLoaded(
    state,
    step.demand,
    (agent) =>
      agent.name !== name &&
      placesOf(agent, step.demand) > agent.offered &&
      !hasLost(step, agent.name),
  );
  const agent = state.agents.get(name);
  const isFull = agent !== undefined && agent.builds >= agent.slots;
  if (other === null && !isFull) return false;
  enter(turn, withdraw(turn, live));
  const entered = turn.find(step.id);
  if (other !== null && entered !== undefined) offer(turn, entered, other.name);
  return true;
}

/** No ticket that was sent counts any more. */
export function loseTickets(turn: Turn): void {
  for (const { step } of turn.state.tickets) {
    const live = turn.find(step);
    if (live !== undefined) enter(turn, withdraw(turn, live));
  }
}

/**
 * Sends the tickets of builds that are due: only as many as could begin and a few more, so that the backlog
 * stays where it can be ordered.
 */
export function dispatch(turn: Turn): void {
  for (;;) {
    if (turn.state.unoffered.size === 0) return;
    const open: string[] = [];
    for (const [key, { demand, places, offered }] of turn.state.shapes) {
      // What asks for labels is only sent to agents that have them, and is not sent ahead.
      const spare = demand.labels.length === 0 ? spareTickets : 0;
      if (offered < places + spare) open.push(key);
    }
    const next = turn.state.unoffered.next(open);
    const live = next === null ? undefined : turn.find(next.id);
    if (live === undefined) return;
    offer(turn, live);
  }
}

/** Moves what is placed on agents that are not ready to others of their hosts that are. */
export function relieve(turn: Turn): void {
  for (const [name, steps] of turn.state.placed) {
    const agent = turn.state.agents.get(name);
    if (agent !== undefined && isReady(agent)) continue;
    for (const { id } of steps) {
      const live = turn.find(id);
      const host = live === undefined ? null : hostOfStep(turn.state, live.step);
      const other = host === null ? null : readyOn(turn.state, host);
      if (live === undefined || other === null) continue;
      const moved = { ...live.step, agent: other.name };
      turn.emit({ type: "store-step", step: moved });
      enter(turn, { ...leave(turn, live), step: moved });
    }
  }
}

/**
 * True where the agent has lost a lease of the step, and another one could do it: the other one is given the
 * time to.
 */
export function isAvoided(state: FarmState, { step, dueAtMs }: LiveStep, agent: string): boolean {
  if (step.agent !== null || state.now.monotonicMs >= dueAtMs + preferenceMs) return false;
  if (!hasLost(step, agent)) return false;
  for (const other of state.agents.values()) {
    if (!hasLost(step, other.name) && placesOf(other, step.demand) > 0) return true;
  }
  return false;
}

/** The step as it waits in the fair queues. */
export function waitingOf({ id, projectId, createdAtMs, demand }: Step): Waiting {
  return { id, projectId, createdAtMs, priority: demand.priority, shape: shapeOf(demand) };
}

/** Sends the ticket of a build, for which there is a place or a spare ticket; `to` says who gets it before others. */
function offer(turn: Turn, live: LiveStep, to: string | null = null): void {
  const { step } = live;
  const isBound = step.demand.labels.length > 0;
  const fitting = isBound ? leastLoaded(turn.state, step.demand) : null;
  const chosen = to ?? preferredAgent(turn.state, live) ?? fitting?.name ?? null;
  const waiting = waitingOf(step);
  const { unoffered, shapes } = turn.state;
  const shape = shapes.get(waiting.shape);
  if (shape === undefined) return;
  turn.set({
    unoffered: unoffered.delete(waiting).load(step.projectId, 1),
    shapes: shapes.set(waiting.shape, { ...shape, offered: shape.offered + 1 }),
  });
  const agent = chosen === null ? undefined : turn.state.agents.get(chosen);
  if (agent !== undefined) setAgent(turn, { ...agent, offered: agent.offered + 1 });
  send(turn, live, { agent: chosen, isPreferred: chosen !== null });
}

/**
 * Who is asked first: who holds most of what the build reads, with a slot for it; after a lost lease, the
 * least loaded of those that have not lost one. Null: nobody in particular.
 */
function preferredAgent(state: FarmState, { step, wasPreferred }: LiveStep): string | null {
  if (wasPreferred) return null;
  if (step.lost.length > 0) {
    // With a single agent nobody is to be avoided, and the class is as good.
    return leastLoaded(state, step.demand, ({ name }) => !hasLost(step, name))?.name ?? null;
  }
  // A ticket that goes to an agent overtakes those that go to anybody: so it needs a place that is not theirs.
  const offered = state.shapes.valueSeq().reduce((sum, shape) => sum + shape.offered, 0);
  if (offered >= (state.shapes.get(shapeOf(step.demand))?.places ?? 0)) return null;
  const key = builderKey(step);
  const last = key === null ? undefined : state.agents.get(state.builders.get(key) ?? "");
  if (last === undefined || !hasLabels(last, step.demand)) return null;
  return placesOf(last, step.demand) - last.offered > 0 ? last.name : null;
}

function send(turn: Turn, live: LiveStep, to: Pick<Ticket, "agent" | "isPreferred">): void {
  const { id, attempt } = live.step;
  const endsAtMs = turn.now.monotonicMs + (to.isPreferred ? preferenceMs : resendMs);
  turn.put({
    ...live,
    ticket: { ...to, endsAtMs },
    wasPreferred: live.wasPreferred || to.isPreferred,
  });
  turn.set({ tickets: turn.state.tickets.add({ atMs: endsAtMs, step: id }) });
  turn.emit({ type: "ticket", step: id, attempt, agent: to.agent });
}

/** The ticket of the step counts no more. */
function withdraw(turn: Turn, live: LiveStep): LiveStep {
  const { step, ticket } = live;
  if (ticket === null) return live;
  const { tickets, unoffered, shapes } = turn.state;
  turn.set({ tickets: tickets.delete({ atMs: ticket.endsAtMs, step: step.id }) });
  const bare = { ...live, ticket: null };
  turn.put(bare);
  if (step.agent !== null) return bare;
  const { shape: key } = waitingOf(step);
  const shape = shapes.get(key);
  turn.set({
    unoffered: unoffered.load(step.projectId, -1),
    ...(shape !== undefined && {
      shapes: shapes.set(key, { ...shape, offered: shape.offered - 1 }),
    }),
  });
  const agent = ticket.agent === null ? undefined : turn.state.agents.get(ticket.agent);
  if (agent !== undefined) setAgent(turn, { ...agent, offered: agent.offered - 1 });
  return bare;
}

function hasLost({ lost }: Step, agent: string): boolean {
  return lost.some((lease) => lease.agent === agent);
}
