import type { ContentStore } from "../../content/content-store.js";
import type { ActivitySource } from "../activities/activity.js";
import { CommitReader } from "../git/commit-reader.js";
import type { Repositories } from "../git/repositories.js";
import type { LfsStore } from "../lfs/lfs-store.js";
import { importTree } from "./import.js";
import type { ImportTables } from "./import-tables.js";
import { CommitSource } from "../submodules/commit-source.js";
import type { Submodules } from "../submodules/submodules.js";
import {
  ContentTreeReader,
  type SourceOptions,
  type SourceTree,
  type SourceTrees,
} from "./source-trees.js";

/** Trees of commits, imported from the repositories; submitted trees are in the cache already. */
export class GitSourceTrees implements SourceTrees {
  readonly #repositories: Repositories;
  readonly #submodules: Submodules;
  readonly #lfs: Pick<LfsStore, "find">;
  readonly #tables: (projectId: string) => ImportTables;

  constructor(parts: {
    readonly repositories: Repositories;
    readonly submodules: Submodules;
    readonly lfs: Pick<LfsStore, "find">;
    readonly tables: (projectId: string) => ImportTables;
  }) {
    this.#repositories = parts.repositories;
    this.#submodules = parts.submodules;
    this.#lfs = parts.lfs;
    this.#tables = parts.tables;
  }

  open(
    projectId: string,
    source: Extract<ActivitySource, { readonly type: "commit" | "tree" }>,
    content: ContentStore,
    signal: AbortSignal,
    options: SourceOptions,
  ): SourceTree {
    if (source.type === "tree") {
      const { root } = source;
      return {
        reader: new ContentTreeReader(content, root),
        imported: Promise.resolve({ root, uploaded: { blobs: 0, bytes: 0 }, warnings: [] }),
        [Symbol.asyncDispose]: () => Promise.resolve(),
      };
    }
    const objects = this.#repositories.objects(projectId);
    const disposed = new AbortController();
    const ending = AbortSignal.any([signal, disposed.signal]);
    const commit = CommitReader.open(objects, source.commit, this.#repositories.listings);
    const owner = { projectId, user: options.user };
    const reader = new CommitSource(this.#submodules, owner, commit, ending);
    const imported = importTree(
      {
        objects,
        commit: source.commit,
        subdirectory: "",
        exclude: [],
        tables: this.#tables(projectId),
        content,
        lfsObject: ({ oid }) => this.#lfs.find(projectId, oid),
        submodule: (path) => reader.objectsAt(path),
        fresh: options.fresh === true,
      },
      ending,
    );
    // Whoever reads the files may fail first, and never come to wait for the import.
    imported.catch(() => undefined);
    return {
      reader,
      imported,
      async [Symbol.asyncDispose]() {
        disposed.abort();
        await Promise.allSettled([imported, reader[Symbol.asyncDispose]()]);
        await commit[Symbol.asyncDispose]();
      },
    };
  }
}
