import type { Statement } from "better-sqlite3";
import { rmSync } from "node:fs";
import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import { SqliteConnection } from "../../program/sqlite.js";
import type { FoundRecord } from "./pack-record.js";

/** Where a blob lies: in a pack, or (null) in a file of its own. */
export type Location = { readonly pack: number; readonly offset: number } | { readonly pack: null };

/** What {@link BlobIndex.countAfter} found. */
export interface IndexCount {
  readonly blobs: number;
  readonly bytes: number;
  readonly last: Buffer | null;
}

/** Places kept in memory, of at most 150 bytes each: a lookup there takes a tenth of one in SQLite. */
const maxRecent = 100_000;

/**
 * Digest → place, in SQLite. It is derived: all of it can be read again from the packs and the loose
 * files. So its transactions need not be durable (synchronous=NORMAL): each pack notes up to where it is
 * indexed in the same transaction as its rows, and what a power cut takes is scanned at the next start.
 */
export class BlobIndex implements Disposable {
  readonly #database: SqliteConnection;
  readonly #find: Statement<[Buffer], { size: number; pack: number | null; offset: number }>;
  readonly #insert: Statement<[Buffer, number, number | null, number, number]>;
  readonly #remove: Statement<[Buffer]>;
  readonly #setPackEnd: Statement<[number, number]>;
  /** The places used last, in two generations: when the younger is full the older is dropped. */
  #recent = new Map<Digest, Location>();
  #lessRecent = new Map<Digest, Location>();

  private constructor(database: SqliteConnection) {
    this.#database = database;
    database.exec(`
      CREATE TABLE IF NOT EXISTS blobs (
        hash BLOB PRIMARY KEY, size INTEGER NOT NULL,
        pack INTEGER, offset INTEGER NOT NULL, accessed_at INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS packs (id INTEGER PRIMARY KEY, indexed_to INTEGER NOT NULL);
    `);
    this.#find = database.prepare("SELECT size, pack, offset FROM blobs WHERE hash = ?");
    this.#insert = database.prepare("INSERT OR REPLACE INTO blobs VALUES (?, ?, ?, ?, ?)");
    this.#remove = database.prepare("DELETE FROM blobs WHERE hash = ?");
    this.#setPackEnd = database.prepare("INSERT OR REPLACE INTO packs VALUES (?, ?)");
  }

  /** Opens the index at `path`. One that cannot be read is replaced by an empty one. */
  static open(path: string, log: Log): BlobIndex {
    try {
      return BlobIndex.#openSound(path);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) throw error;
      log.warn("the index of blobs is unreadable and is made anew", { path, code });
      for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
      return BlobIndex.#openSound(path);
    }
  }

  static #openSound(path: string): BlobIndex {
    const database = new SqliteConnection(path);
    try {
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = NORMAL");
      database.pragma("cache_size = -65536");
      return new BlobIndex(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  find(digest: Digest): Location | undefined {
    const recent = this.#recent.get(digest) ?? this.#lessRecent.get(digest);
    if (recent !== undefined) return recent;
    const row = this.#find.get(keyOf(digest));
    if (row === undefined || row.size !== sizeOf(digest)) return undefined;
    const place =
      row.pack === null ? ({ pack: null } as const) : { pack: row.pack, offset: row.offset };
    this.#remember(digest, place);
    return place;
  }

  /** The digest with this hash (64 hex digits), for those who do not know the size. */
  findHash(hash: string): Digest | undefined {
    const row = this.#find.get(Buffer.from(hash, "hex"));
    return row === undefined ? undefined : digestFrom(hash, row.size);
  }

  /** Counts up to `limit` blobs whose hashes come after `hash`; `last` is null where they were the last. */
  countAfter(hash: Buffer, limit: number): IndexCount {
    const { blobs, bytes, last } = this.#database
      .prepare<[Buffer, number], { blobs: number; bytes: number | null; last: Buffer | null }>(
        `SELECT COUNT(*) AS blobs, SUM(size) AS bytes, MAX(hash) AS last
         FROM (SELECT hash, size FROM blobs WHERE hash > ? ORDER BY hash LIMIT ?)`,
      )
      .get(hash, limit) ?? { blobs: 0, bytes: 0, last: null };
    return { blobs, bytes: bytes ?? 0, last: blobs < limit ? null : last };
  }

  /** Adds records of a pack, and notes that it is indexed up to `end`, in one transaction. */
  addPacked(pack: number, records: readonly FoundRecord[], end: number): void {
    const now = Date.now();
    this.#database.transaction(() => {
      for (const { digest, offset } of records) {
        this.#insert.run(keyOf(digest), sizeOf(digest), pack, offset, now);
      }
      this.#setPackEnd.run(pack, end);
    })();
    for (const { digest, offset } of records) this.#remember(digest, { pack, offset });
  }

  addLoose(digest: Digest): void {
    this.#insert.run(keyOf(digest), sizeOf(digest), null, 0, Date.now());
    this.#remember(digest, { pack: null });
  }

  remove(digest: Digest): void {
    this.#remove.run(keyOf(digest));
    this.#recent.delete(digest);
    this.#lessRecent.delete(digest);
  }

  /** Up to where each pack is indexed, by its number. */
  packEnds(): ReadonlyMap<number, number> {
    const rows = this.#database
      .prepare<[], { id: number; indexed_to: number }>("SELECT id, indexed_to FROM packs")
      .all();
    return new Map(rows.map((row) => [row.id, row.indexed_to]));
  }

  /** Forgets what a pack holds from `offset` on: its file is shorter than that, or gone. */
  forgetPack(pack: number, offset: number): void {
    this.#database.transaction(() => {
      this.#database.prepare("DELETE FROM blobs WHERE pack = ? AND offset >= ?").run(pack, offset);
      if (offset > 0) this.#setPackEnd.run(pack, offset);
      else this.#database.prepare("DELETE FROM packs WHERE id = ?").run(pack);
    })();
    this.#recent = new Map();
    this.#lessRecent = new Map();
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  #remember(digest: Digest, place: Location): void {
    if (this.#recent.size >= maxRecent / 2) {
      this.#lessRecent = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(digest, place);
  }
}

function keyOf(digest: Digest): Buffer {
  return Buffer.from(hashOf(digest), "hex");
}
