import { setMaxListeners } from "node:events";
import type { ContentStore } from "../../content/content-store.js";
import { sizeOf, type Digest } from "../../content/digest.js";
import { BlobWriter } from "./blob-writer.js";
import { Breather } from "./breather.js";
import type { FarmBuilder, Gap } from "./farm-builder.js";
import type { LocalBlobs } from "./local-blobs.js";
import type { SingleFlight } from "./single-flight.js";

/** Blobs on their way to this host. */
export type Downloads = SingleFlight<Digest, void>;

const largeBytes = 1024 * 1024;
const concurrency = 16;

/** More gaps than these, and the whole tree comes in one stream instead of blob by blob. */
const fewDirectories = 64;
const fewFiles = 256;

/**
 * Brings to this host what a tree lacks. A small change costs one request for each blob on the way to
 * it, and the cache need not look at the rest of the tree; a large one takes a single stream.
 */
export class TreeFetcher {
  readonly #blobs: LocalBlobs;
  readonly #content: ContentStore;
  readonly #root: Digest;
  readonly #haveRoots: readonly Digest[];
  readonly #downloads: Downloads;
  #directories = 0;
  /** Which trees were said to be here when the tree was streamed; null: it was not. */
  #streamedWithout: readonly Digest[] | null = null;
  #bytes = 0;

  constructor(parts: {
    readonly blobs: LocalBlobs;
    readonly content: ContentStore;
    readonly root: Digest;
    readonly haveRoots: readonly Digest[];
    /** Of all who fetch from the same part of the cache to the same blobs. */
    readonly downloads: Downloads;
  }) {
    this.#blobs = parts.blobs;
    this.#content = parts.content;
    this.#root = parts.root;
    this.#haveRoots = parts.haveRoots;
    this.#downloads = parts.downloads;
  }

  /** Bytes of blobs that were fetched. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Fetches at least what fills `gaps` of a farm, which takes what comes in a stream. Throws BlobMissingError
   * where the cache lacks it too.
   */
  async fetch(gaps: readonly Gap[], farm: FarmBuilder, signal: AbortSignal): Promise<void> {
    const directories = gaps.filter(({ kind }) => kind === "directory").length;
    const isCold = this.#haveRoots.length === 0 && this.#directories === 0 && directories > 0;
    this.#directories += directories;
    const isMuch = this.#directories > fewDirectories || gaps.length - directories > fewFiles;
    const wanted = new Set(gaps.map(({ digest }) => digest));
    const isGone = (digest: Digest): boolean => !this.#blobs.has(digest);
    if ((isMuch || isCold) && this.#streamedWithout === null) {
      await this.#fetchTree(this.#haveRoots, farm, signal);
    }
    // What a root that we said to have should have held, but is damaged or evicted, comes singly; a
    // whole part of it in a stream again.
    if (isMuch && this.#streamedWithout?.length !== 0) {
      if ([...wanted].filter(isGone).length > fewFiles) await this.#fetchTree([], farm, signal);
    }
    await this.fetchEach(wanted, signal);
  }

  /** Fetches those that are not here, each by itself. Where one fails, none is on its way any more. */
  async fetchEach(digests: Iterable<Digest>, signal: AbortSignal): Promise<void> {
    const queue = [...digests];
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    // Each download listens, and whoever waits for one.
    setMaxListeners(2 * concurrency, either);
    const next = async (): Promise<void> => {
      try {
        for (let digest = queue.pop(); digest !== undefined; digest = queue.pop()) {
          if (!this.#blobs.has(digest)) await this.#fetchOne(digest, either);
        }
      } catch (error) {
        failed.abort(error);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, next));
    failed.signal.throwIfAborted();
  }

  async #fetchTree(
    haveRoots: readonly Digest[],
    farm: FarmBuilder,
    signal: AbortSignal,
  ): Promise<void> {
    this.#streamedWithout = haveRoots;
    const large: Digest[] = [];
    const breather = new Breather();
    {
      await using writer = new BlobWriter(this.#blobs);
      for await (const { digest, bytes } of this.#content.fetchTree(
        this.#root,
        haveRoots,
        signal,
      )) {
        if (bytes === null) large.push(digest);
        else await farm.receive(digest, bytes, writer);
        if (breather.isDue) await breather.rest(signal);
      }
      await writer.finish();
      this.#bytes += writer.bytes;
    }
    await this.fetchEach(new Set(large), signal);
  }

  /** Whoever wants a blob that is on its way waits for it; who began counts its bytes. */
  async #fetchOne(digest: Digest, signal: AbortSignal): Promise<void> {
    await this.#downloads.do(digest, signal, async (shared) => {
      if (sizeOf(digest) > largeBytes) {
        await this.#blobs.writeStream(digest, this.#content.stream(digest, shared));
      } else {
        this.#blobs.write(digest, await this.#content.read(digest, shared));
      }
      this.#bytes += sizeOf(digest);
    });
  }
}
