import type { ContentStore } from "../../content/content-store.js";
import { sizeOf, type Digest } from "../../content/digest.js";
import { readDirectory } from "../../content/stored-message.js";
import { InvalidError } from "../../program/error.js";
import { billOfMaterials } from "./bill-of-materials.js";
import { lockedPackages, lockFiles, type LockedPackage } from "./lock-files.js";

/** A lock file of a hundred thousand packages has less. */
const maxLockFileBytes = 64 * 1024 * 1024;

/**
 * The bill of materials of an application's slug, by the lock files in its directory. Throws
 * InvalidError for a lock file that is too large or broken, BlobMissingError where the slug is not whole.
 */
export async function slugMaterials(
  cache: Pick<ContentStore, "read">,
  slug: Digest,
  application: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> {
  const { files } = await readDirectory(cache, slug, signal);
  const packages: LockedPackage[] = [];
  for (const { name, digest } of files.filter((file) => lockFiles.includes(file.name))) {
    if (sizeOf(digest) > maxLockFileBytes)
      throw new InvalidError(`${name} is too large to be read`);
    const text = (await cache.read(digest, signal)).toString("utf8");
    try {
      packages.push(...(lockedPackages(name, text) ?? []));
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw new InvalidError(`${name} is broken: ${cause.message}`, { cause });
    }
  }
  return billOfMaterials(application, slug, packages);
}
