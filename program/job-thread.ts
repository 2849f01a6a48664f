import { Worker, type TransferListItem } from "node:worker_threads";
import { FarmError } from "./error.js";
import { workerEntry } from "./worker-entry.js";

/**
 * A thread that does one job after the other and answers each, in that order. It starts with its first job and
 * keeps no process alive that has nothing else to do. Where it dies its jobs fail, and the next job gets
 * another one. What an answer looks like for a job that failed is up to those who talk.
 */
export class JobThread<Job, Reply> implements AsyncDisposable {
  readonly #options: JobThreadOptions;
  #thread: Worker | undefined;
  #waiting: Waiting<Reply>[] = [];

  constructor(options: JobThreadOptions) {
    this.#options = options;
  }

  /** True where it has been given a job and lives. */
  get isRunning(): boolean {
    return this.#thread !== undefined;
  }

  /** Gives it a job, and memory that goes with it. Throws {@link FarmError} where the thread dies of it. */
  ask(job: Job, transferred: readonly TransferListItem[] = []): Promise<Reply> {
    return new Promise<Reply>((resolve, reject) => {
      const thread = (this.#thread ??= this.#start());
      this.#waiting.push({ resolve, reject });
      thread.ref();
      thread.postMessage(job, transferred);
    });
  }

  /** Ends the thread at once; what it had to do fails. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread?.terminate();
  }

  #start(): Worker {
    const { file, caller, subject, data } = this.#options;
    const { script, options } = workerEntry(file, caller);
    const thread = new Worker(script, { ...options, workerData: data });
    thread.on("message", (reply: Reply) => {
      this.#waiting.shift()?.resolve(reply);
      if (this.#waiting.length === 0) thread.unref();
    });
    let failure: string | undefined;
    thread.on("error", (error: unknown) => (failure = String(error)));
    thread.on("exit", (code) => {
      this.#thread = undefined;
      const lost = this.#waiting;
      this.#waiting = [];
      const message = `the thread that ${subject} ended: ${failure ?? `with ${code}`}`;
      for (const { reject } of lost) {
        reject(new FarmError(message, { hint: "Try again: another thread takes its place." }));
      }
    });
    return thread;
  }
}

interface JobThreadOptions {
  /** What it runs, and the `import.meta.url` of who asks: see {@link workerEntry}. */
  readonly file: string;
  readonly caller: string;
  /** What it does, for who reads that it ended: "writes files". */
  readonly subject: string;
  /** Its `workerData`. */
  readonly data?: unknown;
}

interface Waiting<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}
