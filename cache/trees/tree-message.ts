import { setImmediate as turn } from "node:timers/promises";
import { sizeOf, type Digest } from "../../content/digest.js";
import { decodeDigest } from "../../content/directory.js";
import { BlobMissingError } from "../../content/error.js";
import { readWire } from "../../content/wire.js";
import { InvalidError } from "../../program/error.js";
import type { BlobStore } from "../blobs/blob-store.js";

/** 100,000 files encode to 9 MB. */
const maxMessageBytes = 32 * 1024 * 1024;

/** Fields read in one turn of the event loop: some milliseconds. */
const fieldsInOneTurn = 20_000;

/**
 * The files that a Tree message names, which is a whole tree in one blob. Its directories are in the
 * message, they need no blobs of their own. Throws BlobMissingError, InvalidError for one that is
 * malformed or larger than any tree.
 */
export async function filesOfTreeMessage(
  store: Pick<BlobStore, "readMany">,
  instance: string,
  digest: Digest,
): Promise<readonly Digest[]> {
  if (sizeOf(digest) > maxMessageBytes) {
    throw new InvalidError(`${digest} is too large for a tree (${sizeOf(digest)} bytes)`);
  }
  const message = (await store.readMany(instance, [digest])).get(digest);
  if (message === undefined) throw new BlobMissingError(digest);
  const files: Digest[] = [];
  let fields = 0;
  for (const { field, bytes: directory } of readWire(message)) {
    if (++fields % fieldsInOneTurn === 0) await turn();
    // The root and its children.
    if ((field !== 1 && field !== 2) || directory === undefined) continue;
    for (const { field: kind, bytes: node } of readWire(directory)) {
      if (++fields % fieldsInOneTurn === 0) await turn();
      if (kind !== 1 || node === undefined) continue;
      for (const part of readWire(node)) {
        if (part.field === 2 && part.bytes !== undefined) files.push(decodeDigest(part.bytes));
      }
    }
  }
  return files;
}
