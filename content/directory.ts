import { InvalidError } from "../program/error.js";
import { digestFrom, hashOf, sizeOf, type Digest } from "./digest.js";
import { readWire, WireWriter } from "./wire.js";

/**
 * One level of a tree, as REAPI's Directory. The encoded form is canonical (each list sorted by the
 * bytes of the name, no name twice), so equal directories have equal digests.
 */
export interface Directory {
  readonly files: readonly FileNode[];
  readonly directories: readonly DirectoryNode[];
  readonly symlinks: readonly SymlinkNode[];
}

export interface FileNode {
  readonly name: string;
  readonly digest: Digest;
  readonly isExecutable: boolean;
}

export interface DirectoryNode {
  readonly name: string;
  readonly digest: Digest;
}

export interface SymlinkNode {
  readonly name: string;
  readonly target: string;
}

export const emptyDirectory: Directory = { files: [], directories: [], symlinks: [] };

/** The canonical bytes of a directory. Throws {@link InvalidError} for a bad or repeated name. */
export function encodeDirectory(directory: Directory): Buffer {
  const writer = new WireWriter();
  for (const file of sorted(directory.files)) {
    const node = new WireWriter()
      .string(1, file.name)
      .bytes(2, encodeDigest(file.digest))
      .boolean(4, file.isExecutable);
    writer.bytes(1, node.finish());
  }
  for (const child of sorted(directory.directories)) {
    const node = new WireWriter().string(1, child.name).bytes(2, encodeDigest(child.digest));
    writer.bytes(2, node.finish());
  }
  for (const symlink of sorted(directory.symlinks)) {
    const node = new WireWriter().string(1, symlink.name).string(2, symlink.target);
    writer.bytes(3, node.finish());
  }
  checkNames([...directory.files, ...directory.directories, ...directory.symlinks]);
  return writer.finish();
}

/**
 * Reads an encoded directory. Throws {@link InvalidError} where it is torn, not canonical, or has a
 * name that would leave the directory; unknown fields are refused too, since we could not keep them.
 */
export function decodeDirectory(bytes: Buffer): Directory {
  const files: FileNode[] = [];
  const directories: DirectoryNode[] = [];
  const symlinks: SymlinkNode[] = [];
  for (const { field, bytes: value } of readWire(bytes)) {
    if (value === undefined) throw new InvalidError(`the directory has an unknown field ${field}`);
    if (field === 1) files.push(decodeFile(value));
    else if (field === 2) directories.push(decodeChild(value));
    else if (field === 3) symlinks.push(decodeSymlink(value));
    else throw new InvalidError(`the directory has an unknown field ${field}`);
  }
  for (const list of [files, directories, symlinks]) {
    for (let i = 1; i < list.length; i++) {
      if (compareNames(list[i - 1]?.name ?? "", list[i]?.name ?? "") >= 0) {
        throw new InvalidError("the directory is not sorted by name");
      }
    }
  }
  checkNames([...files, ...directories, ...symlinks]);
  return { files, directories, symlinks };
}

/** Halves of characters beyond U+FFFF, which UTF-16 puts before others that come first in UTF-8. */
const surrogates = /[\ud800-\udfff]/;

/** The order of names in a directory: that of their UTF-8 bytes. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  // Without surrogates the order of UTF-16, which strings have, is the same.
  if (!surrogates.test(a) && !surrogates.test(b)) return a < b ? -1 : 1;
  return Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
}

/** A digest as a REAPI message, encoded. */
export function encodeDigest(digest: Digest): Buffer {
  return new WireWriter().string(1, hashOf(digest)).integer(2, sizeOf(digest)).finish();
}

/** A digest of an encoded REAPI message. Throws {@link InvalidError}. */
export function decodeDigest(bytes: Buffer): Digest {
  let hash = "";
  let size = 0;
  for (const { field, bytes: value, integer } of readWire(bytes)) {
    if (field === 1 && value !== undefined) hash = value.toString("latin1");
    else if (field === 2 && integer !== undefined) size = integer;
  }
  return digestFrom(hash, size);
}

function decodeFile(bytes: Buffer): FileNode {
  let name = "";
  let digest: Digest | undefined;
  let isExecutable = false;
  for (const { field, bytes: value, integer } of readWire(bytes)) {
    if (field === 1 && value !== undefined) name = decodeText(value);
    else if (field === 2 && value !== undefined) digest = decodeDigest(value);
    else if (field === 4 && integer !== undefined) isExecutable = integer !== 0;
    // Properties (6) hold what we normalise away: modification times and modes.
    else if (field !== 6) throw new InvalidError(`file "${name}" has an unknown field ${field}`);
  }
  if (digest === undefined) throw new InvalidError(`file "${name}" has no digest`);
  return { name, digest, isExecutable };
}

function decodeChild(bytes: Buffer): DirectoryNode {
  let name = "";
  let digest: Digest | undefined;
  for (const { field, bytes: value } of readWire(bytes)) {
    if (field === 1 && value !== undefined) name = decodeText(value);
    else if (field === 2 && value !== undefined) digest = decodeDigest(value);
  }
  if (digest === undefined) throw new InvalidError(`directory "${name}" has no digest`);
  return { name, digest };
}

function decodeSymlink(bytes: Buffer): SymlinkNode {
  let name = "";
  let target = "";
  for (const { field, bytes: value } of readWire(bytes)) {
    if (field === 1 && value !== undefined) name = decodeText(value);
    else if (field === 2 && value !== undefined) target = decodeText(value);
  }
  // No file system can hold such a link: it would fail far from here, where the tree is used.
  if (target === "" || target.includes("\0")) {
    throw new InvalidError(`the link "${name}" has no target that a link can have`);
  }
  return { name, target };
}

/** Other bytes than UTF-8 would come out as other names, and of two different ones as the same. */
function decodeText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (!text.includes("\ufffd") || Buffer.from(text, "utf8").equals(bytes)) return text;
  throw new InvalidError(`${JSON.stringify(text.slice(0, 100))} is not in UTF-8`);
}

function sorted<Node extends { readonly name: string }>(nodes: readonly Node[]): readonly Node[] {
  return [...nodes].sort((a, b) => compareNames(a.name, b.name));
}

function checkNames(nodes: readonly { readonly name: string }[]): void {
  const seen = new Set<string>();
  for (const { name } of nodes) {
    if (name === "" || name === "." || name === ".." || /[/\0]/.test(name)) {
      throw new InvalidError(`${JSON.stringify(name)} is not a name for a file`);
    }
    if (seen.has(name)) throw new InvalidError(`the directory has ${JSON.stringify(name)} twice`);
    seen.add(name);
  }
}
