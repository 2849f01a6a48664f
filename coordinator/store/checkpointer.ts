import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { workerEntry } from "../../program/worker-entry.js";

/** What came of a checkpoint. */
export interface Checkpoint {
  /** Of the write-ahead log. Those that were written meanwhile are not copied. */
  readonly pages: number;
}

/**
 * Copies what is committed from the write-ahead log into the database, in a thread, since it waits for the
 * disk twice. Writers go on meanwhile; the log is begun anew by the first that finds all of it copied.
 */
export class Checkpointer implements AsyncDisposable {
  readonly #path: string;
  #thread: Worker | undefined;

  /** `path`: the SQLite file. The thread starts with the first checkpoint. */
  constructor(path: string) {
    this.#path = path;
  }

  /** Makes a checkpoint; one at a time. Rejects where SQLite cannot. */
  async checkpoint(): Promise<Checkpoint> {
    const thread = (this.#thread ??= this.#start());
    thread.ref();
    try {
      thread.postMessage("checkpoint", []);
      const [checkpoint] = (await once(thread, "message")) as [Checkpoint];
      return checkpoint;
    } catch (error) {
      // A thread ends with what it throws: the next checkpoint gets another one.
      this.#thread = undefined;
      throw error;
    } finally {
      thread.unref();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    if (thread === undefined) return;
    const ended = once(thread, "exit");
    thread.ref();
    thread.postMessage("stop", []);
    await ended;
  }

  #start(): Worker {
    const { script, options } = workerEntry("coordinator/store/checkpoint-worker", import.meta.url);
    return new Worker(script, {
      eval: options.eval,
      execArgv: [...options.execArgv],
      workerData: { path: this.#path },
    });
  }
}
