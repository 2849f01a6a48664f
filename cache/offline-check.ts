import { existsSync } from "node:fs";
import { join } from "node:path";
import { DirectoryLock } from "../program/directory-lock.js";
import { UsageError } from "../program/error.js";
import type { Log } from "../program/log.js";
import * as reapi from "../proto/gen/contracts/remote_execution.js";
import { DiskStore } from "./blobs/disk-store.js";
import { checkStore, type StoreCheck } from "./collection/store-check.js";
import { Journal } from "./journal/journal.js";
import { OwnedParts } from "./owned-parts.js";
import { namedBy } from "./results/result-references.js";

/** Throws {@link UsageError} where `directory` is not a cache's. */
export function requireCacheDirectory(directory: string): void {
  if (existsSync(join(directory, "journal.sqlite"))) return;
  throw new UsageError(`there is no cache in ${directory}`, {
    hint: "--data names the directory of a cache, or that of `slipway up`, where they are called cache, cache-2 and so on.",
  });
}

/** Checks a directory that no cache serves. Throws FarmError where one does. */
export async function checkOffline(
  directory: string,
  options: {
    readonly closure: boolean;
    readonly repair: boolean;
    readonly log: Log;
    readonly signal: AbortSignal;
  },
): Promise<StoreCheck> {
  requireCacheDirectory(directory);
  await using parts = new OwnedParts();
  parts.use(DirectoryLock.acquire(directory, "cache"));
  const store = parts.use(await DiskStore.open(directory, options.log));
  const journal = parts.use(Journal.open(join(directory, "journal.sqlite")));
  const referencesOf = namedBy((bytes) => reapi.ActionResult.deserialize(bytes));
  return await checkStore({ store, journal, referencesOf }, options);
}
