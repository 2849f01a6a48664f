import type { PoolWorker } from "./worker-pool.js";

/** The worker is told of new bytes when there are so many: a message takes as long as to hash 18 KB. */
const stepBytes = 256 * 1024;

/** Whoever gets further ahead of the worker has to wait for it. */
const maxAheadBytes = 8 * 1024 * 1024;

/**
 * The hash of a file that a worker makes while the file grows, or is read: 64 MiB take 60 ms of the event
 * loop where they are hashed there in pieces of 256 KiB, and 5 ms by messages to a worker, which reads the
 * bytes from the page cache. The file has to stay open until this is disposed.
 */
export class FileHash implements AsyncDisposable {
  readonly #worker: PoolWorker;
  readonly #id: number;
  readonly #descriptor: number;
  #to = 0;
  #askedTo = 0;
  #asking: Promise<void> | undefined;
  #isEnded = false;

  constructor(worker: PoolWorker, id: number, descriptor: number) {
    this.#worker = worker;
    this.#id = id;
    this.#descriptor = descriptor;
  }

  /** There are so many bytes now. Waits where the worker is far behind. */
  async advance(to: number): Promise<void> {
    this.#to = to;
    if (to - this.#askedTo < stepBytes) return;
    if (this.#asking === undefined) this.#ask();
    else if (to - this.#askedTo > maxAheadBytes) await this.#asking;
  }

  /** The SHA-256 of the first `size` bytes, in hex. Throws FarmError where the worker died. */
  async finish(size: number): Promise<string> {
    await this.#asking;
    this.#isEnded = true;
    // If the worker died meanwhile the one that follows begins at the first byte.
    return await this.#run(size, true);
  }

  /** Resolves when the worker does not read the file any more. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#asking;
    if (this.#isEnded || this.#askedTo === 0) return;
    this.#isEnded = true;
    // A worker that died has forgotten it.
    await this.#worker.run({ kind: "forget", id: this.#id }).catch(() => undefined);
  }

  #ask(): void {
    const to = this.#to;
    this.#askedTo = to;
    const asked = (): void => {
      this.#asking = undefined;
    };
    // What goes wrong goes wrong again when the end is asked for.
    this.#asking = this.#run(to, false).then(asked, asked);
  }

  #run(to: number, isEnd: boolean): Promise<string> {
    const descriptor = this.#descriptor;
    return this.#worker.run({ kind: "hash", id: this.#id, descriptor, to, isEnd });
  }
}
