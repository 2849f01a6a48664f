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
import { setImmediate } from "node:timers/promises";
import { InvalidError } from "../program/error.js";
import type { BlobSource, ContentStore, UploadSummary } from "./content-store.js";
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

/** What a directory was, once all of it was hashed. */
export interface HashedDirectory {
  readonly root: Digest;
  readonly files: number;
  /** The sum of the sizes of the files. */
  readonly bytes: number;
  /** How many different ones it consists of. */
  readonly blobs: number;
}

/**
 * The blobs of a directory on disk as a tree, each once and after all that is below it; returns what the tree
 * is. The hashing goes on as they are taken, and a file is read once: small ones come with their bytes, unless the
 * stat cache knows them. Directories come as bytes, other files as paths.
 *
 * Symbolic links stay links, the executable bit is the owner's as in git, and times and other modes are not
 * part of a tree. Throws {@link InvalidError} at the end with every entry that a tree cannot hold (sockets,
 * devices, pipes, names that are not UTF-8) or that cannot be read; after the first of them no blob comes.
 *
 * System calls are synchronous, which is several times faster than a promise for each; the event loop
 * gets its turn every few milliseconds.
 */
export async function* hashDirectory(
  path: string,
  options: HashDirectoryOptions = {},
): AsyncGenerator<BlobSource, HashedDirectory> {
  const hasher = new DirectoryHasher(path, options);
  const wanted = options.files === undefined ? null : wantedNames(options.files);
  for (const walk = hasher.hash("", wanted); ;) {
    const { value: root, done } = walk.next();
    for (const blob of hasher.takeBlobs()) yield blob;
    if (done === true) return hasher.finish(root);
    await setImmediate();
    options.signal?.throwIfAborted();
    hasher.beginSlice();
  }
}

/** Hashes a directory and stores what `store` has not of it, each while the other goes on. */
export async function storeDirectory(
  store: Pick<ContentStore, "upload">,
  path: string,
  options: HashDirectoryOptions = {},
): Promise<{ readonly directory: HashedDirectory; readonly uploaded: UploadSummary }> {
  let directory: HashedDirectory | undefined;
  async function* blobs(): AsyncGenerator<BlobSource> {
    directory = yield* hashDirectory(path, options);
  }
  const uploaded = await store.upload(blobs(), options.signal);
  if (directory === undefined) throw new Error("a directory was stored before all of it was taken");
  return { directory, uploaded };
}

/** So long others wait for their turn, and so many bytes wait to be taken. */
const sliceMs = 10;
const sliceBytes = 4 * 1024 * 1024;

/** Files up to this size are kept until they are taken: a large one is sent as a stream of its own. */
const maxHeldBytes = 1024 * 1024;

/** What is allotted at once for the bytes of files. */
const slabBytes = 4 * maxHeldBytes;

/** Whoever drives the generators gives way to others at each `yield`. */
class DirectoryHasher {
  readonly #base: string;
  readonly #ignore: (path: string, isDirectory: boolean) => boolean;
  readonly #statCache: StatCache | undefined;
  // Every store has the empty blob.
  readonly #seen = new Set<Digest>([emptyDigest]);
  readonly #problems: string[] = [];
  #blobs: BlobSource[] = [];
  #heldBytes = 0;
  #slab = Buffer.alloc(0);
  #files = 0;
  #bytes = 0;
  #sliceEndsAt = performance.now() + sliceMs;

  constructor(base: string, options: HashDirectoryOptions) {
    this.#base = base;
    this.#ignore = options.ignore ?? (() => false);
    this.#statCache = options.statCache;
  }

  beginSlice(): void {
    this.#sliceEndsAt = performance.now() + sliceMs;
  }

