import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import {
  digestFrom,
  emptyDigest,
  hashOf,
  sizeOf,
  shortDigest,
  type Digest,
} from "../../content/digest.js";
import { BlobMissingError, DigestMismatchError } from "../../content/error.js";
import { BlobVerifier, verifyBlob } from "../../content/verify.js";
import type { Log } from "../../program/log.js";
import { BlobIndex, type Location } from "./blob-index.js";
import type { BlobStore, BlobWriter, ByteRange } from "./blob-store.js";
import { DiskSpace } from "./disk-space.js";
import { FigureCounter, type StoreFigures } from "./figure-counter.js";
import { LooseFiles } from "./loose-files.js";
import { maxPackedBytes } from "./pack-record.js";
import { PackSet } from "./pack-set.js";

/** Bytes in one piece of a streamed blob. */
const chunkBytes = 256 * 1024;

/**
 * Blobs on a disk: small ones in packs, large ones as files, and an index over both.
 *
 *     packs/00000001.pack   cas/ab/cd/<hash>   incoming/ (unfinished)   quarantine/   index.sqlite
 */
export class DiskStore implements BlobStore, AsyncDisposable {
  readonly #index: BlobIndex;
  readonly #packs: PackSet;
  readonly #loose: LooseFiles;
  readonly #quarantine: string;
  readonly #log: Log;
  readonly #figures: FigureCounter;
  /** Small blobs on their way: the same blob sent twice at once is written once. */
  readonly #arriving = new Map<Digest, Promise<void>>();
  #losses = 0;

  private constructor(parts: {
    readonly index: BlobIndex;
    readonly packs: PackSet;
    readonly loose: LooseFiles;
    readonly quarantine: string;
    readonly log: Log;
    readonly figures: FigureCounter;
  }) {
    this.#figures = parts.figures;
    this.#index = parts.index;
    this.#packs = parts.packs;
    this.#loose = parts.loose;
    this.#quarantine = parts.quarantine;
    this.#log = parts.log;
  }

