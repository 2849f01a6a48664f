import type { Digest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import { recordAt, type RecordForm, type Records } from "../workers/jobs.js";
import type { WorkerPool } from "../workers/worker-pool.js";
import type { BlobIndex } from "./blob-index.js";
import type { NewBlob } from "./blob-store.js";
import type { DiskSpace } from "./disk-space.js";
import { OpenFiles } from "./open-files.js";
import {
  forgetRetired,
  openPack,
  packFileBytes,
  packPath,
  retireFile,
  type OpenPack,
} from "./pack-files.js";
import { readRecord, recordBytes, runsOf, type RecordPlace } from "./pack-record.js";
import { recoverPacks } from "./pack-recovery.js";
import { PackWriter, type NewRecord } from "./pack-writer.js";
import { RecordCodec } from "./record-codec.js";
import { makeDirectory } from "../../program/sync-directory.js";

/**
 * From so many bytes on a worker reads the blobs: 25 of 10 KB take 9 µs each of the event loop, most of it for
 * SHA-256, 20 µs where they are compressed, and 3 µs by way of a worker. A batch of 10 waits as long for its
 * message as it would take.
 */
const minWorkerBytes = 256 * 1024;

/**
 * Small blobs in append-only files. What arrives is written to one of them; what is moved, because its pack
 * is sparse or to compress it, to another one, so that it is not looked at and moved again and again.
 */
export class PackSet implements AsyncDisposable {
  readonly #directory: string;
  readonly #index: BlobIndex;
  readonly #files: OpenFiles;
  readonly #workers: WorkerPool | null;
  readonly #codec = new RecordCodec();
  readonly #arrivals: PackWriter;
  readonly #moves: PackWriter;
  /** Readers of each pack. */
  readonly #readers = new Map<number, number>();
  /** Packs that go when their last reader is done. */
  readonly #retired = new Set<number>();
  #lastPack: number;
  /** Packs that are gone, and that the index as it was saved may name. */
  readonly #gone: Set<number>;
  #packClosed: () => void = () => undefined;
  #synced: (seconds: number) => void = () => undefined;

  private constructor(parts: PackSetParts, state: PackSetState) {
    const { directory, index, space, packBytes } = parts;
    this.#lastPack = state.lastPack;
    this.#directory = directory;
    this.#index = index;
    this.#workers = parts.workers;
    this.#gone = new Set(state.gone);
    index.onSaving(() => {
      const gone = [...this.#gone];
      return () => this.#forget(gone);
    });
    this.#files = new OpenFiles((pack) => packPath(directory, pack));
    const shared = {
      ...{ directory, index, space, packBytes },
      nextPack: () => ++this.#lastPack,
      synced: (seconds: number) => this.#synced(seconds),
    };
    this.#arrivals = new PackWriter(
      { ...shared, isWeighed: false, closed: () => this.#packClosed() },
      state.arrivals,
    );
    const closed = (): void => undefined;
    this.#moves = new PackWriter({ ...shared, isWeighed: true, closed }, state.moves);
  }

  /** Opens the packs of `directory`: indexes what the index lacks, cuts off what a crash tore. */
  static async open(parts: PackSetParts): Promise<PackSet> {
    const { directory, index, packBytes } = parts;
    await makeDirectory(directory);
    const { packs, gone } = await recoverPacks(parts);
    const weighed = index.weighedPacks();
    const hasRoom = (pack: number): boolean => packFileBytes(directory, pack) < packBytes;
    const arrivals = packs.findLast((pack) => !weighed.has(pack) && hasRoom(pack));
    const moves = packs.findLast((pack) => weighed.has(pack) && hasRoom(pack));
    let lastPack = Math.max(0, ...packs.slice(-1), ...gone);
    const opened = new PackSet(parts, {
      arrivals: await openPack(directory, arrivals ?? ++lastPack),
      moves: moves === undefined ? undefined : await openPack(directory, moves),
      lastPack,
      gone,
    });
    // What was read together anew is not read once more.
    if (gone.length > 0 || index.isNew) await index.save();
    return opened;
  }

  /** `onSync` is told how many seconds the disk takes to make each group of blobs durable. */
  watchSyncs(onSync: (seconds: number) => void): void {
    this.#synced = onSync;
  }

  /** Appends blobs, of which the digests were verified. Resolves once all are durable and indexed. */
  append(blobs: readonly NewBlob[]): Promise<void> {
    return this.#arrivals.append(blobs.map(({ digest, bytes }) => ({ digest, stored: bytes })));
  }

  /** Appends a blob that lies in another pack. Resolves once it is durable and the index points there. */
  moveRecord(record: NewRecord): Promise<void> {
    return this.#moves.append([record]);
  }

  /** The highest number of a pack so far: what is written later is in this one or a later one. */
  get lastPack(): number {
    return this.#lastPack;
  }

  /** Whether blobs that arrive are written to a pack. Such a one is never moved. */
  takesArrivals(pack: number): boolean {
    return pack === this.#arrivals.current;
  }

  /** Tells of each pack of arrivals that is full from now on. */
  onPackClosed(listener: () => void): void {
    this.#packClosed = listener;
  }

  /** Resolves when nothing that arrived is being written. */
  quiet(): Promise<void> {
    return this.#arrivals.quiet();
  }

  /** Writes nothing more to a pack to which others are moved: it is to be moved itself. */
  async leave(pack: number): Promise<void> {
    if (pack === this.#moves.current) await this.#moves.leavePack();
  }

  /** The bytes of a pack's file; 0 where it is not there. */
  fileBytes(pack: number): number {
    return packFileBytes(this.#directory, pack);
  }

  /** Removes a pack in which no blob lies any more, once it is not read. */
  async retire(pack: number): Promise<void> {
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
  async *read(pack: number, places: readonly RecordPlace[]): AsyncGenerator<ReadRecord> {
    const total = places.reduce((sum, place) => sum + recordBytes(place), 0);
    if (total >= minWorkerBytes && this.#workers?.isBusy === false) {
      const records = await this.recordsOf(this.#workers, pack, places, "blobs");
      for (const [i, { digest, offset }] of places.entries()) {
        yield { digest, offset, bytes: recordAt(records, i) };
      }
      return;
    }
    for (const { start, length, places: run } of runsOf(places)) {
      const bytes = await this.#files.read(pack, start, length);
      for (const place of run) {
        const from = place.offset - start;
        const record = bytes.subarray(from, from + recordBytes(place));
        yield {
          digest: place.digest,
          offset: place.offset,
          bytes: readRecord(record, place, this.#codec),
        };
      }
    }
  }

  /** Has a worker read and verify records of one pack, which the caller holds. */
  recordsOf(
    workers: WorkerPool,
    pack: number,
    places: readonly RecordPlace[],
    form: RecordForm,
  ): Promise<Records> {
    return workers.run({
      kind: "records",
      path: packPath(this.#directory, pack),
      digests: places.map(({ digest }) => digest),
      offsets: places.map(({ offset }) => offset),
      storedBytes: places.map(({ storedBytes }) => storedBytes),
      form,
    });
  }

  /** Waits for what is being appended, then closes the files. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#arrivals[Symbol.asyncDispose]();
    await this.#moves[Symbol.asyncDispose]();
    for (const pack of this.#retired) await this.#removeFile(pack);
    await this.#files[Symbol.asyncDispose]();
  }

  async #removeFile(pack: number): Promise<void> {
    this.#retired.delete(pack);
    await this.#files.close(pack);
    await retireFile(this.#directory, pack);
    this.#gone.add(pack);
  }

  async #forget(packs: readonly number[]): Promise<void> {
    for (const pack of packs) {
      await forgetRetired(this.#directory, pack);
      this.#gone.delete(pack);
    }
  }
}

/** What was read of a pack: null where the bytes there are not the blob's. */
interface ReadRecord {
  readonly digest: Digest;
  readonly offset: number;
  readonly bytes: Buffer | null;
}

interface PackSetParts {
  readonly directory: string;
  readonly index: BlobIndex;
  readonly space: DiskSpace;
  readonly log: Log;
  /** A pack that has reached this is closed, and the next one begun. */
  readonly packBytes: number;
  /** Who reads many blobs at once; null: the event loop. */
  readonly workers: WorkerPool | null;
}

interface PackSetState {
  readonly arrivals: OpenPack;
  readonly moves: OpenPack | undefined;
  /** The highest number in use. */
  readonly lastPack: number;
  readonly gone: readonly number[];
}
