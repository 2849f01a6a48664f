/** Counts places. A place that was taken by force makes the count negative until it is given back. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  get free(): number {
    return this.#free;
  }

  /** Waits for a place. False once `signal` is aborted. */
  async acquire(signal: AbortSignal): Promise<boolean> {
    while (this.#free <= 0) {
      if (signal.aborted) return false;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          signal.removeEventListener("abort", wake);
          resolve();
        };
        signal.addEventListener("abort", wake, { once: true });
        this.#waiting.push(wake);
      });
    }
    if (signal.aborted) return false;
    this.#free--;
    return true;
  }

  /** Takes a place whether there is one or not. */
  take(): void {
    this.#free--;
  }

  release(): void {
    this.#free++;
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
