import type { ContentStore } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { readDirectory } from "../../content/stored-message.js";
import { NotFoundError, UsageError } from "../../program/error.js";
import { walkTree } from "../../content/walk-tree.js";

/** Where a blob lies in a tree. */
export interface BlobPlaces {
  /** The first few, in the order of the walk. */
  readonly paths: readonly string[];
  /** How many more there are. Of equal directories one counts. */
  readonly more: number;
}

/** Looks for a blob in the tree below `root`; names at most `limit` places, of which "." is the root. */
export async function placesIn(
  store: Pick<ContentStore, "read" | "readMany">,
  root: Digest,
  wanted: Digest,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<BlobPlaces> {
  const paths: string[] = [];
  let found = 0;
  const note = (path: string): void => {
    if (++found <= limit) paths.push(path);
  };
  if (root === wanted) note(".");
  for await (const batch of walkTree(store, root, { signal })) {
    for (const { path, directory } of batch) {
      for (const { name, digest } of [...directory.files, ...directory.directories]) {
        if (digest === wanted) note(path === "." ? name : `${path.slice(2)}/${name}`);
      }
    }
  }
  return { paths, more: found - paths.length };
}

/** The digest of the file or directory at `path` in a slug. Throws where there is none, or a link. */
export async function digestAt(
  store: Pick<ContentStore, "read">,
  root: Digest,
  path: string,
  signal: AbortSignal,
): Promise<Digest> {
  const names = path.split("/").filter((name) => name !== "" && name !== ".");
  let found = root;
  for (const [index, name] of names.entries()) {
    const { files, directories, symlinks } = await readDirectory(store, found, signal);
    const isLast = index === names.length - 1;
    const next = [...directories, ...(isLast ? files : [])].find((node) => node.name === name);
    if (next !== undefined) {
      found = next.digest;
      continue;
    }
    const link = symlinks.find((node) => node.name === name);
    if (link === undefined) {
      throw new NotFoundError(`there is no ${JSON.stringify(path)} in this slug`, {
        hint: "Paths begin at the root of the slug; `slipway slug export SLUG | tar -t` lists them.",
      });
    }
    const at = names.slice(0, index + 1).join("/");
    throw new UsageError(`${JSON.stringify(at)} is a link to ${JSON.stringify(link.target)}`, {
      hint: "A link has no content of its own: ask for what it leads to.",
    });
  }
  return found;
}
