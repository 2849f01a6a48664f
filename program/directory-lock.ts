import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FarmError } from "./error.js";
import { SqliteConnection } from "./sqlite.js";

/**
 * One writer per directory. The lock is that of SQLite on a file of ours: the kernel releases it with
 * the process, however it ends, so that no stale lock has ever to be judged by the number in it.
 */
export class DirectoryLock implements Disposable {
  readonly #database: SqliteConnection;

  private constructor(database: SqliteConnection) {
    this.#database = database;
  }

  /**
   * Locks `directory` for one `part` (cache, coordinator, agent), which is made where it is missing.
   * Throws {@link FarmError} naming the process that has it.
   */
  static acquire(directory: string, part: string): DirectoryLock {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const holder = join(directory, "lock.pid");
    const database = new SqliteConnection(join(directory, "lock"), { timeout: 0 });
    try {
      database.exec("BEGIN EXCLUSIVE");
    } catch (cause) {
      database.close();
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
      if (!code.startsWith("SQLITE_BUSY")) throw cause;
      throw new FarmError(`the directory ${directory} is in use by process ${readHolder(holder)}`, {
        cause,
        hint: `Each ${part} needs a directory of its own: stop the other, or give another --data.`,
      });
    }
    writeFileSync(holder, `${process.pid}\n`);
    return new DirectoryLock(database);
  }

  /** True where a process, perhaps this one, has locked `directory`. */
  static isHeld(directory: string): boolean {
    const database = new SqliteConnection(join(directory, "lock"), { timeout: 0 });
    try {
      database.exec("BEGIN EXCLUSIVE");
      return false;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!code.startsWith("SQLITE_BUSY")) throw error;
      return true;
    } finally {
      database.close();
    }
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    // It has the lock and has not yet written its number.
    return "(unknown)";
  }
}
