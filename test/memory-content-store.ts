import { readFile } from "node:fs/promises";
import {
  encodeAction,
  encodeCommand,
  type Action,
  type ActionResult,
  type Command,
} from "../content/action.js";
import type {
  BlobSources,
  ContentStore,
  FetchedBlob,
  PinnedRoot,
  SlugSummary,
  TreeLease,
  UploadSummary,
} from "../content/content-store.js";
import { digestOf, emptyDigest, sizeOf, type Digest } from "../content/digest.js";
import {
  decodeDirectory,
  encodeDirectory,
  type DirectoryNode,
  type FileNode,
  type SymlinkNode,
} from "../content/directory.js";
import { BlobMissingError, DigestMismatchError } from "../content/error.js";
import { ConflictError, NotFoundError } from "../program/error.js";

/** A tree as a literal: text is a file, an array of one an executable file, an object a directory. */
export interface TreeLiteral {
  readonly [name: string]: string | Buffer | readonly [string] | SymlinkLiteral | TreeLiteral;
}

export interface SymlinkLiteral {
  readonly symlink: string;
}

/** A cache in memory that counts what travels and can be told to fail. */
export class MemoryContentStore implements ContentStore {
  readonly blobs = new Map<Digest, Buffer>([[emptyDigest, Buffer.alloc(0)]]);
  readonly results = new Map<Digest, ActionResult>();
  readonly slugs = new Map<string, Digest>();
  /** What each lease keeps, by its id. */
  readonly leases = new Map<string, readonly Digest[]>();
  /** Blobs that were given out, by any call. */
  readonly served: Digest[] = [];
  /** Blobs that were uploaded, once each. */
  readonly received: Digest[] = [];
  treeFetches = 0;
  #nextLease = 1;
  /** Blobs above this size come as streams. */
  largeBytes = 1024 * 1024;
  /** Called before each answer; may wait or throw. */
  before: (call: string) => Promise<void> | void = () => undefined;

  put(bytes: Buffer | string): Digest {
    const buffer = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
    const digest = digestOf(buffer);
    this.blobs.set(digest, buffer);
    return digest;
  }

