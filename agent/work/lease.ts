import { bootMs } from "../../program/boot-clock.js";
import type { LeaseBeat } from "./farm-client.js";
import type { Grant } from "./grant.js";
import { CancelledError, LeaseLostError, type Fence, type StepLease } from "./step-context.js";

/** The agent is going down: the coordinator gives the step to another. */
export class AgentStoppedError extends LeaseLostError {}

/** For an effect that was begun in time to be at an end in time, too: in ms, and of the time to live. */
const longestMarginMs = 2_000;
const marginShare = 0.1;

/**
 * The right to do a step, while it lasts. It ends on its own when no heartbeat has got through for its
 * time to live, less a margin: by then another agent may have it. The boot clock says so, which nothing
 * holds up; the timer that aborts the signal may be late, where this process was stopped. Once over it
 * stays so.
 */
export class Lease implements StepLease, Disposable {
  readonly step: string;
  readonly attempt: number;
  readonly fence: Fence;
  readonly #lastsMs: number;
  readonly #aborter = new AbortController();
  readonly #ended = new AbortController();
  readonly #listeners = new Set<() => void>();
  #endsAtMs: number;
  #expiry: NodeJS.Timeout | undefined;
  #isOver = false;
  /** Told with each heartbeat. */
  phase = "";
  logOffset = 0;

  /** `askedAtMs` is when the claim was sent, by {@link bootMs}. */
  constructor(grant: Pick<Grant, "step" | "attempt" | "fence" | "ttlMs">, askedAtMs: number) {
    this.step = grant.step;
    this.attempt = grant.attempt;
    this.fence = grant.fence;
    this.#lastsMs = grant.ttlMs - Math.min(longestMarginMs, grant.ttlMs * marginShare);
    this.#endsAtMs = askedAtMs + this.#lastsMs;
    this.#await();
  }

  /** Aborted with the reason why the work has to stop. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  /** Aborted when it is over or nobody is to work under it any more; not by a cancel, which has to be undone. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  get endsAtMs(): number {
    return this.#endsAtMs;
  }

  /** False once another agent may have it. A step that was cancelled or abandoned is ours to report. */
  get isHeld(): boolean {
    const { reason } = this.ended as { readonly reason: unknown };
    const isOurs = reason === undefined || reason instanceof AgentStoppedError;
    return isOurs && bootMs() < this.#endsAtMs;
  }

  get beat(): LeaseBeat {
    const { step, attempt, fence, phase, logOffset } = this;
    return { step, attempt, fence, phase, logOffset };
  }

  onRenewal(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  /** A heartbeat that was sent at `sentAtMs`, by {@link bootMs}, got through. */
  renew(sentAtMs: number): void {
    // A heartbeat may be answered after the step was reported.
    if (this.#isOver) return;
    // What had to stop when the lease ended does not go on because of an answer that was on its way.
    if (bootMs() >= this.#endsAtMs) return this.lose();
    this.#endsAtMs = Math.max(this.#endsAtMs, sentAtMs + this.#lastsMs);
    this.#await();
    for (const listener of this.#listeners) listener();
  }

  cancel(): void {
    this.#aborter.abort(new CancelledError());
  }

  lose(): void {
    this.#end(new LeaseLostError());
  }

  abandon(): void {
    this.#end(new AgentStoppedError());
  }

  /** The step has been reported, or nobody wants to know. */
  [Symbol.dispose](): void {
    this.#isOver = true;
    clearTimeout(this.#expiry);
  }

  #end(reason: LeaseLostError): void {
    this.#aborter.abort(reason);
    this.#ended.abort(reason);
  }

  #await(): void {
    clearTimeout(this.#expiry);
    const restMs = Math.max(0, this.#endsAtMs - bootMs());
    this.#expiry = setTimeout(() => this.#expire(), restMs);
  }

  /** The clock of timers stands still while the host is suspended, and is finer than ours. */
  #expire(): void {
    if (bootMs() < this.#endsAtMs) this.#await();
    else this.lose();
  }
}
