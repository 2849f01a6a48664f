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
  /** Blobs that are being stored, with by how many. Their claims may be made before they are there. */
  readonly #storing = new Map<Digest, number>();
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
    await this.#storeAndClaim(instance, digest, (verified) =>
      this.#store.put(instance, digest, bytes, verified),
    );
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
      finish: () => this.#storeAndClaim(instance, digest, (verified) => writer.finish(verified)),
      [Symbol.asyncDispose]: () => writer[Symbol.asyncDispose](),
    };
  }

  #shows(instance: string, digest: Digest): boolean {
    return digest === emptyDigest || this.#claims.holds(instance, digest);
  }

  /**
   * Has a blob and a claim on it made durable at the same time, since two syncs one after the other take
   * twice as long. The claim is made once the bytes were seen to be the blob's. One whose blob then comes to
   * nothing shows nothing, and ends when the blob is stored by another.
   */
  async #storeAndClaim(
    instance: string,
    digest: Digest,
    store: (verified: () => void) => Promise<void>,
  ): Promise<void> {
    await this.#endOldClaims(instance, digest);
    this.#storing.set(digest, (this.#storing.get(digest) ?? 0) + 1);
    try {
      let claim: Promise<void> | undefined;
      await store(() => {
        claim = this.#claim(instance, digest);
        // It is awaited below, unless the blob cannot be stored.
        claim.catch(() => undefined);
      });
      await (claim ?? this.#claim(instance, digest));
    } finally {
      const others = (this.#storing.get(digest) ?? 1) - 1;
      if (others > 0) this.#storing.set(digest, others);
      else this.#storing.delete(digest);
    }
  }

  async #claim(instance: string, digest: Digest): Promise<void> {
    if (digest !== emptyDigest) await this.#claims.add(instance, digest);
  }

  /**
   * Where the blob had been collected, those who had stored it have to do so again. Who stores it at the
   * same time waits for the one look at it, so that no claim is ended that was made after it; who is further has
   * ended the old ones already, and its own is a new one.
   */
  async #endOldClaims(instance: string, digest: Digest): Promise<void> {
    if (this.#storing.has(digest)) return;
    let ending = this.#ending.get(digest);
    if (ending === undefined) {
      if (!this.#claims.isKnown(digest)) return;
      ending = this.#store
        .findMissing(instance, [digest])
        .then((missing) => {
          if (missing.length > 0 && !this.#storing.has(digest)) this.#claims.forget(digest);
        })
        .finally(() => this.#ending.delete(digest));
      this.#ending.set(digest, ending);
    }
    await ending;
  }
}
