import type { Domain } from "../environments/domain.js";
import type { Database } from "./database.js";

interface Row {
  readonly name: string;
  readonly project_id: string;
  readonly is_default: number;
  readonly created_at_ms: number;
}

/** The domains of projects: each belongs to one. */
export class DomainStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The default one first, the others by age. */
  ofProject(projectId: string): readonly Domain[] {
    return this.#database
      .all<Row>(
        "SELECT * FROM domains WHERE project_id = ? ORDER BY is_default DESC, created_at_ms, name",
        projectId,
      )
      .map(fromRow);
  }

  /** The domain that `host` is or lies below, the nearest; whose it is, is nobody's to tell strangers. */
  nearest(host: string): Domain | null {
    const labels = host.replace(/^\*\./, "").split(".");
    const names = labels.map((_, index) => labels.slice(index).join("."));
    const row = this.#database.get<Row>(
      `SELECT * FROM domains WHERE name IN (${names.map(() => "?").join(", ")})
       ORDER BY length(name) DESC LIMIT 1`,
      ...names,
    );
    return row === undefined ? null : fromRow(row);
  }

  /** A domain of another project that lies below `name`, or is the same; null where there is none. */
  below(name: string, projectId: string): Domain | null {
    const row = this.#database.get<Row>(
      `SELECT * FROM domains
       WHERE project_id <> ? AND (name = ? OR substr(name, -length(?) - 1) = '.' || ?) LIMIT 1`,
      projectId,
      name,
      name,
      name,
    );
    return row === undefined ? null : fromRow(row);
  }

  /** Adds one that nobody has. The first of a project is its default one. */
  add(name: string, projectId: string, nowMs: number): void {
    this.#database.run(
      `INSERT INTO domains (name, project_id, is_default, created_at_ms)
       VALUES (?, ?, NOT EXISTS (SELECT 1 FROM domains WHERE project_id = ?), ?)`,
      name,
      projectId,
      projectId,
      nowMs,
    );
  }

  remove(name: string, projectId: string): void {
    this.#database.run("DELETE FROM domains WHERE name = ? AND project_id = ?", name, projectId);
  }

  makeDefault(name: string, projectId: string): void {
    this.#database.transaction(() => {
      this.#database.run("UPDATE domains SET is_default = 0 WHERE project_id = ?", projectId);
      this.#database.run(
        "UPDATE domains SET is_default = 1 WHERE name = ? AND project_id = ?",
        name,
        projectId,
      );
    });
  }
}

function fromRow(row: Row): Domain {
  return {
    name: row.name,
    projectId: row.project_id,
    isDefault: row.is_default === 1,
    createdAtMs: row.created_at_ms,
  };
}
