import type { Resources } from "./step.js";

/** Who wants that an agent gets nothing new. What the agent itself wants ends with its process. */
export type DrainedBy = "administrator" | "itself";

/** An agent as it is stored. */
export interface StoredAgent {
  readonly name: string;
  /** Of its process: another one after each start. */
  readonly epoch: string;
  readonly labels: readonly string[];
  /** Builds at once. */
  readonly slots: number;
  /** What its builds may use together. */
  readonly resources: Resources;
  /** Null: it may have work. */
  readonly drainedBy: DrainedBy | null;
  /** On the wall clock. */
  readonly lastSeenAtMs: number;
}

/** What an agent says of its machine with each beat, in percent of what there is; 0: not known. */
export interface Pressure {
  readonly disk: number;
  readonly memory: number;
}

/** An agent, and what the coordinator knows of it while it runs. */
export interface Agent extends StoredAgent {
  /** It has joined this process of the coordinator. */
  readonly hasJoined: boolean;
  /** On the monotonic clock; null: not since the coordinator started. */
  readonly heardAtMs: number | null;
  /** When it was last written down that it was heard, on the monotonic clock. */
  readonly storedAtMs: number;
  /** It was heard within the life of a lease. */
  readonly isPresent: boolean;
  readonly pressure: Pressure;
  /** Builds that it has leases of. */
  readonly builds: number;
  /** What those reserve. */
  readonly reserved: Resources;
  /** Builds that are offered to it alone at the moment. */
  readonly offered: number;
  /** The last number with which its process has asked for whatever waits; 0: it has not. */
  readonly asked: number;
  /** The last of these numbers that got it a lease. */
  readonly answered: number;
}

/** From here on an agent gets nothing new, in percent. */
const highPressure = 95;

export function isUnderPressure({ pressure }: Pick<Agent, "pressure">): boolean {
  return pressure.disk >= highPressure || pressure.memory >= highPressure;
}

/** True where the agent is heard and may get something new. */
export function isReady(agent: Pick<Agent, "isPresent" | "drainedBy">): boolean {
  return agent.isPresent && agent.drainedBy === null;
}

/** What begins a label that tells which Docker engine an agent drives: `host:<engine's id>`. */
export const hostLabel = "host:";

/** The host of an agent, as a label; an agent that does not say is alone on its host. */
export function hostOf(agent: Pick<StoredAgent, "name" | "labels">): string {
  return agent.labels.find((label) => label.startsWith(hostLabel)) ?? `${hostLabel}${agent.name}`;
}
