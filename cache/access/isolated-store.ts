import { emptyDigest, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import type { BlobStore, BlobWriter, ByteRange } from "../blobs/blob-store.js";
import type { Claims } from "./claims.js";

/**
 * Shows to each instance only what it stored itself, as if nobody else used the store, although the
 * bytes are kept once for all. What another instance has is missing here until its bytes were sent.
 */
export class IsolatedStore implements BlobStore {
  readonly #store: BlobStore;
  readonly #claims: Claims;
  /** Blobs that are being looked for, since somebody stored them once. */
  readonly #ending = new Map<Digest, Promise<void>>();

  constructor(store: BlobStore, claims: Claims) {
    this.#store = store;
    this.#claims = claims;
  }

  get losses(): number {
    return this.#store.losses;
  }

  async findMissing(instance: string, digests: readonly Digest[]): Promise<readonly Digest[]> {
    const own = digests.filter((digest) => this.#shows(instance, digest));
    const gone = await this.#store.findMissing(instance, own);
    if (own.length === digests.length) return gone;
    const present = new Set(own);
    for (const digest of gone) present.delete(digest);
    return digests.filter((digest) => !present.has(digest));
  }

  async put(instance: string, digest: Digest, bytes: Uint8Array): Promise<void> {
    await this.#endOldClaims(instance, digest);
    await this.#store.put(instance, digest, bytes);
    await this.#claim(instance, digest);
  }

  readMany(instance: string, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Buffer>> {
    const own = digests.filter((digest) => this.#shows(instance, digest));
    return this.#store.readMany(instance, own);
  }

  async *stream(instance: string, digest: Digest, range: ByteRange): AsyncGenerator<Buffer> {
    if (!this.#shows(instance, digest)) throw new BlobMissingError(digest);
    yield* this.#store.stream(instance, digest, range);
  }

  async openWriter(instance: string, digest: Digest): Promise<BlobWriter> {
    const writer = await this.#store.openWriter(instance, digest);
    return {
      get sizeBytes() {
        return writer.sizeBytes;
      },
      append: (chunk) => writer.append(chunk),
      finish: async () => {
        await this.#endOldClaims(instance, digest);
        await writer.finish();
        await this.#claim(instance, digest);
      },
      [Symbol.asyncDispose]: () => writer[Symbol.asyncDispose](),
    };
  }

  #shows(instance: string, digest: Digest): boolean {
    return digest === emptyDigest || this.#claims.holds(instance, digest);
  }

  async #claim(instance: string, digest: Digest): Promise<void> {
    if (digest !== emptyDigest) await this.#claims.add(instance, digest);
  }

  /**
   * Where the blob had been collected, those who had stored it have to do so again. Who stores it at the
   * same time waits for the one look at it, so that no claim is ended that was made after it.
   */
  async #endOldClaims(instance: string, digest: Digest): Promise<void> {
    let ending = this.#ending.get(digest);
    if (ending === undefined) {
      if (!this.#claims.isKnown(digest)) return;
      ending = this.#store
        .findMissing(instance, [digest])
        .then((missing) => {
          if (missing.length > 0) this.#claims.forget(digest);
        })
        .finally(() => this.#ending.delete(digest));
      this.#ending.set(digest, ending);
    }
    await ending;
  }
}
