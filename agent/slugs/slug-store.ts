import { randomUUID } from "node:crypto";
import {
  chownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ContentStore } from "../../content/content-store.js";
import { digestOf, emptyDigest, hashOf, type Digest } from "../../content/digest.js";
import { decodeDirectory, encodeDirectory, type Directory } from "../../content/directory.js";
import { fixedTime } from "./blob-files.js";
import { makeChanges } from "./changes-layer.js";
import { FarmBuilder } from "./farm-builder.js";
import { readRecord, type FarmRecord } from "./farm-record.js";
import { LocalBlobs, type Owner } from "./local-blobs.js";
import { SingleFlight } from "./single-flight.js";
import { TreeFetcher, type Downloads } from "./tree-fetcher.js";

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

/** A part of a tree that has a farm of its own. Mounted at their paths, all layers make the tree. */
export interface SlugLayer {
  /** Relative to the tree's root; "" is the base, which has an empty directory for each other layer. */
  readonly path: string;
  /** The directory whose content belongs at `path`. */
  readonly source: string;
  /** The farm's own root: what is at `path` of the tree is at `path` below it. */
  readonly lower: string;
}

/** What a store has brought here and found here, since it was opened. */
export interface StoreTraffic {
  /** Of blobs, from the cache. */
  readonly fetchedBytes: number;
  /** Of the blobs of farms that were built, those that were here. */
  readonly localBytes: number;
  readonly builtFarms: number;
  /** How often a farm stood already. */
  readonly reusedFarms: number;
}

export interface MaterialiseOptions {
  /** Trees of one scope (a project) resemble each other: what a new one lacks is told by the old. */
  readonly scope?: string;
}

/** Where the layers of a tree may share the farm of another one. */
export interface LayerOptions extends MaterialiseOptions {
  /**
   * Trees of one kind follow one another: where the last one's base stands, only what is other in this one's is made,
   * at `path`, which does not exist. Only for who mounts all layers over one another, and root.
   */
  readonly changes?: { readonly kind: string; readonly path: string };
}

/** Which farm is meant. */
interface FarmSpec {
  /** Of its directory. */
  readonly name: string;
  readonly root: Digest;
  /** What the cache knows it by, or as a part of. */
  readonly origin: Digest;
  /** Where in the farm the tree stands; "" is its root. */
  readonly prefix: string;
}

/** A farm that stands. */
export interface StandingFarm {
  /** Of its directory below `farms`. */
  readonly name: string;
  readonly directory: string;
  readonly usedAtMs: number;
  readonly ownBytes: number;
}

interface KnownRoot {
  readonly root: Digest;
  readonly scope: string;
}

/** Installed packages: most of a tree's files, and the same from one commit to the next. */
const layerNames: readonly string[] = ["node_modules", "vendor"];

/** By how much the clock of a file system may be behind ours. */
const clockSlackMs = 1_000;

const haveRootsLimit = 8;
const knownRootsLimit = 1_000;

/**
 * The blobs and farms of this host. Disposable as a whole: whatever is missing is fetched again.
 *
 *     blobs/ab/<hash>[.x]       see LocalBlobs
 *     farms/<hash>/tree         the farm, hard links to blobs
 *     farms/<hash>/farm.json    what it is; its modification time is when it was last used
 *     farms/<hash>-<name>/      the same of a layer: its tree is at tree/<name>
 */
export class SlugStore {
  readonly #farms: string;
  readonly #owner: Owner | null;
  readonly #flights = new SingleFlight<string, Farm>();
  /** By scope. */
  readonly #downloads = new Map<string, Downloads>();
  /** By scope and kind: the base that stood last. Losing it costs time only. */
  readonly #bases = new Map<string, Digest>();
  /** Roots that are here with all their blobs, least recently used first. */
  readonly #known = new Map<Digest, KnownRoot>();
  readonly blobs: LocalBlobs;
  /** The hashes of damaged files, by the names of the farms that have them. */
  readonly #damaged = new Map<string, ReadonlySet<string>>();
  #traffic: StoreTraffic = { fetchedBytes: 0, localBytes: 0, builtFarms: 0, reusedFarms: 0 };
  /** When each of those began who use farms now. */
  readonly #uses = new Set<{ readonly sinceMs: number }>();

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

  get traffic(): StoreTraffic {
    return this.#traffic;
  }

