import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  ftruncateSync,
  futimesSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
  type Stats,
} from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { digestFrom, emptyDigest, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { DigestMismatchError } from "../../content/error.js";
import { isBlob } from "../../content/verify.js";
import { createFile, fixedTime } from "./blob-files.js";
import { Breather } from "./breather.js";

/** The unit in which a file system tells what a file takes of it. */
const blockBytes = 512;

/** Whom files in slugs belong to: the user `web` of our images. Null where we may not give away. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** One file of a blob as it was found. */
export interface BlobFile {
  readonly path: string;
  readonly digest: Digest;
  readonly inode: number;
  /** What it takes of the disk, whoever else has it. */
  readonly bytes: number;
  /** Its names: one here, one in each place of a farm. */
  readonly links: number;
  /** When it was last written, linked into a farm, unlinked, or read as a directory. */
  readonly usedAtMs: number;
}

/**
 * The blobs of this host: `ab/<hash>`, and `ab/<hash>.x` for an executable file of the same bytes,
 * because farms share inodes with blobs and a mode belongs to the inode. A blob is written under
 * another name, and gets this one once it is whole, by a rename or a link; only a power cut can still
 * tear one, which is why sizes are compared whenever a blob is linked.
 */
export class LocalBlobs {
  readonly owner: Owner | null;
  readonly #directory: string;
  #addedBytes = 0;
  /** Names what is half-written: not as another opening of the same directory does. */
  readonly #incoming = randomUUID();
  #temporaries = 0;
  /** Files that hold something else than their name says. They are as if they were not there. */
  readonly #damaged = new Set<string>();

  private constructor(directory: string, owner: Owner | null) {
    this.#directory = directory;
    this.owner = owner;
  }

  /** Opens the blobs in `directory`, which nobody else may write to. Removes what was half-written. */
  static open(directory: string, owner: Owner | null): LocalBlobs {
    for (let i = 0; i < 256; i++) {
      mkdirSync(join(directory, i.toString(16).padStart(2, "0")), { recursive: true });
    }
    const incoming = join(directory, "incoming");
    mkdirSync(incoming, { recursive: true });
    for (const name of readdirSync(incoming)) rmSync(join(incoming, name), { force: true });
    const blobs = new LocalBlobs(directory, owner);
    blobs.write(emptyDigest, Buffer.alloc(0));
    return blobs;
  }

  /** How many bytes came, since it was opened. Nothing that goes is taken off. */
  get addedBytes(): number {
    return this.#addedBytes;
  }

  /** A blob was written beside this, by a {@link BlobWriter}. */
  noteAdded(bytes: number): void {
    this.#addedBytes += bytes;
  }

  /** Every blob file, in no order. What comes or goes meanwhile may be among them or not. */
  async *files(signal?: AbortSignal): AsyncGenerator<BlobFile> {
    const breather = new Breather();
    for (let i = 0; i < 256; i++) {
      const directory = join(this.#directory, i.toString(16).padStart(2, "0"));
      for (const name of readdirSync(directory)) {
        if (breather.isDue) await breather.rest(signal);
        const path = join(directory, name);
        const found = statSync(path, { throwIfNoEntry: false });
        const hash = /^([0-9a-f]{64})(?:\.x)?$/.exec(name)?.[1];
        if (found === undefined || hash === undefined) continue;
        yield {
          path,
          digest: digestFrom(hash, found.size),
          inode: found.ino,
          bytes: found.blocks * blockBytes,
          links: found.nlink,
          usedAtMs: found.ctimeMs,
        };
      }
    }
  }

  /** Removes a blob that no farm has and nobody has used since it was found. Returns whether it did. */
  removeUnused({ path, inode, usedAtMs }: BlobFile): boolean {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.nlink !== 1 || found.ino !== inode || found.ctimeMs > usedAtMs) return false;
    rmSync(path, { force: true });
    this.#damaged.delete(path);
    return true;
  }

  /**
   * Says that a file is damaged: what takes its place is written into it where farms have it, too, so
   * that it is mended there.
   */
  markDamaged({ path, inode }: BlobFile): void {
    // A new one may have taken its place.
    if (statSync(path, { throwIfNoEntry: false })?.ino === inode) this.#damaged.add(path);
  }

  /** Mends what is damaged of a blob that is here in its other variant. */
  mend(digest: Digest): void {
    for (const isExecutable of [false, true]) {
      const isDue = this.#damaged.has(this.path(digest, isExecutable));
      if (!isDue || !this.#isWhole(digest, !isExecutable)) continue;
      this.#copyIn(this.path(digest, !isExecutable), digest, isExecutable);
    }
  }

  /** Where the blob is or would be. Never to be written to. */
  path(digest: Digest, isExecutable = false): string {
    const hash = hashOf(digest);
    return `${this.#directory}/${hash.slice(0, 2)}/${hash}${isExecutable ? ".x" : ""}`;
  }

  /** Whether the blob is here, in either variant. */
  has(digest: Digest): boolean {
    return this.#isWhole(digest, false) || this.#isWhole(digest, true);
  }

  /** The bytes, checked against the digest, or null: a damaged blob is none. For small ones. */
  read(digest: Digest): Buffer | null {
    for (const isExecutable of [false, true]) {
      if (!this.#isWhole(digest, isExecutable)) continue;
      const path = this.path(digest, isExecutable);
      const bytes = readFileSync(path);
      if (isBlob(digest, bytes)) {
        // Changes nothing but the time at which it was used: no farm has a link to a directory.
        utimesSync(path, fixedTime, fixedTime);
        return bytes;
      }
      this.#damaged.add(path);
    }
    return null;
  }

  /** Makes `destination` a hard link of the blob. False where the blob is not here. */
  link(digest: Digest, isExecutable: boolean, destination: string): boolean {
    if (!this.#isWhole(digest, isExecutable)) {
      if (!this.#isWhole(digest, !isExecutable)) return false;
      this.#copyIn(this.path(digest, !isExecutable), digest, isExecutable);
    }
    const path = this.path(digest, isExecutable);
    try {
      linkSync(path, destination);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EMLINK") throw error;
      // The inode has all the names it can have (65,000 on ext4): a fresh copy takes its place.
      this.#copyIn(path, digest, isExecutable);
      linkSync(path, destination);
    }
    return true;
  }

  /** Stores verified bytes. Returns false where they were here already. */
  write(digest: Digest, bytes: Uint8Array): boolean {
    if (this.#isWhole(digest, false)) return false;
    const temporary = this.temporary();
    createFile(temporary, bytes, false, this.owner);
    this.#moveIn(temporary, this.path(digest));
    this.#addedBytes += bytes.byteLength;
    return true;
  }

  /** Stores a large blob as it arrives, from a source that verifies it. */
  async writeStream(digest: Digest, source: AsyncIterable<Uint8Array>): Promise<void> {
    const temporary = this.temporary();
    try {
      const file = await open(temporary, "wx", 0o644);
      try {
        let size = 0;
        for await (const chunk of source) {
          await file.writeFile(chunk);
          size += chunk.byteLength;
        }
        if (size !== sizeOf(digest)) throw new DigestMismatchError(digest, `${size} bytes`);
      } finally {
        await file.close();
      }
      this.#place(temporary, digest, false);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  /**
   * Takes a file that nobody writes to any more and whose digest was just computed, by a hard link
   * where the file system allows it. Its mode, owner and times become those of a blob at once.
   */
  adopt(path: string, digest: Digest, isExecutable: boolean): void {
    if (this.#isWhole(digest, isExecutable)) return;
    const found = lstatSync(path);
    // Where the program made other names for the file, they are not to change the blob later.
    const isDamaged = this.#damaged.has(this.path(digest, isExecutable));
    if (found.nlink > 1 || isDamaged) return this.#copyIn(path, digest, isExecutable);
    this.#normalise(path, isExecutable, found);
    try {
      linkSync(path, this.path(digest, isExecutable));
      this.#addedBytes += found.size;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") return;
      if (code !== "EXDEV" && code !== "EPERM") throw error;
      this.#copyIn(path, digest, isExecutable);
    }
  }

  #isWhole(digest: Digest, isExecutable: boolean): boolean {
    const path = this.path(digest, isExecutable);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return false;
    if (found.size !== sizeOf(digest)) this.#damaged.add(path);
    return !this.#damaged.has(path);
  }

  #copyIn(source: string, digest: Digest, isExecutable: boolean): void {
    const temporary = this.temporary();
    try {
      copyFileSync(source, temporary);
      this.#place(temporary, digest, isExecutable);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  #place(temporary: string, digest: Digest, isExecutable: boolean): void {
    this.#normalise(temporary, isExecutable, lstatSync(temporary));
    this.#moveIn(temporary, this.path(digest, isExecutable));
    this.#addedBytes += sizeOf(digest);
  }

  /** Puts a whole file in its place: into the file that is there where farms have a damaged one. */
  #moveIn(temporary: string, path: string): void {
    const isDamaged = this.#damaged.has(path);
    const links = isDamaged ? (statSync(path, { throwIfNoEntry: false })?.nlink ?? 0) : 0;
    if (links < 2 || !overwrite(path, temporary)) renameSync(temporary, path);
    this.#damaged.delete(path);
  }

  /** Gives a file the owner, mode and time of a blob. `found` is what it has. */
  #normalise(path: string, isExecutable: boolean, found: Stats): void {
    const owner = this.owner;
    const mode = isExecutable ? 0o755 : 0o644;
    const isOwned = owner === null || (found.uid === owner.uid && found.gid === owner.gid);
    if (!isOwned) chownSync(path, owner.uid, owner.gid);
    // After the owner, whose change may clear bits of the mode.
    if (!isOwned || (found.mode & 0o7777) !== mode) chmodSync(path, mode);
    utimesSync(path, fixedTime, fixedTime);
  }

  /** A name for what is half-written, which nobody else has. */
  temporary(): string {
    return `${this.#directory}/incoming/${this.#incoming}-${this.#temporaries++}`;
  }
}

/**
 * Gives a file the bytes of another, which is removed: whoever has the file open or linked sees them.
 * False where the file is a program that runs just now.
 */
function overwrite(path: string, source: string): boolean {
  try {
    const bytes = Buffer.allocUnsafe(256 * 1024);
    const from = openSync(source, "r");
    try {
      const to = openSync(path, "r+");
      try {
        let end = 0;
        for (let count = -1; count !== 0; end += count) {
          count = readSync(from, bytes, 0, bytes.byteLength, end);
          for (let done = 0; done < count;) {
            done += writeSync(to, bytes, done, count - done, end + done);
          }
        }
        ftruncateSync(to, end);
        futimesSync(to, fixedTime, fixedTime);
      } finally {
        closeSync(to);
      }
    } finally {
      closeSync(from);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ETXTBSY") return false;
    throw error;
  }
  rmSync(source, { force: true });
  return true;
}
