import { randomBytes } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { DirectoryLock } from "../../program/directory-lock.js";
import { FarmError } from "../../program/error.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { DatabaseThread } from "./database-thread.js";
import { GroupCommit } from "./group-commit.js";
import { migrations } from "./schema.js";

/**
 * The coordinator's SQLite file: the truth for users, projects, activities, leases and deployments. One
 * process at a time, and one writer in it. A commit is seen by all that follows at once; that it survives
 * a power cut is told by {@link Database.durable}, see {@link GroupCommit}.
 */
export class Database implements AsyncDisposable {
  readonly #sqlite: SqliteConnection;
  readonly #lock: DirectoryLock;
  readonly #log: number;
  readonly #commits: GroupCommit;
  readonly #thread: DatabaseThread;
  #isClosed = false;
  /** Rises each time the coordinator starts: the upper half of every fence. */
  readonly epoch: number;
  /** Names everything that belongs to this farm; drawn when the data directory was new. */
  readonly farm: string;

  private constructor(parts: {
    readonly path: string;
    readonly sqlite: SqliteConnection;
    readonly lock: DirectoryLock;
    readonly epoch: number;
    readonly farm: string;
  }) {
    this.#sqlite = parts.sqlite;
    this.#lock = parts.lock;
    this.epoch = parts.epoch;
    this.farm = parts.farm;
    this.#thread = new DatabaseThread(parts.path);
    // There since the epoch was raised, and the same file until the last connection is closed.
    this.#log = openSync(`${parts.path}-wal`, "r+");
    this.#commits = new GroupCommit({
      file: this.#log,
      checkpoint: () => this.#thread.checkpoint(),
      finishCheckpoint: () => void this.#sqlite.pragma("wal_checkpoint(PASSIVE)"),
    });
  }

  /**
   * Opens or creates the file in `directory`, brings its schema up to date and raises the epoch. Throws
   * {@link FarmError} where another coordinator has it, or a newer Slipway wrote it.
   */
  static open(directory: string): Database {
    const lock = DirectoryLock.acquire(directory, "coordinator");
    const path = join(directory, "coordinator.sqlite");
    let sqlite: SqliteConnection | undefined;
    try {
      sqlite = new SqliteConnection(path);
      sqlite.pragma("journal_mode = WAL");
      sqlite.pragma("synchronous = FULL");
      sqlite.pragma("foreign_keys = ON");
      migrate(sqlite);
      const { epoch, farm } = startIn(sqlite);
      // From here on the log is synced, and copied, beside the event loop.
      sqlite.pragma("synchronous = NORMAL");
      sqlite.pragma("wal_autocheckpoint = 0");
      return new Database({ path, sqlite, lock, epoch, farm });
    } catch (error) {
      sqlite?.close();
      lock[Symbol.dispose]();
      throw error;
    }
  }

  /** Rejects when the disk has failed: the process must end. */
  get failed(): Promise<never> {
    return this.#commits.failed;
  }

  /**
   * Resolves when everything committed before the call is on the disk. To be awaited before anything that
   * follows from a commit leaves the process: an answer, a call of the router, an acknowledgement. Throws
   * {@link FarmError} once the disk has failed.
   */
  durable(): Promise<void> {
    return this.#commits.durable();
  }

  /** `onSync` is told how many seconds each sync of commits takes. */
  watchSyncs(onSync: (seconds: number) => void): void {
    this.#commits.watch(onSync);
  }

  /** Copies the database as it is at one moment into a new file. Throws {@link FarmError}. */
  async copyTo(path: string): Promise<void> {
    await this.#thread.copyTo(path);
  }

  /** Reads all of the database and says what is damaged, a sentence each. Throws {@link FarmError}. */
  async check(): Promise<readonly string[]> {
    return await this.#thread.check();
  }

  /** Runs `work` in one immediate transaction; nests. */
  transaction<Result>(work: () => Result): Result {
    const result = this.#sqlite.transaction(work).immediate();
    this.#commits.noteCommit();
    return result;
  }

  run(sql: string, ...values: readonly SqlValue[]): number {
    const { changes } = this.#sqlite.prepare(sql).run(...values);
    this.#commits.noteCommit();
    return changes;
  }

  get<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.#sqlite.prepare(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[] {
    return this.#sqlite.prepare(sql).all(...values) as Row[];
  }

  /** A fact of the whole database; null where nobody has said it yet. */
  fact(key: string): string | null {
    const row = this.get<{ value: string }>("SELECT value FROM meta WHERE key = ?", key);
    return row?.value ?? null;
  }

  /** Says a fact for good: one that is known already stays. */
  state(key: string, value: string): void {
    this.run("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING", key, value);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#commits[Symbol.asyncDispose]();
    await this.#thread[Symbol.asyncDispose]();
    closeSync(this.#log);
    this.#sqlite.close();
    this.#lock[Symbol.dispose]();
  }
}

/** What a column can hold. */
export type SqlValue = string | number | null;

/** A new name for a row: `length` characters of a-z and 2-7, never beginning with a digit. */
export function newId(length = 10): string {
  const letters = "abcdefghijklmnopqrstuvwxyz234567";
  const text = [...randomBytes(length)].map((byte) => letters[byte % 32]).join("");
  return /^[a-z]/.test(text) ? text : newId(length);
}

function migrate(sqlite: SqliteConnection): void {
  const version = sqlite.pragma("user_version") as number;
  if (version > migrations.length) {
    throw new FarmError("the coordinator's data were written by a newer Slipway", {
      hint: "Start the version that wrote them, or a newer one.",
    });
  }
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    sqlite.transaction(() => {
      sqlite.exec(migration);
      sqlite.pragma(`user_version = ${index + 1}`);
    })();
  }
}

function startIn(sqlite: SqliteConnection): { readonly epoch: number; readonly farm: string } {
  return sqlite.transaction(() => start(sqlite))();
}

function start(sqlite: SqliteConnection): { readonly epoch: number; readonly farm: string } {
  const read = (key: string): string | undefined =>
    (
      sqlite.prepare("SELECT value FROM meta WHERE key = ?").get(key) as
        { value: string } | undefined
    )?.value;
  const write = sqlite.prepare(
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  const epoch = Number(read("epoch") ?? "0") + 1;
  const farm = read("farm") ?? newId(6);
  write.run("epoch", String(epoch));
  write.run("farm", farm);
  return { epoch, farm };
}
