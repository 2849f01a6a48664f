import type { TreeReader } from "../../config/files/tree-reader.js";
import { MAX_FILE_BYTES } from "../../config/files/parse-yaml.js";
import { SymbolicLinkError } from "../../config/files/symbolic-link-error.js";
import { FarmError, InvalidError } from "../../program/error.js";
import { runGit, type GitObjects } from "./git-process.js";
import { Listings, type Gitlink, type Listing } from "./listings.js";
import { ObjectReader, type TreeEntry } from "./object-reader.js";

/** A tree with more paths than this is refused. */
const maxFiles = 500_000;
const maxListBytes = 128 * 1024 * 1024;
/** Trees that differ in more are listed anew. */
const maxDifferenceBytes = 16 * 1024 * 1024;

/**
 * Reads the files of one commit, in a push even before it is accepted. `node_modules` is passed over,
 * as in a directory on disk. Symbolic links are listed but never followed: to read one, or anything
 * behind one, throws {@link InvalidError}, so that a configuration cannot point out of its commit. Of a
 * file that is larger than a configuration may be, just enough is read for the check to refuse it.
 */
export class CommitReader implements TreeReader, AsyncDisposable {
  readonly commit: string;
  readonly objects: GitObjects;
  readonly #listings: Listings;
  readonly #trees = new Map<string, Promise<readonly TreeEntry[]>>();
  #reader: ObjectReader | undefined;
  #listing: Promise<Listing> | undefined;

  private constructor(objects: GitObjects, commit: string, listings: Listings) {
    this.#listings = listings;
    this.objects = objects;
    this.commit = commit;
  }

  /**
   * Opens a commit by its full id. Nothing is read yet. `listings`: what is known of trees, and will be of
   * this one.
   */
  static open(objects: GitObjects, commit: string, listings = new Listings()): CommitReader {
    return new CommitReader(objects, parseObjectId(commit), listings);
  }

