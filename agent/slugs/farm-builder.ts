import { lchownSync, lutimesSync, mkdirSync, statSync, symlinkSync, utimesSync } from "node:fs";
import type { Digest } from "../../content/digest.js";
import { decodeDirectory } from "../../content/directory.js";
import { Breather } from "./breather.js";
import { fixedTime, type LocalBlobs, type Owner } from "./local-blobs.js";

/** A place in the farm whose blob is not on this host. */
export type Gap =
  | { readonly kind: "directory"; readonly digest: Digest; readonly path: string }
  | {
      readonly kind: "file";
      readonly digest: Digest;
      readonly path: string;
      readonly isExecutable: boolean;
    };

/** Builds one hardlink farm. What is missing is skipped, told, and filled by the next {@link fill}. */
export class FarmBuilder {
  readonly #blobs: LocalBlobs;
  readonly #owner: Owner | null;
  readonly #directories: string[] = [];
  #gaps: Gap[];
  #files = 0;
  #ownBytes = 0;

  /** Will build the tree below `root` at `path`, which must not exist. */
  constructor(blobs: LocalBlobs, owner: Owner | null, root: Digest, path: string) {
    this.#blobs = blobs;
    this.#owner = owner;
    this.#gaps = [{ kind: "directory", digest: root, path }];
  }

  get files(): number {
    return this.#files;
  }

  /** What it takes of the disk besides blobs: its directories. Known once it is finished. */
  get ownBytes(): number {
    return this.#ownBytes;
  }

  /** Makes whatever can be made and returns what is still missing. */
  async fill(signal: AbortSignal): Promise<readonly Gap[]> {
    const breather = new Breather();
    const pending = this.#gaps;
    this.#gaps = [];
    for (let gap = pending.pop(); gap !== undefined; gap = pending.pop()) {
      if (gap.kind === "directory") this.#makeDirectory(gap, pending);
      else this.#makeFile(gap);
      if (breather.isDue) await breather.rest(signal);
    }
    return this.#gaps;
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

  #makeDirectory(gap: Gap, pending: Gap[]): void {
    const bytes = this.#blobs.read(gap.digest);
    if (bytes === null) {
      this.#gaps.push(gap);
      return;
    }
    const { path } = gap;
    const directory = decodeDirectory(bytes);
    mkdirSync(path, 0o755);
    if (this.#owner !== null) lchownSync(path, this.#owner.uid, this.#owner.gid);
    this.#directories.push(path);
    for (const { name, target } of directory.symlinks) {
      // Whatever it points to is looked up in the container only, never here.
      symlinkSync(target, `${path}/${name}`);
      if (this.#owner !== null) lchownSync(`${path}/${name}`, this.#owner.uid, this.#owner.gid);
      lutimesSync(`${path}/${name}`, fixedTime, fixedTime);
    }
    this.#files += directory.symlinks.length;
    for (const { name, digest, isExecutable } of directory.files) {
      pending.push({ kind: "file", digest, isExecutable, path: `${path}/${name}` });
    }
    for (const { name, digest } of directory.directories) {
      pending.push({ kind: "directory", digest, path: `${path}/${name}` });
    }
  }

  #makeFile(gap: Gap & { readonly kind: "file" }): void {
    if (this.#blobs.link(gap.digest, gap.isExecutable, gap.path)) this.#files++;
    else this.#gaps.push(gap);
  }
}
