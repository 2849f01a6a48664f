import type { ContentStore } from "../../content/content-store.js";
import { readAll } from "../../content/read-all.js";
import { sizeOf, type Digest } from "../../content/digest.js";
import { decodeDirectory, type Directory } from "../../content/directory.js";
import { InvalidError } from "../../program/error.js";

/** Where the blobs of a slug come from: a client of the cache. */
export type TreeSource = Pick<ContentStore, "read" | "readMany" | "stream">;

/** 100,000 files in one directory encode to 9 MB. */
const maxDirectoryBytes = 32 * 1024 * 1024;

/** Directories read at a time, in bytes. */
const maxGroupBytes = 4 * 1024 * 1024;

/** Reads directories. Throws BlobMissingError, and InvalidError for what is none. */
export async function readDirectories(
  source: TreeSource,
  digests: Iterable<Digest>,
  signal: AbortSignal,
): Promise<ReadonlyMap<Digest, Directory>> {
  const unique = [...new Set(digests)];
  const tooLarge = unique.find((digest) => sizeOf(digest) > maxDirectoryBytes);
  if (tooLarge !== undefined) throw new InvalidError(`${tooLarge} is too large for a directory`);
  const blobs = await readAll(source, unique, signal);
  return new Map([...blobs].map(([digest, bytes]) => [digest, decodeDirectory(bytes)]));
}

/** Parts of a list of which the blobs together are no more than one round should hold. */
export function* groupsOf<Item>(
  items: readonly Item[],
  digestOf: (item: Item) => Digest,
): Generator<readonly Item[]> {
  let group: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = sizeOf(digestOf(item));
    if (group.length > 0 && (bytes + size > maxGroupBytes || group.length >= 1_000)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(item);
    bytes += size;
  }
  if (group.length > 0) yield group;
}
