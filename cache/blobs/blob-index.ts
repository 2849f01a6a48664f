import type { Statement } from "better-sqlite3";
import { rmSync } from "node:fs";
import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { prepareIndex } from "./index-schema.js";
import type { RecordPlace } from "./pack-record.js";

/** Where a blob lies: in a pack, where it may be compressed, or (null) in a file of its own. */
export type Location =
  | { readonly pack: number; readonly offset: number; readonly storedBytes: number }
  | { readonly pack: null };

/** What {@link BlobIndex.countAfter} found. */
export interface IndexCount {
  readonly blobs: number;
  /** Of the blobs themselves. */
  readonly bytes: number;
  /** What they take: less where they are compressed. */
  readonly storedBytes: number;
  readonly last: Buffer | null;
}

/** A row of the index. */
export interface IndexedBlob {
  /** Of the row, for sets of rows. Never given to another one. */
  readonly id: number;
  readonly digest: Digest;
  readonly location: Location;
  readonly usedAtMs: number;
  /** The generation in which it was last stored, found or read. */
  readonly generation: number;
}

/** A record of a pack, as it is indexed: new, or moved from where it lay before. */
export interface PackedRecord extends RecordPlace {
  readonly movedFrom?: { readonly pack: number; readonly offset: number };
}

/** How the uses of blobs are timed. */
export interface UseTimes {
  readonly nowMs: () => number;
  /** A use within so long of the one before is not noted again. */
  readonly useGranularityMs: number;
}

/** Places kept in memory, of some 200 bytes each: a lookup there takes a tenth of one in SQLite. */
const maxRecent = 100_000;

/** Ids set aside with one write. Those that are not used are lost, which costs a set of rows nothing. */
const idsAtOnce = 4_096;

/** Uses are written down together: after this many, or this long after the first. */
const maxUnwritten = 2_000;
const maxUnwrittenMs = 5_000;

/**
 * Digest → place, in SQLite. It is derived: all of it can be read again from the packs and the loose
 * files, but for when a blob was used last. So its transactions need not be durable (synchronous=NORMAL):
 * each pack notes up to where it is indexed in the same transaction as its rows, and what a power cut
 * takes is scanned at the next start.
 *
 * Each row knows when its blob was used last, and in which generation. A generation begins with each
 * collection; finding a blob notes its use in the same turn of the event loop, and so does removing it
 * check it: whoever was told that a blob is there keeps it through the collection that runs.
 */
export class BlobIndex implements Disposable {
  readonly #database: SqliteConnection;
  readonly #find: Statement<[Buffer], Omit<BlobRow, "hash">>;
  readonly #put: Statement<
    [Buffer, number, number | null, number, number, number, number, number | null],
    { id: number }
  >;
  readonly #move: Statement<[number, number, number | null, Buffer, number, number]>;
  readonly #remove: Statement<[Buffer]>;
  readonly #setPackEnd: Statement<[number, number, number]>;
  readonly #use: Statement<[number, number, Buffer]>;
  readonly #times: UseTimes;
  /** The places used last, in two generations: when the younger is full the older is dropped. */
  #recent = new Map<Digest, Entry>();
  #lessRecent = new Map<Digest, Entry>();
  /** Uses that are not yet in the table. */
  #unwritten = new Map<Digest, number>();
  #writing: NodeJS.Timeout | undefined;
  #nextId: number;
  /** The ids below are set aside for this process. */
  #idLimit: number;
  #generation: number;
  /**
   * Up to when uses may have been forgotten: the last process did not close the index, so what it had
   * not written down is lost. 0 where nothing is.
   */
  readonly unsureUntilMs: number;

