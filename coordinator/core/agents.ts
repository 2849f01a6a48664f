import type { Agent, DrainedBy, StoredAgent } from "./agent.js";
import { relieve } from "./dispatch.js";
import type { BeatAnswer } from "./effect.js";
import type { Input, JoiningAgent } from "./input.js";
import { beat, loseLeases } from "./leases.js";
import { dropAgent, setAgent } from "./placement.js";
import { hear, isKnown, storedAgent } from "./presence.js";
import { timesOf } from "./times.js";
import type { Turn } from "./turn.js";

/** An agent presents itself; what an earlier process of the same name had is lost at once. */
export function join(turn: Turn, { name, epoch, labels, slots, resources }: JoiningAgent): void {
  const { monotonicMs, wallMs } = turn.now;
  const before = turn.state.agents.get(name);
  const isSame = before?.epoch === epoch;
  // What the agent itself wanted ends with its process.
  const drainedBy = before?.drainedBy === "itself" && !isSame ? null : (before?.drainedBy ?? null);
  const agent: Agent = {
    ...(before ?? newcomer),
    ...(!isSame && { asked: 0, answered: 0 }),
    name,
    epoch,
    labels,
    slots,
    resources,
    drainedBy,
    hasJoined: true,
    isPresent: true,
    heardAtMs: monotonicMs,
    lastSeenAtMs: wallMs,
    storedAtMs: monotonicMs,
  };
  setAgent(turn, agent);
  turn.emit({ type: "store-agent", agent: storedAgent(agent) });
  loseLeases(turn, name, "the agent was started again", (step) => step.leaseAgentEpoch !== epoch);
  relieve(turn);
}

/** An agent lives, and so do its leases. */
export function beats(
  turn: Turn,
  { agent, agentEpoch, leases, pressure }: Omit<Extract<Input, { type: "heard" }>, "type">,
): BeatAnswer {
  if (!isKnown(turn, { agent, agentEpoch })) {
    return { orders: [], isDrained: false, times: timesOf(turn.state), isUnknown: true };
  }
  hear(turn, agent, pressure);
  return {
    orders: leases.map((lease) => ({ step: lease.step, order: beat(turn, agent, lease) })),
    isDrained: (turn.state.agents.get(agent)?.drainedBy ?? null) !== null,
    times: timesOf(turn.state),
    isUnknown: false,
  };
}

/** The agent gets nothing new, or again where `by` is null. */
export function drain(turn: Turn, name: string, by: DrainedBy | null): void {
  const agent = turn.state.agents.get(name);
  if (agent === undefined || agent.drainedBy === by) return;
  if (by === "itself" && agent.drainedBy === "administrator") return;
  const drained = { ...agent, drainedBy: by };
  setAgent(turn, drained);
  turn.emit({ type: "store-agent", agent: storedAgent(drained) });
  relieve(turn);
}

/** The agent is no longer one of the farm: what it had goes to others. */
export function remove(turn: Turn, name: string): void {
  const agent = turn.state.agents.get(name);
  if (agent === undefined) return;
  setAgent(turn, { ...agent, isPresent: false });
  loseLeases(turn, name, "the agent was removed", () => true);
  relieve(turn);
  dropAgent(turn, turn.state.agents.get(name) ?? agent);
  turn.emit({ type: "remove-agent", agent: name });
}

/** What is known of an agent that never was here. */
const newcomer: Pick<Agent, "pressure" | "builds" | "reserved" | "offered" | "asked" | "answered"> =
  {
    pressure: { disk: 0, memory: 0 },
    builds: 0,
    reserved: { cpus: 0, memoryBytes: 0, diskBytes: 0 },
    offered: 0,
    asked: 0,
    answered: 0,
  };

/** An agent that was stored, before anything is heard of it. */
export function recall(turn: Turn, agent: StoredAgent): void {
  setAgent(turn, {
    ...newcomer,
    ...agent,
    hasJoined: false,
    isPresent: false,
    heardAtMs: null,
    storedAtMs: turn.now.monotonicMs,
  });
}
