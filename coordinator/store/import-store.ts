import type { Digest } from "../../content/digest.js";
import type { ActionInputs } from "../planning/build-actions.js";
import type { KnownInputs } from "../planning/build-planner.js";
import type { ImportTables, KnownBlob, KnownTree } from "../planning/import-tables.js";
import type { Database } from "./database.js";

/** What is known of the git objects of one project. Losing it costs time only. */
export class ImportStore implements ImportTables {
  readonly #database: Database;
  readonly #projectId: string;

  constructor(database: Database, projectId: string) {
    this.#database = database;
    this.#projectId = projectId;
  }

  tree(id: string): KnownTree | null {
    const row = this.#database.get<{
      root: string;
      files: number;
      bytes: number;
      lfs_pointer: string | null;
    }>("SELECT * FROM git_trees WHERE project_id = ? AND id = ?", this.#projectId, id);
    if (row === undefined) return null;
    const { root, files, bytes, lfs_pointer: lfsPointer } = row;
    return { root: root as Digest, files, bytes, lfsPointer };
  }

  blob(id: string): KnownBlob | null {
    const row = this.#database.get<{ digest: string; lfs_pointer: number }>(
      "SELECT * FROM git_blobs WHERE project_id = ? AND id = ?",
      this.#projectId,
      id,
    );
    if (row === undefined) return null;
    return { digest: row.digest as Digest, isLfsPointer: row.lfs_pointer === 1 };
  }

  put(news: {
    readonly trees: ReadonlyMap<string, KnownTree>;
    readonly blobs: ReadonlyMap<string, KnownBlob>;
  }): Promise<void> {
    this.#database.transaction(() => {
      for (const [id, tree] of news.trees) {
        this.#database.run(
          "INSERT OR REPLACE INTO git_trees (project_id, id, root, files, bytes, lfs_pointer) VALUES (?, ?, ?, ?, ?, ?)",
          this.#projectId,
          id,
          tree.root,
          tree.files,
          tree.bytes,
          tree.lfsPointer,
        );
      }
      for (const [id, blob] of news.blobs) {
        this.#database.run(
          "INSERT OR REPLACE INTO git_blobs (project_id, id, digest, lfs_pointer) VALUES (?, ?, ?, ?)",
          this.#projectId,
          id,
          blob.digest,
          blob.isLfsPointer ? 1 : 0,
        );
      }
    });
    return Promise.resolve();
  }
}

/** The inputs of each application's last actions, for explanations. */
export class KnownInputStore implements KnownInputs {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(projectId: string, application: string, kind: string): ActionInputs | null {
    const row = this.#database.get<{ inputs_json: string }>(
      "SELECT inputs_json FROM known_inputs WHERE project_id = ? AND application = ? AND kind = ?",
      projectId,
      application,
      kind,
    );
    return row === undefined ? null : (JSON.parse(row.inputs_json) as ActionInputs);
  }

  put(projectId: string, application: string, kind: string, inputs: ActionInputs): void {
    this.#database.run(
      "INSERT OR REPLACE INTO known_inputs (project_id, application, kind, inputs_json) VALUES (?, ?, ?, ?)",
      projectId,
      application,
      kind,
      JSON.stringify(inputs),
    );
  }
}
