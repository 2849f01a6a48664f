import { Set } from "immutable";
import { recall } from "./agents.js";
import { delayOf } from "./backoff.js";
import { enter } from "./dispatch.js";
import { learn } from "./durations.js";
import type { Input } from "./input.js";
import { abandon, flightOf, hold, rememberEnd } from "./leases.js";
import type { LiveStep } from "./state.js";
import type { Turn } from "./turn.js";

/**
 * What was stored is known again. Every lease gets one full time to live more, whenever it was last renewed;
 * what nobody wants any more ends, as the coordinator may have died before it could say so.
 */
export function recover(
  turn: Turn,
  { live, ended, agents }: Omit<Extract<Input, { type: "recovered" }>, "type">,
): void {
  for (const agent of agents) recall(turn, agent);
  for (const step of ended) {
    rememberEnd(turn, step);
    learn(turn, step);
  }
  const { monotonicMs, wallMs } = turn.now;
  for (const { step, waiters } of live) {
    const { flights } = turn.state;
    const known: LiveStep = {
      step,
      waiters: Set(waiters),
      dueAtMs: monotonicMs + delayOf(step.notBeforeMs, wallMs),
      expiresAtMs: 0,
      ticket: null,
      wasPreferred: false,
      phase: "",
    };
    if (step.action !== null) {
      turn.set({ flights: flights.set(flightOf(step, step.action), step.id) });
    }
    if (step.state === "leased") hold(turn, known);
    else enter(turn, known);
    if (step.state === "queued" && known.waiters.isEmpty())
      abandon(turn, turn.find(step.id) ?? known);
  }
}
