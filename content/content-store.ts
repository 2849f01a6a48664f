import type { ActionResult } from "./action.js";
import type { Digest } from "./digest.js";

/**
 * Content-addressed storage of one instance (a project), as its users see it. Implemented by
 * `CacheClient` over gRPC and by `ShardedStore` over several of those. Every read is verified against the digest.
 */
export interface ContentStore {
  /** Those of `digests` that are not stored. Extends the life of the others. */
  findMissing(digests: readonly Digest[], signal?: AbortSignal): Promise<readonly Digest[]>;

  /**
   * Stores the blobs that are missing: small ones in batches, large ones as streams. Once it resolves
   * they are durable. Blobs may repeat. They are taken as those before them travel, so that whoever makes
   * them works meanwhile and is never far ahead. Throws DigestMismatchError where a file changed meanwhile,
   * and whatever the making of `blobs` throws.
   */
  upload(blobs: BlobSources, signal?: AbortSignal): Promise<UploadSummary>;

  /** The whole blob. Throws BlobMissingError. Meant for what fits in memory. */
  read(digest: Digest, signal?: AbortSignal): Promise<Buffer>;

  /** The blob as a stream. Throws BlobMissingError. */
  stream(digest: Digest, signal?: AbortSignal): AsyncIterable<Uint8Array>;

  /**
   * Those of `digests` that are stored and not damaged, in some order and each once, for many small ones:
   * a large one is only named, without a look whether it is there.
   */
  readMany(digests: readonly Digest[], signal?: AbortSignal): AsyncIterable<FetchedBlob>;

  /** Every blob of the tree below `root`, its directories too, without those of `haveRoots`. */
  fetchTree(
    root: Digest,
    haveRoots: readonly Digest[],
    signal?: AbortSignal,
  ): AsyncIterable<FetchedBlob>;

  /** Null where the action was never done here, or what it produced is no longer complete. */
  getActionResult(action: Digest, signal?: AbortSignal): Promise<ActionResult | null>;

  /** Stores the result of an action whose blobs are all stored. */
  putActionResult(action: Digest, result: ActionResult, signal?: AbortSignal): Promise<void>;

  /** Verifies that the tree is complete and pins it for `owner`. */
  putSlug(root: Digest, owner: string, signal?: AbortSignal): Promise<SlugSummary>;

  /** Ends the pin of `owner`. */
  removeRoot(root: Digest, owner: string, signal?: AbortSignal): Promise<void>;

  /** Everything that is pinned, by whomever. */
  listRoots(signal?: AbortSignal): Promise<readonly PinnedRoot[]>;

  /**
   * Keeps trees and blobs for up to `ttlMs`, all of which must be there. Resolves with the lease's id. Throws
   * ConflictError naming what is missing.
   */
  acquireLease(lease: TreeLease, signal?: AbortSignal): Promise<string>;

  /** Keeps what a lease names for up to `ttlMs` from now. Throws NotFoundError where it has expired. */
  renewLease(lease: string, ttlMs: number, signal?: AbortSignal): Promise<void>;

  /** Ends a lease; one that has expired too. */
  releaseLease(lease: string, signal?: AbortSignal): Promise<void>;
}

/** Blobs to store, here or on their way. */
export type BlobSources = Iterable<BlobSource> | AsyncIterable<BlobSource>;

/**
 * A blob to store: its bytes, or the file that holds them, with its bytes where they were read already. `isFile`: the
 * bytes are those of a file that lies nowhere here, not of a directory or the like.
 */
export type BlobSource =
  | {
      readonly digest: Digest;
      readonly bytes: Uint8Array;
      readonly path?: undefined;
      readonly isFile?: true;
    }
  | { readonly digest: Digest; readonly path: string; readonly bytes?: undefined }
  | { readonly digest: Digest; readonly path: string; readonly bytes: Uint8Array };

/** A fetched blob, verified: its bytes, or for a large one the digest alone, to be streamed. */
export interface FetchedBlob {
  readonly digest: Digest;
  readonly bytes: Buffer | null;
}

/** A tree that is kept for its owner. */
export interface PinnedRoot {
  readonly root: Digest;
  readonly owner: string;
}

/** Trees and single blobs to be kept for a while. */
export interface TreeLease {
  /** Who needs them, in words for people. */
  readonly holder: string;
  readonly trees?: readonly Digest[];
  readonly blobs?: readonly Digest[];
  readonly ttlMs: number;
}

/** What really travelled. */
export interface UploadSummary {
  readonly blobs: number;
  /** As they travelled: compressed where they were, and twice where a stream broke. */
  readonly bytes: number;
}

export interface SlugSummary {
  readonly files: number;
  readonly directories: number;
  readonly bytes: number;
}
