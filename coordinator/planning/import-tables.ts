import type { Digest } from "../../content/digest.js";

/** What is known of a git tree: how it looks in the cache, whole and with nothing left out. */
export interface KnownTree {
  readonly root: Digest;
  /** Files and symbolic links in it and below. */
  readonly files: number;
  /** Of all files, each as often as it occurs. */
  readonly bytes: number;
  /** The path in it of one Git LFS pointer whose object was not there; null where there is none. */
  readonly lfsPointer: string | null;
}

/** What is known of a git blob. */
export interface KnownBlob {
  readonly digest: Digest;
  /** Whether it is a Git LFS pointer whose object was not there: it may have come since. */
  readonly isLfsPointer: boolean;
}

/**
 * Remembers, for one project, what was uploaded to that project's part of the cache, by git object id.
 * A tree or blob is put only once all of it is durable there. Losing everything costs time only.
 */
export interface ImportTables {
  tree(id: string): KnownTree | null;
  blob(id: string): KnownBlob | null;
  put(news: {
    readonly trees: ReadonlyMap<string, KnownTree>;
    readonly blobs: ReadonlyMap<string, KnownBlob>;
  }): Promise<void>;
}
