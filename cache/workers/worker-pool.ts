import { Worker } from "node:worker_threads";
import { FarmError } from "../../program/error.js";
import { workerEntry } from "../../program/worker-entry.js";
import { FileHash } from "./file-hash.js";
import type { Answer, Job, Posted, Reply } from "./jobs.js";

/** Jobs that lie before one worker. More wait with those who want them, who hold nothing but a question. */
const maxPosted = 4;

/** A thread that had nothing to do for so long ends: it takes some 20 MB. The next job starts another one. */
const defaultIdleMs = 30_000;

/**
 * A few threads for work that would keep the event loop from everything else. They start with their first
 * job, end when there was none for a while, and keep no process alive that has nothing else to do. Jobs name files, which the workers read by
 * themselves. A message and its answer take 18 µs of the event loop, where a blob of 10 KB is hashed in 7:
 * so a small blob that arrives is not sent here.
 */
export class WorkerPool implements AsyncDisposable {
  readonly #workers: readonly PoolWorker[];
  #lastFile = 0;

  /** `niceness`: from 0, as everything else, to 19, only when nothing else has anything to do. */
  constructor({
    size,
    niceness = 0,
    idleMs = defaultIdleMs,
  }: {
    readonly size: number;
    readonly niceness?: number;
    readonly idleMs?: number;
  }) {
    this.#workers = Array.from({ length: size }, () => new PoolWorker({ niceness, idleMs }));
  }

  /** The worker that has the least to do, for jobs that belong together. */
  lend(): PoolWorker {
    const [first, ...others] = this.#workers;
    if (first === undefined) throw new Error("a pool without workers");
    return others.reduce((least, worker) => (worker.jobs < least.jobs ? worker : least), first);
  }

  /** Begins to hash an open file. */
  hashOf(descriptor: number): FileHash {
    return new FileHash(this.lend(), ++this.#lastFile, descriptor);
  }

  /** True where who comes now has to wait for others. */
  get isBusy(): boolean {
    return this.lend().jobs >= maxPosted;
  }

  /** Does a job. Throws FarmError where the worker dies of it, or the pool is disposed. */
  run<Asked extends Job>(job: Asked): Promise<Answer<Asked>> {
    return this.lend().run(job);
  }

  /** Stops the workers. What they have not done is refused. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker[Symbol.asyncDispose]()));
  }
}

/**
 * One thread, which starts with the first job. Where it dies its jobs fail, and the next job gets a new one;
 * so it does after one that ended because it had nothing to do.
 */
export class PoolWorker implements AsyncDisposable {
  readonly #niceness: number;
  readonly #idleMs: number;
  #thread: Worker | undefined;
  #idling: NodeJS.Timeout | undefined;
  /** The end of a thread that had nothing to do. */
  #ending: Promise<unknown> = Promise.resolve();
  /** Files that are hashed up to somewhere: the thread would have to begin anew with them. */
  readonly #begun = new Set<number>();
  #isStopped = false;
  #lastNumber = 0;
  readonly #posted = new Map<number, Waiting>();
  readonly #waiting: Waiting[] = [];

  constructor({ niceness, idleMs }: { readonly niceness: number; readonly idleMs: number }) {
    this.#niceness = niceness;
    this.#idleMs = idleMs;
  }

  /** How many are being done or wait. */
  get jobs(): number {
    return this.#posted.size + this.#waiting.length;
  }

  /** Does a job, after those before it. Throws FarmError where the thread dies, or is stopped. */
  run<Asked extends Job>(job: Asked): Promise<Answer<Asked>> {
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#post();
    }) as Promise<Answer<Asked>>;
  }

  /** Ends the thread at once. What it had to do fails, and the next job gets another one. */
  async kill(): Promise<void> {
    await this.#thread?.terminate();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#idling);
    // What it was doing fails only when it is gone, as it may be reading a file that would be closed then.
    await this.#thread?.terminate();
    await this.#ending;
    this.#lose(this.#thread, "the cache is stopping");
  }

  #post(): void {
    if (this.#isStopped) return this.#refuse(this.#waiting.splice(0), "the cache is stopping");
    while (this.#posted.size < maxPosted) {
      const next = this.#waiting.shift();
      if (next === undefined) break;
      clearTimeout(this.#idling);
      const thread = (this.#thread ??= this.#start());
      const number = ++this.#lastNumber;
      this.#posted.set(number, next);
      thread.ref();
      thread.postMessage({ number, job: next.job } satisfies Posted, []);
    }
  }

  #start(): Worker {
    const { script, options } = workerEntry("cache/workers/blob-worker", import.meta.url);
    const workerData = { niceness: this.#niceness };
    const thread = new Worker(script, { ...options, workerData });
    thread.on("message", (reply: Reply) => this.#settle(reply));
    let failure: string | undefined;
    thread.on("error", (error: unknown) => (failure = String(error)));
    thread.on("exit", (code) => {
      const reason = this.#isStopped ? "the cache is stopping" : `it ended with ${code}`;
      this.#lose(thread, failure ?? reason);
    });
    return thread;
  }

  #settle(reply: Reply): void {
    const asked = this.#posted.get(reply.number);
    this.#posted.delete(reply.number);
    if (this.#posted.size === 0) this.#thread?.unref();
    if (asked !== undefined) this.#note(asked.job, "error" in reply);
    if ("error" in reply) asked?.reject(new Error(reply.error));
    else asked?.resolve(reply.answer);
    this.#post();
    if (this.jobs === 0 && this.#begun.size === 0) this.#idle();
  }

  /** Notes what the thread remembers after a job. */
  #note(job: Job, hasFailed: boolean): void {
    if (job.kind === "records") return;
    if (job.kind === "hash" && !job.isEnd && !hasFailed) this.#begun.add(job.id);
    else this.#begun.delete(job.id);
  }

  /** Ends the thread unless there is a job before long. */
  #idle(): void {
    clearTimeout(this.#idling);
    this.#idling = setTimeout(() => {
      const thread = this.#thread;
      // Jobs that come from now on are not for this one.
      this.#thread = undefined;
      this.#ending = Promise.all([this.#ending, thread?.terminate()]);
    }, this.#idleMs).unref();
  }

  /** A thread is gone. */
  #lose(thread: Worker | undefined, reason: string): void {
    if (thread !== this.#thread) return;
    this.#thread = undefined;
    this.#begun.clear();
    const lost = [...this.#posted.values()];
    this.#posted.clear();
    this.#refuse(lost, reason);
    this.#post();
  }

  #refuse(lost: readonly Waiting[], reason: string): void {
    for (const { reject } of lost) {
      reject(
        new FarmError(`a worker thread of the cache did not do its job: ${reason}`, {
          hint: "Try again: another thread takes its place.",
        }),
      );
    }
  }
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}