  /** Until the result is disposed, whatever the store gives or takes from now on stays. */
  use(): Disposable {
    const use = { sinceMs: Date.now() };
    this.#uses.add(use);
    return { [Symbol.dispose]: () => void this.#uses.delete(use) };
  }

  /** What was used later than this may be in use. */
  get idleBeforeMs(): number {
    const begun = [...this.#uses].map(({ sinceMs }) => sinceMs);
    return begun.reduce((a, b) => Math.min(a, b), Date.now()) - clockSlackMs;
  }

  /** The farms that stand. */
  farms(): readonly StandingFarm[] {
    return readdirSync(this.#farms).flatMap((name) => {
      const directory = join(this.#farms, name);
      const record = isUnfinished(name) ? null : readRecord(directory);
      const found = statSync(join(directory, "farm.json"), { throwIfNoEntry: false });
      if (record === null || found === undefined) return [];
      return [{ name, directory, usedAtMs: found.mtimeMs, ownBytes: record.ownBytes }];
    });
  }

  /**
   * Takes a farm out of use, if nobody has used it since it was found: nobody is given it any more.
   * Returns where it is now, to be removed. Null where it stays.
   */
  retire({ name, directory, usedAtMs }: StandingFarm): string | null {
    const found = statSync(join(directory, "farm.json"), { throwIfNoEntry: false });
    if (found === undefined || found.mtimeMs > usedAtMs) return null;
    const retired = join(this.#farms, `retired-${name}-${randomUUID()}`);
    renameSync(directory, retired);
    this.#damaged.delete(name);
    return retired;
  }

  /** Says that a farm has damaged files; whoever wants it next gets it mended. */
  markDamaged(farm: string, hashes: ReadonlySet<string>): void {
    this.#damaged.set(farm, new Set([...hashes, ...(this.#damaged.get(farm) ?? [])]));
  }

  /** Blobs were removed: only of the farms that stand it is still known that all is here. */
  forgetRemoved(): void {
    const standing = new Set(
      this.farms().map(({ directory }) => readRecord(directory)?.root ?? emptyDigest),
    );
    for (const root of this.#known.keys()) if (!standing.has(root)) this.#known.delete(root);
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
    const spec = { name: hashOf(root), root, origin: root, prefix: "" };
    const farm = await this.#farm(spec, content, scope, signal);
    this.remember(root, scope);
    return farm;
  }

  /**
   * The tree below `root` as layers, the base first: installed packages keep the farm that they have
   * from an earlier commit, so a changed source file costs no link to each of their files. Throws as
   * {@link materialise}.
   */
  async materialiseLayers(
    root: Digest,
    content: ContentStore,
    signal: AbortSignal,
    options: LayerOptions = {},
  ): Promise<readonly SlugLayer[]> {
    const scope = options.scope ?? "";
    const directory = await this.readDirectory(root, content, signal);
    const heavy = directory.directories.filter(
      ({ name, digest }) => layerNames.includes(name) && digest !== emptyDigest,
    );
    const layers: SlugLayer[] = [];
    const bytes = encodeDirectory({
      ...directory,
      directories: directory.directories.map((child) =>
        heavy.includes(child) ? { ...child, digest: emptyDigest } : child,
      ),
    });
    const base = digestOf(bytes);
    // The cache has never heard of this directory: it is put here, and what it names is fetched.
    this.blobs.write(base, bytes);
    this.blobs.write(emptyDigest, Buffer.alloc(0));
    const baseSpec = { name: hashOf(base), root: base, origin: root, prefix: "" };
    const [top, ...below] = (await this.#base(baseSpec, content, signal, options)).map(
      (lower): SlugLayer => ({ path: "", source: lower, lower }),
    );
    if (top !== undefined) layers.push(top);
    for (const { name, digest } of heavy) {
      const spec = {
        name: `${hashOf(digest)}-${name}`,
        root: digest,
        origin: digest,
        prefix: name,
      };
      const farm = await this.#farm(spec, content, scope, signal);
      layers.push({ path: name, source: join(farm.path, name), lower: farm.path });
    }
    this.remember(root, scope);
    // At the bottom: in the tree that it was made for a file may have been where a layer is now.
    return [...layers, ...below];
  }

  /** The farm of a base, or what is other in it than in the last one of its kind, and that one's. */
  async #base(
    spec: FarmSpec,
    content: ContentStore,
    signal: AbortSignal,
    { scope = "", changes }: LayerOptions,
  ): Promise<readonly string[]> {
    const last = changes === undefined ? undefined : this.#bases.get(`${scope} ${changes.kind}`);
    const isKnown = last === undefined || last === spec.root || this.#find(spec) !== null;
    if (changes !== undefined && !isKnown) {
      const below = { name: hashOf(last), root: last, origin: last, prefix: "" };
      const farm = this.#damaged.has(below.name) ? null : this.#find(below);
      const parts = {
        blobs: this.blobs,
        owner: this.#owner,
        fetcher: this.#fetcher(spec.root, content, scope, []),
      };
      const read = (digest: Digest) => this.readDirectory(digest, content, signal);
      const made =
        farm === null
          ? false
          : await makeChanges(parts, { from: last, to: spec.root }, read, changes.path, signal);
      this.#note({ fetchedBytes: parts.fetcher.bytes });
      if (farm !== null && made) return [changes.path, farm.path];
    }
    const { path } = await this.#farm(spec, content, scope, signal);
    if (changes !== undefined) this.#bases.set(`${scope} ${changes.kind}`, spec.root);
    return [path];
  }

  async #farm(
    spec: FarmSpec,
    content: ContentStore,
    scope: string,
    signal: AbortSignal,
  ): Promise<Farm> {
    const standing = this.#find(spec);
    if (standing !== null && !this.#damaged.has(spec.name)) {
      this.#note({ reusedFarms: 1 });
      return standing;
    }
    return await this.#flights.do(spec.name, signal, (shared) =>
      standing === null
        ? this.#build(spec, content, scope, shared)
        : this.#mend(spec, standing, content, scope, shared),
    );
  }

  /** Fetches what is damaged of a farm and writes it into the files that it has. */
  async #mend(
    { name, root, origin }: FarmSpec,
    farm: Farm,
    content: ContentStore,
    scope: string,
    signal: AbortSignal,
  ): Promise<Farm> {
    const hashes = this.#damaged.get(name) ?? new Set();
    const digests = new Set<Digest>();
    const pending = [root];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const { files, directories } = await this.readDirectory(at, content, signal);
      for (const { digest } of files) if (hashes.has(hashOf(digest))) digests.add(digest);
      for (const { digest } of directories) pending.push(digest);
    }
    const fetcher = this.#fetcher(origin, content, scope, []);
    await fetcher.fetchEach(digests, signal);
    this.#note({ fetchedBytes: fetcher.bytes });
    for (const digest of digests) this.blobs.mend(digest);
    this.#damaged.delete(name);
    return { ...farm, fetchedBytes: fetcher.bytes };
  }

  #find({ name, root }: FarmSpec): Farm | null {
    const directory = join(this.#farms, name);
    const record = readRecord(directory);
    if (record === null) return null;
    const now = new Date();
    utimesSync(join(directory, "farm.json"), now, now);
    return { path: join(directory, "tree"), root, files: record.files, fetchedBytes: 0 };
  }

  async #build(
    spec: FarmSpec,
    content: ContentStore,
    scope: string,
    signal: AbortSignal,
  ): Promise<Farm> {
    const { root, origin, prefix } = spec;
    const temporary = join(this.#farms, `incoming-${randomUUID()}`);
    mkdirSync(temporary);
    try {
      const tree = join(temporary, "tree");
      if (prefix !== "") mkdirSync(tree, 0o755);
      const builder = new FarmBuilder(this.blobs, this.#owner, root, join(tree, prefix));
      const fetcher = this.#fetcher(origin, content, scope, this.#haveRoots(scope));
      let localBytes: number | undefined;
      for (;;) {
        const gaps = await builder.fill(signal);
        // What is linked later has been fetched meanwhile.
        localBytes ??= builder.linkedBytes;
        if (gaps.length === 0) break;
        await fetcher.fetch(gaps, builder, signal);
      }
      await builder.finish(signal);
      if (prefix !== "") dress(tree, this.#owner);
      const { files, ownBytes } = builder;
      const record: FarmRecord = { root: origin, scope, files, ownBytes };
      writeFileSync(join(temporary, "farm.json"), JSON.stringify(record));
      const directory = join(this.#farms, spec.name);
      renameSync(temporary, directory);
      this.#note({ fetchedBytes: fetcher.bytes, localBytes, builtFarms: 1 });
      const path = join(directory, "tree");
      return { path, root, files, fetchedBytes: fetcher.bytes };
    } catch (error) {
      await rm(temporary, { recursive: true, force: true });
      throw error;
    }
  }

  #note(more: Partial<StoreTraffic>): void {
    const { fetchedBytes, localBytes, builtFarms, reusedFarms } = this.#traffic;
    this.#traffic = {
      fetchedBytes: fetchedBytes + (more.fetchedBytes ?? 0),
      localBytes: localBytes + (more.localBytes ?? 0),
      builtFarms: builtFarms + (more.builtFarms ?? 0),
      reusedFarms: reusedFarms + (more.reusedFarms ?? 0),
    };
  }

  #fetcher(
    root: Digest,
    content: ContentStore,
    scope: string,
    haveRoots: readonly Digest[],
  ): TreeFetcher {
    const { blobs } = this;
    let downloads = this.#downloads.get(scope);
    // A blob that one project's part of the cache lacks may be in another's: they do not wait for each other.
    if (downloads === undefined) this.#downloads.set(scope, (downloads = new SingleFlight()));
    return new TreeFetcher({ blobs, content, root, haveRoots, downloads });
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
      const record = isUnfinished(name) ? null : readRecord(directory);
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

/** A farm that is being made, or removed. */
function isUnfinished(name: string): boolean {
  return name.startsWith("incoming-") || name.startsWith("retired-");
}

/** Gives a directory that is in no tree the owner and the times of those that are. */
function dress(path: string, owner: Owner | null): void {
  if (owner !== null) chownSync(path, owner.uid, owner.gid);
  utimesSync(path, fixedTime, fixedTime);
}
