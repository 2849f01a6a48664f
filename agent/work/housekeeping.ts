import type { Log } from "../../program/log.js";

/** Something that can wait, and that belongs to one thing (an environment, an image). */
interface Chore {
  readonly key: string;
  readonly name: string;
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/**
 * What an agent does when nobody waits for it: removing what was replaced, keeping containers ready. It
 * is begun only while no step is being done, so that a user's work has the machine for itself; after
 * {@link patienceMs} without a pause it is begun all the same. Chores of one key run in their order.
 *
 * Whoever takes up a thing {@link withdraw}s the chores of its key first, so that no chore ever works on
 * what a step works on.
 */
export class Housekeeping implements AsyncDisposable {
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #waiting: Chore[] = [];
  readonly #running = new Map<string, Promise<void>>();
  #steps = 0;
  #timer: NodeJS.Timeout | undefined;
  #pause: NodeJS.Timeout | undefined;
  readonly #onIdle: (() => void)[] = [];

  constructor(log: Log) {
    this.#log = log;
  }

  /** Adds a chore, after those of its key. Ignored once this is disposed. */
  add(key: string, name: string, run: Chore["run"]): void {
    if (this.#stopping.signal.aborted) return;
    this.#waiting.push({ key, name, run });
    this.#timer ??= setTimeout(() => this.#overdue(), patienceMs).unref();
    this.#next();
  }

  /** A step is being done until the result is disposed. */
  step(): Disposable {
    this.#steps++;
    clearTimeout(this.#pause);
    return {
      [Symbol.dispose]: () => {
        if (--this.#steps > 0) return;
        // Often one step follows another: the deployment its build.
        this.#pause = setTimeout(() => this.#next(), pauseMs);
      },
    };
  }

  /** Drops the chores of `key` that have not begun, and waits for one that has. */
  async withdraw(key: string): Promise<void> {
    for (const chore of this.#waiting.filter((one) => one.key === key)) {
      this.#waiting.splice(this.#waiting.indexOf(chore), 1);
    }
    await this.#running.get(key);
    this.#next();
  }

  /** Resolves when there is nothing to do. */
  async idle(): Promise<void> {
    if (this.#running.size === 0 && this.#waiting.length === 0) return;
    await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  /** Drops what has not begun, and aborts and awaits what has. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    this.#waiting.length = 0;
    await Promise.all(this.#running.values());
    clearTimeout(this.#timer);
    clearTimeout(this.#pause);
  }

  #overdue(): void {
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    this.#next(true);
    this.#timer = setTimeout(() => this.#overdue(), patienceMs).unref();
  }

  #next(evenBusy = false): void {
    while (this.#running.size < atOnce && (this.#steps === 0 || evenBusy)) {
      const chore = this.#waiting.find(({ key }) => !this.#running.has(key));
      if (chore === undefined) break;
      this.#waiting.splice(this.#waiting.indexOf(chore), 1);
      const ended = this.#run(chore).finally(() => {
        this.#running.delete(chore.key);
        this.#next();
      });
      this.#running.set(chore.key, ended);
    }
    if (this.#running.size > 0 || this.#waiting.length > 0) return;
    for (const resolve of this.#onIdle.splice(0)) resolve();
  }

  async #run({ key, name, run }: Chore): Promise<void> {
    try {
      await run(this.#stopping.signal);
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      // Nobody waits for it: what was not done is done with the next step, or not needed.
      this.#log.warn("a chore failed", { chore: name, of: key, error: String(error) });
    }
  }
}

const pauseMs = 200;
const patienceMs = 10_000;
/** One that waits for a slow program to end does not keep the others from theirs. */
const atOnce = 2;
