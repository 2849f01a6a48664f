import { delay } from "../../program/process.js";
import type { Placement } from "../environments/placement.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { StepStore } from "../store/step-store.js";
import type { Dispatcher } from "./dispatcher.js";
import type { LeaseBook } from "./lease-book.js";

const tickMs = 1_000;

/**
 * Looks once a second at what only time changes: leases that ran out, steps whose delay is over, and
 * deployments that wait for an agent that is gone while another one of its host is ready.
 */
export class LeaseClock implements AsyncDisposable {
  readonly #leases: LeaseBook;
  readonly #steps: StepStore;
  readonly #placement: Placement;
  readonly #environments: EnvironmentStore;
  readonly #dispatcher: Dispatcher;
  readonly #now: () => number;
  readonly #stopping = new AbortController();
  /** Resolves once stopped; rejects if a look fails. Someone must await it. */
  readonly finished: Promise<void>;

  private constructor(parts: ClockParts) {
    this.#leases = parts.leases;
    this.#steps = parts.steps;
    this.#placement = parts.placement;
    this.#environments = parts.environments;
    this.#dispatcher = parts.dispatcher;
    this.#now = parts.now;
    this.finished = this.#run();
  }

  static start(parts: ClockParts): LeaseClock {
    return new LeaseClock(parts);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.finished;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      this.#leases.expire(this.#now());
      this.#moveStranded();
      await this.#dispatcher.dispatch();
      await delay(tickMs, signal);
    }
  }

  #moveStranded(): void {
    for (const step of this.#steps.live()) {
      if (step.state !== "queued" || step.work.kind === "build") continue;
      const agent = this.#placement.relief(
        this.#environments.get(step.work.environmentId),
        step.agent,
      );
      if (agent !== null) this.#steps.moveTo(step.id, agent);
    }
  }
}

interface ClockParts {
  readonly leases: LeaseBook;
  readonly steps: StepStore;
  readonly placement: Placement;
  readonly environments: EnvironmentStore;
  readonly dispatcher: Dispatcher;
  readonly now: () => number;
}
