import type { Digest } from "../../content/digest.js";
import { ExhaustedError } from "../../program/error.js";
import type { BlobStore, BlobWriter, ByteRange, NewBlob, PutOutcome } from "../blobs/blob-store.js";
import type { PinnedBytes } from "./pinned-bytes.js";

/**
 * A store that takes nothing new for an instance which pins more than it may. What is pinned is never
 * removed to make room, so the instance has to let go of something first.
 */
export class QuotaStore implements BlobStore {
  readonly #inner: BlobStore;
  readonly #pinned: PinnedBytes;

  readonly #onRefusal: () => void;

  /** @param onRefusal Hears that something was refused which a collection might make room for. */
  constructor(inner: BlobStore, pinned: PinnedBytes, onRefusal: () => void = () => undefined) {
    this.#inner = inner;
    this.#pinned = pinned;
    this.#onRefusal = onRefusal;
  }

  get losses(): number {
    return this.#inner.losses;
  }

  findMissing(instance: string, digests: readonly Digest[]): Promise<readonly Digest[]> {
    return this.#inner.findMissing(instance, digests);
  }

  async putMany(instance: string, blobs: readonly NewBlob[]): Promise<readonly PutOutcome[]> {
    const refusal = await this.#refusal(instance, blobs);
    if (refusal === null) return await this.#inner.putMany(instance, blobs);
    const { refused, reason } = refusal;
    const others = blobs.filter(({ digest }) => !refused.has(digest));
    const outcomes = await this.#inner.putMany(instance, others);
    let next = 0;
    return blobs.map(({ digest }) =>
      refused.has(digest) ? { reason } : (outcomes[next++] ?? null),
    );
  }

  readMany(instance: string, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Buffer>> {
    return this.#inner.readMany(instance, digests);
  }

  stream(instance: string, digest: Digest, range: ByteRange): AsyncIterable<Buffer> {
    return this.#inner.stream(instance, digest, range);
  }

  async openWriter(instance: string, digest: Digest): Promise<BlobWriter> {
    const refusal = await this.#refusal(instance, [{ digest }]);
    if (refusal !== null) throw refusal.reason;
    return await this.#inner.openWriter(instance, digest);
  }

  /** Which of `blobs` are not taken, and why, if any. What is stored already costs nothing more. */
  async #refusal(
    instance: string,
    blobs: readonly Pick<NewBlob, "digest">[],
  ): Promise<{ readonly refused: ReadonlySet<Digest>; readonly reason: ExhaustedError } | null> {
    const isOver = await this.#pinned.isOver(instance);
    if (!isOver && !this.#pinned.isCacheOver) return null;
    const digests = blobs.map(({ digest }) => digest);
    const refused = new Set(await this.#inner.findMissing(instance, digests));
    if (refused.size === 0) return null;
    if (!isOver) {
      if (this.#pinned.isWorthCounting) this.#onRefusal();
      const reason = new ExhaustedError(
        "deployments and slugs keep more bytes than the cache may have: nothing new is stored",
        { hint: "Remove environments or old deployments, or give the cache a larger --max-bytes." },
      );
      return { refused, reason };
    }
    const pinned = this.#pinned.of(instance);
    const quota = this.#pinned.quotaOf(instance) ?? 0;
    const reason = new ExhaustedError(
      `the deployments and slugs of "${instance}" keep ${pinned} bytes in the cache, ` +
        `more than its quota of ${quota}: nothing new is stored`,
      { hint: "Remove environments or old deployments, or raise the quota of the cache." },
    );
    return { refused, reason };
  }
}
