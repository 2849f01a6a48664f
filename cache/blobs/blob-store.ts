import type { Digest } from "../../content/digest.js";

/**
 * Content-addressed storage as the cache's services need it. The instance is passed to everything, so
 * that a layer may keep what one project stored from another. Add behaviour by wrapping.
 */
export interface BlobStore {
  /**
   * Counts blobs that vanished, and collections that began to remove some: what was known to be complete
   * before this moved may not be so now.
   */
  readonly losses: number;

  /**
   * Those of `digests` that are not stored, in their order. The empty blob always is. Finding a blob counts as
   * its use, and so do storing and reading it: none is removed for a while after.
   */
  findMissing(instance: string, digests: readonly Digest[]): Promise<readonly Digest[]>;

  /**
   * Stores blobs, which together fit in memory, and resolves with what became of each, in their order. Each
   * fails alone: with DigestMismatchError for other bytes, with ExhaustedError where there is no room. Those
   * that did not are durable by then. Their bytes must not change until then. `verified` is called, where a
   * store makes use of it, as soon as it is known of which blobs the bytes are their own, before any is durable.
   */
  putMany(
    instance: string,
    blobs: readonly NewBlob[],
    verified?: (digests: readonly Digest[]) => void,
  ): Promise<readonly PutOutcome[]>;

  /**
   * Whole blobs, verified; those that are missing or damaged are left out. The caller sees to it that
   * together they fit in memory.
   */
  readMany(instance: string, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Buffer>>;

  /**
   * A blob in pieces, from `offset` on, `limit` bytes at most. A reading of the whole is verified before
   * its last piece is handed out. Throws BlobMissingError, in the middle too where damage is found.
   */
  stream(instance: string, digest: Digest, range: ByteRange): AsyncIterable<Buffer>;

  /** Begins to store a blob of which the bytes arrive in pieces. */
  openWriter(instance: string, digest: Digest): Promise<BlobWriter>;
}

/** A blob to be stored: whether the bytes are those that the digest names is for the store to find out. */
export interface NewBlob {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** What became of a blob that was to be stored: null where it is stored, or else why it is not. */
export type PutOutcome = PutFailure | null;

export interface PutFailure {
  readonly reason: unknown;
}

/** Stores one blob. Throws what {@link BlobStore.putMany} tells of it where it is not stored. */
export async function putBlob(
  store: Pick<BlobStore, "putMany">,
  instance: string,
  blob: NewBlob,
  verified?: () => void,
): Promise<void> {
  const [outcome] = await store.putMany(instance, [blob], verified);
  if (outcome) throw outcome.reason;
}

export interface ByteRange {
  readonly offset: number;
  readonly limit: number;
}

/** A blob on its way in. Disposing an unfinished one leaves no trace of it. */
export interface BlobWriter extends AsyncDisposable {
  /** How many bytes have arrived. */
  readonly sizeBytes: number;
  /**
   * Takes the next bytes, which must stay as they are until the blob is finished or disposed: of a large one
   * they may still be on their way to the disk. Calls must not overlap. Throws DigestMismatchError past the
   * blob's size, and what became of the bytes before.
   */
  append(chunk: Buffer): Promise<void>;
  /**
   * Verifies the whole and makes it durable. Throws DigestMismatchError, ExhaustedError. `verified` is as
   * in {@link BlobStore.putMany}.
   */
  finish(verified?: () => void): Promise<void>;
}
