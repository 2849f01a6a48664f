/** An agent of a pool, as of now. */
export interface PoolMember {
  readonly name: string;
  /** `starting`: its container runs, and the coordinator has not heard of it. */
  readonly state: "starting" | "ready" | "draining";
  /** Everything that it does. */
  readonly steps: number;
  /** How long it has done nothing, in ms. */
  readonly idleMs: number;
  /** Environments would be left without an agent if it went. */
  readonly isNeeded: boolean;
}

export interface PoolLimits {
  readonly min: number;
  readonly max: number;
  /** Builds at once, of each member. */
  readonly slots: number;
  /** A member that is not wanted goes when it has done nothing for so long. */
  readonly idleMs: number;
}

/** What of a farm's load a pool goes by. */
export interface PoolLoad {
  /** Of all agents that are ready, those of the pool too. */
  readonly slots: number;
  readonly slotsWanted: number;
}

/** What to do now: names of members, and how many to start. */
export interface PoolChange {
  readonly start: number;
  readonly drain: readonly string[];
  readonly undrain: readonly string[];
  /** They drain and have nothing left to do. */
  readonly stop: readonly string[];
}

/**
 * What brings a pool to the size that its farm wants. It grows at once and shrinks when members have been
 * idle for a while; none with work is stopped; with those that drain it never has more than `max` members,
 * and without them never fewer than `min`.
 */
export function poolChange(
  members: readonly PoolMember[],
  load: PoolLoad,
  limits: PoolLimits,
): PoolChange {
  const active = members.filter(({ state }) => state !== "draining");
  const draining = members.filter(({ state }) => state === "draining");
  const ready = active.filter(({ state }) => state === "ready");
  const foreignSlots = Math.max(0, load.slots - ready.length * limits.slots);
  const missing = Math.max(0, load.slotsWanted - foreignSlots);
  const wanted = Math.min(limits.max, Math.max(limits.min, Math.ceil(missing / limits.slots)));

  const lacking = Math.max(0, wanted - active.length);
  const undrain = draining.slice(0, lacking).map(({ name }) => name);
  const room = Math.max(0, limits.max - members.length);
  const surplus = Math.max(0, active.length - wanted);
  const patienceMs = active.length > limits.max ? 0 : limits.idleMs;
  const drain = ready
    .filter(({ steps, idleMs, isNeeded }) => steps === 0 && !isNeeded && idleMs >= patienceMs)
    .toSorted((a, b) => b.idleMs - a.idleMs)
    .slice(0, surplus)
    .map(({ name }) => name);
  return {
    start: Math.min(room, lacking - undrain.length),
    drain,
    undrain,
    stop: draining
      .filter(({ name, steps }) => steps === 0 && !undrain.includes(name))
      .map(({ name }) => name),
  };
}