  putTree(tree: TreeLiteral): Digest {
    const files: FileNode[] = [];
    const directories: DirectoryNode[] = [];
    const symlinks: SymlinkNode[] = [];
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value === "string" || Buffer.isBuffer(value)) {
        files.push({ name, digest: this.put(value), isExecutable: false });
      } else if (isExecutable(value)) {
        files.push({ name, digest: this.put(value[0]), isExecutable: true });
      } else if (isSymlink(value)) {
        symlinks.push({ name, target: value.symlink });
      } else {
        directories.push({ name, digest: this.putTree(value) });
      }
    }
    return this.put(encodeDirectory({ files, directories, symlinks }));
  }

  putCommand(command: Command): Digest {
    return this.put(encodeCommand(command));
  }

  putAction(action: Action): Digest {
    return this.put(encodeAction(action));
  }

  /** The tree below `root` as paths: a file's text, `-> target` for a symlink, `*` before executables. */
  list(root: Digest, prefix = ""): Record<string, string> {
    const { files, directories, symlinks } = decodeDirectory(this.#get(root));
    const listing: Record<string, string> = {};
    for (const { name, digest, isExecutable: x } of files) {
      listing[prefix + name] = `${x ? "*" : ""}${this.#get(digest).toString("utf8")}`;
    }
    for (const { name, target } of symlinks) listing[prefix + name] = `-> ${target}`;
    for (const { name, digest } of directories) {
      if (digest === emptyDigest) listing[`${prefix}${name}/`] = "";
      Object.assign(listing, this.list(digest, `${prefix}${name}/`));
    }
    return listing;
  }

  async findMissing(digests: readonly Digest[]): Promise<readonly Digest[]> {
    await this.before("findMissing");
    return digests.filter((digest) => !this.blobs.has(digest));
  }

  async upload(blobs: BlobSources): Promise<UploadSummary> {
    await this.before("upload");
    let [count, bytes] = [0, 0];
    for await (const blob of blobs) {
      if (this.blobs.has(blob.digest)) continue;
      const content =
        blob.bytes === undefined ? await readFile(blob.path) : Buffer.from(blob.bytes);
      if (digestOf(content) !== blob.digest) {
        throw new DigestMismatchError(blob.digest, digestOf(content));
      }
      this.blobs.set(blob.digest, content);
      this.received.push(blob.digest);
      count++;
      bytes += content.byteLength;
    }
    return { blobs: count, bytes };
  }

  async read(digest: Digest): Promise<Buffer> {
    await this.before("read");
    this.served.push(digest);
    return this.#get(digest);
  }

  async *stream(digest: Digest): AsyncGenerator<Uint8Array> {
    await this.before("stream");
    this.served.push(digest);
    const bytes = this.#get(digest);
    for (let start = 0; start < bytes.byteLength; start += 65_536) {
      yield bytes.subarray(start, start + 65_536);
    }
  }

  async *readMany(digests: readonly Digest[]): AsyncGenerator<FetchedBlob> {
    await this.before("readMany");
    for (const digest of new Set(digests)) {
      const bytes = this.blobs.get(digest);
      if (sizeOf(digest) > this.largeBytes) yield { digest, bytes: null };
      else if (bytes !== undefined && digestOf(bytes) === digest) {
        this.served.push(digest);
        yield { digest, bytes };
      }
    }
  }

  async *fetchTree(root: Digest, haveRoots: readonly Digest[]): AsyncGenerator<FetchedBlob> {
    await this.before("fetchTree");
    this.treeFetches++;
    const have = new Set<Digest>();
    for (const known of haveRoots) if (this.blobs.has(known)) this.#closure(known, have);
    for (const digest of this.#closure(root, new Set())) {
      if (have.has(digest)) continue;
      if (sizeOf(digest) > this.largeBytes) {
        yield { digest, bytes: null };
      } else {
        this.served.push(digest);
        yield { digest, bytes: this.#get(digest) };
      }
    }
  }

  async getActionResult(action: Digest): Promise<ActionResult | null> {
    await this.before("getActionResult");
    const result = this.results.get(action) ?? null;
    const isWhole = result?.outputs.every(({ root }) => this.#missingBelow(root) === null) ?? false;
    return isWhole ? result : null;
  }

  async putActionResult(action: Digest, result: ActionResult): Promise<void> {
    await this.before("putActionResult");
    for (const { root } of result.outputs) this.#requireWhole(root);
    this.results.set(action, result);
  }

  async putSlug(root: Digest, owner: string): Promise<SlugSummary> {
    await this.before("putSlug");
    this.#requireWhole(root);
    this.slugs.set(owner, root);
    const summary = { files: 0, directories: 0, bytes: 0 };
    const visit = (digest: Digest): void => {
      const { files, directories } = decodeDirectory(this.#get(digest));
      summary.directories++;
      summary.files += files.length;
      for (const file of files) summary.bytes += sizeOf(file.digest);
      for (const child of directories) visit(child.digest);
    };
    visit(root);
    return summary;
  }

  async removeRoot(_root: Digest, owner: string): Promise<void> {
    await this.before("removeRoot");
    this.slugs.delete(owner);
  }

  async listRoots(): Promise<readonly PinnedRoot[]> {
    await this.before("listRoots");
    return [...this.slugs].map(([owner, root]) => ({ root, owner }));
  }

  async acquireLease({ holder, trees = [], blobs = [] }: TreeLease): Promise<string> {
    await this.before("acquireLease");
    for (const root of trees) this.#requireWhole(root);
    for (const digest of blobs) this.#requireBlob(digest);
    const id = `${holder}-${this.#nextLease++}`.replaceAll(" ", "-");
    const kept = new Set(blobs);
    for (const root of trees) this.#closure(root, kept);
    this.leases.set(id, [...kept]);
    return id;
  }

  async renewLease(lease: string): Promise<void> {
    await this.before("renewLease");
    if (!this.leases.has(lease)) throw new NotFoundError("the lease has expired, or never was");
  }

  async releaseLease(lease: string): Promise<void> {
    await this.before("releaseLease");
    this.leases.delete(lease);
  }

  /** Removes every blob that neither a slug nor a lease keeps, as a collection does it in the end. */
  collect(): void {
    const kept = new Set<Digest>([emptyDigest, ...[...this.leases.values()].flat()]);
    for (const root of this.slugs.values()) this.#closure(root, kept);
    for (const digest of this.blobs.keys()) if (!kept.has(digest)) this.blobs.delete(digest);
  }

  #requireWhole(root: Digest): void {
    const missing = this.#missingBelow(root);
    if (missing === null) return;
    throw new ConflictError(`the tree ${root} is incomplete: blob ${missing} is not in the cache`);
  }

  #requireBlob(digest: Digest): void {
    if (!this.blobs.has(digest)) throw new ConflictError(new BlobMissingError(digest).message);
  }

  #missingBelow(root: Digest): Digest | null {
    try {
      this.#closure(root, new Set());
      return null;
    } catch (error) {
      if (error instanceof BlobMissingError) return error.digest;
      throw error;
    }
  }

  #get(digest: Digest): Buffer {
    const bytes = this.blobs.get(digest);
    if (bytes === undefined) throw new BlobMissingError(digest);
    return bytes;
  }

  /** Adds every blob of the tree to `found`. Throws where one is missing. */
  #closure(root: Digest, found: Set<Digest>): Set<Digest> {
    if (found.has(root)) return found;
    found.add(root);
    const { files, directories } = decodeDirectory(this.#get(root));
    for (const { digest } of files) {
      this.#get(digest);
      found.add(digest);
    }
    for (const { digest } of directories) this.#closure(digest, found);
    return found;
  }
}

function isExecutable(value: TreeLiteral[string]): value is readonly [string] {
  return Array.isArray(value);
}

function isSymlink(value: TreeLiteral[string]): value is SymlinkLiteral {
  return typeof value === "object" && "symlink" in value && typeof value.symlink === "string";
}
