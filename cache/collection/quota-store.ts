import type { Digest } from "../../content/digest.js";
import { ExhaustedError } from "../../program/error.js";
import type { BlobStore, BlobWriter, ByteRange } from "../blobs/blob-store.js";
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

  async put(instance: string, digest: Digest, bytes: Uint8Array): Promise<void> {
    await this.#requireRoom(instance, digest);
    await this.#inner.put(instance, digest, bytes);
  }

  readMany(instance: string, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Buffer>> {
    return this.#inner.readMany(instance, digests);
  }

  stream(instance: string, digest: Digest, range: ByteRange): AsyncIterable<Buffer> {
    return this.#inner.stream(instance, digest, range);
  }

  async openWriter(instance: string, digest: Digest): Promise<BlobWriter> {
    await this.#requireRoom(instance, digest);
    return await this.#inner.openWriter(instance, digest);
  }

  /** What is stored already costs nothing more. */
  async #requireRoom(instance: string, digest: Digest): Promise<void> {
    const isOver = await this.#pinned.isOver(instance);
    if (!isOver && !this.#pinned.isCacheOver) return;
    const missing = await this.#inner.findMissing(instance, [digest]);
    if (missing.length === 0) return;
    if (!isOver) {
      if (this.#pinned.isWorthCounting) this.#onRefusal();
      throw new ExhaustedError(
        "deployments and slugs keep more bytes than the cache may have: nothing new is stored",
        { hint: "Remove environments or old deployments, or give the cache a larger --max-bytes." },
      );
    }
    const pinned = this.#pinned.of(instance);
    const quota = this.#pinned.quotaOf(instance) ?? 0;
    throw new ExhaustedError(
      `the deployments and slugs of "${instance}" keep ${pinned} bytes in the cache, ` +
        `more than its quota of ${quota}: nothing new is stored`,
      { hint: "Remove environments or old deployments, or raise the quota of the cache." },
    );
  }
}
