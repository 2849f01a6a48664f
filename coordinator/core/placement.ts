import {
  hostLabel,
  hostOf,
  isReady,
  isUnderPressure,
  type Agent,
  type StoredAgent,
} from "./agent.js";
import type { FarmState, Shape } from "./state.js";
import type { Demand, Resources, Step } from "./step.js";
import type { Turn } from "./turn.js";

/** What a step asks of an agent, as a key: the places of steps of one shape are counted together. */
export function shapeOf({ labels, cpus, memoryBytes, diskBytes }: Demand): string {
  return JSON.stringify([labels.toSorted(), cpus, memoryBytes, diskBytes]);
}

/** True where the agent has every label that is asked for. */
export function hasLabels(
  agent: Pick<StoredAgent, "name" | "labels">,
  { labels }: Pick<Demand, "labels">,
): boolean {
  return labels.every((label) => agent.labels.includes(label) || label === hostOf(agent));
}

/** True where the agent could do such a build if it did nothing else. */
export function isLargeEnough(agent: Pick<Agent, "slots" | "resources">, demand: Demand): boolean {
  return roomFor({ ...agent, builds: 0, reserved: nothing }, demand) > 0;
}

/** How many such builds the agent could begin now. */
export function placesOf(agent: Agent, demand: Demand): number {
  const mayBegin = isReady(agent) && !isUnderPressure(agent) && hasLabels(agent, demand);
  return mayBegin ? roomFor(agent, demand) : 0;
}

/** Stores what is known of an agent, and what follows from it for the places of each shape. */
export function setAgent(turn: Turn, agent: Agent): void {
  const { agents, present } = turn.state;
  const before = agents.get(agent.name);
  const change = Number(agent.isPresent) - Number(before?.isPresent ?? false);
  turn.set({ agents: agents.set(agent.name, agent), present: present + change });
  countPlaces(turn, before, agent);
}

export function dropAgent(turn: Turn, agent: Agent): void {
  const { agents, present } = turn.state;
  turn.set({ agents: agents.delete(agent.name), present: present - Number(agent.isPresent) });
  countPlaces(turn, agent, undefined);
}

/** Makes sure that the places for this shape are counted. */
export function knowShape(turn: Turn, key: string, demand: Demand): void {
  if (turn.state.shapes.has(key)) return;
  let places = 0;
  for (const agent of turn.state.agents.values()) places += placesOf(agent, demand);
  const shape: Shape = { demand, places, offered: 0 };
  turn.set({ shapes: turn.state.shapes.set(key, shape) });
}

/** Takes from the agent, or gives back (-1), what a build reserves. Agents may have been removed. */
export function reserve(turn: Turn, name: string | null, demand: Demand, sign: 1 | -1): void {
  const agent = name === null ? undefined : turn.state.agents.get(name);
  if (agent === undefined) return;
  const { reserved } = agent;
  setAgent(turn, {
    ...agent,
    builds: agent.builds + sign,
    reserved: {
      cpus: reserved.cpus + sign * demand.cpus,
      memoryBytes: reserved.memoryBytes + sign * demand.memoryBytes,
      diskBytes: reserved.diskBytes + sign * demand.diskBytes,
    },
  });
}

/**
 * Of the agents that could begin such a build now, the one with the most slots that are neither busy nor
 * offered; by name where several have.
 */
export function leastLoaded(
  state: FarmState,
  demand: Demand,
  isGood: (agent: Agent) => boolean = () => true,
): Agent | null {
  let best: Agent | null = null;
  for (const agent of state.agents.values()) {
    if (placesOf(agent, demand) === 0 || !isGood(agent)) continue;
    if (best === null || freeOf(agent) > freeOf(best)) best = agent;
    else if (freeOf(agent) === freeOf(best) && agent.name < best.name) best = agent;
  }
  return best;
}

/** The host that the step has to be done on, as a label; null: any. */
export function hostOfStep({ agents }: FarmState, { agent, demand }: Step): string | null {
  const label = demand.labels.find((one) => one.startsWith(hostLabel));
  if (label !== undefined) return label;
  const placedOn = agent === null ? undefined : agents.get(agent);
  return placedOn === undefined ? null : hostOf(placedOn);
}

/** An agent of that host that is ready; the first by name. */
export function readyOn({ agents }: FarmState, host: string): Agent | null {
  let best: Agent | null = null;
  for (const agent of agents.values()) {
    if (!isReady(agent) || isUnderPressure(agent) || hostOf(agent) !== host) continue;
    if (best === null || agent.name < best.name) best = agent;
  }
  return best;
}

const nothing: Resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };

function freeOf({ slots, builds, offered }: Agent): number {
  return slots - builds - offered;
}

function roomFor(
  agent: Pick<Agent, "slots" | "builds" | "resources" | "reserved">,
  demand: Demand,
): number {
  const { slots, builds, resources, reserved } = agent;
  // What an agent does not know of itself, or a build does not ask for, is no limit.
  const times = (of: keyof Resources): number =>
    resources[of] === 0 || demand[of] === 0
      ? Infinity
      : Math.floor((resources[of] - reserved[of]) / demand[of] + 1e-9);
  const room = Math.min(slots - builds, times("cpus"), times("memoryBytes"), times("diskBytes"));
  return Math.max(0, room);
}

function countPlaces(turn: Turn, before: Agent | undefined, after: Agent | undefined): void {
  let { shapes } = turn.state;
  for (const [key, shape] of shapes) {
    const was = before === undefined ? 0 : placesOf(before, shape.demand);
    const is = after === undefined ? 0 : placesOf(after, shape.demand);
    if (is !== was) shapes = shapes.set(key, { ...shape, places: shape.places + is - was });
  }
  turn.set({ shapes });
}
