/** How long a cache that did not answer is left alone, as long as others can be asked. */
const restMs = 5_000;

/** Whether one of several caches answers, so that not every call waits for one that is away. */
export class ShardHealth {
  readonly #now: () => number;
  #downUntilMs = 0;
  #hasFailed = false;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** It failed a moment ago: others are to be asked first. */
  get isDown(): boolean {
    return this.#now() < this.#downUntilMs;
  }

  noteFailure(): void {
    this.#hasFailed = true;
    this.#downUntilMs = this.#now() + restMs;
  }

  /** True where it comes back with this. */
  noteAnswer(): boolean {
    const isBack = this.#hasFailed;
    this.#hasFailed = false;
    this.#downUntilMs = 0;
    return isBack;
  }
}
