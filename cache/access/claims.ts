import type { Statement } from "better-sqlite3";
import { rmSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { hashOf, type Digest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { fromDiskError } from "../blobs/disk-error.js";
import { syncDirectory } from "../blobs/sync-directory.js";

/** Of the hash: another blob with the same 160 bits is as far out of reach as one with all 256. */
const keyBytes = 20;

/**
 * Claims fall on pages at random, and each is written with the page that it falls on: small ones. For
 * the same reason many are written to the log before they are moved into the table.
 */
const pageBytes = 1024;
const checkpointPages = 16_000;

/** Claims kept in memory, of at most 130 bytes each: a lookup there takes a tenth of one in SQLite. */
const maxRecent = 100_000;

/**
 * Which instance stored which blob itself. The bytes are kept once for all of them; a claim is what an
 * instance has to show to see them. It takes 30 bytes on disk.
 *
 * A claim is durable before it counts. SQLite leaves its log unsynced here (synchronous=NORMAL), and we
 * sync the log in a worker thread, once for all claims that arrived meanwhile: SQLite's own sync would
 * block every other call.
 */
export class Claims implements AsyncDisposable {
  readonly #database: SqliteConnection;
  readonly #log: FileHandle;
  readonly #find: Statement<[Buffer, number], number>;
  readonly #findAny: Statement<[Buffer], number>;
  readonly #insert: Statement<[Buffer, number]>;
  readonly #forget: Statement<[Buffer]>;
  readonly #instances = new Map<string, number>();
  /** Claims that are not durable yet, by instance and key. They do not count, but need no second row. */
  readonly #pending = new Map<string, Promise<void>>();
  readonly #recent = new RecentClaims();
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  /** False where the table was made anew: what was claimed before has to be found out. */
  readonly isComplete: boolean;

  private constructor(database: SqliteConnection, log: FileHandle) {
    this.#database = database;
    this.#log = log;
    this.#find = database
      .prepare<[Buffer, number], number>("SELECT 1 FROM claims WHERE hash = ? AND instance = ?")
      .pluck();
    this.#findAny = database
      .prepare<[Buffer], number>("SELECT 1 FROM claims WHERE hash = ? LIMIT 1")
      .pluck();
    this.#insert = database.prepare("INSERT OR IGNORE INTO claims VALUES (?, ?)");
    this.#forget = database.prepare("DELETE FROM claims WHERE hash = ?");
    const rows = database.prepare<[], { id: number; name: string }>("SELECT * FROM instances");
    for (const { id, name } of rows.all()) this.#instances.set(name, id);
    this.isComplete = database.prepare("SELECT 1 FROM completed").get() !== undefined;
  }

  /** Opens the claims at `path`. Those that cannot be read are replaced by none, and not complete. */
  static async open(path: string, log: Log): Promise<Claims> {
    try {
      return await Claims.#openSound(path);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) throw error;
      log.warn("the claims of instances are unreadable and are made anew", { path, code });
      Claims.discard(path);
      return await Claims.#openSound(path);
    }
  }

  /** Removes the claims at `path`, if there are any: they are found out again when next they are opened. */
  static discard(path: string): void {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
  }

  static async #openSound(path: string): Promise<Claims> {
    const database = new SqliteConnection(path);
    try {
      database.pragma(`page_size = ${pageBytes}`);
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = NORMAL");
      database.pragma("cache_size = -32768");
      database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
      database.exec(`
        CREATE TABLE IF NOT EXISTS instances (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS claims (
          hash BLOB NOT NULL, instance INTEGER NOT NULL, PRIMARY KEY (hash, instance)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS completed (at INTEGER NOT NULL);
      `);
      // A write, for the log to exist; it stays the same file for as long as the connection is open.
      database.exec("PRAGMA user_version = 1");
      await syncDirectory(dirname(path));
      return new Claims(database, await open(`${path}-wal`, "r+"));
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** True where the instance stored the blob, durably. */
  holds(instance: string, digest: Digest): boolean {
    const id = this.#instances.get(instance);
    if (id === undefined) return false;
    if (this.#recent.has(id, digest)) return true;
    if (this.#pending.size > 0 && this.#pending.has(pendingKey(id, digest))) return false;
    if (this.#find.get(keyOf(digest), id) === undefined) return false;
    this.#recent.add(id, digest);
    return true;
  }

  /** True where any instance stored the blob, at any time. */
  isKnown(digest: Digest): boolean {
    return this.#findAny.get(keyOf(digest)) !== undefined;
  }

  /** Notes that the instance stored the blob. Resolves once that is durable. */
  async add(instance: string, digest: Digest): Promise<void> {
    const id = this.#instances.get(instance) ?? this.#addInstance(instance);
    if (this.#recent.has(id, digest)) return;
    const key = pendingKey(id, digest);
    let pending = this.#pending.get(key);
    if (pending === undefined) {
      pending = new Promise<void>((resolve, reject) => {
        this.#waiting.push({ digest, instance: id, resolve, reject });
        this.#draining ??= this.#drain();
      }).finally(() => this.#pending.delete(key));
      this.#pending.set(key, pending);
    }
    await pending;
  }

  /**
   * Ends every claim on a blob that is gone: who stored it once must not learn from its return that
   * another one has it. Claims that are on their way stay.
   */
  forget(digest: Digest): void {
    this.#forget.run(keyOf(digest));
    this.#recent.remove(digest);
  }

  /** From now on all that was claimed before is known. */
  complete(): void {
    this.#database.prepare("INSERT INTO completed VALUES (?)").run(Date.now());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#draining;
    await this.#log.close();
    this.#database.close();
  }

  #addInstance(name: string): number {
    const insert = this.#database.prepare("INSERT INTO instances (name) VALUES (?)");
    const id = Number(insert.run(name).lastInsertRowid);
    this.#instances.set(name, id);
    return id;
  }

  async #drain(): Promise<void> {
    // Everything that arrives in this turn of the event loop joins the first group.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        const added = this.#database.transaction(() =>
          group.filter(
            ({ digest, instance }) => this.#insert.run(keyOf(digest), instance).changes > 0,
          ),
        )();
        if (added.length > 0) await this.#log.datasync();
        for (const { digest, instance, resolve } of group) {
          this.#recent.add(instance, digest);
          resolve();
        }
      } catch (error) {
        const reason = fromDiskError(error);
        for (const { reject } of group) reject(reason);
      }
    }
    // In the same turn as the look at the queue, or a claim in between would wait for ever.
    this.#draining = undefined;
  }
}

interface Waiting {
  readonly digest: Digest;
  readonly instance: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The claims asked about last, in two generations: when the younger is full the older is dropped. */
class RecentClaims {
  #young = new Map<number, Set<Digest>>();
  #old: ReadonlyMap<number, Set<Digest>> = new Map();
  #size = 0;

  has(instance: number, digest: Digest): boolean {
    const isYoung = this.#young.get(instance)?.has(digest) === true;
    return isYoung || this.#old.get(instance)?.has(digest) === true;
  }

  add(instance: number, digest: Digest): void {
    if (this.#size >= maxRecent / 2) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    const known = this.#young.get(instance) ?? new Set<Digest>();
    this.#young.set(instance, known.add(digest));
    this.#size++;
  }

  remove(digest: Digest): void {
    for (const known of [...this.#young.values(), ...this.#old.values()]) known.delete(digest);
  }
}

function keyOf(digest: Digest): Buffer {
  return Buffer.from(hashOf(digest).slice(0, 2 * keyBytes), "hex");
}

function pendingKey(instance: number, digest: Digest): string {
  return `${instance}/${digest}`;
}
