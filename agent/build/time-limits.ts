import { StepFailedError } from "../work/step-context.js";

/** Aborts {@link signal} with a {@link StepFailedError} when a program takes too long or falls silent. */
export class TimeLimits implements Disposable {
  readonly #aborter = new AbortController();
  readonly #silenceMs: number;
  readonly #total: NodeJS.Timeout | undefined;
  readonly #watch: NodeJS.Timeout | undefined;
  #heardAtMs = performance.now();

  /** `what` begins the sentence, `tail` is asked at the end. A limit of 0 is none. */
  constructor(options: {
    readonly what: string;
    readonly timeoutMs: number;
    readonly silenceTimeoutMs: number;
    readonly tail: () => string;
  }) {
    const { what, timeoutMs, silenceTimeoutMs, tail } = options;
    this.#silenceMs = silenceTimeoutMs;
    const fail = (complaint: string, hint: string): void =>
      this.#aborter.abort(new StepFailedError(`${what} ${complaint}`, { tail: tail(), hint }));
    if (timeoutMs > 0) {
      this.#total = setTimeout(() => {
        const hint = "Make it do less, or have the operator raise the time limit of builds.";
        fail(`ran longer than ${inWords(timeoutMs)} and was stopped`, hint);
      }, timeoutMs);
    }
    if (silenceTimeoutMs > 0) {
      this.#watch = setInterval(
        () => {
          if (performance.now() - this.#heardAtMs < this.#silenceMs) return;
          const hint = "Something in it waits for ever: an answer at a prompt, or a server?";
          fail(`wrote nothing for ${inWords(silenceTimeoutMs)} and was stopped`, hint);
        },
        Math.max(10, Math.min(1_000, silenceTimeoutMs / 10)),
      );
    }
  }

  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  /** The program gave a sign of life. */
  heard(): void {
    this.#heardAtMs = performance.now();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#total);
    clearInterval(this.#watch);
  }
}

function inWords(ms: number): string {
  if (ms < 120_000) return `${Math.round(ms / 100) / 10} s`;
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} minutes`;
  return `${Math.round(ms / 360_000) / 10} hours`;
}
