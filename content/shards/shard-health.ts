import { FarmError } from "../../program/error.js";
import { delay } from "../../program/process.js";

/** Between two probes of a cache that is away. */
const defaultPausesMs = { first: 500, longest: 10_000 };

/**
 * Whether one of several caches answers. One that fails is left alone, so that nobody waits for it while
 * others can be asked, and probed in the background until it is back.
 */
export class ShardHealth implements AsyncDisposable {
  readonly #pausesMs: { readonly first: number; readonly longest: number };
  readonly #onReturn: () => void;
  readonly #stopping = new AbortController();
  #isDown = false;
  #failures = 0;
  #probing: Promise<void> | undefined;

  /** @param onReturn Hears that the cache answers again. It may have come back with less than it had. */
  constructor(onReturn: () => void, pausesMs = defaultPausesMs) {
    this.#onReturn = onReturn;
    this.#pausesMs = pausesMs;
  }

  /** It failed, and has not answered since: others are to be asked first. */
  get isDown(): boolean {
    return this.#isDown;
  }

  /** How often it has not answered: where this has not moved, it has taken all that it was told. */
  get failures(): number {
    return this.#failures;
  }

  noteAnswer(): void {
    if (!this.#isDown) return;
    this.#isDown = false;
    this.#onReturn();
  }

  /** @param probe Asks the cache for anything; throws FarmError where it does not answer. */
  noteFailure(probe: (signal: AbortSignal) => Promise<unknown>): void {
    if (this.#stopping.signal.aborted) return;
    this.#failures++;
    this.#isDown = true;
    this.#probing ??= this.#probe(probe).finally(() => {
      this.#probing = undefined;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#probing;
  }

  async #probe(probe: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const { signal } = this.#stopping;
    const { first, longest } = this.#pausesMs;
    for (let pauseMs = first; this.#isDown; pauseMs = Math.min(pauseMs * 2, longest)) {
      await delay(pauseMs, signal);
      if (signal.aborted) return;
      try {
        await probe(signal);
        this.noteAnswer();
      } catch (error) {
        // Whatever else it says, it answers.
        if (!(error instanceof FarmError) && !signal.aborted) this.noteAnswer();
      }
    }
  }
}
