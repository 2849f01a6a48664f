import type { Statement } from "better-sqlite3";
import type { Digest } from "../../content/digest.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { fromDiskError } from "../blobs/disk-error.js";

/** A tree that someone needs. */
export interface Root {
  readonly digest: Digest;
  readonly owner: string;
  readonly files: number;
  readonly bytes: number;
  readonly createdAtMs: number;
}

/** A blob under a name that a client chose, for protocols whose names are not digests. */
export interface Entry {
  readonly digest: Digest;
  /** What the client wants back with the bytes. */
  readonly facts: Readonly<Record<string, string>>;
  readonly storedAtMs: number;
}

/** Where an entry stands. Two protocols (kinds) may use the same name for different things. */
export interface EntryName {
  readonly instance: string;
  readonly kind: string;
  readonly name: string;
}

/**
 * What the cache knows that no blob tells: roots, action results and entries. Nothing here can be derived, so
 * every transaction is durable (synchronous=FULL). Writes that arrive together share one.
 */
export class Journal implements AsyncDisposable {
  readonly #database: SqliteConnection;
  readonly #getResult: Statement<[string, string], { result: Buffer }>;
  readonly #putResult: Statement<[string, string, Buffer, number]>;
  readonly #getEntry: Statement<[string, string, string], EntryRow>;
  readonly #putEntry: Statement<[string, string, string, string, string, number]>;
  readonly #removeEntry: Statement<[string, string, string, number]>;
  readonly #putRoot: Statement<[string, string, string, number, number, number]>;
  readonly #removeRoot: Statement<[string, string, string]>;
  readonly #listRoots: Statement<[string], RootRow>;
  #waiting: Write[] = [];
  #committing: Promise<void> | undefined;

