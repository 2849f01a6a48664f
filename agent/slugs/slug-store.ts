import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ContentStore } from "../../content/content-store.js";
import { hashOf, parseDigest, type Digest } from "../../content/digest.js";
import { decodeDirectory, type Directory } from "../../content/directory.js";
import { FarmBuilder } from "./farm-builder.js";
import { LocalBlobs, type Owner } from "./local-blobs.js";
import { SingleFlight } from "./single-flight.js";
import { TreeFetcher } from "./tree-fetcher.js";

/** A tree as real files, to be mounted read-only or as the lower side of an overlay, never written. */
export interface Farm {
  /** The directory that holds the tree. */
  readonly path: string;
  readonly root: Digest;
  /** Files and symlinks. */
  readonly files: number;
  /** What travelled for this call; 0 where the farm stood already. */
  readonly fetchedBytes: number;
}

export interface MaterialiseOptions {
  /** Trees of one scope (a project) resemble each other: what a new one lacks is told by the old. */
  readonly scope?: string;
}

interface FarmRecord {
  readonly root: Digest;
  readonly scope: string;
  readonly files: number;
}

interface KnownRoot {
  readonly root: Digest;
  readonly scope: string;
}

const haveRootsLimit = 8;
const knownRootsLimit = 1_000;

/**
 * The blobs and farms of this host. Disposable as a whole: whatever is missing is fetched again.
 *
 *     blobs/ab/<hash>[.x]       see LocalBlobs
 *     farms/<hash>/tree         the farm, hard links to blobs
 *     farms/<hash>/farm.json    what it is; its modification time is when it was last used
 */
export class SlugStore {
  readonly #farms: string;
  readonly #owner: Owner | null;
  readonly #flights = new SingleFlight<Digest, Farm>();
  /** Roots that are here with all their blobs, least recently used first. */
  readonly #known = new Map<Digest, KnownRoot>();
  readonly blobs: LocalBlobs;

  private constructor(farms: string, owner: Owner | null, blobs: LocalBlobs) {
    this.#farms = farms;
    this.#owner = owner;
    this.blobs = blobs;
  }

  /** Opens the store below `data`, an agent's directory. `owner`: see {@link Owner}. */
  static async open(data: string, owner: Owner | null): Promise<SlugStore> {
    const farms = join(data, "farms");
    mkdirSync(farms, { recursive: true });
    const store = new SlugStore(farms, owner, LocalBlobs.open(join(data, "blobs"), owner));
    await store.#load();
    return store;
  }

  /** Where the blob is or would be. Never to be written to. */
  blobPath(digest: Digest, isExecutable = false): string {
    return this.blobs.path(digest, isExecutable);
  }

  /** Takes a file that a build has made, so that it need not be fetched. See LocalBlobs. */
  adopt(path: string, digest: Digest, isExecutable: boolean): void {
    this.blobs.adopt(path, digest, isExecutable);
  }

  /** Says that every blob of `root` is here now. */
  remember(root: Digest, scope: string): void {
    this.#known.delete(root);
    this.#known.set(root, { root, scope });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= knownRootsLimit) break;
      this.#known.delete(oldest);
    }
  }

  /** A directory of a tree, from here if possible. Throws BlobMissingError. */
  async readDirectory(
    digest: Digest,
    content: ContentStore,
    signal: AbortSignal,
  ): Promise<Directory> {
    let bytes = this.blobs.read(digest);
    if (bytes === null) {
      bytes = await content.read(digest, signal);
      this.blobs.write(digest, bytes);
    }
    return decodeDirectory(bytes);
  }

  /**
   * The tree below `root` as a farm: at once where it stands already, else after fetching what this
   * host lacks. Throws BlobMissingError where the cache has not all of it.
   */
  async materialise(
    root: Digest,
    content: ContentStore,
    signal: AbortSignal,
    options: MaterialiseOptions = {},
  ): Promise<Farm> {
    const scope = options.scope ?? "";
    const standing = this.#find(root);
    if (standing !== null) {
      this.remember(root, scope);
      return standing;
    }
    return await this.#flights.do(root, signal, async (shared) => {
      const farm = await this.#build(root, content, scope, shared);
      this.remember(root, scope);
      return farm;
    });
  }

  #find(root: Digest): Farm | null {
    const directory = join(this.#farms, hashOf(root));
    const record = readRecord(directory);
    if (record === null) return null;
    const now = new Date();
    utimesSync(join(directory, "farm.json"), now, now);
    return { path: join(directory, "tree"), root, files: record.files, fetchedBytes: 0 };
  }

  async #build(
    root: Digest,
    content: ContentStore,
    scope: string,
    signal: AbortSignal,
  ): Promise<Farm> {
    const temporary = join(this.#farms, `incoming-${randomUUID()}`);
    mkdirSync(temporary);
    try {
      const builder = new FarmBuilder(this.blobs, this.#owner, root, join(temporary, "tree"));
      const fetcher = new TreeFetcher(this.blobs, content, root, this.#haveRoots(scope));
      for (;;) {
        const gaps = await builder.fill(signal);
        if (gaps.length === 0) break;
        await fetcher.fetch(gaps, signal);
      }
      await builder.finish(signal);
      const record: FarmRecord = { root, scope, files: builder.files };
      writeFileSync(join(temporary, "farm.json"), JSON.stringify(record));
      const directory = join(this.#farms, hashOf(root));
      renameSync(temporary, directory);
      const path = join(directory, "tree");
      return { path, root, files: builder.files, fetchedBytes: fetcher.bytes };
    } catch (error) {
      await rm(temporary, { recursive: true, force: true });
      throw error;
    }
  }

  #haveRoots(scope: string): readonly Digest[] {
    return [...this.#known.values()]
      .filter((known) => known.scope === scope)
      .slice(-haveRootsLimit)
      .map(({ root }) => root);
  }

  async #load(): Promise<void> {
    const found: (KnownRoot & { readonly usedAtMs: number })[] = [];
    for (const name of await readdir(this.#farms)) {
      const directory = join(this.#farms, name);
      const record = name.startsWith("incoming-") ? null : readRecord(directory);
      if (record === null) {
        await rm(directory, { recursive: true, force: true });
        continue;
      }
      const usedAtMs = statSync(join(directory, "farm.json")).mtimeMs;
      found.push({ root: record.root, scope: record.scope, usedAtMs });
    }
    for (const { root, scope } of found.sort((a, b) => a.usedAtMs - b.usedAtMs)) {
      this.remember(root, scope);
    }
  }
}

function readRecord(directory: string): FarmRecord | null {
  let text: string;
  try {
    text = readFileSync(join(directory, "farm.json"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    const { root, scope, files } = JSON.parse(text) as Record<string, unknown>;
    return { root: parseDigest(String(root)), scope: String(scope), files: Number(files) };
  } catch {
    // Torn by a power cut: the farm is made again.
    return null;
  }
}