  /** The blobs that were found since the last call. */
  takeBlobs(): readonly BlobSource[] {
    const blobs = this.#blobs;
    this.#blobs = [];
    this.#heldBytes = 0;
    return this.#problems.length === 0 ? blobs : [];
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
    return { root, files: this.#files, bytes: this.#bytes, blobs: this.#seen.size - 1 };
  }

  /** Hashes the directory at `path` and what is below it; of `wanted` only, where it is not null. */
  *hash(path: string, wanted: WantedNames | null): Generator<void, Digest> {
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
        const digest = yield* this.hash(child, entry?.below ?? null);
        if (wanted === null || digest !== emptyDigest) directories.push({ name, digest });
        continue;
      }
      // A file or link in the place of a directory: what was listed below it is gone.
      if (entry?.isListed === false) continue;
      try {
        if (stats.isSymbolicLink()) symlinks.push({ name, target: this.#readLink(child) });
        else if (stats.isFile()) files.push(yield* this.#hashFile(name, child, stats));
        else this.#problems.push(`${child}: ${describeSpecial(stats)} cannot be part of a tree`);
      } catch (cause) {
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
    if (this.#seen.has(blob.digest)) return;
    this.#seen.add(blob.digest);
    this.#blobs.push(blob);
    this.#heldBytes += blob.bytes?.byteLength ?? 0;
  }

  get #isSliceOver(): boolean {
    return this.#heldBytes >= sliceBytes || performance.now() > this.#sliceEndsAt;
  }

  #pathOf(path: string): string {
    return path === "" ? this.#base : `${this.#base}/${path}`;
  }

  #list(path: string): readonly string[] {
    try {
      return readdirSync(this.#pathOf(path));
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
      return lstatSync(this.#pathOf(path), { bigint: true, throwIfNoEntry: false }) ?? null;
    } catch (cause) {
      // ENOTDIR: a file has taken the place of a directory in the list.
      if ((cause as NodeJS.ErrnoException).code !== "ENOTDIR") {
        this.#problems.push(`${path}: ${(cause as Error).message}`);
      }
      return null;
    }
  }

  #readLink(path: string): string {
    const target = readlinkSync(this.#pathOf(path));
    if (target.includes("\ufffd")) throw new InvalidError("the target of the link is not UTF-8");
    return target;
  }

  *#hashFile(name: string, path: string, stats: BigIntStats): Generator<void, FileNode> {
    const place = this.#pathOf(path);
    const known = this.#statCache?.find(path, stats) ?? null;
    const blob =
      known === null ? yield* this.#readFile(path, place, stats) : { digest: known, path: place };
    this.#add(blob);
    this.#files++;
    this.#bytes += sizeOf(blob.digest);
    if (this.#isSliceOver) yield;
    return { name, digest: blob.digest, isExecutable: (stats.mode & 0o100n) !== 0n };
  }

  /** Reads the file `path`, which is at `place`. `before`: what it was when it was looked at. */
  *#readFile(path: string, place: string, before: BigIntStats): Generator<void, BlobSource> {
    const startedAtMs = Date.now();
    const descriptor = openSync(
      place,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      const bytes = this.#readWhole(descriptor, Number(before.size));
      const digest = bytes === null ? yield* digestOfLarge(descriptor) : digestOf(bytes);
      if (this.#statCache !== undefined) {
        const after = fstatSync(descriptor, { bigint: true });
        const isSteady =
          before.ino === after.ino &&
          before.mtimeNs === after.mtimeNs &&
          after.size === BigInt(sizeOf(digest));
        if (isSteady) this.#statCache.remember(path, after, digest, startedAtMs);
      }
      return bytes === null ? { digest, path: place } : { digest, path: place, bytes };
    } finally {
      closeSync(descriptor);
    }
  }

  /** All of a small file of `sizeBytes`; null, with nothing read, where it is large, or of another size. */
  #readWhole(descriptor: number, sizeBytes: number): Buffer | null {
    if (sizeBytes > maxHeldBytes) return null;
    // To ask for one byte more shows in one call that this is the end.
    if (this.#slab.byteLength <= sizeBytes) this.#slab = Buffer.allocUnsafeSlow(slabBytes);
    const count = readSync(descriptor, this.#slab, 0, sizeBytes + 1, 0);
    if (count !== sizeBytes) return null;
    const bytes = this.#slab.subarray(0, count);
    this.#slab = this.#slab.subarray(count);
    return bytes;
  }
}

/** The digest of a file that is read from its beginning and not kept. */
function* digestOfLarge(descriptor: number): Generator<void, Digest> {
  const buffer = Buffer.allocUnsafe(maxHeldBytes);
  const hash = createHash("sha256");
  let size = 0;
  for (let count = -1; count !== 0; size += count) {
    count = readSync(descriptor, buffer, 0, buffer.byteLength, null);
    hash.update(buffer.subarray(0, count));
    yield;
  }
  return digestFrom(hash.digest("hex"), size);
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
