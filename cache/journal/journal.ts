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

/**
 * What the cache knows that no blob tells: roots and action results. Nothing here can be derived, so
 * every transaction is durable (synchronous=FULL). Writes that arrive together share one.
 */
export class Journal implements AsyncDisposable {
  readonly #database: SqliteConnection;
  readonly #getResult: Statement<[string, string], { result: Buffer }>;
  readonly #putResult: Statement<[string, string, Buffer, number]>;
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
    `);
    this.#getResult = database.prepare(
      "SELECT result FROM action_results WHERE instance = ? AND action = ?",
    );
    this.#putResult = database.prepare("INSERT OR REPLACE INTO action_results VALUES (?, ?, ?, ?)");
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

interface Write {
  readonly run: () => number;
  readonly resolve: (changes: number) => void;
  readonly reject: (error: unknown) => void;
}
