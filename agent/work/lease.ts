import type { LeaseBeat } from "./farm-client.js";
import type { Grant } from "./grant.js";
import { CancelledError, LeaseLostError, type Fence } from "./step-context.js";

/** The agent is going down: the coordinator gives the step to another. */
export class AgentStoppedError extends LeaseLostError {}

/**
 * The right to do a step, while it lasts. It ends on its own when no heartbeat has got through for its
 * whole time to live: by then another agent may have it. Timers run on the monotonic clock.
 */
export class Lease implements Disposable {
  readonly step: string;
  readonly attempt: number;
  readonly fence: Fence;
  readonly #ttlMs: number;
  readonly #aborter = new AbortController();
  #expiry: NodeJS.Timeout | undefined;
  #isOver = false;
  /** Told with each heartbeat. */
  phase = "";
  logOffset = 0;

  /** `askedAtMs` is when the claim was sent, by `performance.now()`. */
  constructor(grant: Grant, askedAtMs: number) {
    this.step = grant.step;
    this.attempt = grant.attempt;
    this.fence = grant.fence;
    this.#ttlMs = grant.ttlMs;
    this.renew(askedAtMs);
  }

  /** Aborted with the reason why the work has to stop. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  /** False once another agent may have it. A step that was cancelled or abandoned is ours to report. */
  get isHeld(): boolean {
    const { reason } = this.signal as { readonly reason: unknown };
    return !(reason instanceof LeaseLostError) || reason instanceof AgentStoppedError;
  }

  get beat(): LeaseBeat {
    const { step, attempt, fence, phase, logOffset } = this;
    return { step, attempt, fence, phase, logOffset };
  }

  /** A heartbeat that was sent at `sentAtMs` got through. */
  renew(sentAtMs: number): void {
    clearTimeout(this.#expiry);
    // A heartbeat may be answered after the step was reported.
    if (this.#isOver) return;
    const restMs = sentAtMs + this.#ttlMs - performance.now();
    this.#expiry = setTimeout(() => this.lose(), Math.max(0, restMs));
  }

  cancel(): void {
    this.#aborter.abort(new CancelledError());
  }

  lose(): void {
    this.#aborter.abort(new LeaseLostError());
  }

  abandon(): void {
    this.#aborter.abort(new AgentStoppedError());
  }

  /** The step has been reported, or nobody wants to know. */
  [Symbol.dispose](): void {
    this.#isOver = true;
    clearTimeout(this.#expiry);
  }
}