  private constructor(database: SqliteConnection, times: UseTimes) {
    this.#database = database;
    this.#times = times;
    prepareIndex(database);
    this.#find = database.prepare(
      "SELECT size, pack, offset, accessed_at, generation, id, stored FROM blobs WHERE hash = ?",
    );
    // An upsert, as a replaced row would get another id.
    this.#put = database.prepare(`
      INSERT INTO blobs VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (hash) DO UPDATE SET size = excluded.size, pack = excluded.pack,
        offset = excluded.offset, accessed_at = excluded.accessed_at,
        generation = excluded.generation, stored = excluded.stored
      RETURNING id`);
    this.#move = database.prepare(
      "UPDATE blobs SET pack = ?, offset = ?, stored = ? WHERE hash = ? AND pack = ? AND offset = ?",
    );
    this.#remove = database.prepare("DELETE FROM blobs WHERE hash = ?");
    this.#setPackEnd = database.prepare(`
      INSERT INTO packs VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET indexed_to = excluded.indexed_to`);
    this.#use = database.prepare("UPDATE blobs SET accessed_at = ?, generation = ? WHERE hash = ?");
    this.#nextId = this.#idLimit = Math.max(1, this.#fact("next id"));
    this.#generation = this.#fact("generation") + 1;
    this.unsureUntilMs = this.#fact("closed") === 1 ? 0 : times.nowMs();
    database.transaction(() => {
      this.#setFact("generation", this.#generation);
      this.#setFact("closed", 0);
    })();
  }

  /** Opens the index at `path`. One that cannot be read is replaced by an empty one. */
  static open(path: string, log: Log, times: UseTimes): BlobIndex {
    try {
      return BlobIndex.#openSound(path, times);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) throw error;
      log.warn("the index of blobs is unreadable and is made anew", { path, code });
      for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
      return BlobIndex.#openSound(path, times);
    }
  }

  static #openSound(path: string, times: UseTimes): BlobIndex {
    const database = new SqliteConnection(path);
    try {
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = NORMAL");
      database.pragma("cache_size = -65536");
      return new BlobIndex(database, times);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Where a blob is. To have asked counts as a use of it. */
  find(digest: Digest): Location | undefined {
    const entry = this.#entry(digest);
    if (entry !== undefined) this.#noteUse(digest, entry);
    return entry?.location;
  }

  /** The row of a blob, without using it. */
  peek(digest: Digest): Pick<IndexedBlob, "id" | "location"> | undefined {
    const recent = this.#recent.get(digest) ?? this.#lessRecent.get(digest);
    if (recent !== undefined) return recent;
    const row = this.#find.get(keyOf(digest));
    if (row === undefined || row.size !== sizeOf(digest)) return undefined;
    return { id: row.id, location: locationOf(row) };
  }

  /** The digest with this hash (64 hex digits), for those who do not know the size. */
  findHash(hash: string): Digest | undefined {
    const row = this.#find.get(Buffer.from(hash, "hex"));
    return row === undefined ? undefined : digestFrom(hash, row.size);
  }

  /** Counts up to `limit` blobs whose hashes come after `hash`; `last` is null where they were the last. */
  countAfter(hash: Buffer, limit: number): IndexCount {
    const count = this.#database
      .prepare<[Buffer, number], IndexCount>(
        `SELECT COUNT(*) AS blobs, TOTAL(size) AS bytes,
           TOTAL(COALESCE(stored, size)) AS storedBytes, MAX(hash) AS last
         FROM (SELECT hash, size, stored FROM blobs WHERE hash > ? ORDER BY hash LIMIT ?)`,
      )
      .get(hash, limit) ?? { blobs: 0, bytes: 0, storedBytes: 0, last: null };
    return count.blobs < limit ? { ...count, last: null } : count;
  }

  /**
   * Adds records of a pack, and notes that it is indexed up to `end`, in one transaction. A pack that is
   * new here counts as weighed where `isWeighed` says so.
   */
  addPacked(pack: number, records: readonly PackedRecord[], end: number, isWeighed = false): void {
    const now = this.#times.nowMs();
    const added: Added[] = [];
    this.#database.transaction(() => {
      for (const { digest, offset, storedBytes, movedFrom } of records) {
        if (movedFrom === undefined) {
          added.push(this.#add(digest, { pack, offset, storedBytes }, now));
          continue;
        }
        // It may have been removed, or stored anew elsewhere, since it was read.
        const from = [movedFrom.pack, movedFrom.offset] as const;
        const stored = storedBytes < sizeOf(digest) ? storedBytes : null;
        const { changes } = this.#move.run(pack, offset, stored, keyOf(digest), ...from);
        if (changes > 0) this.#forgetRecent(digest);
      }
      this.#setPackEnd.run(pack, end, isWeighed ? 1 : 0);
    })();
    for (const { digest, entry } of added) this.#remember(digest, entry);
  }

  addLoose(digest: Digest, usedAtMs = this.#times.nowMs()): void {
    const { entry } = this.#add(digest, { pack: null }, usedAtMs);
    this.#remember(digest, entry);
  }

  remove(digest: Digest): void {
    this.#remove.run(keyOf(digest));
    this.#forgetRecent(digest);
  }

  /** Up to where each pack is indexed, by its number. */
  packEnds(): ReadonlyMap<number, number> {
    const rows = this.#database
      .prepare<[], { id: number; indexed_to: number }>("SELECT id, indexed_to FROM packs")
      .all();
    return new Map(rows.map((row) => [row.id, row.indexed_to]));
  }

  /** The packs of which it was found out whether compressing them pays, or that hold what was moved. */
  weighedPacks(): ReadonlySet<number> {
    const rows = this.#database.prepare("SELECT id FROM packs WHERE weighed = 1").pluck().all();
    return new Set(rows as number[]);
  }

  /** Notes that compressing a pack does not pay, or was done. */
  setWeighed(pack: number): void {
    this.#database.prepare("UPDATE packs SET weighed = 1 WHERE id = ?").run(pack);
  }

  /** Forgets what a pack holds from `offset` on: its file is shorter than that, or gone. */
  forgetPack(pack: number, offset: number): void {
    this.#database.transaction(() => {
      this.#database.prepare("DELETE FROM blobs WHERE pack = ? AND offset >= ?").run(pack, offset);
      if (offset > 0) this.#setPackEnd.run(pack, offset, 0);
      else this.#database.prepare("DELETE FROM packs WHERE id = ?").run(pack);
    })();
    this.#recent = new Map();
    this.#lessRecent = new Map();
  }

  /** Begins a generation: what is used from now on is told apart from what was used before. */
  beginGeneration(): number {
    this.writeUses();
    this.#generation++;
    this.#setFact("generation", this.#generation);
    return this.#generation;
  }

  /** Up to `limit` rows that follow the one of a blob (null: from the first), in the order of hashes. */
  rowsAfter(last: Digest | null, limit: number): readonly IndexedBlob[] {
    const after = last === null ? Buffer.alloc(0) : keyOf(last);
    return this.#database
      .prepare<[Buffer, number], BlobRow>(
        "SELECT * FROM blobs WHERE hash > ? ORDER BY hash LIMIT ?",
      )
      .all(after, limit)
      .map(blobOf);
  }

  /** Up to `limit` rows of a pack that lie after `offset`, in their order there. */
  rowsOfPack(pack: number, offset: number, limit: number): readonly IndexedBlob[] {
    return this.#database
      .prepare<[number, number, number], BlobRow>(
        "SELECT * FROM blobs WHERE pack = ? AND offset > ? ORDER BY offset LIMIT ?",
      )
      .all(pack, offset, limit)
      .map(blobOf);
  }

  /**
   * Removes those of `blobs` that nobody has used since the generation began, nor after `usedBeforeMs`,
   * and that may go, and returns them. Once it returns the removal of large blobs is durable, so that
   * their files may be removed.
   */
  removeUnused(
    blobs: readonly IndexedBlob[],
    limits: { readonly usedBeforeMs: number; readonly mayGo: (blob: IndexedBlob) => boolean },
  ): readonly IndexedBlob[] {
    const remove = this.#database.prepare<[Buffer, number, number]>(
      "DELETE FROM blobs WHERE hash = ? AND generation < ? AND accessed_at <= ?",
    );
    this.writeUses();
    const removed = this.#durably(() =>
      blobs.filter(
        (blob) =>
          limits.mayGo(blob) &&
          remove.run(keyOf(blob.digest), this.#generation, limits.usedBeforeMs).changes > 0,
      ),
    );
    for (const { digest } of removed) this.#forgetRecent(digest);
    return removed;
  }

  /** Notes durably that a pack is not needed. False where a blob still lies in it. */
  retirePack(pack: number): boolean {
    return this.#durably(() => {
      if (this.rowsOfPack(pack, -1, 1).length > 0) return false;
      this.#database.prepare("DELETE FROM packs WHERE id = ?").run(pack);
      this.#database.prepare("INSERT OR IGNORE INTO retired_packs VALUES (?)").run(pack);
      return true;
    });
  }

  /** The packs that are not needed and of which the files may still be there. */
  retiredPacks(): readonly number[] {
    return this.#database.prepare("SELECT id FROM retired_packs").pluck().all() as number[];
  }

  /** The file of a retired pack is gone. */
  forgetRetired(pack: number): void {
    this.#database.prepare("DELETE FROM retired_packs WHERE id = ?").run(pack);
  }

  /** Writes down the uses that were noted. */
  writeUses(): void {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    if (this.#unwritten.size === 0) return;
    const uses = this.#unwritten;
    this.#unwritten = new Map();
    this.#database.transaction(() => {
      for (const [digest, usedAtMs] of uses) {
        this.#use.run(usedAtMs, this.#generation, keyOf(digest));
      }
    })();
  }

  [Symbol.dispose](): void {
    this.writeUses();
    this.#setFact("closed", 1);
    this.#database.close();
  }

  #entry(digest: Digest): Entry | undefined {
    const recent = this.#recent.get(digest);
    if (recent !== undefined) return recent;
    const older = this.#lessRecent.get(digest);
    if (older !== undefined) return older;
    const row = this.#find.get(keyOf(digest));
    if (row === undefined || row.size !== sizeOf(digest)) return undefined;
    const { id, accessed_at: usedAtMs, generation } = row;
    const entry = { id, location: locationOf(row), usedAtMs, generation };
    this.#remember(digest, entry);
    return entry;
  }

  #add(digest: Digest, location: Location, usedAtMs: number): Added {
    const generation = this.#generation;
    const { offset, storedBytes } =
      location.pack === null ? { offset: 0, storedBytes: sizeOf(digest) } : location;
    const row = this.#put.get(
      keyOf(digest),
      sizeOf(digest),
      location.pack,
      offset,
      usedAtMs,
      generation,
      this.#takeId(),
      storedBytes < sizeOf(digest) ? storedBytes : null,
    );
    return { digest, entry: { id: row?.id ?? 0, location, usedAtMs, generation } };
  }

  #takeId(): number {
    if (this.#nextId === this.#idLimit) {
      this.#idLimit += idsAtOnce;
      this.#setFact("next id", this.#idLimit);
    }
    return this.#nextId++;
  }

  #noteUse(digest: Digest, entry: Entry): void {
    const now = this.#times.nowMs();
    const isNoted = now - entry.usedAtMs < this.#times.useGranularityMs;
    if (isNoted && entry.generation === this.#generation) return;
    entry.usedAtMs = now;
    entry.generation = this.#generation;
    this.#unwritten.set(digest, now);
    if (this.#unwritten.size >= maxUnwritten) return this.writeUses();
    this.#writing ??= setTimeout(() => this.writeUses(), maxUnwrittenMs).unref();
  }

  #remember(digest: Digest, entry: Entry): void {
    if (this.#recent.size >= maxRecent / 2) {
      this.#lessRecent = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(digest, entry);
  }

  #forgetRecent(digest: Digest): void {
    this.#recent.delete(digest);
    this.#lessRecent.delete(digest);
  }

  /** In WAL mode, FULL makes a transaction durable, and with it all before it. */
  #durably<Result>(work: () => Result): Result {
    this.#database.exec("PRAGMA synchronous = FULL");
    try {
      return this.#database.transaction(work)();
    } finally {
      this.#database.exec("PRAGMA synchronous = NORMAL");
    }
  }

  #fact(name: string): number {
    const value = this.#database.prepare("SELECT value FROM facts WHERE name = ?").pluck();
    return (value.get(name) as number | undefined) ?? 0;
  }

  #setFact(name: string, value: number): void {
    this.#database.prepare("INSERT OR REPLACE INTO facts VALUES (?, ?)").run(name, value);
  }
}

interface Entry {
  readonly id: number;
  readonly location: Location;
  usedAtMs: number;
  generation: number;
}

interface Added {
  readonly digest: Digest;
  readonly entry: Entry;
}

interface BlobRow {
  readonly id: number;
  readonly hash: Buffer;
  readonly size: number;
  readonly pack: number | null;
  readonly offset: number;
  readonly accessed_at: number;
  readonly generation: number;
  /** Null where a blob is as it is: most rows stay as short as they were. */
  readonly stored: number | null;
}

function blobOf(row: BlobRow): IndexedBlob {
  return {
    id: row.id,
    digest: digestFrom(row.hash.toString("hex"), row.size),
    location: locationOf(row),
    usedAtMs: row.accessed_at,
    generation: row.generation,
  };
}

function locationOf(row: Pick<BlobRow, "pack" | "offset" | "size" | "stored">): Location {
  const { pack, offset, size, stored } = row;
  return pack === null ? { pack } : { pack, offset, storedBytes: stored ?? size };
}

/** The bytes that a blob takes on the disk, without what stands around it. */
export function storedBytesOf({
  digest,
  location,
}: Pick<IndexedBlob, "digest" | "location">): number {
  return location.pack === null ? sizeOf(digest) : location.storedBytes;
}

function keyOf(digest: Digest): Buffer {
  return Buffer.from(hashOf(digest), "hex");
}
