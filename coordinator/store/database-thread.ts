import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { FarmError } from "../../program/error.js";
import { workerEntry } from "../../program/worker-entry.js";

/** What the thread is asked for. */
export type DatabaseJob =
  | { readonly kind: "checkpoint" }
  | { readonly kind: "copy"; readonly path: string }
  | { readonly kind: "check" };

/** What came of it. `reason`: it failed. */
export interface DatabaseAnswer {
  readonly pages?: number;
  readonly problems?: readonly string[];
  readonly reason?: string;
}

/**
 * A thread with a connection of its own to the coordinator's SQLite file, for what waits for the disk or
 * reads all of it. Writers go on meanwhile. It starts with its first job, does one after the other, and
 * keeps no process alive that has nothing else to do.
 */
export class DatabaseThread implements AsyncDisposable {
  readonly #path: string;
  #thread: Worker | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** `path`: the SQLite file. */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Copies what is committed from the write-ahead log into the database; the log is begun anew by the
   * first writer that finds all of it copied. Resolves with the pages that are in the log, of which those
   * that were written meanwhile are not copied. Throws {@link FarmError}.
   */
  async checkpoint(): Promise<number> {
    return (await this.#do({ kind: "checkpoint" })).pages ?? 0;
  }

  /** Copies the database as it is at one moment into a new file. Throws {@link FarmError}. */
  async copyTo(path: string): Promise<void> {
    await this.#do({ kind: "copy", path });
  }

  /** Reads all of the database and says what is damaged, a sentence each. Throws {@link FarmError}. */
  async check(): Promise<readonly string[]> {
    return (await this.#do({ kind: "check" })).problems ?? [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#turn.catch(() => undefined);
    const thread = this.#thread;
    this.#thread = undefined;
    if (thread === undefined) return;
    const ended = once(thread, "exit");
    thread.ref();
    thread.postMessage("stop", []);
    await ended;
  }

  #do(job: DatabaseJob): Promise<DatabaseAnswer> {
    const done = this.#turn.catch(() => undefined).then(() => this.#ask(job));
    this.#turn = done;
    return done;
  }

  async #ask(job: DatabaseJob): Promise<DatabaseAnswer> {
    const thread = (this.#thread ??= this.#start());
    thread.ref();
    try {
      thread.postMessage(job, []);
      const [answer] = (await once(thread, "message")) as [DatabaseAnswer];
      if (answer.reason !== undefined) {
        throw new FarmError(`the coordinator's database cannot be read: ${answer.reason}`);
      }
      return answer;
    } catch (error) {
      if (!(error instanceof FarmError)) this.#thread = undefined; // It is dead: the next gets another.
      throw error;
    } finally {
      thread.unref();
    }
  }

  #start(): Worker {
    const { script, options } = workerEntry("coordinator/store/database-worker", import.meta.url);
    return new Worker(script, { ...options, workerData: { path: this.#path } });
  }
}
