import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type BigIntStats,
  type Dirent,
} from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { InvalidError } from "../program/error.js";
import type { BlobSource } from "./content-store.js";
import { digestFrom, digestOf, emptyDigest, sizeOf, type Digest } from "./digest.js";
import {
  encodeDirectory,
  type DirectoryNode,
  type FileNode,
  type SymlinkNode,
} from "./directory.js";
import type { StatCache } from "./stat-cache.js";

export interface HashDirectoryOptions {
  /**
   * The files to take, relative to the directory; those that are gone are passed over, and only
   * directories that hold one of them are part of the tree. Absent: everything on disk.
   */
  readonly files?: Iterable<string>;
  /** True for what is left out, with all below it. The path is relative to the directory. */
  readonly ignore?: (path: string, isDirectory: boolean) => boolean;
  readonly statCache?: StatCache;
  readonly signal?: AbortSignal;
}

export interface HashedDirectory {
  readonly root: Digest;
  /** Each blob once: directories as bytes, files as paths. */
  readonly blobs: readonly BlobSource[];
  readonly files: number;
  /** The sum of the sizes of the files. */
  readonly bytes: number;
}

/**
 * Hashes a directory on disk into a tree. Symbolic links stay links, the executable bit is the owner's
 * as in git, and times and other modes are not part of a tree. Throws {@link InvalidError} with every
 * entry that a tree cannot hold (sockets, devices, pipes, names that are not UTF-8) or that cannot be
 * read.
 *
 * System calls are synchronous, which is several times faster than a promise for each; the event loop
 * gets its turn every few milliseconds.
 */
export async function hashDirectory(
  path: string,
  options: HashDirectoryOptions = {},
): Promise<HashedDirectory> {
  const hasher = new DirectoryHasher(path, options);
  const wanted = options.files === undefined ? null : wantedNames(options.files);
  const root = await hasher.hash("", wanted);
  return hasher.finish(root);
}

const sliceMs = 10;
const bufferBytes = 1024 * 1024;

class DirectoryHasher {
  readonly #base: string;
  readonly #ignore: (path: string, isDirectory: boolean) => boolean;
  readonly #statCache: StatCache | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #blobs = new Map<Digest, BlobSource>();
  readonly #problems: string[] = [];
  readonly #buffer = Buffer.allocUnsafe(bufferBytes);
  #files = 0;
  #bytes = 0;
  #sliceEndsAt = performance.now() + sliceMs;

  constructor(base: string, options: HashDirectoryOptions) {
    this.#base = base;
    this.#ignore = options.ignore ?? (() => false);
    this.#statCache = options.statCache;
    this.#signal = options.signal;
  }

