import type { Digest } from "../../content/digest.js";
import { compareNames, type Directory } from "../../content/directory.js";
import { InvalidError } from "../../program/error.js";
import { groupsOf, readDirectories, type TreeSource } from "./tree-source.js";

/** One thing in a tree, at its path from the root. */
export type TreeEntry =
  | { readonly kind: "directory"; readonly path: string }
  | FileEntry
  | { readonly kind: "symlink"; readonly path: string; readonly target: string };

export interface FileEntry {
  readonly kind: "file";
  readonly path: string;
  readonly digest: Digest;
  readonly isExecutable: boolean;
}

/** Directories that share children can describe more than anybody could list. */
const maxEntries = 10_000_000;

/**
 * All that is below `root`, each directory before what is in it, and within one in the order of the bytes
 * of the names: the same tree always gives the same list.
 */
export async function* entriesOf(
  source: TreeSource,
  root: Digest,
  signal: AbortSignal,
  prefix = "",
): AsyncGenerator<TreeEntry> {
  const read = await readDirectories(source, [root], signal);
  const stack = [levelOf(read.get(root), prefix)];
  for (let count = 0; stack.length > 0; count++) {
    if (count > maxEntries) throw new InvalidError(`the tree ${root} has too many entries to list`);
    signal.throwIfAborted();
    const level = stack.at(-1);
    const node = level?.nodes[level.at++];
    if (level === undefined || node === undefined) {
      stack.pop();
      continue;
    }
    const path = level.prefix + node.name;
    if ("target" in node) yield { kind: "symlink", path, target: node.target };
    else if ("isExecutable" in node) {
      yield { kind: "file", path, digest: node.digest, isExecutable: node.isExecutable };
    } else {
      yield { kind: "directory", path };
      // The directories beside it are read in the same call: each would cost one of its own.
      if (!level.read.has(node.digest)) {
        const ahead = level.nodes.slice(level.at - 1).filter(isDirectory);
        const [group = []] = groupsOf(ahead, ({ digest }) => digest);
        level.read = await readDirectories(
          source,
          group.map(({ digest }) => digest),
          signal,
        );
      }
      stack.push(levelOf(level.read.get(node.digest), `${path}/`));
    }
  }
}

type Node =
  Directory["files"][number] | Directory["directories"][number] | Directory["symlinks"][number];

interface Level {
  readonly prefix: string;
  readonly nodes: readonly Node[];
  at: number;
  /** Directories of this level that have been read; of the others, none is held. */
  read: ReadonlyMap<Digest, Directory>;
}

function levelOf(directory: Directory | undefined, prefix: string): Level {
  const { files = [], directories = [], symlinks = [] } = directory ?? {};
  const nodes: readonly Node[] = [...files, ...directories, ...symlinks];
  return {
    prefix,
    nodes: nodes.toSorted((a, b) => compareNames(a.name, b.name)),
    at: 0,
    read: new Map(),
  };
}

function isDirectory(node: Node): node is Directory["directories"][number] {
  return "digest" in node && !("isExecutable" in node);
}
