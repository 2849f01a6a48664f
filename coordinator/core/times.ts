import type { LeaseTimes } from "./effect.js";
import type { FarmState } from "./state.js";
import type { Step } from "./step.js";

/** Beats of all agents together, a second, at most. */
const maxBeatsPerSecond = 200;
/** Beats in the life of a lease: two may be lost. */
const beatsPerLife = 3;

/** The shortest time beyond the life of a lease for which nobody else gets what a deployment may still do. */
const minGraceMs = 1_000;

/**
 * After how long without a beat a step's lease is lost, in ms. An agent takes its own lease for over a little
 * before that, and then kills what it has started; a deployment, which has effects outside the farm, is given
 * to another only when that has had its time.
 */
export function lifeOf(state: FarmState, { kind }: Pick<Step, "kind">): number {
  const { ttlMs } = timesOf(state);
  return kind === "build" ? ttlMs : ttlMs + Math.max(minGraceMs, Math.ceil(ttlMs / 10));
}

/**
 * How long leases live and how often agents renew them. With very many agents both grow, so that the
 * coordinator gets no more beats than it has time for.
 */
export function timesOf({ settings, present }: FarmState): LeaseTimes {
  const beatMs = Math.max(
    Math.floor(settings.ttlMs / beatsPerLife),
    Math.ceil((present * 1_000) / maxBeatsPerSecond),
  );
  return { beatMs, ttlMs: Math.max(settings.ttlMs, beatMs * beatsPerLife) };
}
