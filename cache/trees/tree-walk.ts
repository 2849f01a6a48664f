import { sizeOf, type Digest } from "../../content/digest.js";
import { decodeDirectory, type Directory } from "../../content/directory.js";
import { ConflictError, InvalidError } from "../../program/error.js";
import type { BlobStore } from "../blobs/blob-store.js";

/** A tree of which a blob is not stored. */
export class IncompleteTreeError extends ConflictError {
  readonly missing: Digest;

  constructor(root: Digest, missing: Digest, path: string) {
    super(`the tree ${root} is incomplete: blob ${missing} (${path}) is not in the cache`, {
      hint: "Upload the blobs that FindMissingBlobs names, then try again.",
    });
    this.missing = missing;
  }
}

export interface WalkedDirectory {
  readonly digest: Digest;
  /** Where in the tree it was found first; "." is the root. */
  readonly path: string;
  readonly directory: Directory;
}

/** Where a walk does not go, and what it does about a directory that is not there. */
export interface WalkOptions {
  /** Directories not to enter: what is below them is known. */
  readonly isKnown?: (directory: Digest) => boolean;
  /** Leaves out directories that are not stored, where it would throw. */
  readonly isLenient?: boolean;
  /** Leaves out what is not a directory too, and is told of everything that is left out. */
  readonly onBroken?: (broken: BrokenDirectory) => void;
  readonly signal?: AbortSignal;
}

/** A directory of a tree that cannot be walked. */
export interface BrokenDirectory {
  readonly digest: Digest;
  readonly path: string;
  readonly isMissing: boolean;
}

/** 100,000 files in one directory encode to 9 MB. */
const maxDirectoryBytes = 32 * 1024 * 1024;

/** Directories read at a time, by number and by bytes. */
const maxBatch = 1_000;
const maxBatchBytes = 4 * 1024 * 1024;

/**
 * The directories of a tree in some order from the root down, each once however often it appears, in
 * batches. Throws {@link IncompleteTreeError} where one is missing, InvalidError where one is malformed.
 */
export async function* walkTree(
  store: Pick<BlobStore, "readMany">,
  instance: string,
  root: Digest,
  options: WalkOptions = {},
): AsyncGenerator<readonly WalkedDirectory[]> {
  const isKnown = options.isKnown ?? (() => false);
  const seen = new Set<Digest>([root]);
  let waiting = isKnown(root) ? [] : [{ digest: root, path: "." }];
  while (waiting.length > 0) {
    options.signal?.throwIfAborted();
    const batch = takeBatch(waiting);
    waiting = waiting.slice(batch.length);
    const blobs = await store.readMany(
      instance,
      batch.map(({ digest }) => digest),
    );
    const walked: WalkedDirectory[] = [];
    for (const { digest, path } of batch) {
      const bytes = blobs.get(digest);
      if (bytes === undefined) {
        options.onBroken?.({ digest, path, isMissing: true });
        if (options.isLenient === true || options.onBroken !== undefined) continue;
        throw new IncompleteTreeError(root, digest, path);
      }
      const directory = decodeOrReport(bytes, { digest, path }, options.onBroken);
      if (directory === null) continue;
      walked.push({ digest, path, directory });
      for (const child of directory.directories) {
        if (seen.has(child.digest)) continue;
        seen.add(child.digest);
        if (isKnown(child.digest)) continue;
        const next = { digest: child.digest, path: `${path}/${child.name}` };
        if (options.onBroken === undefined || sizeOf(child.digest) <= maxDirectoryBytes) {
          waiting.push(next);
        } else options.onBroken({ ...next, isMissing: false });
      }
    }
    yield walked;
  }
}

function decodeOrReport(
  bytes: Buffer,
  at: { readonly digest: Digest; readonly path: string },
  report: WalkOptions["onBroken"],
): Directory | null {
  try {
    return decodeDirectory(bytes);
  } catch (error) {
    if (report === undefined || !(error instanceof InvalidError)) throw error;
    report({ ...at, isMissing: false });
    return null;
  }
}

function takeBatch<Item extends { readonly digest: Digest }>(
  waiting: readonly Item[],
): readonly Item[] {
  let bytes = 0;
  let count = 0;
  for (const { digest } of waiting) {
    const size = sizeOf(digest);
    if (size > maxDirectoryBytes) {
      throw new InvalidError(`${digest} is too large for a directory (${size} bytes)`);
    }
    if (count === maxBatch || (count > 0 && bytes + size > maxBatchBytes)) break;
    bytes += size;
    count++;
  }
  return waiting.slice(0, count);
}
