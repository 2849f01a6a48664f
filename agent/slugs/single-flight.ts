interface Flight<Result> {
  readonly result: Promise<Result>;
  readonly cancel: AbortController;
  passengers: number;
}

/** Does the same thing once for all who want it at the same time. */
export class SingleFlight<Key, Result> {
  readonly #flights = new Map<Key, Flight<Result>>();

  /**
   * The result of `work`, or of the call under way for the same key. The work is cancelled only when
   * everybody who waits for it has gone away; each leaves with the reason of their own signal.
   */
  async do(
    key: Key,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted();
    let flight = this.#flights.get(key);
    if (flight === undefined) {
      const cancel = new AbortController();
      const started: Flight<Result> = {
        cancel,
        passengers: 0,
        result: work(cancel.signal).finally(() => {
          if (this.#flights.get(key) === started) this.#flights.delete(key);
        }),
      };
      flight = started;
      this.#flights.set(key, flight);
    }
    return await this.#board(key, flight, signal);
  }

  async #board(key: Key, flight: Flight<Result>, signal: AbortSignal): Promise<Result> {
    flight.passengers++;
    let leave = (): void => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason as Error);
      signal.addEventListener("abort", leave, { once: true });
    });
    try {
      return await Promise.race([flight.result, left]);
    } finally {
      signal.removeEventListener("abort", leave);
      if (--flight.passengers === 0 && signal.aborted) {
        // Whoever comes next starts afresh instead of inheriting the cancellation.
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
        flight.cancel.abort(signal.reason);
        await flight.result.catch(() => undefined);
      }
    }
  }
}
