import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import { readSnapshot, writeSnapshot, type SnapshotNotes } from "./index-snapshot.js";
import type { RecordPlace } from "./pack-record.js";
import { PlaceTable } from "./place-table.js";

/**
 * Where a blob lies: in a pack, where it may be compressed, or (null) in a file of its own, of which the CRC-32 is
 * known where this process or an earlier one wrote it; null: only its digest is.
 */
export type Location =
  | { readonly pack: number; readonly offset: number; readonly storedBytes: number }
  | { readonly pack: null; readonly crc: number | null };

/** A row of the index. */
export interface IndexedBlob {
  /** Of the row, for sets of rows. Not given to another one before the next generation begins. */
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

/** How much is stored. */
export interface IndexTotals {
  readonly blobs: number;
  /** Of the blobs themselves. */
  readonly bytes: number;
  /** What they take: less where they are compressed. */
  readonly storedBytes: number;
}

interface IndexParts extends UseTimes {
  /** Where it is saved. */
  readonly path: string;
  readonly log: Log;
  /** Whether a large blob has its file. */
  readonly hasFile: (digest: Digest) => boolean;
}

/**
 * The index is saved when so much was written to packs since, or so many blobs: after a crash they have to be
 * read again, which takes a second for half of either.
 */
const saveEveryBytes = 512 * 1024 * 1024;
const saveEveryBlobs = 100_000;

/** But no more often than after so large a share of all blobs was written, as saving it writes all rows. */
const saveEveryShare = 1 / 8;

/** And so often, for the times of use. */
const saveEveryMs = 10 * 60_000;

/** And soon after a blob was found to be damaged. */
const saveRemovalMs = 1_000;

/**
 * Digest → place. All of it is in memory, and it is derived: it can be read again from the packs and the
 * loose files, but for when a blob was used last. So nothing waits for it to be written: it is saved from
 * time to time, and what was written to packs since is scanned at the next start. (A database took half of
 * all the time of storing a small blob.)
 *
 * Each row knows when its blob was used last, and in which generation. A generation begins with each
 * collection; finding a blob notes its use in the same turn of the event loop, and so does removing it
 * check it: whoever was told that a blob is there keeps it through the collection that runs.
 */
export class BlobIndex implements AsyncDisposable {
  readonly #parts: IndexParts;
  readonly #table: PlaceTable;
  readonly #packs = new Map<number, Pack>();
  readonly #facts: Map<string, number>;
  #bytes = 0;
  #storedBytes = 0;
  #generation = 1;
  /** The rows of the pack that is being moved. */
  #rowsOfPack: RowsOfPack | undefined;
  #unsavedBytes = 0;
  #unsavedBlobs = 0;
  #saving: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #dueAtMs = 0;
  #isClosed = false;
  #aroundSaving: () => () => Promise<void> = () => async () => undefined;
  /**
   * Up to when uses may have been forgotten: the last process did not close the index, so what it had
   * not written down is lost. 0 where nothing is. Those are the uses of some minutes, but any blob may be
   * among them, and whoever was told that it is there counts on it for the whole minimum age. To wait for
   * less, each use would have to be written down before it is answered.
   */
  readonly unsureUntilMs: number;
  /** True where nothing was saved that could be read. */
  readonly isNew: boolean;

  private constructor(parts: IndexParts, table: PlaceTable, notes: SnapshotNotes | null) {
    this.#parts = parts;
    this.#table = table;
    this.isNew = notes === null;
    this.#facts = new Map(Object.entries(notes?.facts ?? {}));
    for (const { pack, ...noted } of notes?.packs ?? [])
      this.#packs.set(pack, { ...noted, blobs: 0 });
    for (let row = 0; row < table.end; row++) this.#count(row, 1);
    this.unsureUntilMs = notes?.isFinal === true ? 0 : parts.nowMs();
  }

  /** Opens the index that was saved at `path`. One that cannot be read is replaced by an empty one. */
  static async open(parts: IndexParts): Promise<BlobIndex> {
    const table = new PlaceTable();
    const notes = await readSnapshot(parts.path, table);
    if (notes !== null) return new BlobIndex(parts, table, notes);
    return new BlobIndex(parts, new PlaceTable(), null);
  }

