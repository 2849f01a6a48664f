import { UnauthenticatedError } from "../../program/error.js";
import { bootMs } from "../../program/boot-clock.js";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { HeartbeatResponse } from "../../proto/gen/slipway/v1/HeartbeatResponse.js";
import type { LeaseBeat } from "./farm-client.js";
import type { Lease } from "./lease.js";

export interface HeartbeatParts {
  readonly send: (
    leases: readonly LeaseBeat[],
    deadlineMs: number,
    signal: AbortSignal,
  ) => Promise<HeartbeatResponse>;
  /** The coordinator does not know us (any more). */
  readonly rejoin: (signal: AbortSignal) => Promise<void>;
  readonly onDrain: (isDraining: boolean) => void;
  /** The coordinator knows this agent no longer: what it held is lost, and asking again is of no use. */
  readonly onDismissed: (error: UnauthenticatedError) => void;
  readonly beatMs: number;
  readonly log: Log;
}

/** One call for all leases, as often as the coordinator asks for it, and at once when woken. */
export class HeartbeatLoop implements AsyncDisposable {
  readonly #parts: HeartbeatParts;
  readonly #leases = new Set<Lease>();
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #beatMs: number;
  #wake = new AbortController();
  #beating: Promise<void> | undefined;
  #isAway = false;

  private constructor(parts: HeartbeatParts) {
    this.#parts = parts;
    this.#beatMs = parts.beatMs;
    this.#running = this.#run();
  }

  static start(parts: HeartbeatParts): HeartbeatLoop {
    return new HeartbeatLoop(parts);
  }

  /** Keeps the lease alive until {@link drop}. */
  keep(lease: Lease): void {
    this.#leases.add(lease);
  }

  drop(lease: Lease): void {
    this.#leases.delete(lease);
  }

  /** Steps that are held. */
  get holding(): readonly Lease[] {
    return [...this.#leases].filter((lease) => lease.isHeld);
  }

  /** Does not wait for the next beat. */
  hurry(): void {
    this.#wake.abort();
  }

  /** Asks the coordinator now. Resolves when it has answered or could not be reached. */
  async beatNow(): Promise<void> {
    // One under way may have been sent before what the caller wants to know of.
    await this.#beating;
    await this.#beat();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    this.#wake.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      this.#wake = new AbortController();
      // Spread, so that agents which started together do not ask together for ever.
      const pauseMs = this.#beatMs * (0.85 + Math.random() * 0.3);
      await delay(pauseMs, AbortSignal.any([signal, this.#wake.signal]));
      if (!signal.aborted) await this.#beat();
    }
  }

  async #beat(): Promise<void> {
    this.#beating ??= this.#ask().finally(() => (this.#beating = undefined));
    await this.#beating;
  }

  async #ask(): Promise<void> {
    const { log, send, rejoin, onDrain } = this.#parts;
    const { signal } = this.#stopping;
    const held = this.holding;
    const sentAtMs = bootMs();
    const deadlineMs = Math.max(1_000, Math.min(this.#beatMs, 5_000));
    try {
      const answer = await send(
        held.map((lease) => lease.beat),
        deadlineMs,
        signal,
      );
      if (this.#isAway) log.info("the coordinator answers again");
      this.#isAway = false;
      if (answer.rejoin) return await rejoin(signal);
      if (answer.beatMs > 0) this.#beatMs = answer.beatMs;
      onDrain(answer.drain);
      const orders = new Map(answer.answers.map(({ step, order }) => [step, order]));
      for (const lease of held) this.#obey(lease, orders.get(lease.step), sentAtMs);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof UnauthenticatedError) return this.#endAll(error);
      if (!this.#isAway) log.warn("the coordinator does not answer", { error: String(error) });
      this.#isAway = true;
    }
  }

  #endAll(error: UnauthenticatedError): void {
    for (const lease of this.holding) lease.lose();
    this.#stopping.abort();
    this.#parts.onDismissed(error);
  }

  #obey(lease: Lease, order: "CONTINUE" | "CANCEL" | "LOST" | undefined, sentAtMs: number): void {
    switch (order) {
      // The coordinator does not renew it, so that a cancel ends in the time of a lease.
      case "CANCEL":
        lease.cancel();
        break;
      case "LOST":
        lease.lose();
        break;
      case "CONTINUE":
        lease.renew(sentAtMs);
        break;
      // No answer is no renewal: the lease ends by its own clock.
      case undefined:
        break;
    }
  }
}
