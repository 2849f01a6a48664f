import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Digest } from "../../content/digest.js";
import type { Directory } from "../../content/directory.js";
import { FarmError } from "../../program/error.js";
import { runProgram } from "../../program/run-program.js";
import { FarmBuilder } from "./farm-builder.js";
import type { LocalBlobs, Owner } from "./local-blobs.js";
import { changesBetween } from "./tree-changes.js";
import type { TreeFetcher } from "./tree-fetcher.js";

/** More changes than these are worth a farm of their own; each removal costs a process. */
const maxChanges = 1_000;
const maxRemovals = 100;

/**
 * Makes at `path` what, as a layer of an overlay above the tree `from`, makes the tree `to` of it: what is new or other,
 * and a whiteout (a device 0/0) for each path that is gone. False, and there is nothing, where that is too much, or not
 * permitted here. Throws BlobMissingError.
 */
export async function makeChanges(
  parts: {
    readonly blobs: LocalBlobs;
    readonly owner: Owner | null;
    readonly fetcher: TreeFetcher;
  },
  { from, to }: { readonly from: Digest; readonly to: Digest },
  readDirectory: (digest: Digest) => Promise<Directory>,
  path: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { blobs, owner, fetcher } = parts;
  const changes = await changesBetween(from, to, readDirectory, maxChanges);
  if (changes === null || changes.removed.length > maxRemovals) return false;
  // The cache has never heard of these directories.
  for (const [digest, bytes] of changes.directories) blobs.write(digest, bytes);
  try {
    const builder = new FarmBuilder(blobs, owner, changes.root, path);
    for (;;) {
      const gaps = await builder.fill(signal);
      if (gaps.length === 0) break;
      await fetcher.fetchEach(new Set(gaps.map(({ digest }) => digest)), signal);
    }
    for (const gone of changes.removed) {
      await runProgram("mknod", ["--", join(path, gone), "c", "0", "0"]);
    }
    await builder.finish(signal);
    return true;
  } catch (error) {
    await rm(path, { recursive: true, force: true });
    if (error instanceof FarmError) return false;
    throw error;
  }
}