  /** Where a blob is. To have asked counts as a use of it. */
  find(digest: Digest): Location | undefined {
    const row = this.#sureRow(digest);
    if (row < 0) return undefined;
    this.#use(row);
    return this.#locationOf(row);
  }

  /** The row of a blob, without using it. */
  peek(digest: Digest): Pick<IndexedBlob, "id" | "location"> | undefined {
    const row = this.#sureRow(digest);
    return row < 0 ? undefined : { id: row, location: this.#locationOf(row) };
  }

  /** True where there is a row, whether or not the file of a large blob is there. */
  has(digest: Digest): boolean {
    return this.#table.find(digest) >= 0;
  }

  /** The digest with this hash (64 hex digits), for those who do not know the size. */
  findHash(hash: string): Digest | undefined {
    const row = this.#table.findHash(hash);
    return row < 0 ? undefined : digestFrom(hash, this.#table.sizeOf(row));
  }

  /** How much is stored. */
  get totals(): IndexTotals {
    return { blobs: this.#table.size, bytes: this.#bytes, storedBytes: this.#storedBytes };
  }

  /**
   * Adds records of a pack, which are durable there, and notes that it is indexed up to `end`. A pack that
   * is new here counts as weighed where `isWeighed` says so.
   */
  addPacked(pack: number, records: readonly PackedRecord[], end: number, isWeighed = false): void {
    const known = this.#packs.get(pack);
    this.#unsavedBytes += end - (known?.end ?? 0);
    const first = known?.first ?? records.find(({ offset }) => offset === 0)?.digest ?? null;
    if (known === undefined) this.#packs.set(pack, { end, isWeighed, first, blobs: 0 });
    else {
      known.end = end;
      known.first = first;
    }
    const usedAtMs = this.#parts.nowMs();
    for (const { digest, offset, storedBytes, movedFrom } of records) {
      if (movedFrom === undefined) this.#set(digest, { pack, offset, storedBytes }, usedAtMs);
      else this.#move(digest, movedFrom, { pack, offset, storedBytes });
    }
    this.#unsavedBlobs += records.length;
    const isMuch = this.#unsavedBytes >= saveEveryBytes || this.#unsavedBlobs >= saveEveryBlobs;
    if (isMuch && this.#unsavedBlobs >= saveEveryShare * this.#table.size) void this.save();
  }

  /** Adds a blob in a file of its own. `crc`: of its bytes, where they were just verified. */
  addLoose(digest: Digest, crc: number | null, usedAtMs = this.#parts.nowMs()): void {
    // What says where a record lies in its pack says here whether there is a CRC, and which.
    const place = { pack: 0, offset: crc ?? 0, storedBytes: crc === null ? 0 : 1 };
    this.#set(digest, place, usedAtMs);
  }

  remove(digest: Digest): void {
    const row = this.#table.find(digest);
    if (row >= 0) this.#remove(row);
    // Its bytes are not what they should be: nobody should be told of it after a crash.
    this.#saveWithin(saveRemovalMs);
  }

  /** Up to where each pack is indexed, by its number. */
  packEnds(): ReadonlyMap<number, number> {
    return new Map([...this.#packs].map(([pack, { end }]) => [pack, end]));
  }

  /** The blob with which a pack begins, where that is known: tells it from others with its number. */
  firstOf(pack: number): Digest | null {
    return this.#packs.get(pack)?.first ?? null;
  }

  /** The packs of which it was found out whether compressing them pays, or that hold what was moved. */
  weighedPacks(): ReadonlySet<number> {
    const weighed = [...this.#packs].filter(([, { isWeighed }]) => isWeighed);
    return new Set(weighed.map(([pack]) => pack));
  }

  /** Notes that compressing a pack does not pay, or was done. */
  setWeighed(pack: number): void {
    const known = this.#packs.get(pack);
    if (known !== undefined) known.isWeighed = true;
    this.#saveWithin(saveEveryMs);
  }

  /** Forgets a pack and all that it holds: its file is not the one that was indexed, or gone. */
  forgetPack(pack: number): void {
    for (const row of this.#table.rowsOfPack(pack)) this.#remove(row);
    this.#packs.delete(pack);
  }

  /** Begins a generation: what is used from now on is told apart from what was used before. */
  beginGeneration(): number {
    this.#table.release();
    return ++this.#generation;
  }

  /** Up to `limit` rows that follow the one of a blob (null: from the first), in the order of hashes. */
  rowsAfter(last: Digest | null, limit: number): readonly IndexedBlob[] {
    return this.#table.rowsAfter(last, limit).map((row) => this.#blobOf(row));
  }

  /** Up to `limit` rows of a pack that lie after `offset`, in their order there. */
  rowsOfPack(pack: number, offset: number, limit: number): readonly IndexedBlob[] {
    // To find them means to look at all rows: once for who takes them one part after the other.
    if (this.#rowsOfPack?.pack !== pack || offset < 0) this.#rowsOfPack = this.#findRowsOf(pack);
    const { rows, offsets } = this.#rowsOfPack;
    const found: IndexedBlob[] = [];
    for (let at = placeAfter(offsets, offset); at < rows.length && found.length < limit; at++) {
      const row = rows[at] ?? 0;
      const isThere = this.#table.has(row) && this.#table.packOf(row) === pack;
      if (isThere) found.push(this.#blobOf(row));
    }
    return found;
  }

  /**
   * Removes those of `blobs` that nobody has used since the generation began, nor after `usedBeforeMs`,
   * and that may go, and returns them.
   */
  removeUnused(
    blobs: readonly IndexedBlob[],
    limits: { readonly usedBeforeMs: number; readonly mayGo: (blob: IndexedBlob) => boolean },
  ): readonly IndexedBlob[] {
    return blobs.filter((blob) => {
      const row = this.#table.find(blob.digest);
      const isUnused =
        row >= 0 &&
        this.#table.generationOf(row) < this.#generation &&
        this.#table.usedAtMsOf(row) <= limits.usedBeforeMs;
      if (!isUnused || !limits.mayGo(blob)) return false;
      this.#remove(row);
      return true;
    });
  }

  /** Forgets a pack that is not needed. False where a blob still lies in it. */
  retirePack(pack: number): boolean {
    if ((this.#packs.get(pack)?.blobs ?? 0) > 0) return false;
    this.#packs.delete(pack);
    this.#rowsOfPack = undefined;
    this.#saveWithin(saveEveryMs);
    return true;
  }

  /** `around` is called when saving begins, and what it returns when that is done. */
  onSaving(around: () => () => Promise<void>): void {
    this.#aroundSaving = around;
  }

  /** A number that is kept with the index, and lost with it; 0 where there is none of that name. */
  fact(name: string): number {
    return this.#facts.get(name) ?? 0;
  }

  /** Keeps numbers, all at once: they are saved with the index. */
  setFacts(facts: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(facts)) this.#facts.set(name, value);
    this.#saveWithin(saveEveryMs);
  }

  /** Saves the index as it is. What fails is logged: it costs the next start some time. */
  save(): Promise<void> {
    this.#saving ??= this.#save(false).finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  /** Ends without saving, where the store could not be opened. */
  async abandon(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#saving;
  }

  /** Saves it, for the last time: what it says of uses is known to be all. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.abandon();
    await this.#save(true);
  }

  #saveWithin(ms: number): void {
    const dueAtMs = performance.now() + ms;
    if (this.#isClosed || (this.#timer !== undefined && this.#dueAtMs <= dueAtMs)) return;
    clearTimeout(this.#timer);
    this.#dueAtMs = dueAtMs;
    this.#timer = setTimeout(() => void this.save(), ms).unref();
  }

  async #save(isFinal: boolean): Promise<void> {
    const { path, log } = this.#parts;
    const saved = this.#aroundSaving();
    this.#unsavedBytes = 0;
    this.#unsavedBlobs = 0;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const packs = [...this.#packs].map(([pack, { end, isWeighed, first }]) => ({
      ...{ pack, end, isWeighed, first },
    }));
    const facts = Object.fromEntries(this.#facts);
    try {
      await writeSnapshot(path, this.#table, { packs, facts, isFinal });
      await saved();
    } catch (error) {
      log.warn("the index of blobs was not saved: the next start takes longer", {
        path,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  /** The row of a blob, or -1. A file that was there when the index was saved may not be there now. */
  #sureRow(digest: Digest): number {
    const row = this.#table.find(digest);
    if (row < 0 || !this.#table.isUnsure(row)) return row;
    if (this.#parts.hasFile(digest)) {
      this.#table.makeSure(row);
      return row;
    }
    this.#remove(row);
    return -1;
  }

  #set(
    digest: Digest,
    place: { readonly pack: number; readonly offset: number; readonly storedBytes: number },
    usedAtMs: number,
  ): void {
    const before = this.#table.findHash(hashOf(digest));
    if (before >= 0) this.#count(before, -1);
    const generation = this.#generation;
    this.#count(this.#table.set(digest, { ...place, usedAtMs, generation }), 1);
    this.#saveWithin(saveEveryMs);
  }

  #move(
    digest: Digest,
    from: { readonly pack: number; readonly offset: number },
    to: { readonly pack: number; readonly offset: number; readonly storedBytes: number },
  ): void {
    const row = this.#table.find(digest);
    // It may have been removed, or stored anew elsewhere, since it was read.
    if (row < 0 || this.#table.packOf(row) !== from.pack) return;
    if (this.#table.offsetOf(row) !== from.offset) return;
    this.#count(row, -1);
    this.#table.move(row, to.pack, to.offset, to.storedBytes);
    this.#count(row, 1);
  }

  #remove(row: number): void {
    this.#count(row, -1);
    this.#table.remove(row);
    this.#saveWithin(saveEveryMs);
  }

  /** Counts what a row stands for once more, or (-1) once less. */
  #count(row: number, times: 1 | -1): void {
    this.#bytes += times * this.#table.sizeOf(row);
    this.#storedBytes += times * this.#table.storedBytesOf(row);
    const pack = this.#packs.get(this.#table.packOf(row));
    if (pack !== undefined) pack.blobs += times;
  }

  #use(row: number): void {
    const now = this.#parts.nowMs();
    const isNoted = now - this.#table.usedAtMsOf(row) < this.#parts.useGranularityMs;
    if (isNoted && this.#table.generationOf(row) === this.#generation) return;
    this.#table.use(row, now, this.#generation);
    this.#saveWithin(saveEveryMs);
  }

  #findRowsOf(pack: number): RowsOfPack {
    const rows = this.#table.rowsOfPack(pack);
    return { pack, rows, offsets: Uint32Array.from(rows, (row) => this.#table.offsetOf(row)) };
  }

  #blobOf(row: number): IndexedBlob {
    return {
      id: row,
      digest: this.#table.digestOf(row),
      location: this.#locationOf(row),
      usedAtMs: this.#table.usedAtMsOf(row),
      generation: this.#table.generationOf(row),
    };
  }

  #locationOf(row: number): Location {
    const pack = this.#table.packOf(row);
    if (pack === 0) return { pack: null, crc: this.#table.crcOf(row) };
    const [offset, storedBytes] = [this.#table.offsetOf(row), this.#table.storedBytesOf(row)];
    return { pack, offset, storedBytes };
  }
}

interface Pack {
  end: number;
  isWeighed: boolean;
  first: Digest | null;
  /** That lie in it. */
  blobs: number;
}

/** The rows of a pack and where they lay when they were found, in the order in which they lay. */
interface RowsOfPack {
  readonly pack: number;
  readonly rows: readonly number[];
  readonly offsets: Uint32Array;
}

/** The first place in rising numbers of one that is above `offset`. */
function placeAfter(offsets: Uint32Array, offset: number): number {
  let low = 0;
  for (let high = offsets.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bytes that a blob takes on the disk, without what stands around it. */
export function storedBytesOf({
  digest,
  location,
}: Pick<IndexedBlob, "digest" | "location">): number {
  return location.pack === null ? sizeOf(digest) : location.storedBytes;
}
