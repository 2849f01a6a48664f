import type { Pressure, StoredAgent } from "./agent.js";
import { setAgent } from "./placement.js";
import { timesOf } from "./times.js";
import type { Turn } from "./turn.js";

/** How often it is written down that an agent was heard, in ms: only people look at it. */
const storeEveryMs = 60_000;

/** The agent lives. `pressure`: what it says of its machine, where it does. */
export function hear(turn: Turn, name: string, pressure?: Pressure): void {
  const before = turn.state.agents.get(name);
  if (before === undefined) return;
  const { monotonicMs, wallMs } = turn.now;
  const isStored = monotonicMs - before.storedAtMs < storeEveryMs;
  const agent = {
    ...before,
    heardAtMs: monotonicMs,
    lastSeenAtMs: wallMs,
    isPresent: true,
    storedAtMs: isStored ? before.storedAtMs : monotonicMs,
    pressure: pressure ?? before.pressure,
  };
  setAgent(turn, agent);
  if (!isStored) turn.emit({ type: "store-agent", agent: storedAgent(agent) });
}

/** Agents that were not heard for the life of a lease are away. */
export function noteSilence(turn: Turn): void {
  const { ttlMs } = timesOf(turn.state);
  for (const agent of turn.state.agents.values()) {
    const { heardAtMs, isPresent } = agent;
    if (!isPresent || (heardAtMs !== null && turn.now.monotonicMs - heardAtMs < ttlMs)) continue;
    setAgent(turn, { ...agent, isPresent: false });
  }
}

/** True where this process of the agent has joined this process of the coordinator. */
export function isKnown(
  turn: Turn,
  { agent: name, agentEpoch }: { readonly agent: string; readonly agentEpoch: string },
): boolean {
  const agent = turn.state.agents.get(name);
  return agent !== undefined && agent.hasJoined && agent.epoch === agentEpoch;
}

/** What of an agent is stored. */
export function storedAgent(agent: StoredAgent): StoredAgent {
  const { name, epoch, labels, slots, resources, drainedBy, lastSeenAtMs } = agent;
  return { name, epoch, labels, slots, resources, drainedBy, lastSeenAtMs };
}
