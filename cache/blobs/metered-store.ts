import { sizeOf, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { SlipwayError } from "../../program/error.js";
import type { BlobStore, BlobWriter, ByteRange, NewBlob, PutOutcome } from "./blob-store.js";

/** What was asked of a store since it was opened. */
export interface StoreTraffic {
  /** Digests that somebody asked after, and those of them that were there. */
  readonly lookups: number;
  readonly found: number;
  /** Blobs, or parts of them, that were wanted: those that came, and those that were not there. */
  readonly hits: number;
  readonly misses: number;
  /** Blobs that were taken in. */
  readonly writes: number;
  readonly readBytes: number;
  readonly writtenBytes: number;
  /** By the code of the error; a blob that is missing is none. */
  readonly errors: ReadonlyMap<string, number>;
}

/** Counts what goes through a store, over whichever protocol, and changes nothing of it. */
export class MeteredStore implements BlobStore {
  readonly #store: BlobStore;
  readonly #errors = new Map<string, number>();
  readonly #counts = {
    lookups: 0,
    found: 0,
    hits: 0,
    misses: 0,
    writes: 0,
    readBytes: 0,
    writtenBytes: 0,
  };

  constructor(store: BlobStore) {
    this.#store = store;
  }

  get traffic(): StoreTraffic {
    return { ...this.#counts, errors: this.#errors };
  }

  get losses(): number {
    return this.#store.losses;
  }

  async findMissing(instance: string, digests: readonly Digest[]): Promise<readonly Digest[]> {
    const missing = await this.#counting(() => this.#store.findMissing(instance, digests));
    this.#counts.lookups += digests.length;
    this.#counts.found += digests.length - missing.length;
    return missing;
  }

  async putMany(instance: string, blobs: readonly NewBlob[]): Promise<readonly PutOutcome[]> {
    const outcomes = await this.#counting(() => this.#store.putMany(instance, blobs));
    for (const [i, { bytes }] of blobs.entries()) {
      const outcome = outcomes[i];
      if (outcome) {
        this.#countError(outcome.reason);
        continue;
      }
      this.#counts.writes++;
      this.#counts.writtenBytes += bytes.byteLength;
    }
    return outcomes;
  }

  async readMany(
    instance: string,
    digests: readonly Digest[],
  ): Promise<ReadonlyMap<Digest, Buffer>> {
    const found = await this.#counting(() => this.#store.readMany(instance, digests));
    this.#counts.hits += found.size;
    this.#counts.misses += new Set(digests).size - found.size;
    for (const digest of found.keys()) this.#counts.readBytes += sizeOf(digest);
    return found;
  }

  async *stream(instance: string, digest: Digest, range: ByteRange): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of this.#store.stream(instance, digest, range)) {
        this.#counts.readBytes += chunk.length;
        yield chunk;
      }
      this.#counts.hits++;
    } catch (error) {
      if (error instanceof BlobMissingError) this.#counts.misses++;
      else this.#countError(error);
      throw error;
    }
  }

  async openWriter(instance: string, digest: Digest): Promise<BlobWriter> {
    const writer = await this.#counting(() => this.#store.openWriter(instance, digest));
    return {
      get sizeBytes() {
        return writer.sizeBytes;
      },
      append: (chunk) => this.#counting(() => writer.append(chunk)),
      finish: async () => {
        await this.#counting(() => writer.finish());
        this.#counts.writes++;
        this.#counts.writtenBytes += sizeOf(digest);
      },
      [Symbol.asyncDispose]: () => writer[Symbol.asyncDispose](),
    };
  }

  async #counting<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#countError(error);
      throw error;
    }
  }

  #countError(error: unknown): void {
    const code = error instanceof SlipwayError ? error.code : "unexpected";
    this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1);
  }
}
