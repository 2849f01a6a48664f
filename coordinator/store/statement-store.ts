import type { Digest } from "../../content/digest.js";
import type { VerifyingKey } from "../../content/provenance/envelope.js";
import type { SlugPlace } from "../provenance/slug-provenance.js";
import type { Database } from "./database.js";

/** Signed statements about slugs, and the keys that they are checked with. */
export class StatementStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The envelope, in JSON, of what is known of a slug; null: nothing. */
  get({ projectId, application, slug }: SlugPlace): string | null {
    const row = this.#database.get<{ envelope_json: string }>(
      `SELECT envelope_json FROM slug_statements
       WHERE project_id = ? AND slug = ? AND application = ?`,
      ...[projectId, slug, application],
    );
    return row?.envelope_json ?? null;
  }

  put({ projectId, application, slug }: SlugPlace, envelope: string, nowMs: number): void {
    this.#database.run(
      `INSERT OR REPLACE INTO slug_statements
         (project_id, slug, application, envelope_json, created_at_ms) VALUES (?, ?, ?, ?, ?)`,
      ...[projectId, slug, application, envelope, nowMs],
    );
  }

  ofSlug(projectId: string, slug: Digest): readonly string[] {
    return this.#database
      .all<{ envelope_json: string }>(
        `SELECT envelope_json FROM slug_statements
         WHERE project_id = ? AND slug = ? ORDER BY application`,
        ...[projectId, slug],
      )
      .map((row) => row.envelope_json);
  }

  putKey({ id, pem }: VerifyingKey, nowMs: number): void {
    this.#database.run(
      "INSERT OR IGNORE INTO signing_keys (id, pem, created_at_ms) VALUES (?, ?, ?)",
      ...[id, pem, nowMs],
    );
  }

  keys(): readonly VerifyingKey[] {
    return this.#database.all<VerifyingKey>(
      "SELECT id, pem FROM signing_keys ORDER BY created_at_ms",
    );
  }
}
