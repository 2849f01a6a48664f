import { digestOf, type Digest } from "../../content/digest.js";
import { encodeDirectory, type Directory, type DirectoryNode } from "../../content/directory.js";

/** What makes one tree of another. */
export interface TreeChanges {
  /** A tree with what is new or other, in its place, and nothing else. */
  readonly root: Digest;
  /** The encoded directories of it that are in neither tree. */
  readonly directories: ReadonlyMap<Digest, Buffer>;
  /** The paths of what is gone. The directories that they are in are in the tree above. */
  readonly removed: readonly string[];
}

/**
 * What makes the tree `to` of `from`; null where that is more than `limit` entries. Only directories that differ are
 * read.
 */
export async function changesBetween(
  from: Digest,
  to: Digest,
  readDirectory: (digest: Digest) => Promise<Directory>,
  limit: number,
): Promise<TreeChanges | null> {
  const directories = new Map<Digest, Buffer>();
  const removed: string[] = [];
  let count = 0;

  const compare = async (before: Digest, after: Digest, prefix: string): Promise<Digest | null> => {
    const [old, now] = await Promise.all([readDirectory(before), readDirectory(after)]);
    const known = new Map(entriesOf(old));
    const names = new Set(entriesOf(now).map(([name]) => name));
    const isNew = (name: string, key: string): boolean => known.get(name) !== key;
    const files = now.files.filter((node) => isNew(node.name, fileKey(node)));
    const symlinks = now.symlinks.filter((node) => isNew(node.name, linkKey(node)));
    const changed = now.directories.filter((node) => isNew(node.name, directoryKey(node)));
    const gone = [...known.keys()].filter((name) => !names.has(name));
    removed.push(...gone.map((name) => `${prefix}${name}`));
    count += files.length + symlinks.length + changed.length + gone.length;
    if (count > limit) return null;
    const children: DirectoryNode[] = [];
    for (const node of changed) {
      const twin = old.directories.find(({ name }) => name === node.name);
      if (twin === undefined) {
        children.push(node);
        continue;
      }
      const digest = await compare(twin.digest, node.digest, `${prefix}${node.name}/`);
      if (digest === null) return null;
      children.push({ name: node.name, digest });
    }
    const bytes = encodeDirectory({ files, symlinks, directories: children });
    const digest = digestOf(bytes);
    directories.set(digest, bytes);
    return digest;
  };

  const root = await compare(from, to, "");
  return root === null ? null : { root, directories, removed };
}

/** Each name of a directory with all that its entry is. */
function entriesOf({ files, directories, symlinks }: Directory): readonly [string, string][] {
  return [
    ...files.map((node): [string, string] => [node.name, fileKey(node)]),
    ...directories.map((node): [string, string] => [node.name, directoryKey(node)]),
    ...symlinks.map((node): [string, string] => [node.name, linkKey(node)]),
  ];
}

function fileKey({ digest, isExecutable }: Directory["files"][number]): string {
  return `file ${digest} ${isExecutable}`;
}

function directoryKey({ digest }: DirectoryNode): string {
  return `directory ${digest}`;
}

function linkKey({ target }: Directory["symlinks"][number]): string {
  return `link ${target}`;
}
