import { sizeOf, type Digest } from "../../content/digest.js";
import { compareNames, emptyDirectory, type Directory } from "../../content/directory.js";
import { entriesOf, type TreeEntry } from "./tree-entries.js";
import { groupsOf, readDirectories, type TreeSource } from "./tree-source.js";

/** One path that is not the same in two slugs. */
export interface SlugChange {
  readonly path: string;
  readonly change: "added" | "removed" | "changed" | "mode";
  /** What it is, or was: a directory only where it is empty. */
  readonly kind: TreeEntry["kind"];
  /** In bytes; null where there is none, and for what is no file. */
  readonly sizeBefore: number | null;
  readonly sizeAfter: number | null;
}

/**
 * What changed from one slug to another, by path. Only directories that differ are read. What is another
 * kind of thing than before was removed and added.
 */
export async function slugDifference(
  source: TreeSource,
  before: Digest,
  after: Digest,
  signal: AbortSignal,
): Promise<readonly SlugChange[]> {
  const changes: SlugChange[] = [];
  const oneSided: { digest: Digest; path: string; change: "added" | "removed" }[] = [];
  let pairs: Pair[] = before === after ? [] : [{ before, after, prefix: "" }];
  while (pairs.length > 0) {
    const next: Pair[] = [];
    for (const group of groupsOf(pairs, (pair) => pair.after)) {
      signal.throwIfAborted();
      const digests = group.flatMap((pair) => [pair.before, pair.after]);
      const read = await readDirectories(source, digests, signal);
      for (const pair of group) {
        const [old, now] = [read.get(pair.before), read.get(pair.after)];
        const found = compareLevel(old ?? emptyDirectory, now ?? emptyDirectory, pair.prefix);
        changes.push(...found.changes);
        oneSided.push(...found.oneSided);
        next.push(...found.pairs);
      }
    }
    pairs = next;
  }
  for (const { digest, path, change } of oneSided) {
    let isEmpty = true;
    for await (const entry of entriesOf(source, digest, signal, `${path}/`)) {
      isEmpty = false;
      if (entry.kind !== "directory") changes.push(wholly(entry, change));
    }
    if (isEmpty) changes.push(wholly({ kind: "directory", path }, change));
  }
  return changes.toSorted((a, b) => compareNames(a.path, b.path) || rank(a) - rank(b));
}

interface Pair {
  readonly before: Digest;
  readonly after: Digest;
  readonly prefix: string;
}

function compareLevel(before: Directory, after: Directory, prefix: string) {
  const changes: SlugChange[] = [];
  const oneSided: { digest: Digest; path: string; change: "added" | "removed" }[] = [];
  const pairs: Pair[] = [];
  const [old, now] = [nodesOf(before), nodesOf(after)];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const path = prefix + name;
    const [a, b] = [old.get(name), now.get(name)];
    if (a?.kind === "directory" && b?.kind === "directory") {
      if (a.digest !== b.digest) {
        pairs.push({ before: a.digest, after: b.digest, prefix: `${path}/` });
      }
      continue;
    }
    if (a?.kind === "file" && b?.kind === "file") {
      const isSame = a.digest === b.digest;
      if (isSame && a.isExecutable === b.isExecutable) continue;
      const [sizeBefore, sizeAfter] = [sizeOf(a.digest), sizeOf(b.digest)];
      const change = isSame ? "mode" : "changed";
      changes.push({ path, change, kind: "file", sizeBefore, sizeAfter });
      continue;
    }
    if (a?.kind === "symlink" && b?.kind === "symlink") {
      if (a.target === b.target) continue;
      changes.push({ path, change: "changed", kind: "symlink", sizeBefore: null, sizeAfter: null });
      continue;
    }
    for (const [node, change] of [[a, "removed"] as const, [b, "added"] as const]) {
      if (node === undefined) continue;
      if (node.kind === "directory") oneSided.push({ digest: node.digest, path, change });
      else changes.push(wholly({ ...node, path }, change));
    }
  }
  return { changes, oneSided, pairs };
}

type LevelNode =
  | ({ readonly kind: "file" } & Directory["files"][number])
  | ({ readonly kind: "directory" } & Directory["directories"][number])
  | ({ readonly kind: "symlink" } & Directory["symlinks"][number]);

function nodesOf({ files, directories, symlinks }: Directory): ReadonlyMap<string, LevelNode> {
  const nodes: readonly LevelNode[] = [
    ...files.map((node) => ({ kind: "file" as const, ...node })),
    ...directories.map((node) => ({ kind: "directory" as const, ...node })),
    ...symlinks.map((node) => ({ kind: "symlink" as const, ...node })),
  ];
  return new Map(nodes.map((node) => [node.name, node]));
}

function wholly(entry: TreeEntry, change: "added" | "removed"): SlugChange {
  const size = entry.kind === "file" ? sizeOf(entry.digest) : null;
  const isAdded = change === "added";
  return {
    path: entry.path,
    change,
    kind: entry.kind,
    sizeBefore: isAdded ? null : size,
    sizeAfter: isAdded ? size : null,
  };
}

/** What was removed comes before what took its place. */
function rank({ change }: SlugChange): number {
  return change === "removed" ? 0 : 1;
}
