import { RequestError } from "./request-error.js";

/** How slow a client may be. */
export interface PatienceLimits {
  /** How long it may keep us waiting beyond what it has earned. */
  readonly maxMs: number;
  /** Each so many bytes that it takes or sends earn it another second. */
  readonly bytesPerSecond: number;
}

/**
 * Bounds the time that one client takes: one that trickles is given up as surely as one that is silent,
 * while one that is merely far away has all the time that its bytes need. Only waiting for the client
 * counts, not what the disk takes.
 */
export class Patience {
  readonly #limits: PatienceLimits;
  #leftMs: number;

  constructor(limits: PatienceLimits) {
    this.#limits = limits;
    this.#leftMs = limits.maxMs;
  }

  /** What `step` gives; throws a {@link RequestError} with 408 where the client takes too long. */
  async during<T>(step: Promise<T>): Promise<T> {
    const began = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        step.catch(() => undefined); // Nobody listens to it any more.
        reject(
          new RequestError(408, "the client is too slow", {
            hint: `Fewer than ${this.#limits.bytesPerSecond} bytes moved in a second.`,
          }),
        );
      }, this.#leftMs);
    });
    try {
      return await Promise.race([step, limit]);
    } finally {
      clearTimeout(timer);
      this.#leftMs = Math.max(1, this.#leftMs - (performance.now() - began));
    }
  }

  /** Counts bytes that moved. */
  earn(bytes: number): void {
    const earnedMs = (bytes * 1_000) / this.#limits.bytesPerSecond;
    this.#leftMs = Math.min(this.#limits.maxMs, this.#leftMs + earnedMs);
  }
}
