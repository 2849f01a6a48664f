import type { ContentStore } from "./content-store.js";
import type { Digest } from "./digest.js";
import { BlobMissingError } from "./error.js";

/**
 * Several blobs, which together fit in memory, in as few calls as there can be. Throws BlobMissingError
 * where one is missing.
 */
export async function readAll(
  store: Pick<ContentStore, "read" | "readMany">,
  digests: Iterable<Digest>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<Digest, Buffer>> {
  const wanted = [...new Set(digests)];
  const found = new Map<Digest, Buffer>();
  for await (const { digest, bytes } of store.readMany(wanted, signal)) {
    found.set(digest, bytes ?? (await store.read(digest, signal)));
  }
  for (const digest of wanted) if (!found.has(digest)) throw new BlobMissingError(digest);
  return found;
}
