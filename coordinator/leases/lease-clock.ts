import { delay } from "../../program/process.js";
import type { LeaseDesk } from "./lease-desk.js";

const tickMs = 1_000;

/** Has the desk look once a second at what only time changes: leases, delays and tickets that run out. */
export class LeaseClock implements AsyncDisposable {
  readonly #desk: Pick<LeaseDesk, "tick">;
  readonly #stopping = new AbortController();
  /** Resolves once stopped; rejects if a look fails. Someone must await it. */
  readonly finished: Promise<void>;

  private constructor(desk: Pick<LeaseDesk, "tick">) {
    this.#desk = desk;
    this.finished = this.#run();
  }

  static start(desk: Pick<LeaseDesk, "tick">): LeaseClock {
    return new LeaseClock(desk);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.finished;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      this.#desk.tick();
      await delay(tickMs, signal);
    }
  }
}
