import { ConflictError, NotFoundError } from "../../program/error.js";
import type { DeploymentContent } from "../activities/activity.js";
import {
  machineNameOf,
  type Deployment,
  type Environment,
  type ProjectRow,
  type Targets,
} from "../environments/environment.js";
import { plainlyKept, type KeptData } from "../environments/kept-data.js";
import type { Route } from "../../router/table/route.js";
import { newId, type Database } from "./database.js";

interface EnvironmentRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly machine_name: string;
  readonly generation: number;
  readonly agent: string | null;
  readonly host: string | null;
  readonly routes_json: string;
  readonly routes_generation: number;
  readonly targets_json: string | null;
  readonly created_at_ms: number;
}

interface DeploymentRow {
  readonly environment_id: string;
  readonly generation: number;
  readonly activity_id: string;
  readonly kind: string;
  readonly commit_id: string;
  readonly content_json: string;
  readonly kept_json: string | null;
  readonly created_at_ms: number;
}

/** Environments and their deployments. */
export class EnvironmentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The environment of a branch, made where there is none. */
  ensure(projectId: string, branch: string, nowMs: number): Environment {
    return this.#database.transaction(() => {
      const found = this.find(projectId, branch);
      if (found !== null) return found;
      const id = newId();
      this.#database.run(
        `INSERT INTO environments (id, project_id, name, machine_name, created_at_ms)
         VALUES (?, ?, ?, ?, ?)`,
        id,
        projectId,
        branch,
        machineNameOf(branch),
        nowMs,
      );
      return this.get(id);
    });
  }

  find(projectId: string, branch: string): Environment | null {
    const row = this.#database.get<EnvironmentRow>(
      "SELECT * FROM environments WHERE project_id = ? AND name = ? AND deleted_at_ms IS NULL",
      projectId,
      branch,
    );
    return row === undefined ? null : environmentFromRow(row);
  }

  /** The environment that a caller named; null is the default branch's. Throws NotFoundError. */
  named(project: ProjectRow, branch: string | null): Environment {
    const name = branch ?? project.defaultBranch;
    const found = this.find(project.id, name);
    if (found !== null) return found;
    throw new NotFoundError(`project "${project.name}" has no environment "${name}"`, {
      hint: "Push a branch to make one; `slipway environment list` lists those that exist.",
    });
  }

  /** Also of an environment that was deleted: activities refer to it. */
  get(id: string): Environment {
    const row = this.#database.get<EnvironmentRow>("SELECT * FROM environments WHERE id = ?", id);
    if (row === undefined) throw new NotFoundError(`there is no environment ${id}`);
    return environmentFromRow(row);
  }

  isDeleted(id: string): boolean {
    const sql = "SELECT 1 FROM environments WHERE id = ? AND deleted_at_ms IS NOT NULL";
    return this.#database.get(sql, id) !== undefined;
  }

  /** True where there is such an environment, or was one. */
  isKnown(id: string): boolean {
    return this.#database.get("SELECT 1 FROM environments WHERE id = ?", id) !== undefined;
  }

  ofProject(projectId: string): readonly Environment[] {
    return this.#database
      .all<EnvironmentRow>(
        "SELECT * FROM environments WHERE project_id = ? AND deleted_at_ms IS NULL ORDER BY created_at_ms",
        projectId,
      )
      .map(environmentFromRow);
  }

  all(): readonly Environment[] {
    return this.#database
      .all<EnvironmentRow>("SELECT * FROM environments WHERE deleted_at_ms IS NULL")
      .map(environmentFromRow);
  }

  /** How many environments live on each host. */
  countByHost(): ReadonlyMap<string, number> {
    const rows = this.#database.all<{ host: string; count: number }>(
      `SELECT host, count(*) AS count FROM environments
       WHERE deleted_at_ms IS NULL AND host IS NOT NULL GROUP BY host`,
    );
    return new Map(rows.map((row) => [row.host, row.count]));
  }

  place(id: string, place: { readonly agent: string; readonly host: string }): void {
    this.#database.run(
      "UPDATE environments SET agent = ?, host = ? WHERE id = ?",
      place.agent,
      place.host,
      id,
    );
  }

  /** The generation of the deployment that begins now: never handed out twice. */
  nextGeneration(id: string): number {
    return this.#database.transaction(() => {
      this.#database.run(
        "UPDATE environments SET last_generation = last_generation + 1 WHERE id = ?",
        id,
      );
      const row = this.#database.get<{ last_generation: number }>(
        "SELECT last_generation FROM environments WHERE id = ?",
        id,
      );
      if (row === undefined) throw new NotFoundError(`there is no environment ${id}`);
      return row.last_generation;
    });
  }

  /**
   * The switch: records the deployment, its routes with their targets and what its deploy hooks have
   * ended well for (null where one has not), atomically. Done before: no effect. Throws
   * {@link ConflictError} where a later generation serves already.
   */
  commitSwitch(
    deployment: Deployment,
    { routes, targets }: Pick<Environment, "routes" | "targets">,
    hooksEndedFor: string | null,
  ): void {
    this.#database.transaction(() => {
      const { environmentId, generation } = deployment;
      const current = this.get(environmentId).generation;
      if (current > generation) {
        throw new ConflictError(`generation ${generation} is older than ${current}, which serves`);
      }
      this.#database.run(
        `INSERT INTO deployments
           (environment_id, generation, activity_id, kind, commit_id, content_json, kept_json,
            created_at_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        environmentId,
        generation,
        deployment.activityId,
        deployment.kind,
        deployment.commit,
        JSON.stringify(deployment.content),
        JSON.stringify(deployment.kept),
        deployment.createdAtMs,
      );
      this.#database.run(
        "UPDATE environments SET generation = ?, targets_json = ?, hooks_ended_for = ? WHERE id = ?",
        generation,
        JSON.stringify([...targets]),
        hooksEndedFor,
        environmentId,
      );
      this.commitRoutes(environmentId, routes);
    });
  }

  /** Replaces the routes: they are what the router is to serve from now on. */
  commitRoutes(id: string, routes: readonly Route[]): void {
    this.#database.run(
      `UPDATE environments
       SET routes_json = ?, routes_generation = max(routes_generation + 1, generation) WHERE id = ?`,
      JSON.stringify(routes),
      id,
    );
  }

  /**
   * The router has served a higher generation than is known here, since the database was restored from a
   * backup: from now on ours are above it.
   */
  overtake(id: string, served: number): void {
    this.#database.run(
      `UPDATE environments SET last_generation = max(last_generation, ?),
         routes_generation = max(routes_generation, ? + 1) WHERE id = ?`,
      served,
      served,
      id,
    );
  }

  /** True where an environment of another project serves this very host. */
  isServedElsewhere(host: string, projectId: string): boolean {
    const row = this.#database.get(
      `SELECT 1 FROM environments, json_each(routes_json) AS route
       WHERE deleted_at_ms IS NULL AND project_id <> ? AND route.value ->> 'host' = ? LIMIT 1`,
      projectId,
      host,
    );
    return row !== undefined;
  }

  /**
   * Names what the deploy hooks saw when they last ended well; null where that is not known, or others
   * may have run since.
   */
  hooksEndedFor(id: string): string | null {
    const row = this.#database.get<{ hooks_ended_for: string | null }>(
      "SELECT hooks_ended_for FROM environments WHERE id = ?",
      id,
    );
    return row?.hooks_ended_for ?? null;
  }

  /** Deploy hooks may run from now on, and nothing is known of how they end. */
  forgetHooks(id: string): void {
    this.#database.run(
      "UPDATE environments SET hooks_ended_for = NULL WHERE id = ? AND hooks_ended_for IS NOT NULL",
      id,
    );
  }

  deployment(environmentId: string, generation: number): Deployment | null {
    const row = this.#database.get<DeploymentRow>(
      "SELECT * FROM deployments WHERE environment_id = ? AND generation = ?",
      environmentId,
      generation,
    );
    return row === undefined ? null : deploymentFromRow(row);
  }

  /** The one that serves; null where nothing has been deployed yet. */
  running({ id, generation }: Pick<Environment, "id" | "generation">): Deployment | null {
    return this.deployment(id, generation);
  }

  /** The newest first. */
  deployments(environmentId: string): readonly Deployment[] {
    return this.#database
      .all<DeploymentRow>(
        "SELECT * FROM deployments WHERE environment_id = ? ORDER BY generation DESC",
        environmentId,
      )
      .map(deploymentFromRow);
  }

  markDeleted(id: string, nowMs: number): void {
    this.#database.run(
      "UPDATE environments SET deleted_at_ms = ?, routes_json = '[]' WHERE id = ? AND deleted_at_ms IS NULL",
      nowMs,
      id,
    );
  }
}

function environmentFromRow(row: EnvironmentRow): Environment {
  const routes = JSON.parse(row.routes_json) as readonly Route[];
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    machineName: row.machine_name,
    generation: row.generation,
    agent: row.agent,
    host: row.host,
    routes,
    routesGeneration: row.routes_generation,
    targets:
      row.targets_json === null
        ? targetsOf(routes)
        : new Map(JSON.parse(row.targets_json) as [string, string[]][]),
    createdAtMs: row.created_at_ms,
  };
}

/** The targets that routes name: of applications that have a route. */
function targetsOf(routes: readonly Route[]): Targets {
  return new Map(
    routes.flatMap(({ action }) =>
      action.kind === "upstream" ? [[action.application, action.targets] as const] : [],
    ),
  );
}

function deploymentFromRow(row: DeploymentRow): Deployment {
  const content = JSON.parse(row.content_json) as DeploymentContent;
  const kept = row.kept_json === null ? null : (JSON.parse(row.kept_json) as KeptData);
  return {
    environmentId: row.environment_id,
    generation: row.generation,
    activityId: row.activity_id,
    kind: row.kind,
    commit: row.commit_id,
    content,
    kept: kept ?? plainlyKept(content.project),
    createdAtMs: row.created_at_ms,
  };
}
