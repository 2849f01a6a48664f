import { lstatSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import type { ActionOutput } from "../../content/action.js";
import { digestOf, type Digest } from "../../content/digest.js";
import {
  emptyDirectory,
  encodeDirectory,
  type Directory,
  type DirectoryNode,
  type FileNode,
  type SymlinkNode,
} from "../../content/directory.js";
import { describeSpecial } from "../../content/hash-directory.js";
import { StepFailedError } from "../work/step-context.js";
import { FileHasher } from "./file-hasher.js";
import type { WorkingTree } from "./working-tree.js";

/** As many as a commit may have. */
const usualMaxFiles = 500_000;

/** A blob that the build made: a file of the working tree, or an encoded directory. */
export type NewBlob =
  | { readonly digest: Digest; readonly path: string; readonly isExecutable: boolean }
  | { readonly digest: Digest; readonly bytes: Buffer };

export interface CollectedOutputs {
  readonly outputs: readonly ActionOutput[];
  /** Each once. The cache may have some of them all the same. */
  readonly blobs: readonly NewBlob[];
}

export interface CollectOptions {
  readonly tree: WorkingTree;
  /** The tree that the build began with. */
  readonly inputRoot: Digest;
  readonly readDirectory: (digest: Digest) => Promise<Directory>;
  /** Relative to the root; "" is all of it. */
  readonly outputPaths: readonly string[];
  /** Told about what cannot be kept. */
  readonly warn: (message: string) => void;
  /** So many files may be new or changed. */
  readonly maxFiles?: number;
}

/**
 * The trees at the output paths after a build that has ended. Only what the build touched is read; of
 * the rest the digests are known from the input. A path where there is nothing has no output.
 *
 * Throws {@link StepFailedError} where an output is no directory, or a name cannot be kept.
 */
export async function collectOutputs(
  options: CollectOptions,
  signal: AbortSignal,
): Promise<CollectedOutputs> {
  const collector = new OutputCollector(options, signal);
  const outputs: ActionOutput[] = [];
  for (const path of options.outputPaths) {
    const root = await collector.collectAt(path);
    if (root !== null) outputs.push({ path, root });
  }
  return { outputs, blobs: [...collector.blobs.values()] };
}

/** What is at a path of the working tree; `other`: neither a directory nor a file, maybe a symlink. */
export type FoundOutput =
  | { readonly type: "directory"; readonly digest: Digest }
  | { readonly type: "file"; readonly file: FileNode }
  | { readonly type: "other" };

/** Finds and hashes what a build made of its working tree; each blob once, however often it is found. */
export class OutputCollector {
  readonly blobs = new Map<string, NewBlob>();
  readonly #options: CollectOptions;
  readonly #hasher: FileHasher;
  readonly #maxFiles: number;
  #files = 0;

  constructor(options: CollectOptions, signal: AbortSignal) {
    this.#options = options;
    this.#hasher = new FileHasher(signal);
    this.#maxFiles = options.maxFiles ?? usualMaxFiles;
  }

  /** The digest of the directory at `path`; null where there is nothing. */
  async collectAt(path: string): Promise<Digest | null> {
    const found = await this.find(path);
    if (found === null || found.type === "directory") return found?.digest ?? null;
    throw new StepFailedError(`the build left "${path}" as something other than a directory`, {
      hint: "Its output is expected there as a directory, not as a file or a symbolic link.",
    });
  }

  /** What is at `path`, a directory with all below it; null where there is nothing. */
  async find(path: string): Promise<FoundOutput | null> {
    const { tree } = this.#options;
    const names = path.split("/").filter((part) => part !== "" && part !== ".");
    let place = "";
    let input: Digest | null = this.#options.inputRoot;
    let isTouched = tree.touchedIn("") !== null;
    for (const [index, name] of names.entries()) {
      const touched = isTouched ? tree.touchedIn(place) : null;
      const before: Directory = await this.#inputDirectory(input);
      place = place === "" ? name : `${place}/${name}`;
      const found = lstatSync(join(tree.path, place), { throwIfNoEntry: false });
      if (found === undefined) return null;
      isTouched = touched?.has(name) ?? false;
      if (found.isFile() && index === names.length - 1) {
        const known = isTouched ? undefined : before.files.find((file) => file.name === name);
        return { type: "file", file: known ?? (await this.#collectFile(name, place)) };
      }
      // A symlink too: it could lead out of the tree, to files of the host.
      if (!found.isDirectory()) return { type: "other" };
      input = before.directories.find((child) => child.name === name)?.digest ?? null;
    }
    if (!isTouched && input !== null) return { type: "directory", digest: input };
    return { type: "directory", digest: await this.#collect(place, input) };
  }

  /** The digest of a touched directory. `input` is the digest of what was there before. */
  async #collect(path: string, input: Digest | null): Promise<Digest> {
    const { tree } = this.#options;
    const touched = tree.touchedIn(path);
    if (touched === null && input !== null) return input;
    const before = new Known(await this.#inputDirectory(input));
    const files: FileNode[] = [];
    const directories: DirectoryNode[] = [];
    const symlinks: SymlinkNode[] = [];
    // The merged directory is listed, not what was touched: it knows what was removed or replaced.
    for (const entry of readdirSync(join(tree.path, path), { withFileTypes: true })) {
      const { name } = entry;
      const child = path === "" ? name : `${path}/${name}`;
      if (touched?.has(name) !== true) {
        const isKnown = before.copy(name, { files, directories, symlinks });
        if (isKnown) continue;
      }
      if (entry.isDirectory()) {
        directories.push({ name, digest: await this.#collect(child, before.directory(name)) });
      } else if (entry.isSymbolicLink()) {
        symlinks.push({ name, target: this.#readLink(child) });
      } else if (entry.isFile()) {
        files.push(await this.#collectFile(name, child));
      } else {
        this.#options.warn(`${child} is ${describeSpecial(entry)} and is left out of the result`);
      }
    }
    const bytes = encodeDirectory({ files, directories, symlinks });
    const digest = digestOf(bytes);
    if (digest !== input) this.blobs.set(digest, { digest, bytes });
    return digest;
  }

  async #collectFile(name: string, path: string): Promise<FileNode> {
    if (++this.#files > this.#maxFiles) {
      const limit = this.#maxFiles.toLocaleString("en");
      throw new StepFailedError(`the build made or changed more than ${limit} files, as ${path}`, {
        hint: "Remove what is not needed at run time, or write it to $CACHE_DIR.",
      });
    }
    const source = this.#options.tree.sourceOf(path);
    try {
      const file = await this.#hasher.hash(source);
      const key = `${file.digest}${file.isExecutable ? ".x" : ""}`;
      if (!this.blobs.has(key)) this.blobs.set(key, { ...file, path: source });
      return { name, ...file };
    } catch (error) {
      throw explain(error, path);
    }
  }

  #readLink(path: string): string {
    try {
      const target = readlinkSync(join(this.#options.tree.path, path), "buffer");
      const text = target.toString("utf8");
      if (Buffer.from(text, "utf8").equals(target)) return text;
    } catch (error) {
      throw explain(error, path);
    }
    throw new StepFailedError(`the build made a symbolic link that is not UTF-8: ${path}`);
  }

  async #inputDirectory(digest: Digest | null): Promise<Directory> {
    return digest === null ? emptyDirectory : await this.#options.readDirectory(digest);
  }
}

/** A directory of the input by name. */
class Known {
  readonly #files: ReadonlyMap<string, FileNode>;
  readonly #directories: ReadonlyMap<string, DirectoryNode>;
  readonly #symlinks: ReadonlyMap<string, SymlinkNode>;

  constructor({ files, directories, symlinks }: Directory) {
    this.#files = new Map(files.map((node) => [node.name, node]));
    this.#directories = new Map(directories.map((node) => [node.name, node]));
    this.#symlinks = new Map(symlinks.map((node) => [node.name, node]));
  }

  directory(name: string): Digest | null {
    return this.#directories.get(name)?.digest ?? null;
  }

  /** Adds the node of that name as it was. False where there was none. */
  copy(
    name: string,
    into: { files: FileNode[]; directories: DirectoryNode[]; symlinks: SymlinkNode[] },
  ): boolean {
    const [file, directory, symlink] = [
      this.#files.get(name),
      this.#directories.get(name),
      this.#symlinks.get(name),
    ];
    if (file !== undefined) into.files.push(file);
    if (directory !== undefined) into.directories.push(directory);
    if (symlink !== undefined) into.symlinks.push(symlink);
    return file !== undefined || directory !== undefined || symlink !== undefined;
  }
}

/** An entry that was listed and yet cannot be opened has a name that is not UTF-8, or is not ours. */
function explain(error: unknown, path: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && path.includes("\ufffd")) {
    return new StepFailedError(`the build made a file whose name is not UTF-8: ${path}`, {
      hint: "Names of files in a slug have to be UTF-8.",
    });
  }
  if (code === "EACCES" || code === "EPERM") {
    return new StepFailedError(`the build left a file that cannot be read: ${path}`, {
      hint: "Give its owner the right to read it at the end of the build.",
    });
  }
  return error as Error;
}
