import { randomBytes } from "node:crypto";
import { ConflictError, NotFoundError } from "../../program/error.js";
import type { StoredToken, TokenStore } from "../access/authenticator.js";
import type { Principal } from "../access/principal.js";
import type { ProjectRow } from "../environments/environment.js";
import { newId, type Database } from "./database.js";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly default_branch: string;
  readonly entropy: string;
  readonly created_at_ms: number;
}

/** What is known of a project's trees and builds, by its id. */
const tablesOfBuilds = [
  ...["git_trees", "git_blobs", "known_inputs", "kept_caches", "slug_statements"],
] as const;

/** Users, their tokens and the projects that they may see. */
export class ProjectStore implements TokenStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Makes sure that the administrator exists and that this token, by its digest, is theirs. */
  ensureAdministrator(tokenDigest: string, nowMs: number): void {
    this.#database.transaction(() => {
      this.#database.run(
        "INSERT INTO users (id, name, administrator) VALUES ('admin', 'admin', 1) ON CONFLICT DO NOTHING",
      );
      this.#database.run(
        "INSERT INTO tokens (hash, user_id, created_at_ms) VALUES (?, 'admin', ?) ON CONFLICT DO NOTHING",
        tokenDigest,
        nowMs,
      );
    });
  }

  findToken(digest: string): StoredToken | null {
    const row = this.#database.get<{ id: string; name: string; administrator: number }>(
      `SELECT users.id, users.name, users.administrator FROM tokens
       JOIN users ON users.id = tokens.user_id WHERE tokens.hash = ?`,
      digest,
    );
    if (row === undefined) return null;
    const principal = { userId: row.id, name: row.name, administrator: row.administrator === 1 };
    return { digest, principal, expiresAtMs: null };
  }

  /** Throws {@link ConflictError} where the name is taken. */
  requireFree(name: string): void {
    if (this.#byName(name) === undefined) return;
    throw new ConflictError(`there is a project "${name}" already`, {
      hint: "Choose another name, or delete the old one: slipway project delete NAME",
    });
  }

  /** `id`: where what is its own was made before. Throws {@link ConflictError} where the name is taken. */
  create(name: string, defaultBranch: string, nowMs: number, id = newId()): ProjectRow {
    return this.#database.transaction(() => {
      this.requireFree(name);
      this.#database.run(
        "INSERT INTO projects (id, name, default_branch, entropy, created_at_ms) VALUES (?, ?, ?, ?, ?)",
        id,
        name,
        defaultBranch,
        // 56 characters, as applications know them.
        randomBytes(42).toString("base64url"),
        nowMs,
      );
      return this.get(id);
    });
  }

  /** The project with this name or id, where `principal` may know of it. Throws {@link NotFoundError}. */
  projectFor(principal: Principal, nameOrId: string): ProjectRow {
    const row = this.#database.get<Row>(
      "SELECT * FROM projects WHERE (name = ? OR id = ?) AND deleting = 0 AND ? = 1",
      nameOrId,
      nameOrId,
      principal.administrator ? 1 : 0,
    );
    if (row !== undefined) return fromRow(row);
    throw new NotFoundError(`there is no project "${nameOrId}"`, {
      hint: "`slipway project list` lists them, `slipway project create NAME` makes one.",
    });
  }

  /** Like {@link projectFor}, by name; null where there is none. */
  findFor(principal: Principal, name: string): ProjectRow | null {
    const row = this.#database.get<Row>(
      "SELECT * FROM projects WHERE name = ? AND deleting = 0 AND ? = 1",
      name,
      principal.administrator ? 1 : 0,
    );
    return row === undefined ? null : fromRow(row);
  }

  /** Like {@link findFor}, for a user by name, as activities have them. */
  findForUser(user: string, name: string): ProjectRow | null {
    const row = this.#database.get<Row>(
      `SELECT projects.* FROM projects JOIN users ON users.name = ?
       WHERE projects.name = ? AND projects.deleting = 0 AND users.administrator = 1`,
      user,
      name,
    );
    return row === undefined ? null : fromRow(row);
  }

  /** Throws {@link NotFoundError}, naming `thing`, where `principal` may not know of the project. */
  requireVisible(principal: Principal, projectId: string, thing: string): void {
    if (this.isVisible(principal, projectId)) return;
    throw new NotFoundError(`there is no ${thing}`);
  }

  /** True where `principal` may know of the project. */
  isVisible(principal: Principal, projectId: string): boolean {
    const row = this.#database.get<Row>(
      "SELECT * FROM projects WHERE id = ? AND ? = 1",
      projectId,
      principal.administrator ? 1 : 0,
    );
    return row !== undefined;
  }

  projectsFor(principal: Principal): readonly ProjectRow[] {
    if (!principal.administrator) return [];
    return this.#database
      .all<Row>("SELECT * FROM projects WHERE deleting = 0 ORDER BY name")
      .map(fromRow);
  }

  /** The project of a row that refers to it. Not for what a caller named. */
  get(id: string): ProjectRow {
    const row = this.#database.get<Row>("SELECT * FROM projects WHERE id = ?", id);
    if (row === undefined) throw new NotFoundError(`there is no project ${id}`);
    return fromRow(row);
  }

  all(): readonly ProjectRow[] {
    return this.#database.all<Row>("SELECT * FROM projects").map(fromRow);
  }

  /** Hides the project; its name and its domains are free at once, and what only its builds need is forgotten. */
  markDeleting(id: string): void {
    this.#database.transaction(() => {
      this.#database.run(
        "UPDATE projects SET deleting = 1, name = name || '~' || id WHERE id = ?",
        id,
      );
      for (const table of ["domains", ...tablesOfBuilds]) {
        this.#database.run(`DELETE FROM ${table} WHERE project_id = ?`, id);
      }
    });
  }

  isDeleting(id: string): boolean {
    return (
      this.#database.get("SELECT 1 FROM projects WHERE id = ? AND deleting = 1", id) !== undefined
    );
  }

  #byName(name: string): Row | undefined {
    return this.#database.get<Row>("SELECT * FROM projects WHERE name = ?", name);
  }
}

function fromRow(row: Row): ProjectRow {
  return {
    id: row.id,
    name: row.name,
    defaultBranch: row.default_branch,
    entropy: row.entropy,
    createdAtMs: row.created_at_ms,
  };
}
