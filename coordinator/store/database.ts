import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { DirectoryLock } from "../../program/directory-lock.js";
import { FarmError } from "../../program/error.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { migrations } from "./schema.js";

/**
 * The coordinator's SQLite file: the truth for users, projects, activities, leases and deployments.
 * WAL with synchronous=FULL: what was committed survives a power cut. One process at a time.
 */
export class Database implements AsyncDisposable {
  readonly #sqlite: SqliteConnection;
  readonly #lock: DirectoryLock;
  /** Rises each time the coordinator starts: the upper half of every fence. */
  readonly epoch: number;
  /** Names everything that belongs to this farm; drawn when the data directory was new. */
  readonly farm: string;

  private constructor(sqlite: SqliteConnection, lock: DirectoryLock, epoch: number, farm: string) {
    this.#sqlite = sqlite;
    this.#lock = lock;
    this.epoch = epoch;
    this.farm = farm;
  }

  /**
   * Opens or creates the file in `directory`, brings its schema up to date and raises the epoch. Throws
   * {@link FarmError} where another coordinator has it, or a newer Slipway wrote it.
   */
  static open(directory: string): Database {
    const lock = DirectoryLock.acquire(directory, "coordinator");
    let sqlite: SqliteConnection | undefined;
    try {
      sqlite = new SqliteConnection(join(directory, "coordinator.sqlite"));
      sqlite.pragma("journal_mode = WAL");
      sqlite.pragma("synchronous = FULL");
      sqlite.pragma("foreign_keys = ON");
      migrate(sqlite);
      const { epoch, farm } = startIn(sqlite);
      return new Database(sqlite, lock, epoch, farm);
    } catch (error) {
      sqlite?.close();
      lock[Symbol.dispose]();
      throw error;
    }
  }

  /** Runs `work` in one immediate transaction; nests. */
  transaction<Result>(work: () => Result): Result {
    return this.#sqlite.transaction(work).immediate();
  }

  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.#sqlite.prepare(sql).run(...values).changes;
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

  [Symbol.asyncDispose](): Promise<void> {
    this.#sqlite.close();
    this.#lock[Symbol.dispose]();
    return Promise.resolve();
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
