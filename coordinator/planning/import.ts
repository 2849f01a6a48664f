import type { ContentStore, UploadSummary } from "../../content/content-store.js";
import { digestOf, emptyDigest, sizeOf, type Digest } from "../../content/digest.js";
import {
  encodeDirectory,
  type DirectoryNode,
  type FileNode,
  type SymlinkNode,
} from "../../content/directory.js";
import { InvalidError } from "../../program/error.js";
import { parseObjectId } from "../git/commit-reader.js";
import type { GitObjects } from "../git/git-process.js";
import { ObjectReader, type TreeEntry } from "../git/object-reader.js";
import { ImportUploader, type FindLfsObject } from "./import-blobs.js";
import { Exclusions } from "./import-exclusions.js";
import type { ImportTables, KnownBlob, KnownTree } from "./import-tables.js";

export interface ImportRequest {
  readonly objects: GitObjects;
  /** The id of a commit or of a tree. */
  readonly commit: string;
  /** The directory that becomes the root, relative to the repository; "" is all of it. */
  readonly subdirectory: string;
  /** Files and directories to leave out, relative to the repository; what is not there is ignored. */
  readonly exclude: readonly string[];
  readonly tables: ImportTables;
  readonly content: ContentStore;
  /** The repository that has the commit of the submodule at a path. Throws {@link InvalidError}. */
  readonly submodule: (path: string) => Promise<GitObjects>;
  /** Finds what Git LFS pointers stand for; without it they are files like others. */
  readonly lfsObject?: FindLfsObject;
  /** Believe nothing that the tables say: for when the cache has lost something. */
  readonly fresh?: boolean;
  /** Where large files wait for their upload. Default: the system's temporary directory. */
  readonly temporary?: string;
}

export interface Imported {
  readonly root: Digest;
  readonly uploaded: UploadSummary;
  /** In words, for whoever pushed. */
  readonly warnings: readonly string[];
  /** How many objects were read from git: the cost of the import. */
  readonly read: { readonly trees: number; readonly blobs: number };
}

const maxEntries = 500_000;
const maxDepth = 128;
const maxTreeBytes = 64 * 1024 ** 3;
/** As many trees are asked for before the first answer is awaited. */
const readAhead = 256;
const maxLinkBytes = 4096;

/**
 * Turns the tree of a commit into a REAPI tree in the cache.
 *
 * Trees that the tables know are neither read nor descended into, so a commit that changes one file
 * costs as many objects as that file is deep. What is left out costs the directories on the way to it:
 * they are encoded anew and never remembered. A directory in which nothing is left is left out too, as
 * git itself knows no empty ones. A submodule is the tree of its commit, remembered by that commit: one
 * that is not changed costs nothing.
 *
 * Throws {@link InvalidError} for a missing subdirectory, a name that is not UTF-8, or a tree beyond all
 * bounds.
 */
export async function importTree(request: ImportRequest, signal?: AbortSignal): Promise<Imported> {
  await using readers = new ObjectReaders(request.objects, request.submodule);
  await using uploader = new ImportUploader(request, signal);
  return await new Import(request, { readers, uploader }, signal).run();
}

/** A tree on its way: its id, where it is, and what to leave out of it. */
interface Visit {
  /** Of a submodule's root: that of its commit. */
  readonly id: string;
  readonly path: string;
  readonly exclusions: Exclusions | null;
  /** The path of the submodule that it is in; null: none. */
  readonly submodule: string | null;
}

/** What has to be read, and one path of it. */
type Wanted = Pick<Visit, "path" | "submodule">;

class Import {
  readonly #request: ImportRequest;
  readonly #readers: ObjectReaders;
  readonly #uploader: ImportUploader;
  readonly #entries = new Map<string, readonly TreeEntry[]>();
  readonly #trees = new Map<string, KnownTree>();
  readonly #blobs = new Map<string, KnownBlob>();
  /** Files and links that have to be read. */
  readonly #files = new Map<string, Wanted>();
  readonly #links = new Map<string, Wanted>();
  readonly #targets = new Map<string, string>();
  readonly #asked = new Set<string>();
  readonly #signal: AbortSignal | undefined;
  #entryCount = 0;

  constructor(
    request: ImportRequest,
    { readers, uploader }: { readonly readers: ObjectReaders; readonly uploader: ImportUploader },
    signal?: AbortSignal,
  ) {
    this.#signal = signal;
    this.#request = request;
    this.#readers = readers;
    this.#uploader = uploader;
  }

