import { FarmError } from "../../program/error.js";
import { JobThread } from "../../program/job-thread.js";

/** What the thread is asked for. */
export type DatabaseJob =
  | { readonly kind: "checkpoint" }
  | { readonly kind: "copy"; readonly path: string }
  | { readonly kind: "check" }
  | { readonly kind: "close" };

/** What came of it. `reason`: it failed. */
export interface DatabaseAnswer {
  readonly pages?: number;
  readonly problems?: readonly string[];
  readonly reason?: string;
}

/**
 * A thread with a connection of its own to the coordinator's SQLite file, for what waits for the disk or
 * reads all of it. Writers go on meanwhile.
 */
export class DatabaseThread implements AsyncDisposable {
  readonly #thread: JobThread<DatabaseJob, DatabaseAnswer>;

  /** `path`: the SQLite file. */
  constructor(path: string) {
    this.#thread = new JobThread({
      file: "coordinator/store/database-worker",
      caller: import.meta.url,
      subject: "looks after the database",
      data: { path },
    });
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

  /** Waits for what it has to do. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#thread.isRunning) return;
    // Its connection is closed by itself: see SqliteConnection. A thread that died has none any more.
    await this.#thread.ask({ kind: "close" }).catch(() => undefined);
    await this.#thread[Symbol.asyncDispose]();
  }

  async #do(job: DatabaseJob): Promise<DatabaseAnswer> {
    const answer = await this.#thread.ask(job);
    if (answer.reason === undefined) return answer;
    throw new FarmError(`the coordinator's database cannot be read: ${answer.reason}`);
  }
}
