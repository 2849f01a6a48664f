import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Owner } from "../slugs/local-blobs.js";

/** A directory behind CACHE_DIR, ours until disposed. */
export interface CacheDirectory extends Disposable {
  readonly path: string;
}

/**
 * The directories that package managers keep their downloads in from one build to the next. Few of
 * them expect company, so each is lent to one build at a time; a second one gets an empty directory.
 */
export class CacheDirectories {
  readonly #directory: string;
  readonly #owner: Owner | null;
  readonly #lent = new Set<string>();

  constructor(directory: string, owner: Owner | null) {
    this.#directory = directory;
    this.#owner = owner;
  }

  /** Lends the directory of that name, or makes `otherwise` where it is lent already. */
  lend(name: string, otherwise: string): CacheDirectory {
    const path = join(this.#directory, safeName(name));
    const isFree = name !== "" && !this.#lent.has(path);
    if (isFree) this.#lent.add(path);
    const given = isFree ? path : otherwise;
    if (!existsSync(given)) {
      mkdirSync(given, { recursive: true });
      if (this.#owner !== null) chownSync(given, this.#owner.uid, this.#owner.gid);
    }
    return {
      path: given,
      [Symbol.dispose]: () => {
        if (isFree) this.#lent.delete(path);
      },
    };
  }
}

/** The name where it is a plain one, else its digest. */
function safeName(name: string): string {
  if (/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,100}$/.test(name)) return name;
  return createHash("sha256").update(name).digest("hex");
}
