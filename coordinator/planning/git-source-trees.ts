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

  open(
    projectId: string,
    source: Extract<ActivitySource, { readonly type: "commit" | "tree" }>,
    content: ContentStore,
    signal: AbortSignal,
    options: { readonly fresh: boolean } = { fresh: false },
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
    const reader = CommitReader.open(objects, source.commit);
    const disposed = new AbortController();
    const imported = importTree(
      {
        objects,
        commit: source.commit,
        subdirectory: "",
        exclude: [],
        tables: this.#tables(projectId),
        content,
        fresh: options.fresh,
      },
      AbortSignal.any([signal, disposed.signal]),
    );
    // Whoever reads the files may fail first, and never come to wait for the import.
    imported.catch(() => undefined);
    return {
      reader,
      imported,
      async [Symbol.asyncDispose]() {
        disposed.abort();
        await Promise.allSettled([imported, reader[Symbol.asyncDispose]()]);
      },
    };
  }
}
