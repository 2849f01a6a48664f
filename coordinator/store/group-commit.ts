import { fdatasync } from "node:fs";
import { promisify } from "node:util";
import { FarmError } from "../../program/error.js";

const sync = promisify(fdatasync);

/** Commits after which the write-ahead log is copied into the database: some 10 MB. */
const commitsPerCheckpoint = 1_000;

/**
 * How long the log may get while writers keep ahead of the thread that copies, in pages: 64 MB. Beyond it a
 * writer copies what is left, so that the log can begin anew.
 */
const mostPages = 16_384;

/**
 * Makes commits durable in groups. SQLite appends them to its write-ahead log without waiting for the disk
 * (synchronous=NORMAL); here the log is synced, off the event loop, one time for all that were committed
 * by then. What is appended is checked by SQLite frame by frame when it recovers, so a power cut loses the
 * commits that nobody has waited for, from the newest back, and tears none.
 *
 * Whoever lets something out of the process that follows from a commit waits for {@link durable} first.
 */
export class GroupCommit implements AsyncDisposable {
  readonly #file: number;
  readonly #checkpoint: () => Promise<number>;
  readonly #finishCheckpoint: () => void;
  #committed = 0;
  #durable = 0;
  #checkpointed = 0;
  /** The sync under way, and the commits that it takes. */
  #running: Promise<void> = Promise.resolve();
  #syncing = 0;
  /** The sync that takes those who come now. */
  #next: Promise<void> | null = null;
  #checkpointing: Promise<void> | null = null;
  #failure: FarmError | null = null;
  #onSync: (seconds: number) => void = () => undefined;
  readonly #failed: PromiseWithResolvers;

  constructor(parts: {
    /** The write-ahead log, open. It stays the caller's. */
    readonly file: number;
    /** Copies what the log holds into the database, beside the writers. Resolves with its pages. */
    readonly checkpoint: () => Promise<number>;
    /** Copies the rest, as a writer. */
    readonly finishCheckpoint: () => void;
  }) {
    this.#file = parts.file;
    this.#checkpoint = parts.checkpoint;
    this.#finishCheckpoint = parts.finishCheckpoint;
    this.#failed = withResolvers();
    this.#failed.promise.catch(() => undefined);
  }

  /** Rejects when the disk has failed: what is committed may be lost, and the process must end. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  /** `onSync` is told how long each sync takes. */
  watch(onSync: (seconds: number) => void): void {
    this.#onSync = onSync;
  }

  /** Something was committed, or may have been. */
  noteCommit(): void {
    this.#committed++;
  }

  /**
   * Resolves when everything committed before the call is on the disk. Throws {@link FarmError} once the
   * disk has failed, for good: the system forgets what it could not write, so a second sync that succeeds
   * proves nothing.
   */
  durable(): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (this.#committed === this.#durable) return Promise.resolve();
    if (this.#committed === this.#syncing) return this.#running;
    return (this.#next ??= this.#running.catch(() => undefined).then(() => this.#sync()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Who waited is told; the one who closes has nothing to add.
    await this.durable().catch(() => undefined);
    await this.#checkpointing;
  }

  #sync(): Promise<void> {
    this.#next = null;
    this.#running = this.#syncOnce();
    return this.#running;
  }

  async #syncOnce(): Promise<void> {
    const committed = this.#committed;
    this.#syncing = committed;
    if (this.#failure !== null) throw this.#failure;
    const startedAtMs = performance.now();
    try {
      await sync(this.#file);
      this.#onSync((performance.now() - startedAtMs) / 1_000);
    } catch (cause) {
      this.#failure = new FarmError("the coordinator's disk has failed: nothing more is kept", {
        cause,
        hint: "Look at the disk and the system's log, then start the coordinator again.",
      });
      this.#failed.reject(this.#failure);
      throw this.#failure;
    }
    this.#durable = committed;
    if (committed - this.#checkpointed < commitsPerCheckpoint) return;
    this.#checkpointing ??= this.#copy().finally(() => (this.#checkpointing = null));
  }

  async #copy(): Promise<void> {
    const committed = this.#committed;
    try {
      const pages = await this.#checkpoint();
      this.#checkpointed = committed;
      if (pages > mostPages) this.#finishCheckpoint();
    } catch {
      // The log grows until the next one succeeds; what fills or fails the disk is told by the writers.
    }
  }
}

interface PromiseWithResolvers {
  readonly promise: Promise<never>;
  readonly reject: (error: Error) => void;
}

function withResolvers(): PromiseWithResolvers {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => (reject = refuse));
  return { promise, reject };
}
