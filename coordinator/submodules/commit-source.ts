import type { TreeReader } from "../../config/files/tree-reader.js";
import { InvalidError } from "../../program/error.js";
import type { CommitReader } from "../git/commit-reader.js";
import type { GitObjects } from "../git/git-process.js";
import type { Submodule, SubmoduleOwner, Submodules } from "./submodules.js";

const maxFiles = 500_000;

/**
 * The files of a commit as they are in a full checkout: those of its submodules are among them. Submodules
 * are looked for, and fetched, when the first file is wanted; a commit without any costs nothing more.
 */
export class CommitSource implements TreeReader, AsyncDisposable {
  readonly #submodules: Submodules;
  readonly #owner: SubmoduleOwner;
  readonly #root: CommitReader;
  readonly #signal: AbortSignal;
  readonly #opened: CommitReader[] = [];
  #found: Promise<readonly Submodule[]> | undefined;

  /** `root` is the caller's to close. */
  constructor(
    submodules: Submodules,
    owner: SubmoduleOwner,
    root: CommitReader,
    signal: AbortSignal,
  ) {
    this.#submodules = submodules;
    this.#owner = owner;
    this.#root = root;
    this.#signal = signal;
  }

  async list(): Promise<readonly string[]> {
    const own = await this.#root.list();
    const submodules = await this.submodules();
    if (submodules.length === 0) return own;
    const files = [...own];
    for (const { path, reader } of submodules) {
      if (/(?:^|\/)node_modules(?:\/|$)/.test(path)) continue;
      for (const file of await reader.list()) files.push(`${path}/${file}`);
      if (files.length > maxFiles) throw new InvalidError(`more than ${maxFiles} files`);
    }
    return files.sort();
  }

  async read(path: string): Promise<Uint8Array | null> {
    // Each comes before those in it, so the last one is the nearest.
    const nearest = (await this.submodules()).findLast((one) => path.startsWith(`${one.path}/`));
    if (nearest === undefined) return await this.#root.read(path);
    return await nearest.reader.read(path.slice(nearest.path.length + 1));
  }

  /** All submodules of the commit, their commits at hand. Throws {@link InvalidError}. */
  submodules(): Promise<readonly Submodule[]> {
    this.#found ??= this.#submodules.find(
      this.#owner,
      this.#root,
      (reader) => this.#opened.push(reader),
      this.#signal,
    );
    return this.#found;
  }

  /** The objects of the submodule at `path`. Throws {@link InvalidError}. */
  async objectsAt(path: string): Promise<GitObjects> {
    const found = (await this.submodules()).find((one) => one.path === path);
    if (found === undefined) throw new InvalidError(`${path} is not a submodule`);
    return found.objects;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#found?.catch(() => undefined);
    await Promise.all(this.#opened.map((reader) => reader[Symbol.asyncDispose]()));
  }
}
