import type { TreeReader } from "../../config/files/tree-reader.js";
import type { ContentStore, UploadSummary } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import type { ActivitySource } from "../activities/activity.js";
import { TreeEditor } from "./tree-editor.js";

/** The files that an activity is about: a way to read them, and their tree on its way to the cache. */
export interface SourceTree extends AsyncDisposable {
  readonly reader: TreeReader;
  /** Rejects where they cannot be brought there, or the tree was disposed of before. */
  readonly imported: Promise<ImportedTree>;
}

export interface ImportedTree {
  readonly root: Digest;
  /** What had to be brought into the cache for it. */
  readonly uploaded: UploadSummary;
  /** In words, for whoever pushed. */
  readonly warnings: readonly string[];
}

/** Brings what was pushed or submitted into the cache, as one tree of the whole repository. */
export interface SourceTrees {
  /** Begins at once; the files can be read meanwhile. */
  open(
    projectId: string,
    source: Extract<ActivitySource, { readonly type: "commit" | "tree" }>,
    content: ContentStore,
    signal: AbortSignal,
    options: SourceOptions,
  ): SourceTree;
}

export interface SourceOptions {
  /** Who wants it: what is missing of submodules is fetched where this user may read it. */
  readonly user: string;
  /** Trust nothing that is known of earlier imports. */
  readonly fresh?: boolean;
}

/** Reads the files of a tree in the cache, each directory once. `node_modules` is passed over. */
export class ContentTreeReader implements TreeReader {
  readonly #content: ContentStore;
  readonly #editor: TreeEditor;
  readonly #root: Digest;

  constructor(content: ContentStore, root: Digest) {
    this.#content = content;
    this.#editor = new TreeEditor(content);
    this.#root = root;
  }

  async list(): Promise<readonly string[]> {
    const files: string[] = [];
    const visit = async (digest: Digest, prefix: string): Promise<void> => {
      const directory = await this.#editor.read(digest);
      for (const file of directory.files) files.push(`${prefix}${file.name}`);
      for (const symlink of directory.symlinks) files.push(`${prefix}${symlink.name}`);
      for (const child of directory.directories) {
        if (child.name === "node_modules") continue;
        await visit(child.digest, `${prefix}${child.name}/`);
      }
    };
    await visit(this.#root, "");
    return files;
  }

  async read(path: string): Promise<Uint8Array | null> {
    const entry = await this.#editor.find(this.#root, path);
    if (entry?.type !== "file") return null;
    return await this.#content.read(entry.digest);
  }
}
