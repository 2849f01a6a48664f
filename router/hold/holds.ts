import { Hold, type Held, type Released } from "./hold.js";

export interface HoldLimits {
  /** How long one request waits at most, from its arrival. */
  readonly requestMs: number;
  /** How long a hold lasts at most, from its beginning. */
  readonly holdMs: number;
  /** How many requests wait at most, over all environments. */
  readonly capacity: number;
}

/**
 * Which environments are held, and the requests that wait for them. It keeps its own deadlines: a
 * hold ends even where the coordinator that began it is dead.
 */
export class Holds implements Disposable {
  readonly #limits: HoldLimits;
  readonly #onEnd: (environment: string) => void;
  readonly #holds = new Map<string, Hold>();
  /** Released, but not yet empty: they count against the capacity. */
  readonly #leaving = new Set<Hold>();
  #isClosed = false;
  #onRelease: (seconds: number) => void = () => undefined;

  /** `onEnd` is told of a hold that reached its limit; it is expected to release it. */
  constructor(limits: HoldLimits, onEnd: (environment: string) => void) {
    this.#limits = limits;
    this.#onEnd = onEnd;
  }

  /** `onRelease` is told how many seconds each hold has lasted. */
  watchReleases(onRelease: (seconds: number) => void): void {
    this.#onRelease = onRelease;
  }

  isHolding(environment: string): boolean {
    return this.#holds.has(environment);
  }

  /** How long a hold lasts at most. */
  get limitMs(): number {
    return this.#limits.holdMs;
  }

  /** How long the environment is held by now; 0 where it is not. */
  ageMs(environment: string): number {
    const hold = this.#holds.get(environment);
    return hold === undefined ? 0 : Math.ceil(performance.now() - hold.beganAtMs);
  }

  /** How many requests wait for this environment. */
  held(environment: string): number {
    return this.#holds.get(environment)?.size ?? 0;
  }

  /** From now on requests for the environment wait. `ageMs`: it began that long ago, before a restart. */
  begin(environment: string, ageMs = 0): void {
    if (this.#holds.has(environment)) return;
    const endsInMs = Math.min(this.#limits.holdMs, Math.max(0, this.#limits.holdMs - ageMs));
    const hold = new Hold({
      ageMs: this.#limits.holdMs - endsInMs,
      endsInMs,
      onEnd: () => this.#onEnd(environment),
    });
    this.#holds.set(environment, hold);
  }

  /** Takes a request for an environment that is held. Returns how to take it back, or null: no room. */
  add(environment: string, held: Held): (() => void) | null {
    const hold = this.#holds.get(environment);
    if (hold === undefined) throw new Error(`${environment} is not held`);
    if (this.#isClosed || this.#waiting() >= this.#limits.capacity) return null;
    hold.add(held, this.#limits.requestMs);
    return () => hold.remove(held);
  }

  /** Lets the environment's requests pass; resolves when those that waited are on their way. */
  async release(environment: string): Promise<Released> {
    const hold = this.#holds.get(environment);
    if (hold === undefined) return { released: 0, longestMs: 0 };
    this.#holds.delete(environment);
    this.#onRelease((performance.now() - hold.beganAtMs) / 1_000);
    this.#leaving.add(hold);
    const released = await hold.release();
    this.#leaving.delete(hold);
    return released;
  }

  /** Whoever still waits gets 503; nobody waits any more. */
  [Symbol.dispose](): void {
    this.#isClosed = true;
    for (const hold of [...this.#holds.values(), ...this.#leaving]) hold.expireAll();
  }

  #waiting(): number {
    let waiting = 0;
    for (const hold of this.#holds.values()) waiting += hold.size;
    for (const hold of this.#leaving) waiting += hold.size;
    return waiting;
  }
}
