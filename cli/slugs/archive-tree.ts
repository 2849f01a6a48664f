import type { Header } from "tar-stream";
import { digestOf, sizeOf, type Digest } from "../../content/digest.js";
import { encodeDirectory, type Directory } from "../../content/directory.js";
import { InvalidError } from "../../program/error.js";

/** As deep as a path may lead; file systems end at 4,096 bytes. */
const maxDepth = 500;
const maxPathBytes = 4_000;

/** A tree that grows by the entries of an archive, which are not to be trusted. */
export class ArchiveTree {
  readonly #root: DirectoryNode = new Map();
  readonly #areOutsideLinksAllowed: boolean;
  #files = 0;
  #bytes = 0;

  constructor(options: { readonly areOutsideLinksAllowed: boolean }) {
    this.#areOutsideLinksAllowed = options.areOutsideLinksAllowed;
  }

  get totals(): { readonly files: number; readonly bytes: number } {
    return { files: this.#files, bytes: this.#bytes };
  }

  /** Throws {@link InvalidError} where no file could have this name, before its bytes are read. */
  checkFile(name: string): void {
    partsOf(name);
  }

  addFile(name: string, digest: Digest, isExecutable: boolean): void {
    this.#put(name, { digest, isExecutable });
    this.#files++;
    this.#bytes += sizeOf(digest);
  }

  /** Adds what has no bytes of its own. Throws {@link InvalidError}. */
  add({ name, type, linkname }: Pick<Header, "name" | "type" | "linkname">): void {
    switch (type) {
      case "directory":
        this.#directory(partsOf(name), name);
        return;
      case "symlink":
        return this.#addSymlink(name, linkname);
      case "link": {
        const file = this.#find(linkname);
        if (file === undefined || file instanceof Map || "target" in file) {
          throw new InvalidError(`${show(name)} is a hard link to ${show(linkname)}, no file`);
        }
        return this.addFile(name, file.digest, file.isExecutable);
      }
      default:
        throw new InvalidError(`${show(name)} is neither a file, a directory nor a link`);
    }
  }

  /** The blobs of the directories, and the name of the topmost. */
  finish(): { readonly root: Digest; readonly directories: readonly EncodedDirectory[] } {
    const directories = new Map<Digest, EncodedDirectory>();
    const encode = (node: DirectoryNode): Digest => {
      const files: Directory["files"][number][] = [];
      const children: Directory["directories"][number][] = [];
      const symlinks: Directory["symlinks"][number][] = [];
      for (const [name, child] of node) {
        if (child instanceof Map) children.push({ name, digest: encode(child) });
        else if ("target" in child) symlinks.push({ name, target: child.target });
        else files.push({ name, ...child });
      }
      const bytes = encodeDirectory({ files, directories: children, symlinks });
      const digest = digestOf(bytes);
      directories.set(digest, { digest, bytes });
      return digest;
    };
    const root = encode(this.#root);
    return { root, directories: [...directories.values()] };
  }

  #addSymlink(name: string, target: string): void {
    if (target === "" || target.includes("\0") || Buffer.byteLength(target) > maxPathBytes) {
      throw new InvalidError(`${show(name)} is a link to nothing`);
    }
    if (!this.#areOutsideLinksAllowed && leadsOut(partsOf(name), target)) {
      throw new InvalidError(
        `${show(name)} is a link that leads out of the archive, to ${show(target)}`,
      );
    }
    this.#put(name, { target });
  }

  #put(name: string, node: FileNode | SymlinkNode): void {
    const parts = partsOf(name);
    const last = parts.pop();
    if (last === undefined) throw new InvalidError("the topmost directory is given as a file");
    const directory = this.#directory(parts, name);
    if (directory.has(last)) throw new InvalidError(`${show(name)} is there twice`);
    directory.set(last, node);
  }

  /** The directory at a path, made where there is none. It never leads through a link. */
  #directory(parts: readonly string[], name: string): DirectoryNode {
    let node = this.#root;
    for (const part of parts) {
      const child = node.get(part) ?? new Map<string, ArchiveNode>();
      if (!(child instanceof Map)) {
        throw new InvalidError(`${show(name)} leads through what is no directory`);
      }
      node.set(part, child);
      node = child;
    }
    return node;
  }

  #find(name: string): ArchiveNode | undefined {
    let node: ArchiveNode | undefined = this.#root;
    for (const part of partsOf(name)) node = node instanceof Map ? node.get(part) : undefined;
    return node;
  }
}

export interface EncodedDirectory {
  readonly digest: Digest;
  readonly bytes: Buffer;
}

type ArchiveNode = DirectoryNode | FileNode | SymlinkNode;
type DirectoryNode = Map<string, ArchiveNode>;

interface FileNode {
  readonly digest: Digest;
  readonly isExecutable: boolean;
}

interface SymlinkNode {
  readonly target: string;
}

/** The names on the way to an entry, from the topmost directory. Throws {@link InvalidError}. */
function partsOf(name: string): string[] {
  const parts = name.split("/").filter((part) => part !== "." && part !== "");
  const isBad =
    name === "" ||
    name.startsWith("/") ||
    name.includes("\0") ||
    name.includes("\ufffd") ||
    parts.includes("..") ||
    parts.length > maxDepth ||
    Buffer.byteLength(name) > maxPathBytes;
  if (isBad) throw new InvalidError(`${show(name)} is no path within an archive`);
  return parts;
}

/**
 * True where a link, read from its own place, is absolute or climbs above the topmost directory. A step up
 * after a name counts as such: the name may be a link itself, and then nobody knows where it leads.
 */
function leadsOut(parts: readonly string[], target: string): boolean {
  if (target.startsWith("/")) return true;
  const steps = target.split("/").filter((part) => part !== "." && part !== "");
  const names = steps.findIndex((part) => part !== "..");
  const ups = names === -1 ? steps.length : names;
  return ups >= parts.length || steps.slice(ups).includes("..");
}

function show(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
}
