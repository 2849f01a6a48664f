import type { LostLease } from "./step.js";

/** The longest that a step ever waits, in ms. */
const longestMs = 300_000;
/** How far the jitter may take a delay from its middle. */
const jitter = 0.2;

/** Leases lost on so many agents: the work is at fault, not an agent. */
const maxAgents = 3;
/** Leases lost in all: a farm may have fewer agents than that to lose them on. */
const maxLost = 5;

/** True where a step that has lost these leases is not tried again. */
export function isHopeless(lost: readonly LostLease[]): boolean {
  return lost.length >= maxLost || new Set(lost.map(({ agent }) => agent)).size >= maxAgents;
}

/**
 * How long a step waits after its `lost`-th lost lease, in ms: 5 s · 3ⁿ⁻¹, 5 min at most, ± 20 %. `random`:
 * between 0 and 1.
 */
export function backoffMs(lost: number, random: number): number {
  const base = Math.min(5_000 * 3 ** (lost - 1), longestMs);
  return Math.round(base * (1 - jitter + 2 * jitter * random));
}

/**
 * How long a stored step still has to wait, in ms; 0: it is due. A wall clock that was set back does not
 * make it wait longer than any step ever does.
 */
export function delayOf(notBeforeMs: number, wallMs: number): number {
  const delayMs = notBeforeMs - wallMs;
  return delayMs <= 0 || delayMs > longestMs * (1 + jitter) ? 0 : delayMs;
}

/** A number from 0 to 1, and the generator's next state (mulberry32: 32 bits). */
export function nextRandom(state: number): { readonly value: number; readonly state: number } {
  const next = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(next ^ (next >>> 15), next | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return { value: ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32, state: next };
}
