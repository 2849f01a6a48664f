import { emptyDigest, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import type { BlobStore, BlobWriter, ByteRange, NewBlob, PutOutcome } from "../blobs/blob-store.js";
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
    // Both are in the order of `digests`: no set of thousands need be made.
    let [shown, lost] = [0, 0];
    return digests.filter((digest) => {
      if (digest !== own[shown]) return true;
      shown++;
      if (digest !== gone[lost]) return false;
      lost++;
      return true;
    });
  }

  async putMany(instance: string, blobs: readonly NewBlob[]): Promise<readonly PutOutcome[]> {
    const digests = blobs.map(({ digest }) => digest);
    let outcomes: readonly PutOutcome[] = [];
    try {
      await this.#storeAndClaim(instance, digests, async (verified) => {
        outcomes = await this.#store.putMany(instance, blobs, verified);
        return digests.filter((_, i) => outcomes[i] === null);
      });
      return outcomes;
    } catch (reason) {
      // What is stored is of no use to the instance without its claim.
      return digests.map((_, i) => outcomes[i] ?? { reason });
    }
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
      finish: () =>
        this.#storeAndClaim(instance, [digest], async (verified) => {
          await writer.finish(() => verified([digest]));
          return [digest];
        }),
      [Symbol.asyncDispose]: () => writer[Symbol.asyncDispose](),
    };
  }

  #shows(instance: string, digest: Digest): boolean {
    return digest === emptyDigest || this.#claims.holds(instance, digest);
  }

  /**
   * Has blobs and claims on them made durable at the same time, since two syncs one after the other take
   * twice as long. The claims are made once the bytes were seen to be the blobs'. One whose blob then comes to
   * nothing shows nothing, and ends when the blob is stored by another. `store` returns what it stored.
   */
  async #storeAndClaim(
    instance: string,
    digests: readonly Digest[],
    store: (verified: (digests: readonly Digest[]) => void) => Promise<readonly Digest[]>,
  ): Promise<void> {
    const begun: Digest[] = [];
    try {
      await this.#endOldClaims(instance, digests, (digest) => {
        this.#storing.set(digest, (this.#storing.get(digest) ?? 0) + 1);
        begun.push(digest);
      });
      let claims: Promise<void> | undefined;
      const stored = await store((verified) => {
        claims = this.#claim(instance, verified);
        // They are awaited below, unless nothing can be stored.
        claims.catch(() => undefined);
      });
      await (claims ?? this.#claim(instance, stored));
    } finally {
      for (const digest of begun) {
        const others = (this.#storing.get(digest) ?? 1) - 1;
        if (others > 0) this.#storing.set(digest, others);
        else this.#storing.delete(digest);
      }
    }
  }

  #claim(instance: string, digests: readonly Digest[]): Promise<void> {
    return this.#claims.add(
      instance,
      digests.filter((digest) => digest !== emptyDigest),
    );
  }

  /**
   * Where a blob had been collected, those who had stored it have to do so again. Who stores it at the
   * same time waits for the one look at it, so that no claim is ended that was made after it; who is further has
   * ended the old ones already, and its own is a new one. `begin` is called for each blob in the turn in which
   * that is so, whatever the others wait for.
   */
  async #endOldClaims(
    instance: string,
    digests: readonly Digest[],
    begin: (digest: Digest) => void,
  ): Promise<void> {
    const looks: Promise<void>[] = [];
    const known: Digest[] = [];
    for (const digest of digests) {
      const isStoring = this.#storing.has(digest);
      const ending = isStoring ? undefined : this.#ending.get(digest);
      if (ending !== undefined) looks.push(ending.then(() => begin(digest)));
      else if (!isStoring && this.#claims.isKnown(digest)) known.push(digest);
      else begin(digest);
    }
    if (known.length > 0) {
      const ending = this.#store
        .findMissing(instance, known)
        .then((missing) => {
          const ended = missing.filter((digest) => !this.#storing.has(digest));
          for (const digest of ended) this.#claims.forget(digest);
        })
        .finally(() => {
          for (const digest of known) this.#ending.delete(digest);
        });
      for (const digest of known) this.#ending.set(digest, ending);
      looks.push(ending.then(() => known.forEach(begin)));
    }
    const failed = (await Promise.allSettled(looks)).find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  }
}
