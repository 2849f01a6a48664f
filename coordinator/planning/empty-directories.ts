import type { Layout } from "../../config/files/layout.js";
import { isWithin } from "../../config/files/paths.js";
import { printable } from "../../config/reading/printable.js";
import type { ContentStore } from "../../content/content-store.js";
import { sizeOf, type Digest } from "../../content/digest.js";
import { decodeDirectory, type Directory } from "../../content/directory.js";
import { readAll } from "../../content/read-all.js";

/** Directories that a build left empty, in the order of their paths. */
export interface EmptyDirectories {
  readonly paths: readonly string[];
  /** False: the build made so much that not all of it was looked at. */
  readonly isAll: boolean;
}

/** What is read for a warning, at most; all that a build usually makes is less. */
const maxReads = 4_000;
/** What is read at once: directories of the output, and what they take in memory, about. */
const maxBatch = 500;
const maxBatchBytes = 4 * 1024 * 1024;

/** What installers make, which nobody writes to at run time, whatever is empty in it. */
const dependencyTrees: ReadonlySet<string> = new Set([
  ".bundle",
  ".composer",
  ".git",
  ".global",
  ".npm",
  ".pnpm-store",
  ".venv",
  ".yarn",
  "bower_components",
  "node_modules",
  "site-packages",
  "vendor",
  "venv",
]);

/**
 * The empty directories of `output` that `source` does not have so, without those in, at or around a
 * path of `mounts` and those in trees of dependencies. Reads only what differs between the two.
 */
export async function emptyDirectories(
  content: Pick<ContentStore, "read" | "readMany">,
  trees: { readonly output: Digest; readonly source: Digest },
  mounts: readonly string[],
): Promise<EmptyDirectories> {
  const paths: string[] = [];
  let left = maxReads;
  let level: readonly Made[] = [{ path: "", ...trees }];
  while (level.length > 0) {
    const next: Made[] = [];
    for (let at = 0; at < level.length;) {
      const some = batchAt(level, at, left);
      at += some.length;
      left -= some.length;
      for (const { isEmpty, path, children } of await childrenOf(content, some, mounts)) {
        if (isEmpty && path !== "" && !isAround(path, mounts)) paths.push(path);
        next.push(...children);
      }
      if (left <= 0) return { paths: paths.toSorted(), isAll: false };
    }
    level = next;
  }
  return { paths: paths.toSorted(), isAll: true };
}

/** A directory that a build has made or changed. */
interface Made {
  readonly path: string;
  readonly output: Digest;
  /** What the source has there; null: none. */
  readonly source: Digest | null;
}

/** Those of a level from `at` on that are read at once: one at least, `most` at most. */
function batchAt(level: readonly Made[], at: number, most: number): readonly Made[] {
  const batch: Made[] = [];
  let bytes = 0;
  for (const made of level.slice(at, at + Math.min(maxBatch, most))) {
    bytes += sizeOf(made.output) + (made.source === null ? 0 : sizeOf(made.source));
    if (batch.length > 0 && bytes > maxBatchBytes) break;
    batch.push(made);
  }
  return batch;
}

/** For each of them whether it is empty, and what is in it that the build has made or changed. */
async function childrenOf(
  content: Pick<ContentStore, "read" | "readMany">,
  batch: readonly Made[],
  mounts: readonly string[],
) {
  const wanted = batch.flatMap(({ output, source }) =>
    source === null ? [output] : [output, source],
  );
  const blobs = await readAll(content, wanted);
  const directoryOf = (digest: Digest): Directory =>
    decodeDirectory(blobs.get(digest) ?? Buffer.alloc(0));
  return batch.map(({ path, output, source }) => {
    const after = directoryOf(output);
    const before = new Map(
      source === null
        ? []
        : directoryOf(source).directories.map(({ name, digest }) => [name, digest]),
    );
    const children = after.directories
      .map(({ name, digest }): Made & { readonly name: string } => ({
        name,
        path: path === "" ? name : `${path}/${name}`,
        output: digest,
        source: before.get(name) ?? null,
      }))
      .filter((child) => child.output !== child.source && !dependencyTrees.has(child.name))
      .filter((child) => !mounts.some((mount) => isWithin(child.path, mount)));
    return { path, isEmpty: isEmpty(after), children };
  });
}

function isEmpty({ files, directories, symlinks }: Directory): boolean {
  return files.length + directories.length + symlinks.length === 0;
}

function isAround(path: string, mounts: readonly string[]): boolean {
  return mounts.some((mount) => mount.startsWith(`${path}/`));
}

const maxNames = 10;
const maxShown = 200;

/** What to tell the user of application `application`; null where nothing is empty. Pure. */
export function emptyDirectoriesWarning(
  application: string,
  { paths, isAll }: EmptyDirectories,
  layout: Layout,
): string | null {
  const [first] = paths;
  if (first === undefined) return null;
  const more = paths.length - maxNames;
  const names = paths.slice(0, maxNames).map((path) => `'/${quotable(path)}'`);
  if (more > 0) names.push(`${isAll ? "" : "at least "}${more} more`);
  else if (!isAll) names.push("perhaps more");
  const [last = ""] = names.slice(-1);
  const list = names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
  const [what, whom] = names.length === 1 ? ["It", "it"] : ["They", "one"];
  const source = layout === "upsun" ? "storage" : "local";
  return (
    `W: The build of application "${application}" leaves ${list} empty, and no mount will be there. ` +
    `${what} cannot be written to at run time. ` +
    `To mount ${whom}: mounts: {"/${quotable(first)}": {source: ${source}}}`
  );
}

/** A build may give directories any name, of any length: here as between the quotes of JSON, or YAML. */
function quotable(path: string): string {
  return printable(JSON.stringify(path.slice(0, maxShown)).slice(1, -1));
}
