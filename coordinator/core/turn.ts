import { nextRandom } from "./backoff.js";
import type { Answer, Effect } from "./effect.js";
import type { FarmState, LiveStep, Now } from "./state.js";

/** One input being worked off: the state so far, and what is to be done. The given state never changes. */
export class Turn {
  state: FarmState;
  readonly now: Now;
  readonly effects: Effect[] = [];

  constructor(state: FarmState, now: Now) {
    this.state = { ...state, now };
    this.now = now;
  }

  set(change: Partial<FarmState>): void {
    this.state = { ...this.state, ...change };
  }

  emit(effect: Effect): void {
    this.effects.push(effect);
  }

  answer(answer: Answer): void {
    this.emit({ type: "answer", answer });
  }

  find(step: string): LiveStep | undefined {
    return this.state.steps.get(step);
  }

  put(live: LiveStep): void {
    this.set({ steps: this.state.steps.set(live.step.id, live) });
  }

  /** The next pseudo-random number, between 0 and 1. */
  random(): number {
    const { value, state } = nextRandom(this.state.random);
    this.set({ random: state });
    return value;
  }
}