  private constructor(database: SqliteConnection) {
    this.#database = database;
    database.exec(`
      CREATE TABLE IF NOT EXISTS action_results (
        instance TEXT NOT NULL, action TEXT NOT NULL, result BLOB NOT NULL,
        stored_at INTEGER NOT NULL, PRIMARY KEY (instance, action)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS roots (
        instance TEXT NOT NULL, root TEXT NOT NULL, owner TEXT NOT NULL, files INTEGER NOT NULL,
        bytes INTEGER NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (instance, root, owner)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS entries (
        instance TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL,
        facts TEXT NOT NULL, stored_at INTEGER NOT NULL, PRIMARY KEY (instance, kind, name)
      ) WITHOUT ROWID;
    `);
    this.#getResult = database.prepare(
      "SELECT result FROM action_results WHERE instance = ? AND action = ?",
    );
    this.#putResult = database.prepare("INSERT OR REPLACE INTO action_results VALUES (?, ?, ?, ?)");
    this.#getEntry = database.prepare(
      "SELECT digest, facts, stored_at FROM entries WHERE instance = ? AND kind = ? AND name = ?",
    );
    this.#putEntry = database.prepare("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)");
    this.#removeEntry = database.prepare(
      "DELETE FROM entries WHERE instance = ? AND kind = ? AND name = ? AND stored_at <= ?",
    );
    // Pinning again what is pinned changes nothing, not even its age.
    this.#putRoot = database.prepare("INSERT OR IGNORE INTO roots VALUES (?, ?, ?, ?, ?, ?)");
    this.#removeRoot = database.prepare(
      "DELETE FROM roots WHERE instance = ? AND root = ? AND owner = ?",
    );
    this.#listRoots = database.prepare(
      "SELECT root, owner, files, bytes, created_at FROM roots WHERE instance = ? ORDER BY created_at, root, owner",
    );
  }

  static open(path: string): Journal {
    const database = new SqliteConnection(path);
    try {
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      return new Journal(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** The encoded result of an action, or null. */
  getResult(instance: string, action: Digest): Buffer | null {
    return this.#getResult.get(instance, action)?.result ?? null;
  }

  async putResult(instance: string, action: Digest, result: Buffer): Promise<void> {
    await this.#write(() => this.#putResult.run(instance, action, result, Date.now()).changes);
  }

  /** The entry of that name, or null. Its blob may have been evicted. */
  getEntry({ instance, kind, name }: EntryName): Entry | null {
    const row = this.#getEntry.get(instance, kind, name);
    return row === undefined ? null : entryOf(row);
  }

  /** Gives the name to a blob, which must be durable by now, and takes it from any other. */
  async putEntry({ instance, kind, name }: EntryName, entry: Entry): Promise<void> {
    const facts = JSON.stringify(entry.facts);
    await this.#write(
      () => this.#putEntry.run(instance, kind, name, entry.digest, facts, entry.storedAtMs).changes,
    );
  }

  /** Removes entries, but for those stored after `storedBeforeMs`; returns how many it were. */
  removeEntries(names: readonly EntryName[], storedBeforeMs: number): Promise<number> {
    return this.#write(() =>
      names.reduce(
        (removed, { instance, kind, name }) =>
          removed + this.#removeEntry.run(instance, kind, name, storedBeforeMs).changes,
        0,
      ),
    );
  }

  /** Up to `limit` entries whose names come after `after`, in their order. */
  listEntries(after: EntryName, limit: number): readonly (EntryName & Entry)[] {
    return this.#database
      .prepare<[string, string, string, number], EntryName & EntryRow>(
        `SELECT * FROM entries WHERE (instance, kind, name) > (?, ?, ?)
         ORDER BY instance, kind, name LIMIT ?`,
      )
      .all(after.instance, after.kind, after.name, limit)
      .map((row) => ({
        instance: row.instance,
        kind: row.kind,
        name: row.name,
        ...entryOf(row),
      }));
  }

  async putRoot(
    instance: string,
    { digest, owner, files, bytes, createdAtMs }: Root,
  ): Promise<void> {
    await this.#write(
      () => this.#putRoot.run(instance, digest, owner, files, bytes, createdAtMs).changes,
    );
  }

  /** True where there was such a root. */
  async removeRoot(instance: string, root: Digest, owner: string): Promise<boolean> {
    return (await this.#write(() => this.#removeRoot.run(instance, root, owner).changes)) > 0;
  }

  listRoots(instance: string): readonly Root[] {
    return this.#listRoots.all(instance).map((row) => ({
      digest: row.root,
      owner: row.owner,
      files: row.files,
      bytes: row.bytes,
      createdAtMs: row.created_at,
    }));
  }

  /** The roots of every instance. */
  rootsOfAll(): readonly { readonly instance: string; readonly digest: Digest }[] {
    return this.#database
      .prepare<[], { instance: string; digest: Digest }>(
        "SELECT instance, root AS digest FROM roots",
      )
      .all();
  }

  /** The encoded results of every instance, read in pages: others may write meanwhile. */
  *resultsOfAll(): Generator<{
    readonly instance: string;
    readonly action: Digest;
    readonly result: Buffer;
  }> {
    const page = this.#database.prepare<
      [string, string],
      { instance: string; action: Digest; result: Buffer }
    >(
      `SELECT instance, action, result FROM action_results WHERE (instance, action) > (?, ?)
       ORDER BY instance, action LIMIT 200`,
    );
    for (let rows = page.all("", ""); rows.length > 0;) {
      yield* rows;
      const last = rows.at(-1);
      rows = page.all(last?.instance ?? "", last?.action ?? "");
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#committing;
    this.#database.close();
  }

  #write(run: () => number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ run, resolve, reject });
      this.#committing ??= new Promise<void>((done) => setImmediate(done)).then(() => {
        this.#committing = undefined;
        this.#commit();
      });
    });
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      const changes = this.#database.transaction(() => group.map(({ run }) => run()))();
      group.forEach(({ resolve }, i) => resolve(changes[i] ?? 0));
    } catch (error) {
      const reason = fromDiskError(error);
      for (const { reject } of group) reject(reason);
    }
  }
}

interface RootRow {
  readonly root: Digest;
  readonly owner: string;
  readonly files: number;
  readonly bytes: number;
  readonly created_at: number;
}

interface EntryRow {
  readonly digest: Digest;
  readonly facts: string;
  readonly stored_at: number;
}

function entryOf(row: EntryRow): Entry {
  const facts = JSON.parse(row.facts) as Readonly<Record<string, string>>;
  return { digest: row.digest, facts, storedAtMs: row.stored_at };
}

interface Write {
  readonly run: () => number;
  readonly resolve: (changes: number) => void;
  readonly reject: (error: unknown) => void;
}
