import type { Statement } from "better-sqlite3";
import type { Digest } from "../../content/digest.js";
import { statSync } from "node:fs";
import { join } from "node:path";
import { FarmError } from "../../program/error.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { fromDiskError } from "../blobs/disk-error.js";
import type { Lease } from "./lease.js";

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

/** Where a list of roots was left: the last one that was given. */
export type RootPosition = Pick<Root, "createdAtMs" | "digest" | "owner">;

/** The result of an action, encoded. */
export interface StoredResult {
  readonly instance: string;
  readonly action: Digest;
  readonly result: Buffer;
  readonly usedAtMs: number;
}

/** Uses of results are written down together, so long after the first. */
const maxUnwrittenMs = 5_000;

/**
 * What the cache knows that no blob tells: roots, leases, action results and entries. Nothing here can be
 * derived, so every transaction is durable (synchronous=FULL). Writes that arrive together share one.
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
  readonly #listRoots: Statement<[string, number, string, string, number], RootRow>;
  readonly #nowMs: () => number;
  /** Results that were used since it was written down when. */
  #used = new Map<string, readonly [instance: string, action: Digest, usedAtMs: number]>();
  #writing: NodeJS.Timeout | undefined;
  #waiting: Write[] = [];
  #committing: Promise<void> | undefined;

  private constructor(database: SqliteConnection, nowMs: () => number) {
    this.#database = database;
    this.#nowMs = nowMs;
    // All or none: one that has some of them is another database.
    database.transaction(() => database.exec(schema))();
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
      `SELECT root, owner, files, bytes, created_at FROM roots
        WHERE instance = ? AND (created_at, root, owner) > (?, ?, ?)
        ORDER BY created_at, root, owner LIMIT ?`,
    );
  }

  /**
   * Opens the journal at `path`, or makes one. Throws {@link FarmError} where what is there is damaged, or
   * is no journal: to begin anew would be to forget every root.
   */
  static open(path: string, nowMs: () => number = Date.now): Journal {
    const database = new SqliteConnection(path);
    try {
      requireJournal(database, path);
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      // What a process wrote that was killed before its sync is known now, and whoever asks for it once
      // more changes nothing: so it has to be durable before anybody is answered. This syncs it.
      database.pragma("wal_checkpoint(PASSIVE)");
      return new Journal(database, nowMs);
    } catch (error) {
      database.close();
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error;
      throw new FarmError(`the journal of the cache ${path} is damaged`, {
        cause: error,
        hint: restoring,
      });
    }
  }

  /**
   * Throws {@link FarmError} where the directory of a cache has an index but its journal is gone: opening
   * it would forget every root without a word.
   */
  static requirePresent(directory: string): void {
    const sizeOf = (name: string): number =>
      statSync(join(directory, name), { throwIfNoEntry: false })?.size ?? 0;
    if (sizeOf("index") === 0 || sizeOf("journal.sqlite") > 0) return;
    const path = join(directory, "journal.sqlite");
    throw new FarmError(`the journal of the cache ${path} is missing or empty`, {
      hint: restoring,
    });
  }

  /** The encoded result of an action, or null. To have asked counts as a use of it. */
  getResult(instance: string, action: Digest): Buffer | null {
    const result = this.#getResult.get(instance, action)?.result ?? null;
    if (result === null) return null;
    this.#used.set(`${instance}\n${action}`, [instance, action, this.#nowMs()]);
    this.#writing ??= setTimeout(() => this.#writeUses(), maxUnwrittenMs).unref();
    return result;
  }

  async putResult(instance: string, action: Digest, result: Buffer): Promise<void> {
    await this.#write(() => this.#putResult.run(instance, action, result, this.#nowMs()).changes);
  }

  /** True where there was such a result. With `result`, only that one is removed, not what replaced it. */
  async removeResult(instance: string, action: Digest, result?: Buffer): Promise<boolean> {
    const changes = await this.#write(() => {
      const known = this.#getResult.get(instance, action)?.result;
      if (known === undefined || result?.equals(known) === false) return 0;
      const key = [instance, action] as const;
      this.#database
        .prepare("DELETE FROM result_uses WHERE instance = ? AND action = ?")
        .run(...key);
      return this.#database
        .prepare("DELETE FROM action_results WHERE instance = ? AND action = ?")
        .run(...key).changes;
    });
    return changes > 0;
  }

  /** The results of every instance, in pages of up to `limit`: others may write between two of them. */
  *resultPages(limit: number): Generator<readonly StoredResult[]> {
    for (let last: StoredResult | undefined; ;) {
      const page = this.#resultsAfter(last, limit);
      last = page.at(-1);
      if (last === undefined) return;
      yield page;
    }
  }

  /** True where somebody pins the tree. */
  isPinned(instance: string, root: Digest): boolean {
    const find = this.#database.prepare("SELECT 1 FROM roots WHERE instance = ? AND root = ?");
    return find.get(instance, root) !== undefined;
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

  /** The roots of an instance, the oldest first: all, or up to `limit` that follow one of them. */
  listRoots(
    instance: string,
    page: { readonly after: RootPosition | null; readonly limit: number } = wholeList,
  ): readonly Root[] {
    const { createdAtMs, digest, owner } = page.after ?? { createdAtMs: -1, digest: "", owner: "" };
    return this.#listRoots.all(instance, createdAtMs, digest, owner, page.limit).map((row) => ({
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

  /** The instances that have roots. */
  rootInstances(): readonly string[] {
    return this.#database
      .prepare("SELECT DISTINCT instance FROM roots ORDER BY instance")
      .pluck()
      .all() as string[];
  }

  /** Stores a lease, or gives one that is there another end. */
  async putLease(lease: Lease): Promise<void> {
    const { id, instance, holder, blobs, trees, expiresAtMs } = lease;
    await this.#write(
      () =>
        this.#database
          .prepare("INSERT OR REPLACE INTO leases VALUES (?, ?, ?, ?, ?, ?)")
          .run(id, instance, holder, JSON.stringify(blobs), JSON.stringify(trees), expiresAtMs)
          .changes,
    );
  }

  /** The lease, where it has not expired. */
  lease(instance: string, id: string): Lease | null {
    const row = this.#database
      .prepare<[string, string, number], LeaseRow>(
        "SELECT * FROM leases WHERE id = ? AND instance = ? AND expires_at > ?",
      )
      .get(id, instance, this.#nowMs());
    return row === undefined ? null : leaseOf(row);
  }

  /** The leases that have not expired, of one instance or (null) of all. */
  listLeases(instance: string | null): readonly Lease[] {
    return this.#database
      .prepare<[number, string | null], LeaseRow>(
        `SELECT * FROM leases WHERE expires_at > ? AND instance = coalesce(?, instance) ORDER BY id`,
      )
      .all(this.#nowMs(), instance)
      .map(leaseOf);
  }

  /** How many leases an instance has that have not expired, and how much they name. */
  countLeases(instance: string): { readonly leases: number; readonly digests: number } {
    const counted = this.#database
      .prepare<[string, number], { leases: number; digests: number }>(
        `SELECT count(*) AS leases,
            coalesce(sum(json_array_length(blobs) + json_array_length(trees)), 0) AS digests
          FROM leases WHERE instance = ? AND expires_at > ?`,
      )
      .get(instance, this.#nowMs());
    return counted ?? { leases: 0, digests: 0 };
  }

  /** True where there was such a lease. */
  async removeLease(instance: string, id: string): Promise<boolean> {
    const remove = this.#database.prepare("DELETE FROM leases WHERE id = ? AND instance = ?");
    return (await this.#write(() => remove.run(id, instance).changes)) > 0;
  }

  async removeExpiredLeases(): Promise<void> {
    const remove = this.#database.prepare("DELETE FROM leases WHERE expires_at <= ?");
    await this.#write(() => remove.run(this.#nowMs()).changes);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#committing;
    this.#writeUses();
    this.#database.close();
  }

  #writeUses(): void {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    const uses = [...this.#used.values()];
    this.#used = new Map();
    if (uses.length === 0) return;
    const put = this.#database.prepare("INSERT OR REPLACE INTO result_uses VALUES (?, ?, ?)");
    this.#database.transaction(() => {
      for (const use of uses) put.run(...use);
    })();
  }

  #resultsAfter(position: StoredResult | undefined, limit: number): readonly StoredResult[] {
    this.#writeUses();
    return this.#database
      .prepare<[string, string, number], ResultRow>(
        `SELECT instance, action, result, coalesce(used_at, 0) AS used_at, stored_at
          FROM action_results LEFT JOIN result_uses USING (instance, action)
          WHERE (instance, action) > (?, ?) ORDER BY instance, action LIMIT ?`,
      )
      .all(position?.instance ?? "", position?.action ?? "", limit)
      .map(({ instance, action, result, used_at: used, stored_at: stored }) => ({
        instance,
        action,
        result,
        usedAtMs: Math.max(used, stored),
      }));
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

/** The index is derived from the blobs, so that nothing is lost with it. */
const restoring =
  "Restore journal.sqlite from a backup; to go on without its roots, results and entries, remove it and the file index.";

/** Throws {@link FarmError} where the database is one of something else. */
function requireJournal(database: SqliteConnection, path: string): void {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all();
  if (tables.length === 0 || tables.includes("roots")) return;
  throw new FarmError(`${path} is not the journal of a cache`, { hint: restoring });
}

const schema = `
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
  CREATE TABLE IF NOT EXISTS leases (
    id TEXT PRIMARY KEY, instance TEXT NOT NULL, holder TEXT NOT NULL, blobs TEXT NOT NULL,
    trees TEXT NOT NULL, expires_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  -- Adding up what is leased must not read the leases themselves.
  CREATE INDEX IF NOT EXISTS leases_by_instance ON leases (
    instance, expires_at, json_array_length(blobs) + json_array_length(trees)
  );
  CREATE TABLE IF NOT EXISTS result_uses (
    instance TEXT NOT NULL, action TEXT NOT NULL, used_at INTEGER NOT NULL,
    PRIMARY KEY (instance, action)
  ) WITHOUT ROWID;
`;

const wholeList = { after: null, limit: Number.MAX_SAFE_INTEGER };

function leaseOf(row: LeaseRow): Lease {
  return {
    id: row.id,
    instance: row.instance,
    holder: row.holder,
    blobs: JSON.parse(row.blobs) as Digest[],
    trees: JSON.parse(row.trees) as Digest[],
    expiresAtMs: row.expires_at,
  };
}

interface LeaseRow {
  readonly id: string;
  readonly instance: string;
  readonly holder: string;
  readonly blobs: string;
  readonly trees: string;
  readonly expires_at: number;
}

interface ResultRow {
  readonly instance: string;
  readonly action: Digest;
  readonly result: Buffer;
  readonly used_at: number;
  readonly stored_at: number;
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
