import { constants, statSync } from "node:fs";
import { mkdir, open, readdir, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Digest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import type { BlobIndex, IndexedBlob, Location, PackedRecord } from "./blob-index.js";
import { fromDiskError } from "./disk-error.js";
import type { DiskSpace } from "./disk-space.js";
import { OpenFiles } from "./open-files.js";
import { readRecord, recordBytes, scanPack, writeRecord } from "./pack-record.js";
import { syncDirectory } from "./sync-directory.js";

/** The most that one write and one sync take together. */
const groupBytes = 16 * 1024 * 1024;

/** Two records this close are read at once, with what lies between. */
const readGapBytes = 32 * 1024;
const readBytes = 4 * 1024 * 1024;

/**
 * Small blobs in append-only files.
 *
 * An append waits for the write, the fdatasync and the index transaction of its group. A group is what
 * arrived while the group before was being synced; so a lone blob does not wait for company, and under
 * load one fdatasync serves hundreds.
 */
export class PackSet implements AsyncDisposable {
  readonly #directory: string;
  readonly #index: BlobIndex;
  readonly #space: DiskSpace;
  readonly #files: OpenFiles;
  readonly #packBytes: number;
  #waiting: Append[] = [];
  #draining: Promise<void> | undefined;
  #current: OpenPack;
  /** Readers of each pack. */
  readonly #readers = new Map<number, number>();
  /** Packs that go when their last reader is done. */
  readonly #retired = new Set<number>();

  private constructor(parts: PackSetParts, current: OpenPack) {
    this.#directory = parts.directory;
    this.#index = parts.index;
    this.#space = parts.space;
    this.#packBytes = parts.packBytes;
    this.#files = new OpenFiles((pack) => join(parts.directory, fileName(pack)));
    this.#current = current;
  }

  /** Opens the packs of `directory`: indexes what the index lacks, cuts off what a crash tore. */
  static async open(parts: PackSetParts): Promise<PackSet> {
    await mkdir(parts.directory, { recursive: true });
    for (const pack of parts.index.retiredPacks()) {
      await rm(join(parts.directory, fileName(pack)), { force: true });
      await syncDirectory(parts.directory);
      parts.index.forgetRetired(pack);
    }
    const ends = new Map(parts.index.packEnds());
    const packs = (await readdir(parts.directory)).flatMap(packNumber).sort((a, b) => a - b);
    for (const pack of packs) {
      await recoverPack(parts, pack, ends.get(pack) ?? 0);
      ends.delete(pack);
    }
    for (const gone of ends.keys()) {
      parts.log.error("a pack is missing; its blobs are lost", { pack: fileName(gone) });
      parts.index.forgetPack(gone, 0);
    }
    return new PackSet(parts, await openPack(parts.directory, packs.at(-1) ?? 1));
  }

  /** Appends a blob, of which the digest was verified. Resolves once it is durable and indexed. */
  append(digest: Digest, bytes: Uint8Array, movedFrom?: Place): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ digest, bytes, movedFrom, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** The pack that is being written. It is never compacted. */
  get current(): number {
    return this.#current.pack;
  }

  /** The bytes of a pack's file; 0 where it is not there. */
  fileBytes(pack: number): number {
    const path = join(this.#directory, fileName(pack));
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }

  /**
   * Copies what lives in a pack to the current one and removes it; reads that are under way go on.
   * `damaged` is told which records are not what they should be and has to forget them.
   */
  async compact(
    pack: number,
    damaged: (blob: IndexedBlob) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    for (let offset = -1; ;) {
      signal?.throwIfAborted();
      const rows = this.#takeMovable(pack, offset);
      if (rows.length === 0) break;
      const byDigest = new Map(rows.map((row) => [row.digest, row]));
      const places = rows.map(({ digest, location }) => ({ digest, offset: offsetOf(location) }));
      offset = places.at(-1)?.offset ?? offset;
      const moves: Promise<void>[] = [];
      for await (const { digest, bytes } of this.read(pack, places)) {
        const row = byDigest.get(digest);
        if (row === undefined) continue;
        if (bytes === null) damaged(row);
        else moves.push(this.append(digest, bytes, { pack, offset: offsetOf(row.location) }));
      }
      const failed = (await Promise.allSettled(moves)).find(({ status }) => status === "rejected");
      if (failed?.status === "rejected") throw failed.reason;
    }
    if (!this.#index.retirePack(pack)) return;
    this.#retired.add(pack);
    if (!this.#readers.has(pack)) await this.#removeFile(pack);
  }

  /** Keeps the file of a pack for as long as it is read. */
  hold(pack: number): AsyncDisposable {
    this.#readers.set(pack, (this.#readers.get(pack) ?? 0) + 1);
    return {
      [Symbol.asyncDispose]: async () => {
        const readers = (this.#readers.get(pack) ?? 1) - 1;
        if (readers > 0) return void this.#readers.set(pack, readers);
        this.#readers.delete(pack);
        if (this.#retired.has(pack)) await this.#removeFile(pack);
      },
    };
  }

  /** Reads blobs from one pack; null where the bytes there are not the blob's. */
  async *read(
    pack: number,
    places: readonly { readonly digest: Digest; readonly offset: number }[],
  ): AsyncGenerator<{ readonly digest: Digest; readonly bytes: Buffer | null }> {
    const sorted = [...places].sort((a, b) => a.offset - b.offset);
    for (let at = 0; at < sorted.length;) {
      const start = sorted[at]?.offset ?? 0;
      let end = start;
      let next = at;
      for (; next < sorted.length; next++) {
        const place = sorted[next];
        if (place === undefined || place.offset > end + readGapBytes) break;
        const placeEnd = place.offset + recordBytes(place.digest);
        if (next > at && placeEnd - start > readBytes) break;
        end = placeEnd;
      }
      const bytes = await this.#files.read(pack, start, end - start);
      for (const place of sorted.slice(at, next)) {
        const from = place.offset - start;
        const record = bytes.subarray(from, from + recordBytes(place.digest));
        yield { digest: place.digest, bytes: readRecord(record, place.digest) };
      }
      at = next;
    }
  }

  /** Waits for what is being appended, then closes the files. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#draining;
    await this.#current.file.close();
    await this.#files[Symbol.asyncDispose]();
  }

  async #drain(): Promise<void> {
    // Everything that arrives in this turn of the event loop joins the first group.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#takeGroup();
      try {
        await this.#commit(group);
        for (const append of group) append.resolve();
      } catch (error) {
        const reason = fromDiskError(error);
        for (const append of group) append.reject(reason);
      }
    }
    // In the same turn as the look at the queue, or an append in between would wait for ever.
    this.#draining = undefined;
  }

  #takeGroup(): readonly Append[] {
    let bytes = 0;
    let count = 0;
    for (const { digest } of this.#waiting) {
      if (count > 0 && bytes + recordBytes(digest) > groupBytes) break;
      bytes += recordBytes(digest);
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  async #commit(group: readonly Append[]): Promise<void> {
    const total = group.reduce((sum, { digest }) => sum + recordBytes(digest), 0);
    const reservation = this.#space.reserve(total);
    try {
      if (this.#current.end >= this.#packBytes) await this.#beginPack();
      const { pack, file, end } = this.#current;
      const buffer = Buffer.allocUnsafe(total);
      const records: PackedRecord[] = [];
      let filled = 0;
      for (const { digest, bytes, movedFrom } of group) {
        writeRecord(buffer, filled, digest, bytes);
        const record = { digest, offset: end + filled };
        records.push(movedFrom === undefined ? record : { ...record, movedFrom });
        filled += recordBytes(digest);
      }
      try {
        await writeFully(file, buffer, end);
        await file.datasync();
        this.#index.addPacked(pack, records, end + total);
      } catch (error) {
        // The next group must not follow a torn record: what comes after one is hard to find again.
        await file.truncate(end);
        throw error;
      }
      this.#current = { pack, file, end: end + total };
    } finally {
      reservation.release();
    }
  }

  /** The next rows of a pack, as many as are read and written together. */
  #takeMovable(pack: number, offset: number): readonly IndexedBlob[] {
    const rows = this.#index.rowsOfPack(pack, offset, 500);
    let bytes = 0;
    const end = rows.findIndex(({ digest }) => (bytes += recordBytes(digest)) > readBytes);
    return end === -1 ? rows : rows.slice(0, end + 1);
  }

  async #removeFile(pack: number): Promise<void> {
    this.#retired.delete(pack);
    await this.#files.close(pack);
    await rm(join(this.#directory, fileName(pack)), { force: true });
    // Only then: a file that comes back after a power cut is still known to be of no use.
    await syncDirectory(this.#directory);
    this.#index.forgetRetired(pack);
  }

  async #beginPack(): Promise<void> {
    const full = this.#current;
    this.#current = await openPack(this.#directory, full.pack + 1);
    await full.file.close();
  }
}

interface PackSetParts {
  readonly directory: string;
  readonly index: BlobIndex;
  readonly space: DiskSpace;
  readonly log: Log;
  /** A pack that has reached this is closed, and the next one begun. */
  readonly packBytes: number;
}

/** Where a record lies. */
interface Place {
  readonly pack: number;
  readonly offset: number;
}

interface Append {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly movedFrom: Place | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface OpenPack {
  readonly pack: number;
  readonly file: FileHandle;
  readonly end: number;
}

function offsetOf(location: Location): number {
  return location.pack === null ? 0 : location.offset;
}

function fileName(pack: number): string {
  return `${String(pack).padStart(8, "0")}.pack`;
}

function packNumber(name: string): number[] {
  const match = /^([0-9]{8})\.pack$/.exec(name);
  return match === null ? [] : [Number(match[1])];
}

async function openPack(directory: string, pack: number): Promise<OpenPack> {
  const path = join(directory, fileName(pack));
  // Not "a": a write at a position would go to the end all the same.
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o644);
  await syncDirectory(directory);
  return { pack, file, end: (await file.stat()).size };
}

async function recoverPack(parts: PackSetParts, pack: number, indexedTo: number): Promise<void> {
  const file = await open(join(parts.directory, fileName(pack)), "r+");
  try {
    const { size } = await file.stat();
    if (size < indexedTo) {
      parts.log.error("a pack is shorter than it was", { pack: fileName(pack), size, indexedTo });
      parts.index.forgetPack(pack, size);
    }
    if (size <= indexedTo) return;
    const { records, end } = await scanPack(file, indexedTo);
    if (end < size) {
      await file.truncate(end);
      await file.datasync();
    }
    parts.index.addPacked(pack, records, end);
    parts.log.info("indexed the tail of a pack", {
      pack: fileName(pack),
      blobs: records.length,
      tornBytes: size - end,
    });
  } finally {
    await file.close();
  }
}

async function writeFully(file: FileHandle, buffer: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < buffer.length) {
    const rest = buffer.length - written;
    written += (await file.write(buffer, written, rest, position + written)).bytesWritten;
  }
}
