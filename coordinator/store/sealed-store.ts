import type { VariableKey } from "../variables/variable-key.js";
import type { Database } from "./database.js";

/** What nothing refers to goes after this time: whoever has just stored it may be about to. */
const graceMs = 3_600_000;

/**
 * Texts with the values of variables, sealed, each stored once: what a deployment was given, and what a
 * build step hands out. Activities, deployments and steps refer to them by their ids.
 */
export class SealedStore {
  readonly #database: Database;
  readonly #key: VariableKey;

  constructor(database: Database, key: VariableKey) {
    this.#database = database;
    this.#key = key;
  }

  /** The id that a text has or would have. It tells nothing of the text. */
  idOf(projectId: string, text: string): string {
    return this.#key.digest(JSON.stringify([projectId, text])).slice(0, 40);
  }

  /**
   * Stores a text, with the secrets in it, and gives its id. Done before: what counts as a secret is
   * what does so now.
   */
  put(projectId: string, text: string, secrets: readonly string[], nowMs: number): string {
    const id = this.idOf(projectId, text);
    this.#database.run(
      `INSERT INTO sealed_texts (project_id, id, sealed_text, sealed_secrets, used_at_ms)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET used_at_ms = excluded.used_at_ms,
         sealed_secrets = excluded.sealed_secrets`,
      projectId,
      id,
      this.#key.seal(text, placeOf("text", projectId, id)),
      this.#key.seal(JSON.stringify(secrets), placeOf("secrets", projectId, id)),
      nowMs,
    );
    return id;
  }

  /** Null where there is none (any more). */
  get(projectId: string, id: string): string | null {
    const row = this.#database.get<{ sealed_text: string }>(
      "SELECT sealed_text FROM sealed_texts WHERE project_id = ? AND id = ?",
      projectId,
      id,
    );
    if (row === undefined) return null;
    return this.#key.unseal(row.sealed_text, placeOf("text", projectId, id));
  }

  /** The secrets in a text; null where they are not known. */
  secretsOf(projectId: string, id: string): readonly string[] | null {
    const row = this.#database.get<{ sealed_secrets: string | null }>(
      "SELECT sealed_secrets FROM sealed_texts WHERE project_id = ? AND id = ?",
      projectId,
      id,
    );
    if (row === undefined || row.sealed_secrets === null) return null;
    const text = this.#key.unseal(row.sealed_secrets, placeOf("secrets", projectId, id));
    return JSON.parse(text) as readonly string[];
  }

  /** Removes what no live activity, no deployment of an environment that exists and no step needs. */
  collect(nowMs: number): void {
    this.#database.run(
      `DELETE FROM sealed_texts WHERE used_at_ms < ? AND id NOT IN (
         SELECT id FROM (
           SELECT json_extract(content_json, '$.variables.run') AS id FROM deployments
             JOIN environments ON environments.id = environment_id WHERE deleted_at_ms IS NULL
           UNION SELECT json_extract(state_json, '$.variables.build') FROM activities
             WHERE phase <> 'ended'
           UNION SELECT json_extract(state_json, '$.variables.run') FROM activities
             WHERE phase <> 'ended'
           UNION SELECT json_extract(state_json, '$.content.variables.run') FROM activities
             WHERE phase <> 'ended'
           UNION SELECT json_extract(work_json, '$.values') FROM steps WHERE state <> 'done'
         ) WHERE id IS NOT NULL
       )`,
      nowMs - graceMs,
    );
  }
}

function placeOf(what: "text" | "secrets", projectId: string, id: string): string {
  return JSON.stringify([what, projectId, id]);
}