  async list(): Promise<readonly string[]> {
    return (await this.#listOnce()).files;
  }

  /** The submodules, wherever they are. Costs nothing beside {@link list}. */
  async gitlinks(): Promise<readonly Gitlink[]> {
    return (await this.#listOnce()).gitlinks;
  }

  async read(path: string): Promise<Uint8Array | null> {
    const names = path.split("/");
    let tree = `${this.commit}^{tree}`;
    for (const [depth, name] of names.entries()) {
      const entry = (await this.#tree(tree)).find((candidate) => candidate.name === name);
      if (entry === undefined) return null;
      if (entry.mode === "120000") throw new SymbolicLinkError(names.slice(0, depth + 1).join("/"));
      const isLast = depth === names.length - 1;
      if (isLast) return entry.mode.startsWith("100") ? await this.#readStart(entry.id) : null;
      if (entry.mode !== "40000") return null;
      tree = entry.id;
    }
    return null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reader?.[Symbol.asyncDispose]();
  }

  #listOnce(): Promise<Listing> {
    this.#listing ??= this.#listAll();
    return this.#listing;
  }

  async #listAll(): Promise<Listing> {
    const { commit } = this;
    const repository = this.objects.directory;
    const same = this.#listings.ofCommit(commit);
    if (same !== null) return same;
    const tree = (await this.#objectReader().read(`${commit}^{tree}`))?.id;
    if (tree === undefined) return await this.#listWhole();
    const before = this.#listings.latest(repository);
    const known =
      this.#listings.of(tree) ?? (before === null ? null : await this.#listSince(before, tree));
    const listing = known ?? (await this.#listWhole());
    this.#listings.put({ repository, commit, tree }, listing);
    return listing;
  }

  async #listWhole(): Promise<Listing> {
    const output = await runGit(
      this.objects,
      ["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", this.commit],
      { maxOutputBytes: maxListBytes },
    );
    const files: string[] = [];
    const gitlinks: Gitlink[] = [];
    for (let at = 0; at < output.length;) {
      const end = output.indexOf(0, at);
      const tab = output.indexOf(9, at);
      const path = output.toString("utf8", tab + 1, end);
      // `<mode> SP <type> SP <id> TAB <path>`
      const [mode, , id = ""] = output.toString("latin1", at, tab).split(" ");
      if (mode === submodule) gitlinks.push({ path, commit: id });
      else if (isOurs(path)) files.push(path);
      if (files.length > maxFiles) throw new InvalidError(`more than ${maxFiles} files`);
      at = end + 1;
    }
    return { files: files.sort(), gitlinks };
  }

  /** The listing of `tree` by what it has other than `before`, which is known; null where git cannot tell. */
  async #listSince(before: string, tree: string): Promise<Listing | null> {
    const known = this.#listings.of(before);
    const output = known === null ? null : await this.#difference(before, tree);
    if (known === null || output === null) return null;
    const removed = new Set<string>();
    const added: string[] = [];
    const relinked = new Map<string, string | null>();
    // A line `:<mode before> <mode after> <id before> <id after> <status>` and a path, in turn.
    const fields = output.toString("utf8").split("\0");
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const path = fields[at + 1] ?? "";
      const [modeBefore = "", modeAfter = "", , id = ""] = (fields[at] ?? "").slice(1).split(" ");
      if (modeAfter === submodule) relinked.set(path, id);
      else if (modeBefore === submodule) relinked.set(path, null);
      const [was, is] = [modeBefore, modeAfter].map(
        (mode) => mode !== absent && mode !== submodule,
      );
      if (was === is || !isOurs(path)) continue;
      if (is === true) added.push(path);
      else removed.add(path);
    }
    const gitlinks =
      relinked.size === 0
        ? known.gitlinks
        : [
            ...known.gitlinks.filter(({ path }) => !relinked.has(path)),
            ...[...relinked].flatMap(([path, commit]) =>
              commit === null ? [] : [{ path, commit }],
            ),
          ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    if (removed.size + added.length === 0) {
      return gitlinks === known.gitlinks ? known : { files: known.files, gitlinks };
    }
    const files = [...known.files.filter((path) => !removed.has(path)), ...added];
    if (files.length > maxFiles) throw new InvalidError(`more than ${maxFiles} files`);
    return { files: files.sort(), gitlinks };
  }

  async #difference(before: string, tree: string): Promise<Buffer | null> {
    const args = ["diff-tree", "-r", "-z", "--no-renames", "--end-of-options", before, tree];
    try {
      return await runGit(this.objects, args, { maxOutputBytes: maxDifferenceBytes });
    } catch (error) {
      // That of a push which was refused is gone; or it is so much that all may as well be listed.
      if (error instanceof FarmError) return null;
      throw error;
    }
  }

  /** Started when the first object is read. */
  #objectReader(): ObjectReader {
    this.#reader ??= ObjectReader.open(this.objects);
    return this.#reader;
  }

  #tree(name: string): Promise<readonly TreeEntry[]> {
    let tree = this.#trees.get(name);
    if (tree === undefined) {
      tree = this.#objectReader().readTree(name);
      this.#trees.set(name, tree);
    }
    return tree;
  }

  async #readStart(id: string): Promise<Uint8Array | null> {
    return await this.#objectReader().consume(id, async (_header, content) => {
      const parts: Buffer[] = [];
      let size = 0;
      for await (const part of content) {
        parts.push(part);
        size += part.length;
        if (size > MAX_FILE_BYTES) break;
      }
      return Buffer.concat(parts).subarray(0, MAX_FILE_BYTES + 1);
    });
  }
}

/** The modes of a submodule, and of what is not there, as git writes them. */
const submodule = "160000";
const absent = "000000";

function isOurs(path: string): boolean {
  return !/(?:^|\/)node_modules\//.test(path);
}

/** Checks that `text` is a full object id. Throws {@link InvalidError}. */
export function parseObjectId(text: string): string {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) {
    throw new InvalidError(`${JSON.stringify(text.slice(0, 80))} is not the id of a commit`);
  }
  return text;
}
