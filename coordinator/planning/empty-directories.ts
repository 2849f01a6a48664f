import type { Layout } from "../../config/files/layout.js";
import { isWithin } from "../../config/files/paths.js";
import { printable } from "../../config/reading/printable.js";
import type { Digest } from "../../content/digest.js";
import type { Directory } from "../../content/directory.js";
import type { TreeEditor } from "./tree-editor.js";

/** Directories that a build left empty, in the order of their paths. */
export interface EmptyDirectories {
  readonly paths: readonly string[];
  /** False: the build made so much that not all of it was looked at. */
  readonly isAll: boolean;
}

/** What is read for a warning, at most; all that a build usually makes is less. */
const maxReads = 4_000;
const readsAtOnce = 32;

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
  editor: Pick<TreeEditor, "read">,
  trees: { readonly output: Digest; readonly source: Digest },
  mounts: readonly string[],
): Promise<EmptyDirectories> {
  const paths: string[] = [];
  let left = maxReads;
  let level: readonly Made[] = [{ path: "", ...trees }];
  while (level.length > 0 && left > 0) {
    const next: Made[] = [];
    for (let at = 0; at < level.length && left > 0; at += readsAtOnce) {
      const some = level.slice(at, at + Math.min(readsAtOnce, left));
      left -= some.length;
      const read = await Promise.all(some.map((made) => childrenOf(editor, made, mounts)));
      for (const { isEmpty, path, children } of read) {
        if (isEmpty && path !== "" && !isAround(path, mounts)) paths.push(path);
        next.push(...children);
      }
    }
    if (left <= 0) return { paths: paths.toSorted(), isAll: false };
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

async function childrenOf(
  editor: Pick<TreeEditor, "read">,
  { path, output, source }: Made,
  mounts: readonly string[],
) {
  const [after, before] = await Promise.all([
    editor.read(output),
    source === null ? null : editor.read(source),
  ]);
  const children = after.directories
    .map(({ name, digest }): Made & { readonly name: string } => ({
      name,
      path: path === "" ? name : `${path}/${name}`,
      output: digest,
      source: before?.directories.find((child) => child.name === name)?.digest ?? null,
    }))
    .filter((child) => child.output !== child.source && !dependencyTrees.has(child.name))
    .filter((child) => !mounts.some((mount) => isWithin(child.path, mount)));
  return { path, isEmpty: isEmpty(after), children };
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
