import type { Digest } from "../../content/digest.js";
import type { KeptCache, KeptCaches } from "../planning/build-caches.js";
import type { Database } from "./database.js";

/** What builds have left in the directories of `build.caches`. */
export class KeptCacheStore implements KeptCaches {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(projectId: string, application: string, name: string): KeptCache | null {
    const row = this.#database.get<{ key: string; tree: string }>(
      "SELECT key, tree FROM kept_caches WHERE project_id = ? AND application = ? AND name = ?",
      ...[projectId, application, name],
    );
    return row === undefined ? null : { key: row.key, tree: row.tree as Digest };
  }

  put(projectId: string, application: string, name: string, { key, tree }: KeptCache): void {
    this.#database.run(
      "INSERT OR REPLACE INTO kept_caches (project_id, application, name, key, tree) VALUES (?, ?, ?, ?, ?)",
      ...[projectId, application, name, key, tree],
    );
  }
}
