import type { ContentStore } from "./content-store.js";
import { emptyDigest, type Digest } from "./digest.js";
import { BlobMissingError } from "./error.js";

/** The same as {@link readStored}, but throws BlobMissingError where one is missing. */
export async function readAll(
  store: Pick<ContentStore, "read" | "readMany">,
  digests: readonly Digest[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<Digest, Buffer>> {
  const found = await readStored(store, digests, signal);
  for (const digest of digests) if (!found.has(digest)) throw new BlobMissingError(digest);
  return found;
}

/** Those of several blobs that are stored, which together fit in memory, in as few calls as there can be. */
export async function readStored(
  store: Pick<ContentStore, "read" | "readMany">,
  digests: readonly Digest[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<Digest, Buffer>> {
  const blobs = new Map<Digest, Buffer>([[emptyDigest, Buffer.alloc(0)]]);
  const wanted = digests.filter((digest) => digest !== emptyDigest);
  for await (const { digest, bytes } of store.readMany(wanted, signal)) {
    if (bytes !== null) {
      blobs.set(digest, bytes);
      continue;
    }
    try {
      blobs.set(digest, await store.read(digest, signal));
    } catch (error) {
      if (!(error instanceof BlobMissingError)) throw error;
    }
  }
  return blobs;
}
