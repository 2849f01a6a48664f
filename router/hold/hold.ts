import { setTimeout as sleep } from "node:timers/promises";

/** A request that waits at the router: nothing of it has been sent. */
export interface Held {
  /** On the clock of `performance.now()`: its wait is counted from here, however often it is held. */
  readonly arrivedAtMs: number;
  /** Goes on: routed by the table of this moment. */
  resume(): void;
  /** Waited for as long as it may: answers with 503. */
  expire(): void;
}

export interface Released {
  readonly released: number;
  /** The longest wait among them. */
  readonly longestMs: number;
}

/** Released at once, and the pause after them: 10,000 held requests leave within about a second. */
const batchSize = 100;
const batchPauseMs = 10;

/** The held requests of one environment, in the order in which they came. Ends once, by `release`. */
export class Hold {
  readonly #waiting = new Map<Held, NodeJS.Timeout>();
  readonly #ending: NodeJS.Timeout;
  /** On the clock of `performance.now()`; before 0 where that was before a restart of the router. */
  readonly beganAtMs: number;

  /**
   * It began `ageMs` ago. `onEnd` is called when `endsInMs` have passed: whoever began it seems to be gone.
   */
  constructor(options: {
    readonly ageMs?: number;
    readonly endsInMs: number;
    readonly onEnd: () => void;
  }) {
    this.beganAtMs = performance.now() - (options.ageMs ?? 0);
    this.#ending = setTimeout(options.onEnd, options.endsInMs);
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** Keeps `held` until it is resumed, expires after `limitMs` from its arrival, or leaves. */
  add(held: Held, limitMs: number): void {
    const remainingMs = held.arrivedAtMs + limitMs - performance.now();
    const expiring = setTimeout(() => {
      this.#waiting.delete(held);
      held.expire();
    }, remainingMs);
    this.#waiting.set(held, expiring);
  }

  /** Its client left. */
  remove(held: Held): void {
    clearTimeout(this.#waiting.get(held));
    this.#waiting.delete(held);
  }

  /** Resumes all, oldest first, in batches, so that the new version is not met by all at once. */
  async release(): Promise<Released> {
    clearTimeout(this.#ending);
    let released = 0;
    let longestMs = 0;
    for (;;) {
      const nowMs = performance.now();
      let room = batchSize;
      for (const [held, expiring] of this.#waiting) {
        if (room-- === 0) break;
        clearTimeout(expiring);
        this.#waiting.delete(held);
        released++;
        longestMs = Math.max(longestMs, nowMs - held.arrivedAtMs);
        held.resume();
      }
      if (this.#waiting.size === 0) return { released, longestMs: Math.round(longestMs) };
      await sleep(batchPauseMs);
    }
  }

  /** Answers all with 503: the router stops. */
  expireAll(): void {
    clearTimeout(this.#ending);
    for (const [held, expiring] of this.#waiting) {
      clearTimeout(expiring);
      this.#waiting.delete(held);
      held.expire();
    }
  }
}
