import { decodeAction, decodeCommand, type Action, type Command } from "./action.js";
import type { ContentStore } from "./content-store.js";
import type { Digest } from "./digest.js";
import { decodeDirectory, type Directory } from "./directory.js";

/** Whoever has blobs by their digests. */
type BlobReader = Pick<ContentStore, "read">;

/** The directory with this digest. Throws BlobMissingError, and InvalidError for a blob that is none. */
export async function readDirectory(
  store: BlobReader,
  digest: Digest,
  signal?: AbortSignal,
): Promise<Directory> {
  return decodeDirectory(await store.read(digest, signal));
}

/** The action with this digest. Throws as {@link readDirectory}. */
export async function readAction(
  store: BlobReader,
  digest: Digest,
  signal?: AbortSignal,
): Promise<Action> {
  return decodeAction(await store.read(digest, signal));
}

/** The command with this digest. Throws as {@link readDirectory}. */
export async function readCommand(
  store: BlobReader,
  digest: Digest,
  signal?: AbortSignal,
): Promise<Command> {
  return decodeCommand(await store.read(digest, signal));
}
