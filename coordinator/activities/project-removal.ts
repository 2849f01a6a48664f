import type { ActivityStore } from "../store/activity-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { VariableBook } from "../variables/variable-book.js";
import type { ActivityRunner } from "./activity-runner.js";

/**
 * Removes what is left of projects that were deleted: what still happens in their environments is
 * cancelled, each is removed by an activity of its own, and with the last one goes the repository.
 */
export class ProjectRemoval {
  readonly #parts: RemovalParts;

  constructor(parts: RemovalParts) {
    this.#parts = parts;
  }

  /** Removes a project that is marked as deleted. Done before: no effect. */
  async remove(projectId: string, user: string): Promise<void> {
    const { environments, variables, removeRepository } = this.#parts;
    variables.forget(projectId, null);
    const all = environments.ofProject(projectId);
    for (const { id } of all) await this.#removeEnvironment(projectId, id, user);
    if (all.length === 0) await removeRepository(projectId);
  }

  /** Goes on, at a start, where the coordinator died in the middle. */
  async resume(): Promise<void> {
    const { projects } = this.#parts;
    for (const { id } of projects.all()) {
      if (projects.isDeleting(id)) await this.remove(id, "slipway");
    }
  }

  async #removeEnvironment(projectId: string, environmentId: string, user: string): Promise<void> {
    const { activities, runner, now } = this.#parts;
    const live = activities.live().filter((activity) => activity.environmentId === environmentId);
    for (const { id, kind } of live) if (kind !== "delete") await runner.cancel(id);
    if (live.some(({ kind }) => kind === "delete")) return;
    const { id } = activities.create(
      {
        projectId,
        environmentId,
        kind: "delete",
        user,
        source: { type: "nothing" },
        commit: "",
        uniqueKey: null,
      },
      now(),
    );
    runner.kick(id);
  }
}

interface RemovalParts {
  readonly projects: ProjectStore;
  readonly environments: EnvironmentStore;
  readonly activities: ActivityStore;
  readonly runner: ActivityRunner;
  readonly variables: VariableBook;
  readonly removeRepository: (projectId: string) => Promise<void>;
  readonly now: () => number;
}