  async run(): Promise<Imported> {
    const { subdirectory, exclude } = this.#request;
    const id = await this.#resolve(subdirectory);
    const exclusions = Exclusions.below(subdirectory, exclude);
    const root = { id, path: subdirectory, exclusions, submodule: null };
    await this.#readTrees(root);
    await this.#readBlobs();
    const tree = (await this.#encode(root)) ?? emptyTree;
    if (tree.files > maxEntries || tree.bytes > maxTreeBytes) {
      throw new InvalidError(`the tree has ${tree.files} files of ${tree.bytes} bytes in all`, {
        hint: `At most ${maxEntries} files and ${maxTreeBytes} bytes are deployed.`,
      });
    }
    await this.#uploader.flush();
    return {
      root: tree.root,
      uploaded: this.#uploader.uploaded,
      warnings: tree.lfsPointer === null ? [] : [lfsWarning(join(subdirectory, tree.lfsPointer))],
      read: { trees: this.#entries.size, blobs: this.#files.size + this.#links.size },
    };
  }

  /** The id of the tree at `path` in the commit. */
  async #resolve(path: string): Promise<string> {
    const { commit } = this.#request;
    const reader = await this.#readers.of(null);
    const root = await reader.read(`${parseObjectId(commit)}^{tree}`);
    if (root === null) throw new InvalidError(`there is no commit ${commit.slice(0, 12)}`);
    let id = root.id;
    for (const name of path.split("/").filter((part) => part !== "")) {
      const found = (await reader.readTree(id)).find((entry) => entry.name === name);
      if (found?.mode !== "40000") {
        throw new InvalidError(`the commit has no directory ${JSON.stringify(path)}`);
      }
      id = found.id;
    }
    return id;
  }

  /** Reads every tree that is not known, level by level. */
  async #readTrees(root: Visit): Promise<void> {
    let level: readonly Visit[] = this.#isNews(root) ? [root] : [];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > maxDepth) {
        throw new InvalidError(`${level[0]?.path} is nested more than ${maxDepth} levels deep`);
      }
      const next: Visit[] = [];
      for (let at = 0; at < level.length; at += readAhead) {
        this.#signal?.throwIfAborted();
        const visits = level.slice(at, at + readAhead);
        const trees = await Promise.all(visits.map((visit) => this.#readTree(visit)));
        trees.forEach((entries, i) => {
          const visit = visits[i];
          if (visit !== undefined) next.push(...this.#childrenOf(visit, entries));
        });
      }
      level = next;
    }
  }

  async #readTree({ id, path, submodule }: Visit): Promise<readonly TreeEntry[]> {
    const name = path === submodule ? `${id}^{tree}` : id;
    const entries =
      this.#entries.get(id) ?? (await (await this.#readers.of(submodule)).readTree(name));
    if (!this.#entries.has(id)) this.#entryCount += entries.length;
    if (this.#entryCount > maxEntries) throw new InvalidError(`more than ${maxEntries} files`);
    this.#entries.set(id, entries);
    return entries;
  }

  /** The trees to read next; on the way, notes which files and links have to be read. */
  #childrenOf(visit: Visit, entries: readonly TreeEntry[]): readonly Visit[] {
    const children: Visit[] = [];
    for (const { name, mode, id } of entries) {
      if (visit.exclusions?.excludes(name) === true) continue;
      const path = join(visit.path, name);
      const submodule = mode === "160000" ? path : visit.submodule;
      if (isDirectory(mode)) {
        const exclusions = visit.exclusions?.within(name) ?? null;
        const child = { id, path, exclusions, submodule };
        if (this.#isNews(child)) children.push(child);
      } else if (mode === "120000") {
        this.#links.set(id, { path, submodule });
      } else if (!this.#blobs.has(id) && !this.#files.has(id)) {
        const known = this.#request.fresh === true ? null : this.#request.tables.blob(id);
        if (known === null || known.isLfsPointer) this.#files.set(id, { path, submodule });
        else this.#blobs.set(id, known);
      }
    }
    return children;
  }

  /** True where the tree has to be read; what the tables know of it is kept at hand otherwise. */
  #isNews({ id, exclusions }: Visit): boolean {
    if (exclusions !== null) return true;
    // A tree that occurs several times, or a thousand million times, is read once.
    if (this.#asked.has(id)) return false;
    this.#asked.add(id);
    const known = this.#request.fresh === true ? null : this.#request.tables.tree(id);
    if (known === null || known.lfsPointer !== null) return true;
    this.#trees.set(id, known);
    return false;
  }

  async #readBlobs(): Promise<void> {
    await forEachAhead([...this.#links], async ([id, { path, submodule }]) => {
      const object = await (await this.#readers.of(submodule)).read(id, maxLinkBytes);
      this.#targets.set(id, parseTarget(object?.bytes, path));
    });
    await forEachAhead([...this.#files], async ([id, { submodule }]) => {
      this.#signal?.throwIfAborted();
      const reader = await this.#readers.of(submodule);
      const known = await reader.consume(id, (header, content) =>
        this.#uploader.addBlob(header, content),
      );
      if (known === null) throw new InvalidError(`the repository has lost the object ${id}`);
      this.#blobs.set(id, known);
    });
  }

  /** Encodes a tree after all that is below it. Null where nothing is left of it. */
  async #encode({ id, path, exclusions, submodule }: Visit): Promise<KnownTree | null> {
    const known = exclusions === null ? this.#trees.get(id) : undefined;
    if (known !== undefined) return known;
    const directories: DirectoryNode[] = [];
    const files: FileNode[] = [];
    const symlinks: SymlinkNode[] = [];
    const sum = { files: 0, bytes: 0, lfsPointer: null as string | null };
    for (const entry of this.#entries.get(id) ?? []) {
      const { name, mode } = entry;
      if (exclusions?.excludes(name) === true) continue;
      if (isDirectory(mode)) {
        const below = exclusions?.within(name) ?? null;
        const child = await this.#encode({
          id: entry.id,
          path: join(path, name),
          exclusions: below,
          submodule,
        });
        if (child === null) continue;
        directories.push({ name, digest: child.root });
        sum.files += child.files;
        sum.bytes += child.bytes;
        if (child.lfsPointer !== null) sum.lfsPointer ??= join(name, child.lfsPointer);
        continue;
      }
      sum.files++;
      if (mode === "120000") {
        symlinks.push({ name, target: this.#targets.get(entry.id) ?? "" });
        continue;
      }
      const blob = this.#blobs.get(entry.id);
      if (blob === undefined) throw new InvalidError(`${join(path, name)} is not a file`);
      files.push({ name, digest: blob.digest, isExecutable: mode === "100755" });
      sum.bytes += sizeOf(blob.digest);
      if (blob.isLfsPointer) sum.lfsPointer ??= name;
    }
    if (files.length + directories.length + symlinks.length === 0) return null;
    const encoded = encodeDirectory({ files, directories, symlinks });
    const tree = { root: digestOf(encoded), ...sum };
    await this.#uploader.addDirectory(encoded, exclusions === null ? { id, known: tree } : null);
    if (exclusions === null) this.#trees.set(id, tree);
    return tree;
  }
}

/** Reads objects of the repository and of its submodules, each through one git, from its first use on. */
class ObjectReaders implements AsyncDisposable {
  readonly #submodule: ImportRequest["submodule"];
  readonly #readers = new Map<string | null, Promise<ObjectReader>>();

