import { beats, drain, join, remove } from "./agents.js";
import { dispatch, loseTickets, relieve, ripen } from "./dispatch.js";
import type { Effect } from "./effect.js";
import type { Input } from "./input.js";
import { claim, claimAny, expire, holder, report } from "./leases.js";
import { noteSilence } from "./presence.js";
import { queue, renounce } from "./queue.js";
import { recover } from "./recovery.js";
import type { FarmState, Now } from "./state.js";
import { timesOf } from "./times.js";
import { Turn } from "./turn.js";

/**
 * The hand-over of steps to agents, as one pure function: the state after `input`, and what is to be done.
 * The same arguments give the same result, and the given state never changes, so that any order of events can
 * be tried. What activities do with their steps is in `transition` of activities/activity.ts.
 *
 * ```
 *              queued, joined                       claim: fence + 1
 *                    ↓                                   ↓
 *            ┌→ (delayed ─→ due ─→ offered) ─────────→ leased ──report──→ done*
 *            │             ↑_____↲ ticket not        ↻ beats   │
 *            │                     claimed                     │ expired, given back,
 *            └──────── attempt + 1, later, elsewhere ←── lost ←┘ agent gone
 *                                                         │
 *              unwanted while queued → done*              └ too often → done* (dead letter)
 *              unwanted while leased → told to stop with its next beat → reported or lost → done*
 * ```
 *
 * The part in brackets is `queued` where it is stored: what is in memory alone can be lost at any moment. A
 * delay or a ticket that is forgotten costs time. No lease is: its row is stored before anybody hears of it.
 */
export function step(
  state: FarmState,
  input: Input,
  now: Now,
): { readonly state: FarmState; readonly effects: readonly Effect[] } {
  const turn = new Turn(state, now);
  ripen(turn);
  take(turn, input);
  dispatch(turn);
  return { state: turn.state, effects: inOrder(turn.effects) };
}

function take(turn: Turn, input: Input): void {
  switch (input.type) {
    case "recovered":
      recover(turn, input);
      return turn.answer({ type: "done" });
    case "joined":
      join(turn, input);
      return turn.answer({ type: "joined", times: timesOf(turn.state) });
    case "heard":
      return turn.answer({ type: "beat", ...beats(turn, input) });
    case "drained":
      drain(turn, input.agent, input.by);
      return turn.answer({ type: "done" });
    case "removed":
      remove(turn, input.agent);
      return turn.answer({ type: "done" });
    case "queued":
      return turn.answer({ type: "queued", ...queue(turn, input.id, input.step) });
    case "unwanted":
      renounce(turn, input.step, input.activity);
      return turn.answer({ type: "done" });
    case "claim":
      return turn.answer({ type: "claim", outcome: claim(turn, input) });
    case "claim-any":
      return turn.answer({ type: "claim", outcome: claimAny(turn, input) });
    case "report":
      return turn.answer({ type: "report", isAccepted: report(turn, input.claim, input.report) });
    case "holder":
      return turn.answer({ type: "holder", step: holder(turn, input.claim)?.step ?? null });
    case "tick":
      expire(turn);
      noteSilence(turn);
      relieve(turn);
      return turn.answer({ type: "done" });
    case "streams-lost":
      loseTickets(turn);
      return turn.answer({ type: "done" });
  }
}

/** First what is stored, then the answer, then the rest as it came. */
function inOrder(effects: readonly Effect[]): readonly Effect[] {
  const placeOf = ({ type }: Effect): number =>
    type.startsWith("store-") || type === "remove-agent" ? 0 : type === "answer" ? 1 : 2;
  return effects.toSorted((a, b) => placeOf(a) - placeOf(b));
}
