import { lchownSync, lutimesSync, mkdirSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { sizeOf, type Digest } from "../../content/digest.js";
import { decodeDirectory } from "../../content/directory.js";
import { fixedTime } from "./blob-files.js";
import type { BlobWriter } from "./blob-writer.js";
import { Breather } from "./breather.js";
import type { LocalBlobs, Owner } from "./local-blobs.js";

/** A place in the farm whose blob is not on this host. */
export type Gap =
  | { readonly kind: "directory"; readonly digest: Digest; readonly path: string }
  | {
      readonly kind: "file";
      readonly digest: Digest;
      readonly path: string;
      readonly isExecutable: boolean;
    };

/**
 * Builds one hardlink farm. What is missing is skipped, told, and filled by the next {@link fill}, or by
 * {@link receive} as soon as it comes.
 */
export class FarmBuilder {
  readonly #blobs: LocalBlobs;
  readonly #owner: Owner | null;
  readonly #directories: string[] = [];
  #gaps = new Map<Digest, Gap[]>();
  #files = 0;
  #ownBytes = 0;
  #linkedBytes = 0;

  /** Will build the tree below `root` at `path`, which must not exist. */
  constructor(blobs: LocalBlobs, owner: Owner | null, root: Digest, path: string) {
    this.#blobs = blobs;
    this.#owner = owner;
    this.#leave({ kind: "directory", digest: root, path });
  }

  get files(): number {
    return this.#files;
  }

  /** Bytes of the files that {@link fill} has linked, each place counted. */
  get linkedBytes(): number {
    return this.#linkedBytes;
  }

  /** What it takes of the disk besides blobs: its directories. Known once it is finished. */
  get ownBytes(): number {
    return this.#ownBytes;
  }

  /** Makes whatever can be made and returns what is still missing. */
  async fill(signal: AbortSignal): Promise<readonly Gap[]> {
    const breather = new Breather();
    const pending = [...this.#gaps.values()].flat();
    this.#gaps.clear();
    for (let gap = pending.pop(); gap !== undefined; gap = pending.pop()) {
      if (gap.kind === "directory") {
        const bytes = this.#blobs.read(gap.digest);
        if (bytes === null) this.#leave(gap);
        else for (const below of this.#makeDirectory(gap.path, bytes)) pending.push(below);
      } else if (this.#blobs.link(gap.digest, gap.isExecutable, gap.path)) {
        this.#files++;
        this.#linkedBytes += sizeOf(gap.digest);
      } else this.#leave(gap);
      if (breather.isDue) await breather.rest(signal);
    }
    return [...this.#gaps.values()].flat();
  }

  /**
   * Puts a blob that has just come where it is missing. A file is written where the farm has it first; its
   * other places, and what is here of what is below a directory, are left to the next {@link fill}.
   */
  async receive(digest: Digest, bytes: Buffer, writer: BlobWriter): Promise<void> {
    const gaps = this.#gaps.get(digest) ?? [];
    this.#gaps.delete(digest);
    let place: (Gap & { readonly kind: "file" }) | null = null;
    for (const gap of gaps) {
      if (gap.kind === "directory") {
        for (const below of this.#makeDirectory(gap.path, bytes)) this.#leave(below);
      } else if (place === null) place = gap;
      else this.#leave(gap);
    }
    if (place !== null) this.#files++;
    await writer.write({ digest, bytes, place });
  }

  /** To be called when no gap is left: gives directories the times that their entries disturbed. */
  async finish(signal: AbortSignal): Promise<void> {
    const breather = new Breather();
    for (const path of this.#directories) {
      utimesSync(path, fixedTime, fixedTime);
      this.#ownBytes += statSync(path).blocks * 512;
      if (breather.isDue) await breather.rest(signal);
    }
  }

  /** Makes a directory and the symlinks in it. Returns what else is to be in it. */
  #makeDirectory(path: string, bytes: Buffer): readonly Gap[] {
    const { files, directories, symlinks } = decodeDirectory(bytes);
    mkdirSync(path, 0o755);
    if (this.#owner !== null) lchownSync(path, this.#owner.uid, this.#owner.gid);
    this.#directories.push(path);
    for (const { name, target } of symlinks) {
      // Whatever it points to is looked up in the container only, never here.
      symlinkSync(target, `${path}/${name}`);
      if (this.#owner !== null) lchownSync(`${path}/${name}`, this.#owner.uid, this.#owner.gid);
      lutimesSync(`${path}/${name}`, fixedTime, fixedTime);
    }
    this.#files += symlinks.length;
    return [
      ...files.map(({ name, digest, isExecutable }) => {
        return { kind: "file", digest, isExecutable, path: `${path}/${name}` } as const;
      }),
      ...directories.map(({ name, digest }) => {
        return { kind: "directory", digest, path: `${path}/${name}` } as const;
      }),
    ];
  }

  #leave(gap: Gap): void {
    const gaps = this.#gaps.get(gap.digest);
    if (gaps === undefined) this.#gaps.set(gap.digest, [gap]);
    else gaps.push(gap);
  }
}
