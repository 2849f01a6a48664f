import { availableParallelism } from "node:os";
import { join } from "node:path";
import {
  digestFrom,
  emptyDigest,
  hashOf,
  sizeOf,
  shortDigest,
  type Digest,
} from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { verifyBlob } from "../../content/verify.js";
import type { Log } from "../../program/log.js";
import { WorkerPool } from "../workers/worker-pool.js";
import { Arrivals } from "./arrivals.js";
import { BlobChecker } from "./blob-checker.js";
import {
  BlobIndex,
  type IndexedBlob,
  type IndexTotals,
  type Location,
  type UseTimes,
} from "./blob-index.js";
import {
  putBlob,
  type BlobStore,
  type BlobWriter,
  type ByteRange,
  type NewBlob,
  type PutOutcome,
} from "./blob-store.js";
import { DiskSpace } from "./disk-space.js";
import { LooseFiles } from "./loose-files.js";
import { LooseReader } from "./loose-reader.js";
import { Lull } from "./lull.js";
import { PackCompressor, type CompressWhen } from "./pack-compressor.js";
import { PackMover } from "./pack-mover.js";
import { byPack, maxPackedBytes, recordBytes, type RecordPlace } from "./pack-record.js";
import { PackSet } from "./pack-set.js";
import { SmallBlobWriter } from "./small-blob-writer.js";
import { makeDirectory } from "../../program/sync-directory.js";

interface Workers {
  readonly near: WorkerPool | null;
  readonly idle: WorkerPool;
}

/** How a store is set up. */
export interface StoreOptions extends UseTimes {
  /** Hears how the store fills the disk. */
  readonly alarm: StoreAlarm;
  /** A pack that has reached this is closed, and the next one begun. */
  readonly packBytes: number;
  /** What is compressed is read in any case. */
  readonly compress: CompressWhen;
}

/** How much a store holds. */
export interface StoreFigures extends IndexTotals {
  readonly packs: number;
  /** What uploads may still take of the disk. */
  readonly freeBytes: number;
}

/** Told of what becomes of the room on the disk. */
export interface StoreAlarm {
  /** So much more is stored. */
  grown(bytes: number): void;
  /** Something was refused as there is no room for it. */
  refused(): void;
}

const defaultOptions: StoreOptions = {
  alarm: { grown: () => undefined, refused: () => undefined },
  nowMs: Date.now,
  useGranularityMs: 60_000,
  packBytes: 128 * 1024 * 1024,
  compress: "off",
};

/**
 * Threads that work for those who wait: one where there is a core for it beside the event loop and a client on
 * this machine, two where there are more. On two cores they only take turns with those: large blobs and
 * batches come and go a third slower. One more writes packs anew, when nothing else is to be done.
 */
const cores = availableParallelism();
const foregroundThreads = cores > 4 ? 2 : cores > 2 ? 1 : 0;
const backgroundNiceness = 10;

/**
 * Blobs on a disk: small ones in packs, large ones as files, and an index over both.
 *
 *     packs/00000001.pack   cas/ab/cd/<hash>   incoming/ (unfinished)   quarantine/   index
 */
export class DiskStore implements BlobStore, AsyncDisposable {
  readonly #index: BlobIndex;
  readonly #packs: PackSet;
  readonly #loose: LooseFiles;
  readonly #files: LooseReader;
  readonly #log: Log;
  readonly #workers: Workers;
  readonly #mover: PackMover;
  readonly #compressor: PackCompressor | undefined;
  readonly #alarm: StoreAlarm;
  /** The room on the disk. */
  readonly space: DiskSpace;
  /** Compares what is stored with its digests. For those who look after the store. */
  readonly checker: BlobChecker;
  readonly #arrivals: Arrivals;
  /** Large blobs on their way, with how many writers bring each. */
  readonly #written = new Map<Digest, number>();
  /** When nobody has read or stored anything for a while. */
  readonly #lull: Lull;
  #losses = 0;

