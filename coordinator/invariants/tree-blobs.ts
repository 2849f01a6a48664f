import type { ContentStore } from "../../content/content-store.js";
import { emptyDigest, type Digest } from "../../content/digest.js";
import { decodeDirectory } from "../../content/directory.js";
import { BlobMissingError, DigestMismatchError } from "../../content/error.js";

/** Blobs that are asked for in one call. */
const atOnce = 500;

/** What a tree is made of. */
interface TreeBlobs {
  readonly files: readonly Digest[];
  /** Directories that are not there or damaged: what is below them is not known. */
  readonly missing: readonly Digest[];
}

type ReadStore = Pick<ContentStore, "readMany" | "stream">;

/** The bytes of a blob, verified, at once or as they come. Null: it is not there, or damaged. */
type Pieces = readonly Uint8Array[] | AsyncIterable<Uint8Array> | null;

/** The blobs of the tree below `root`, without what is in `known`, to which its directories and files are added. */
export async function treeBlobs(
  store: ReadStore,
  root: Digest,
  known: Set<Digest>,
  signal: AbortSignal,
): Promise<TreeBlobs> {
  const files: Digest[] = [];
  const missing: Digest[] = [];
  const fresh = (digests: readonly Digest[]): readonly Digest[] =>
    [...new Set(digests)].filter((digest) => {
      if (digest === emptyDigest || known.has(digest)) return false;
      known.add(digest);
      return true;
    });
  for (let level = fresh([root]); level.length > 0;) {
    const below: Digest[] = [];
    for await (const { digest, pieces } of readBlobs(store, level, signal)) {
      const bytes: Uint8Array[] = [];
      if (!(await readThrough(pieces, (piece) => bytes.push(piece)))) {
        missing.push(digest);
        continue;
      }
      const directory = decodeDirectory(Buffer.concat(bytes));
      files.push(...fresh(directory.files.map((file) => file.digest)));
      below.push(...directory.directories.map((one) => one.digest));
    }
    level = fresh(below);
  }
  return { files, missing };
}

/** Each of the blobs, to be read with {@link readThrough} before the next one is asked for. */
export async function* readBlobs(
  store: ReadStore,
  digests: readonly Digest[],
  signal: AbortSignal,
): AsyncGenerator<{ readonly digest: Digest; readonly pieces: Pieces }> {
  for (let start = 0; start < digests.length; start += atOnce) {
    const left = new Set(digests.slice(start, start + atOnce));
    for await (const { digest, bytes } of store.readMany([...left], signal)) {
      left.delete(digest);
      yield { digest, pieces: bytes === null ? store.stream(digest, signal) : [bytes] };
    }
    for (const digest of left) yield { digest, pieces: null };
  }
}

/** Gives all bytes of a blob to `take`. False where it is not there, or damaged. */
export async function readThrough(
  pieces: Pieces,
  take: (piece: Uint8Array) => void,
): Promise<boolean> {
  if (pieces === null) return false;
  try {
    for await (const piece of pieces) take(piece);
    return true;
  } catch (error) {
    if (error instanceof BlobMissingError || error instanceof DigestMismatchError) return false;
    throw error;
  }
}

/** Those of the blobs that are not stored. */
export async function missingOf(
  store: Pick<ContentStore, "findMissing">,
  digests: readonly Digest[],
  signal: AbortSignal,
): Promise<readonly Digest[]> {
  const missing: Digest[] = [];
  for (let start = 0; start < digests.length; start += atOnce) {
    missing.push(...(await store.findMissing(digests.slice(start, start + atOnce), signal)));
  }
  return missing;
}
