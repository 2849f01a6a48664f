import type { ProjectVariable, VariableScope } from "../variables/project-variable.js";
import type { VariableKey } from "../variables/variable-key.js";
import type { Database } from "./database.js";

interface Row {
  readonly name: string;
  readonly sealed_value: string;
  readonly json: number;
  readonly sensitive: number;
  readonly visible_build: number;
  readonly visible_run: number;
  readonly inheritable: number;
  readonly enabled: number;
  readonly created_at_ms: number;
  readonly changed_at_ms: number;
}

/** The variables of projects and of environments, their values sealed. */
export class VariableStore {
  readonly #database: Database;
  readonly #key: VariableKey;

  constructor(database: Database, key: VariableKey) {
    this.#database = database;
    this.#key = key;
  }

  /** By their names, in order. */
  list(scope: VariableScope): readonly ProjectVariable[] {
    return this.#database
      .all<Row>(
        "SELECT * FROM variables WHERE project_id = ? AND environment_id = ? ORDER BY name",
        scope.projectId,
        scope.environmentId ?? "",
      )
      .map((row) => this.#fromRow(scope, row));
  }

  /** Stores it in place of the one of this name. */
  put(scope: VariableScope, variable: ProjectVariable): void {
    this.#database.run(
      `INSERT OR REPLACE INTO variables (project_id, environment_id, name, sealed_value, json,
         sensitive, visible_build, visible_run, inheritable, enabled, created_at_ms, changed_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      scope.projectId,
      scope.environmentId ?? "",
      variable.name,
      this.#key.seal(variable.value, placeOf(scope, variable.name)),
      Number(variable.isJson),
      Number(variable.isSensitive),
      Number(variable.isVisibleAtBuild),
      Number(variable.isVisibleAtRun),
      Number(variable.isInheritable),
      Number(variable.isEnabled),
      variable.createdAtMs,
      variable.changedAtMs,
    );
  }

  /** Without effect where there is none of this name. */
  remove(scope: VariableScope, name: string): void {
    this.#database.run(
      "DELETE FROM variables WHERE project_id = ? AND environment_id = ? AND name = ?",
      scope.projectId,
      scope.environmentId ?? "",
      name,
    );
  }

  /** Removes those of one environment; without one, all of the project. */
  removeAll(projectId: string, environmentId: string | null): void {
    this.#database.run(
      "DELETE FROM variables WHERE project_id = ? AND (? IS NULL OR environment_id = ?)",
      projectId,
      environmentId,
      environmentId,
    );
  }

  #fromRow(scope: VariableScope, row: Row): ProjectVariable {
    return {
      name: row.name,
      value: this.#key.unseal(row.sealed_value, placeOf(scope, row.name)),
      isJson: row.json === 1,
      isSensitive: row.sensitive === 1,
      isVisibleAtBuild: row.visible_build === 1,
      isVisibleAtRun: row.visible_run === 1,
      isInheritable: row.inheritable === 1,
      isEnabled: row.enabled === 1,
      createdAtMs: row.created_at_ms,
      changedAtMs: row.changed_at_ms,
    };
  }
}

/** A sealed value that is moved to another row does not open there. */
function placeOf({ projectId, environmentId }: VariableScope, name: string): string {
  return JSON.stringify(["variable", projectId, environmentId, name]);
}