  private constructor(parts: {
    readonly index: BlobIndex;
    readonly packs: PackSet;
    readonly loose: LooseFiles;
    readonly quarantine: string;
    readonly log: Log;
    readonly workers: Workers;
    readonly space: DiskSpace;
    readonly alarm: StoreAlarm;
    readonly compress: CompressWhen;
  }) {
    const { index, packs, log } = parts;
    this.space = parts.space;
    this.#alarm = parts.alarm;
    this.#index = index;
    this.#packs = packs;
    this.#arrivals = new Arrivals({
      ...{ packs, alarm: parts.alarm },
      writeLoose: (digest) => this.#writeLoose(digest),
    });
    this.#loose = parts.loose;
    this.#files = new LooseReader({
      files: parts.loose,
      workers: parts.workers.near,
      quarantine: parts.quarantine,
      isKnown: (digest) => this.#peek(digest) !== undefined,
      lost: (digest, message) => this.#forget(digest, message),
    });
    this.checker = new BlobChecker({
      ...{ index, packs, files: this.#files, workers: parts.workers.idle },
      damaged: (digest, pack, offset) => this.#forgetPacked(digest, pack, offset),
    });
    this.#log = log;
    this.#workers = parts.workers;
    this.#mover = new PackMover({
      ...{ packs, index, workers: parts.workers.idle, mayCompress: parts.compress !== "off" },
      damaged: ({ digest, location }, pack) => {
        if (location.pack !== null) this.#forgetPacked(digest, pack, location.offset);
      },
    });
    const restMs = parts.compress === "now" ? 0 : 10_000;
    const lull = new Lull({ restMs, patienceMs: 10 * 60_000 });
    this.#lull = lull;
    if (parts.compress !== "off") {
      this.#compressor = PackCompressor.start({ index, packs, mover: this.#mover, lull, log });
    }
  }

  /** `onSync` is told how many seconds the disk takes to make each group of small blobs durable. */
  watchSyncs(onSync: (seconds: number) => void): void {
    this.#packs.watchSyncs(onSync);
  }

  /** Opens the store in `directory`, which no other process may have open. */
  static async open(
    directory: string,
    log: Log,
    options: Partial<StoreOptions> = {},
  ): Promise<DiskStore> {
    await makeDirectory(directory);
    const { packBytes, compress, alarm, ...times } = { ...defaultOptions, ...options };
    const space = new DiskSpace(directory, () => alarm.refused());
    const workers = {
      near: foregroundThreads === 0 ? null : new WorkerPool({ size: foregroundThreads }),
      idle: new WorkerPool({ size: 1, niceness: backgroundNiceness }),
    };
    const loose = await LooseFiles.open({
      root: join(directory, "cas"),
      incoming: join(directory, "incoming"),
      space,
      workers: workers.near,
    });
    const hasFile = (digest: Digest): boolean => loose.has(digest);
    const index = await BlobIndex.open({ path: join(directory, "index"), log, hasFile, ...times });
    try {
      const packs = await PackSet.open({
        directory: join(directory, "packs"),
        index,
        space,
        log,
        packBytes,
        workers: workers.near,
      });
      const quarantine = join(directory, "quarantine");
      return new DiskStore({
        ...{ index, packs, loose, quarantine, log, space, alarm, workers, compress },
      });
    } catch (error) {
      await index.abandon();
      throw error;
    }
  }

  get losses(): number {
    return this.#losses;
  }

  /**
   * The digest of the blob with this hash, whoever stored it: for protocols that leave the size out. Only
   * findMissing says whether it is there for an instance.
   */
  digestOfHash(hash: string): Digest | undefined {
    if (hash === hashOf(emptyDigest)) return emptyDigest;
    const known = this.#index.findHash(hash);
    if (known !== undefined) return known;
    // As in #locate: a large blob whose row was lost.
    const size = this.#loose.sizeOfHash(hash);
    return size === undefined || size <= maxPackedBytes ? undefined : digestFrom(hash, size);
  }

  /** How much is stored. */
  figures(): StoreFigures {
    const packs = this.#index.packEnds().size;
    return { ...this.#index.totals, packs, freeBytes: this.space.freeBytes };
  }

  /** What is stored where. For those who look after the store; everyone else asks for blobs. */
  get index(): BlobIndex {
    return this.#index;
  }

  /** The packs. For those who look after the store. */
  get packs(): PackSet {
    return this.#packs;
  }

  /** The same blobs, read without counting as use. */
  readonly unused: Pick<BlobStore, "readMany"> = {
    readMany: (_instance, digests) => this.#readMany(digests, (digest) => this.#peek(digest)),
  };

  /**
   * Begins a generation, for a collection: until the next one, whatever is stored, found or read from now
   * on is not removed. What is known to be complete from before has to be looked at again.
   */
  beginGeneration(): void {
    this.#index.beginGeneration();
    this.#losses++;
  }

  /** Removes those of `blobs` that were not used in this generation, nor after `usedBeforeMs`. */
  async removeUnused(
    blobs: readonly IndexedBlob[],
    limits: { readonly usedBeforeMs: number; readonly mayGo: (blob: IndexedBlob) => boolean },
  ): Promise<readonly IndexedBlob[]> {
    const removed = this.#index.removeUnused(blobs, {
      usedBeforeMs: limits.usedBeforeMs,
      // A writer that brings what is there anew may be between its rename and its row.
      mayGo: (blob) => !this.#written.has(blob.digest) && limits.mayGo(blob),
    });
    // In the same turn as the rows, or an upload in between would take a file for a stored blob.
    const files = removed.filter(({ location }) => location.pack === null);
    await Promise.all(files.map(({ digest }) => this.#loose.remove(digest)));
    return removed;
  }

  /** Moves what lives in a pack elsewhere, and removes the pack. */
  async compact(pack: number, signal?: AbortSignal): Promise<void> {
    await this.#mover.compact(pack, signal);
  }

  /** Resolves when every full pack was compressed, or found not to be worth it. */
  async compressed(): Promise<void> {
    await this.#compressor?.idle();
  }

  /**
   * Gives large blobs whose files have no rows back their rows, as after the index was lost or a crash
   * brought a removed file back. Returns how many.
   */
  async adoptFiles(signal?: AbortSignal): Promise<number> {
    let adopted = 0;
    for await (const { digest, writtenAtMs } of this.#loose.list()) {
      signal?.throwIfAborted();
      if (this.#written.has(digest) || this.#index.peek(digest) !== undefined) continue;
      this.#loose.settle(digest);
      this.#index.addLoose(digest, null, writtenAtMs);
      adopted++;
    }
    return adopted;
  }

  /** How many large blobs have no rows. */
  async countUnknownFiles(signal?: AbortSignal): Promise<number> {
    let unknown = 0;
    for await (const { digest } of this.#loose.list()) {
      signal?.throwIfAborted();
      if (!this.#written.has(digest) && this.#index.peek(digest) === undefined) unknown++;
    }
    return unknown;
  }

  /** True where a file of the right size is where the index says; one removed meanwhile is not amiss. */
  isInPlace({ digest, location }: IndexedBlob): boolean {
    // Before anyone else looks for it: the row of a file that is gone would be gone as well.
    if (location.pack === null) return this.#loose.has(digest) || !this.#index.has(digest);
    const found = this.#peek(digest);
    if (found === undefined || found.pack === null) return true;
    return found.offset + recordBytes({ digest, ...found }) <= this.#packs.fileBytes(found.pack);
  }

  /** The index is wrong about a blob: it is not there. */
  forget(digest: Digest): void {
    this.#forget(digest, "a blob that the index knows is not there");
  }

  async findMissing(_instance: string, digests: readonly Digest[]): Promise<readonly Digest[]> {
    return digests.filter((digest) => digest !== emptyDigest && this.#locate(digest) === undefined);
  }

  async putMany(
    _instance: string,
    blobs: readonly NewBlob[],
    verified?: (digests: readonly Digest[]) => void,
  ): Promise<readonly PutOutcome[]> {
    this.#lull.noteUse();
    const outcomes = blobs.map(failureOf);
    verified?.(blobs.filter((_, i) => outcomes[i] === null).map(({ digest }) => digest));
    const isAbsent = ({ digest }: NewBlob, i: number): boolean =>
      outcomes[i] === null && digest !== emptyDigest && this.#locate(digest) === undefined;
    const absent = blobs.map(isAbsent);
    const stored = await this.#arrivals.store(blobs.filter((_, i) => absent[i] === true));
    let next = 0;
    return outcomes.map((outcome, i) => (absent[i] === true ? (stored[next++] ?? null) : outcome));
  }

  readMany(_instance: string, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Buffer>> {
    this.#lull.noteUse();
    return this.#readMany(digests, (digest) => this.#locate(digest));
  }

  async *stream(instance: string, digest: Digest, range: ByteRange): AsyncGenerator<Buffer> {
    this.#lull.noteUse();
    const end = Math.min(sizeOf(digest), range.offset + range.limit);
    const place = this.#locate(digest);
    if (place?.pack === null) {
      return yield* this.#files.stream(digest, { offset: range.offset, end }, place.crc);
    }
    const bytes = (await this.readMany(instance, [digest])).get(digest);
    if (bytes === undefined) throw new BlobMissingError(digest);
    if (range.offset < end) yield bytes.subarray(range.offset, end);
  }

  async openWriter(instance: string, digest: Digest): Promise<BlobWriter> {
    this.#lull.noteUse();
    if (sizeOf(digest) > maxPackedBytes) return this.#writeLoose(digest);
    return new SmallBlobWriter(digest, (bytes, verified) =>
      putBlob(this, instance, { digest, bytes }, verified),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#compressor?.[Symbol.asyncDispose]();
    await this.#packs[Symbol.asyncDispose]();
    await this.#workers.near?.[Symbol.asyncDispose]();
    await this.#workers.idle[Symbol.asyncDispose]();
    await this.#index[Symbol.asyncDispose]();
  }

  async #readMany(
    digests: readonly Digest[],
    locate: (digest: Digest) => Location | undefined,
  ): Promise<ReadonlyMap<Digest, Buffer>> {
    const found = new Map<Digest, Buffer>();
    const records: (RecordPlace & { readonly pack: number })[] = [];
    const loose: { readonly digest: Digest; readonly crc: number | null }[] = [];
    for (const digest of new Set(digests)) {
      const place = locate(digest);
      if (digest === emptyDigest) found.set(digest, Buffer.alloc(0));
      else if (place?.pack === null) loose.push({ digest, crc: place.crc });
      else if (place !== undefined) records.push({ digest, ...place });
    }
    const packed = byPack(records);
    // In the same turn as the look at the index, so that the packs stay until they are read.
    const holds = [...packed.keys()].map((pack) => this.#packs.hold(pack));
    try {
      for (const { digest, crc } of loose) {
        const bytes = await this.#files.read(digest, crc);
        if (bytes !== null) found.set(digest, bytes);
      }
      for (const [pack, places] of packed) {
        for await (const { digest, offset, bytes } of this.#packs.read(pack, places)) {
          if (bytes === null) this.#forgetPacked(digest, pack, offset);
          else found.set(digest, bytes);
        }
      }
    } finally {
      for (const hold of holds) await hold[Symbol.asyncDispose]();
    }
    return found;
  }

  #peek(digest: Digest): Location | undefined {
    return this.#index.peek(digest)?.location;
  }

  #locate(digest: Digest): Location | undefined {
    const place = this.#index.find(digest);
    if (place !== undefined || sizeOf(digest) <= maxPackedBytes) return place;
    // A large blob may be in place although its row was lost with the index; one that is being written
    // is in place before it is durable.
    if (this.#written.has(digest) || !this.#loose.has(digest)) return undefined;
    this.#loose.settle(digest);
    this.#index.addLoose(digest, null);
    return { pack: null, crc: null };
  }

  async #writeLoose(digest: Digest): Promise<BlobWriter> {
    this.#written.set(digest, (this.#written.get(digest) ?? 0) + 1);
    const ended = (): void => {
      const others = (this.#written.get(digest) ?? 1) - 1;
      if (others > 0) this.#written.set(digest, others);
      else this.#written.delete(digest);
    };
    const settled = (crc: number): void => {
      this.#index.addLoose(digest, crc);
      this.#alarm.grown(sizeOf(digest));
    };
    try {
      return await this.#loose.write(digest, settled, ended);
    } catch (error) {
      ended();
      throw error;
    }
  }

  /** The damaged bytes stay in their pack, where nothing points at them any longer. */
  #forgetPacked(digest: Digest, pack: number, offset: number): void {
    // It may have been stored anew at another place since it was looked up.
    const location = this.#peek(digest);
    if (location?.pack === pack && location.offset === offset) {
      this.#forget(digest, "a damaged blob was put into quarantine");
    }
  }

  #forget(digest: Digest, message: string): void {
    this.#index.remove(digest);
    this.#losses++;
    this.#log.error(message, { digest: shortDigest(digest) });
  }
}

/** Why the bytes are not the blob's, or null. */
function failureOf({ digest, bytes }: NewBlob): PutOutcome {
  try {
    verifyBlob(digest, bytes);
    return null;
  } catch (reason) {
    return { reason };
  }
}
