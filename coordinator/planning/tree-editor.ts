import type { BlobSource, ContentStore } from "../../content/content-store.js";
import { digestOf, type Digest } from "../../content/digest.js";
import {
  decodeDirectory,
  emptyDirectory,
  encodeDirectory,
  type Directory,
} from "../../content/directory.js";
import { readDirectory } from "../../content/stored-message.js";
import { ConflictError } from "../../program/error.js";

/** What is found at a path of a tree. */
export type TreeEntry =
  | { readonly type: "file"; readonly digest: Digest; readonly isExecutable: boolean }
  | { readonly type: "directory"; readonly digest: Digest }
  | { readonly type: "symlink"; readonly target: string };

type EditedStore = Pick<ContentStore, "read" | "upload">;

/**
 * Edits trees by their digests: reads and writes only the directories on the way to what changes.
 * Nothing reaches the cache until {@link flush}.
 */
export class TreeEditor {
  readonly #content: EditedStore;
  readonly #directories = new Map<Digest, Directory>();
  readonly #pending = new Map<Digest, BlobSource>();

  constructor(content: EditedStore) {
    this.#content = content;
  }

  /** The directory with this digest. Throws BlobMissingError. */
  async read(digest: Digest): Promise<Directory> {
    const known = this.#directories.get(digest);
    if (known !== undefined) return known;
    const pending = this.#pending.get(digest)?.bytes;
    const directory =
      pending === undefined
        ? await readDirectory(this.#content, digest)
        : decodeDirectory(Buffer.from(pending));
    this.#directories.set(digest, directory);
    return directory;
  }

  /** Takes a directory into the tree; it is uploaded with the next {@link flush}. */
  add(directory: Directory): Digest {
    const bytes = encodeDirectory(directory);
    const digest = digestOf(bytes);
    this.#pending.set(digest, { digest, bytes });
    this.#directories.set(digest, directory);
    return digest;
  }

  /** What is at `path` ("" is the root itself), or null. Symlinks are not followed. */
  async find(root: Digest, path: string): Promise<TreeEntry | null> {
    let entry: TreeEntry = { type: "directory", digest: root };
    for (const name of namesOf(path)) {
      if (entry.type !== "directory") return null;
      const next: TreeEntry | null = entryIn(await this.read(entry.digest), name);
      if (next === null) return null;
      entry = next;
    }
    return entry;
  }

  /** The tree without what is at `paths`; a path that is not there changes nothing. */
  async remove(root: Digest, paths: readonly string[]): Promise<Digest> {
    let result = root;
    for (const path of paths) {
      if ((await this.find(result, path)) === null) continue;
      result = await this.#replace(result, namesOf(path), () => null);
    }
    return result;
  }

  /** The tree with `entry` at `path` in place of what was there; directories on the way are made. */
  async insert(root: Digest, path: string, entry: TreeEntry): Promise<Digest> {
    return await this.#replace(root, namesOf(path), () => entry);
  }

  /**
   * The tree with a directory at `path`; one that is there stays as it is. Throws
   * {@link ConflictError} where a file or a symlink is in the way.
   */
  async makeDirectory(root: Digest, path: string): Promise<Digest> {
    return await this.#replace(root, namesOf(path), (present) => {
      if (present === null) return { type: "directory", digest: this.add(emptyDirectory) };
      if (present.type === "directory") return present;
      throw new ConflictError(`"${path}" must be a directory, but it is a ${present.type}`);
    });
  }

  /** Uploads the directories that were made, and `others` along with them. */
  async flush(others: readonly BlobSource[] = []): Promise<void> {
    await this.#content.upload([...this.#pending.values(), ...others]);
    this.#pending.clear();
  }

  async #replace(
    root: Digest,
    names: readonly string[],
    change: (present: TreeEntry | null) => TreeEntry | null,
  ): Promise<Digest> {
    const [name, ...rest] = names;
    if (name === undefined) return root;
    const directory = await this.read(root);
    const present = entryIn(directory, name);
    if (rest.length === 0) return this.#with(root, directory, name, change(present));
    if (present !== null && present.type !== "directory") {
      throw new ConflictError(`"${names.join("/")}" leads through a ${present.type}`);
    }
    const child = present?.digest ?? this.add(emptyDirectory);
    const digest = await this.#replace(child, rest, change);
    return this.#with(root, directory, name, { type: "directory", digest });
  }

  #with(root: Digest, directory: Directory, name: string, entry: TreeEntry | null): Digest {
    if (isSame(entryIn(directory, name), entry)) return root;
    return this.add(withEntry(directory, name, entry));
  }
}

function namesOf(path: string): readonly string[] {
  return path.split("/").filter((name) => name !== "");
}

function entryIn(directory: Directory, name: string): TreeEntry | null {
  const file = directory.files.find((node) => node.name === name);
  if (file !== undefined) {
    return { type: "file", digest: file.digest, isExecutable: file.isExecutable };
  }
  const child = directory.directories.find((node) => node.name === name);
  if (child !== undefined) return { type: "directory", digest: child.digest };
  const symlink = directory.symlinks.find((node) => node.name === name);
  return symlink === undefined ? null : { type: "symlink", target: symlink.target };
}

function withEntry(directory: Directory, name: string, entry: TreeEntry | null): Directory {
  const isOther = (node: { readonly name: string }): boolean => node.name !== name;
  const files = directory.files.filter(isOther);
  const directories = directory.directories.filter(isOther);
  const symlinks = directory.symlinks.filter(isOther);
  switch (entry?.type) {
    case undefined:
      return { files, directories, symlinks };
    case "file": {
      const { digest, isExecutable } = entry;
      return { files: [...files, { name, digest, isExecutable }], directories, symlinks };
    }
    case "directory":
      return { files, directories: [...directories, { name, digest: entry.digest }], symlinks };
    case "symlink":
      return { files, directories, symlinks: [...symlinks, { name, target: entry.target }] };
  }
}

function isSame(a: TreeEntry | null, b: TreeEntry | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type === "symlink" || b.type === "symlink") {
    return a.type === "symlink" && b.type === "symlink" && a.target === b.target;
  }
  const isExecutable = (entry: TreeEntry): boolean => entry.type === "file" && entry.isExecutable;
  return a.type === b.type && a.digest === b.digest && isExecutable(a) === isExecutable(b);
}