  /** Opens the store in `directory`, which no other process may have open. */
  static async open(directory: string, log: Log): Promise<DiskStore> {
    await mkdir(directory, { recursive: true });
    const space = new DiskSpace(directory);
    const index = BlobIndex.open(join(directory, "index.sqlite"), log);
    try {
      const loose = await LooseFiles.open({
        root: join(directory, "cas"),
        incoming: join(directory, "incoming"),
        space,
      });
      const packs = await PackSet.open({ directory: join(directory, "packs"), index, space, log });
      const quarantine = join(directory, "quarantine");
      const figures = new FigureCounter(index, space);
      return new DiskStore({ index, packs, loose, quarantine, log, figures });
    } catch (error) {
      index[Symbol.dispose]();
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

  /** How much is stored. Counted between other work, as often as it takes little of the time. */
  figures(): Promise<StoreFigures> {
    return this.#figures.read();
  }

  async findMissing(_instance: string, digests: readonly Digest[]): Promise<readonly Digest[]> {
    return digests.filter((digest) => digest !== emptyDigest && this.#locate(digest) === undefined);
  }

  async put(_instance: string, digest: Digest, bytes: Uint8Array): Promise<void> {
    verifyBlob(digest, bytes);
    if (digest === emptyDigest || this.#locate(digest) !== undefined) return;
    if (sizeOf(digest) > maxPackedBytes) {
      await using writer = await this.#writeLoose(digest);
      await writer.append(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return await writer.finish();
    }
    let arriving = this.#arriving.get(digest);
    if (arriving === undefined) {
      arriving = this.#packs.append(digest, bytes).finally(() => this.#arriving.delete(digest));
      this.#arriving.set(digest, arriving);
    }
    await arriving;
  }

  async readMany(
    _instance: string,
    digests: readonly Digest[],
  ): Promise<ReadonlyMap<Digest, Buffer>> {
    const found = new Map<Digest, Buffer>();
    const packed = new Map<number, { readonly digest: Digest; readonly offset: number }[]>();
    for (const digest of new Set(digests)) {
      const place = this.#locate(digest);
      if (digest === emptyDigest) found.set(digest, Buffer.alloc(0));
      else if (place?.pack === null) {
        const bytes = await this.#readLoose(digest);
        if (bytes !== null) found.set(digest, bytes);
      } else if (place !== undefined) {
        const places = packed.get(place.pack) ?? [];
        places.push({ digest, offset: place.offset });
        packed.set(place.pack, places);
      }
    }
    for (const [pack, places] of packed) {
      for await (const { digest, bytes } of this.#packs.read(pack, places)) {
        if (bytes === null) await this.#quarantinePacked(digest, pack);
        else found.set(digest, bytes);
      }
    }
    return found;
  }

  async *stream(instance: string, digest: Digest, range: ByteRange): AsyncGenerator<Buffer> {
    const end = Math.min(sizeOf(digest), range.offset + range.limit);
    if (this.#locate(digest)?.pack === null) return yield* this.#streamLoose(digest, range, end);
    const bytes = (await this.readMany(instance, [digest])).get(digest);
    if (bytes === undefined) throw new BlobMissingError(digest);
    if (range.offset < end) yield bytes.subarray(range.offset, end);
  }

  async openWriter(instance: string, digest: Digest): Promise<BlobWriter> {
    if (sizeOf(digest) > maxPackedBytes) return this.#writeLoose(digest);
    return new SmallBlobWriter(digest, (bytes) => this.put(instance, digest, bytes));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#packs[Symbol.asyncDispose]();
    this.#index[Symbol.dispose]();
  }

  #locate(digest: Digest): Location | undefined {
    const place = this.#index.find(digest);
    if (place !== undefined || sizeOf(digest) <= maxPackedBytes) return place;
    // A large blob may be in place although its row was lost with the index.
    if (!this.#loose.has(digest)) return undefined;
    this.#index.addLoose(digest);
    return { pack: null };
  }

  #writeLoose(digest: Digest): Promise<BlobWriter> {
    return this.#loose.write(digest, () => this.#index.addLoose(digest));
  }

  async #readLoose(digest: Digest): Promise<Buffer | null> {
    const chunks: Buffer[] = [];
    try {
      const whole = { offset: 0, limit: sizeOf(digest) };
      for await (const chunk of this.#streamLoose(digest, whole, whole.limit)) chunks.push(chunk);
    } catch (error) {
      if (error instanceof BlobMissingError) return null;
      throw error;
    }
    return Buffer.concat(chunks);
  }

  async *#streamLoose(digest: Digest, range: ByteRange, end: number): AsyncGenerator<Buffer> {
    const file = await open(this.#loose.pathOf(digest), "r").catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      this.#forget(digest, "a blob's file is gone");
      throw new BlobMissingError(digest);
    });
    try {
      const isWhole = range.offset === 0 && end === sizeOf(digest);
      const verifier = isWhole ? new BlobVerifier(digest) : undefined;
      for (let at = range.offset; at < end;) {
        const wanted = Math.min(chunkBytes, end - at);
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, at);
        const chunk = buffer.subarray(0, bytesRead);
        at += bytesRead;
        verifier?.update(chunk);
        if (bytesRead === 0) return await this.#quarantineLoose(digest);
        if (at === end && verifier !== undefined) {
          try {
            verifier.finish();
          } catch {
            // The bytes changed since they were verified on arrival.
            return await this.#quarantineLoose(digest);
          }
        }
        yield chunk;
      }
    } finally {
      await file.close();
    }
  }

  async #quarantineLoose(digest: Digest): Promise<never> {
    await mkdir(this.#quarantine, { recursive: true });
    const path = this.#loose.pathOf(digest);
    await rename(path, join(this.#quarantine, hashOf(digest))).catch((error: unknown) => {
      // Another reader found the same damage a moment ago.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    });
    this.#forget(digest, "a damaged blob was put into quarantine");
    throw new BlobMissingError(digest);
  }

  /** The damaged bytes stay in their pack, where nothing points at them any longer. */
  async #quarantinePacked(digest: Digest, pack: number): Promise<void> {
    // It may have been stored anew at another place since it was looked up.
    if (this.#index.find(digest)?.pack === pack) {
      this.#forget(digest, "a damaged blob was put into quarantine");
    }
  }

  #forget(digest: Digest, message: string): void {
    this.#index.remove(digest);
    this.#losses++;
    this.#log.error(message, { digest: shortDigest(digest) });
  }
}

/**
 * A small blob that arrives in pieces: kept in memory until it is whole. The pieces are copied, since each
 * would hold on to the message that it came in, which may be a hundred times as large.
 */
class SmallBlobWriter implements BlobWriter {
  readonly #digest: Digest;
  readonly #put: (bytes: Buffer) => Promise<void>;
  #bytes = Buffer.alloc(0);
  #sizeBytes = 0;

  constructor(digest: Digest, put: (bytes: Buffer) => Promise<void>) {
    this.#digest = digest;
    this.#put = put;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  async append(chunk: Buffer): Promise<void> {
    const size = sizeOf(this.#digest);
    if (this.#sizeBytes + chunk.length > size) {
      throw new DigestMismatchError(this.#digest, `more than ${size} bytes`);
    }
    if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(size);
    this.#sizeBytes += chunk.copy(this.#bytes, this.#sizeBytes);
  }

  finish(): Promise<void> {
    return this.#put(this.#bytes.subarray(0, this.#sizeBytes));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#bytes = Buffer.alloc(0);
  }
}
