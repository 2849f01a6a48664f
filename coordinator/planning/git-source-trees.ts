import type { ContentStore } from "../../content/content-store.js";
import type { ActivitySource } from "../activities/activity.js";
import { CommitReader } from "../git/commit-reader.js";
import type { Repositories } from "../git/repositories.js";
import { importTree } from "./import.js";
import type { ImportTables } from "./import-tables.js";
import { ContentTreeReader, type SourceTree, type SourceTrees } from "./source-trees.js";

/** Trees of commits, imported from the repositories; submitted trees are in the cache already. */
export class GitSourceTrees implements SourceTrees {
  readonly #repositories: Repositories;
  readonly #tables: (projectId: string) => ImportTables;

  constructor(parts: {
    readonly repositories: Repositories;
    readonly tables: (projectId: string) => ImportTables;
  }) {
    this.#repositories = parts.repositories;
    this.#tables = parts.tables;
  }

  async load(
    projectId: string,
    source: Extract<ActivitySource, { readonly type: "commit" | "tree" }>,
    content: ContentStore,
    signal: AbortSignal,
    options: { readonly fresh: boolean } = { fresh: false },
  ): Promise<SourceTree> {
    if (source.type === "tree") {
      return {
        root: source.root,
        reader: new ContentTreeReader(content, source.root),
        uploaded: { blobs: 0, bytes: 0 },
        warnings: [],
        [Symbol.asyncDispose]: () => Promise.resolve(),
      };
    }
    const objects = this.#repositories.objects(projectId);
    const { root, uploaded, warnings } = await importTree(
      {
        objects,
        commit: source.commit,
        subdirectory: "",
        exclude: [],
        tables: this.#tables(projectId),
        content,
        fresh: options.fresh,
      },
      signal,
    );
    const reader = CommitReader.open(objects, source.commit);
    return {
      root,
      reader,
      uploaded,
      warnings,
      [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
    };
  }
}
