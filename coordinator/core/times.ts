import type { LeaseTimes } from "./effect.js";
import type { FarmState } from "./state.js";

/** Beats of all agents together, a second, at most. */
const maxBeatsPerSecond = 200;
/** Beats in the life of a lease: two may be lost. */
const beatsPerLife = 3;

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
