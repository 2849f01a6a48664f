import type { ContentStore } from "../../content/content-store.js";
import type { ActivityLogs } from "../activities/activity-log.js";
import type { ActivityRunner } from "../activities/activity-runner.js";
import type { LocalLogs } from "../activities/local-log.js";
import type { RouterPort } from "../environments/routing.js";
import type { Repositories } from "../git/repositories.js";
import type { LeaseDesk } from "../leases/lease-desk.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { AgentMemberStore } from "../store/agent-member-store.js";
import type { Database } from "../store/database.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { LogSegmentStore } from "../store/log-segment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { StepStore } from "../store/step-store.js";
import type { VariableBook } from "../variables/variable-book.js";

/** All that is looked at to see whether what must hold does. */
export interface InspectedFarm {
  readonly database: Pick<Database, "all" | "get" | "check" | "epoch">;
  readonly projects: Pick<ProjectStore, "all" | "isDeleting">;
  readonly environments: EnvironmentStore;
  readonly activities: Pick<
    ActivityStore,
    "live" | "get" | "isKnown" | "list" | "lockHolder" | "lastOfBranch"
  >;
  readonly steps: Pick<StepStore, "live" | "find" | "lastEnded">;
  readonly members: Pick<AgentMemberStore, "find">;
  readonly variables: Pick<VariableBook, "list">;
  readonly leases: Pick<LeaseDesk, "agents" | "waitOf" | "leaseLeftMs" | "projectBuilds">;
  readonly runner: Pick<ActivityRunner, "isDriving">;
  readonly router: Pick<RouterPort, "status">;
  readonly repositories: Pick<Repositories, "objects">;
  readonly content: (projectId: string) => InspectedCache;
  readonly segments: Pick<LogSegmentStore, "ofProject">;
  readonly local: Pick<LocalLogs, "activities" | "partsOf" | "openToRead">;
  readonly logs: Pick<ActivityLogs, "read">;
  /** The coordinator's data. */
  readonly directory: string;
  /** Of this Slipway. */
  readonly version: string;
  readonly now: () => number;
}

/** The cache of a project, as far as it is only read. */
export type InspectedCache = Pick<
  ContentStore,
  "findMissing" | "readMany" | "stream" | "listRoots"
>;

/** Projects that are there for their users. */
export function presentProjects({ projects }: Pick<InspectedFarm, "projects">) {
  return projects.all().filter(({ id }) => !projects.isDeleting(id));
}

/** `environment main of shop (k3v9x2mabc)`, as people and other tools know it. */
export function environmentName(
  { environments, projects }: Pick<InspectedFarm, "environments" | "projects">,
  id: string,
): string {
  if (!environments.isKnown(id)) return `environment ${id}`;
  const { name, projectId } = environments.get(id);
  const project = projects.all().find((one) => one.id === projectId);
  return `environment ${name} of ${project?.name ?? projectId} (${id})`;
}
