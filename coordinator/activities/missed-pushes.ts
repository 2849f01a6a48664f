import type { Log } from "../../program/log.js";
import type { Repositories } from "../git/repositories.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import { commitOf, type PushIntake } from "./push-intake.js";

const noObject = "0".repeat(40);

/**
 * Compares the branches of all repositories with the activities: a ref that moved just before the
 * coordinator died has no activity yet, and gets one now. Run at every start, before pushes are taken.
 */
export async function recordMissedPushes(parts: {
  readonly projects: ProjectStore;
  readonly environments: EnvironmentStore;
  readonly activities: ActivityStore;
  readonly repositories: Pick<Repositories, "create" | "branches">;
  readonly intake: PushIntake;
  readonly log: Log;
}): Promise<void> {
  const { projects, environments, activities, repositories, intake, log } = parts;
  for (const project of projects.all()) {
    if (projects.isDeleting(project.id)) continue;
    await repositories.create(project.id, project.defaultBranch);
    const branches = await repositories.branches(project.id);
    for (const { name, ref, commit } of branches) {
      const environment = environments.find(project.id, name);
      const last = environment === null ? null : activities.lastOfBranch(environment.id);
      const known = last === null ? noObject : commitOf(last);
      if (known === commit) continue;
      const update = { ref, old: known, new: commit };
      const activity = intake.record(project, update, "git", []);
      log.info("push recorded after a start", { ref, commit, activity: activity?.id ?? "" });
    }
    for (const environment of environments.ofProject(project.id)) {
      const last = activities.lastOfBranch(environment.id);
      const isGone = !branches.some(({ name }) => name === environment.name);
      // An environment that only was submitted to never had a branch.
      if (!isGone || last === null || environment.name === project.defaultBranch) continue;
      if (last.kind === "delete") continue;
      const ref = `refs/heads/${environment.name}`;
      const update = { ref, old: commitOf(last), new: noObject };
      const activity = intake.record(project, update, "git", []);
      log.info("deletion recorded after a start", { ref, activity: activity?.id ?? "" });
    }
  }
}
