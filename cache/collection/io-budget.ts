import { delay } from "../../program/process.js";

/** Time that passes, and can be waited for. */
export interface PassingTime {
  /** Monotonic. */
  readonly nowMs: () => number;
  /** Resolves early when the signal is aborted. */
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The time of this machine. */
export const machineTime: PassingTime = { nowMs: () => performance.now(), delay };

/** Budget that was not used is saved up for no longer than this. */
const burstMs = 250;

/** So many bytes a second, and no more, for whoever asks before reading them. */
export class IoBudget {
  readonly bytesPerSecond: number;
  readonly #time: PassingTime;
  #paidUntilMs = -Infinity;

  /** @param bytesPerSecond 0: without end. */
  constructor(bytesPerSecond: number, time: PassingTime = machineTime) {
    this.bytesPerSecond = bytesPerSecond;
    this.#time = time;
  }

  /** Waits until `bytes` may be read. Throws the reason of `signal` where it is aborted. */
  async spend(bytes: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.bytesPerSecond <= 0) return;
    const now = this.#time.nowMs();
    const costMs = (bytes / this.bytesPerSecond) * 1_000;
    this.#paidUntilMs = Math.max(this.#paidUntilMs, now - burstMs) + costMs;
    if (this.#paidUntilMs > now) await this.#time.delay(this.#paidUntilMs - now, signal);
    signal.throwIfAborted();
  }
}