  constructor(objects: GitObjects, submodule: ImportRequest["submodule"]) {
    this.#submodule = submodule;
    this.#readers.set(null, Promise.resolve(ObjectReader.open(objects)));
  }

  /** Of the submodule at a path, or of the repository itself. Throws {@link InvalidError}. */
  of(submodule: string | null): Promise<ObjectReader> {
    let reader = this.#readers.get(submodule);
    if (reader === undefined) {
      reader = this.#submodule(submodule ?? "").then((objects) => ObjectReader.open(objects));
      this.#readers.set(submodule, reader);
    }
    return reader;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const opened of await Promise.allSettled(this.#readers.values())) {
      if (opened.status === "fulfilled") await opened.value[Symbol.asyncDispose]();
    }
  }
}

/** True for a directory, and for a submodule, which becomes one. */
function isDirectory(mode: string): boolean {
  return mode === "40000" || mode === "160000";
}

const emptyTree: KnownTree = { root: emptyDigest, files: 0, bytes: 0, lfsPointer: null };

/** Starts `work` for many items at once, so that git is never idle, but not for all. */
async function forEachAhead<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += readAhead) {
    await Promise.all(items.slice(at, at + readAhead).map(work));
  }
}

function parseTarget(bytes: Buffer | undefined, path: string): string {
  const target = bytes?.toString("utf8") ?? "";
  if (target === "" || target.includes("\0") || Buffer.byteLength(target) !== bytes?.length) {
    throw new InvalidError(`the symbolic link ${path} has no target that can be stored`);
  }
  return target;
}

function lfsWarning(path: string): string {
  return `${path} is a Git LFS pointer without its file, and deployed as it is: git lfs push --all slipway`;
}

function join(directory: string, name: string): string {
  return directory === "" ? name : `${directory}/${name}`;
}