  finish(root: Digest): HashedDirectory {
    if (this.#problems.length > 0) {
      const shown = this.#problems.slice(0, 20);
      const more = this.#problems.length - shown.length;
      throw new InvalidError(
        `${this.#base} cannot be hashed:\n${shown.join("\n")}${more > 0 ? `\nand ${more} more` : ""}`,
        { hint: "Remove these, or leave them out (.gitignore, .slipwayignore)." },
      );
    }
    const blobs = [...this.#blobs.values()];
    return { root, blobs, files: this.#files, bytes: this.#bytes };
  }

  /** Hashes the directory at `path` and what is below it; of `wanted` only, where it is not null. */
  async hash(path: string, wanted: WantedNames | null): Promise<Digest> {
    const files: FileNode[] = [];
    const directories: DirectoryNode[] = [];
    const symlinks: SymlinkNode[] = [];
    for (const name of wanted === null ? this.#list(path) : wanted.keys()) {
      const child = path === "" ? name : `${path}/${name}`;
      const stats = this.#stat(child);
      if (stats === null || this.#ignore(child, stats.isDirectory())) continue;
      const entry = wanted?.get(name);
      if (stats.isDirectory()) {
        // A list names files: a directory without any is not in it, or stands where a file was.
        if (entry?.below.size === 0) continue;
        const digest = await this.hash(child, entry?.below ?? null);
        if (wanted === null || digest !== emptyDigest) directories.push({ name, digest });
        continue;
      }
      // A file or link in the place of a directory: what was listed below it is gone.
      if (entry?.isListed === false) continue;
      try {
        if (stats.isSymbolicLink()) symlinks.push({ name, target: this.#readLink(child) });
        else if (stats.isFile()) files.push(await this.#hashFile(name, child, stats));
        else this.#problems.push(`${child}: ${describeSpecial(stats)} cannot be part of a tree`);
      } catch (cause) {
        this.#signal?.throwIfAborted();
        const { code, message } = cause as NodeJS.ErrnoException;
        if (code !== "ENOENT") this.#problems.push(`${child}: ${message}`);
      }
    }
    const bytes = encodeDirectory({ files, directories, symlinks });
    const digest = digestOf(bytes);
    this.#add({ digest, bytes });
    return digest;
  }

  #add(blob: BlobSource): void {
    // Every store has the empty blob.
    if (blob.digest !== emptyDigest && !this.#blobs.has(blob.digest)) {
      this.#blobs.set(blob.digest, blob);
    }
  }

  async #rest(): Promise<void> {
    await setImmediate();
    this.#signal?.throwIfAborted();
    this.#sliceEndsAt = performance.now() + sliceMs;
  }

  #list(path: string): readonly string[] {
    try {
      return readdirSync(join(this.#base, path));
    } catch (cause) {
      if (path !== "") {
        this.#problems.push(`${path}: ${(cause as Error).message}`);
        return [];
      }
      throw new InvalidError(`cannot read the directory ${this.#base}`, { cause });
    }
  }

  #stat(path: string): BigIntStats | null {
    if (path.includes("\ufffd")) {
      this.#problems.push(`${path}: its name is not UTF-8`);
      return null;
    }
    try {
      return lstatSync(join(this.#base, path), { bigint: true, throwIfNoEntry: false }) ?? null;
    } catch (cause) {
      // ENOTDIR: a file has taken the place of a directory in the list.
      if ((cause as NodeJS.ErrnoException).code !== "ENOTDIR") {
        this.#problems.push(`${path}: ${(cause as Error).message}`);
      }
      return null;
    }
  }

  #readLink(path: string): string {
    const target = readlinkSync(join(this.#base, path));
    if (target.includes("\ufffd")) throw new InvalidError("the target of the link is not UTF-8");
    return target;
  }

  async #hashFile(name: string, path: string, stats: BigIntStats): Promise<FileNode> {
    const digest = this.#statCache?.find(path, stats) ?? (await this.#readFile(path, stats));
    this.#add({ digest, path: join(this.#base, path) });
    this.#files++;
    this.#bytes += sizeOf(digest);
    if (performance.now() > this.#sliceEndsAt) await this.#rest();
    return { name, digest, isExecutable: (stats.mode & 0o100n) !== 0n };
  }

  /** `before`: what the file was when it was looked at. */
  async #readFile(path: string, before: BigIntStats): Promise<Digest> {
    const startedAtMs = Date.now();
    const descriptor = openSync(
      join(this.#base, path),
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      const digest = await this.#digestOf(descriptor, before.size);
      if (this.#statCache === undefined) return digest;
      const after = fstatSync(descriptor, { bigint: true });
      const isSteady =
        before.ino === after.ino &&
        before.mtimeNs === after.mtimeNs &&
        after.size === BigInt(sizeOf(digest));
      if (isSteady) this.#statCache.remember(path, after, digest, startedAtMs);
      return digest;
    } finally {
      closeSync(descriptor);
    }
  }

  async #digestOf(descriptor: number, expectedBytes: bigint): Promise<Digest> {
    let count = readSync(descriptor, this.#buffer, 0, bufferBytes, null);
    // Most come whole with the first call, which asked for more.
    if (count < bufferBytes && BigInt(count) === expectedBytes) {
      return digestOf(this.#buffer.subarray(0, count));
    }
    const hash = createHash("sha256");
    let size = 0;
    while (count > 0) {
      hash.update(this.#buffer.subarray(0, count));
      size += count;
      if (performance.now() > this.#sliceEndsAt) await this.#rest();
      count = readSync(descriptor, this.#buffer, 0, bufferBytes, null);
    }
    return digestFrom(hash.digest("hex"), size);
  }
}

/** The names of one level: those that are listed themselves, and those on the way to a listed one. */
type WantedNames = Map<string, { isListed: boolean; readonly below: WantedNames }>;

function wantedNames(files: Iterable<string>): WantedNames {
  const root: WantedNames = new Map();
  for (const file of files) {
    let level = root;
    let entry: { isListed: boolean; readonly below: WantedNames } | undefined;
    for (const name of file.split("/")) {
      entry = level.get(name);
      if (entry === undefined) level.set(name, (entry = { isListed: false, below: new Map() }));
      level = entry.below;
    }
    if (entry !== undefined) entry.isListed = true;
  }
  return root;
}

/** What is neither a file nor a directory nor a link, in words. */
export function describeSpecial(entry: Pick<Dirent, "isSocket" | "isFIFO">): string {
  if (entry.isSocket()) return "a socket";
  if (entry.isFIFO()) return "a named pipe";
  return "a device";
}
