import type { Activity, DeploymentContent } from "../activities/activity.js";
import type { ActivityWait, ActivityWaits } from "../activities/activity-waits.js";
import type { StepLogs } from "../activities/step-logs.js";
import { urlsOf, type Entry } from "../environments/deployment-spec.js";
import type { Deployment, Environment, ProjectRow } from "../environments/environment.js";
import type { HostNames } from "../environments/host-names.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type {
  ActivityView,
  DeployedApplication,
  DeploymentView,
  EnvironmentView,
  ProjectView,
  WaitingView,
} from "./farm-facade.js";

/** Shows the coordinator's rows as its callers know them. Decides nothing and changes nothing. */
export class Views {
  readonly #parts: ViewParts;

  constructor(parts: ViewParts) {
    this.#parts = parts;
  }

  project(row: ProjectRow): ProjectView {
    return {
      id: row.id,
      name: row.name,
      defaultBranch: row.defaultBranch,
      gitUrl: this.#parts.gitUrl(row.name),
      createdAtMs: row.createdAtMs,
      environments: this.#parts.environments.ofProject(row.id).map(({ name }) => name),
    };
  }

  environment(project: ProjectRow, environment: Environment): EnvironmentView {
    const { activities } = this.#parts;
    const deployment = this.#parts.environments.running(environment);
    const content = deployment?.content ?? null;
    const isDeleting = activities
      .live()
      .some(({ environmentId, kind }) => environmentId === environment.id && kind === "delete");
    return {
      id: environment.id,
      project: project.name,
      name: environment.name,
      isProduction: environment.name === project.defaultBranch,
      state: isDeleting ? "deleting" : content === null ? "empty" : "active",
      generation: environment.generation,
      commit: deployment?.commit || null,
      urls:
        content === null
          ? []
          : urlsOf({ ...this.#place(project, environment), project: content.project }),
      agent: environment.agent,
      createdAtMs: environment.createdAtMs,
      applications: content === null ? [] : applicationsOf(content),
      services: content?.project.services.map(({ name }) => name) ?? [],
    };
  }

  /** Where it is served: what is left out of its routes has no address. */
  #place(owner: ProjectRow, environment: Environment) {
    const { entry, hostNames } = this.#parts;
    const { domains } = hostNames.of(owner);
    const served = new Set(environment.routes.map(({ host }) => host));
    const hosts = { domains, isForeign: (host: string) => !served.has(host) };
    return { owner, environment, hosts, entry };
  }

  deployment(deployment: Deployment, environment: Environment): DeploymentView {
    return {
      generation: deployment.generation,
      isCurrent: deployment.generation === environment.generation,
      commit: deployment.commit || null,
      activity: deployment.activityId,
      kind: deployment.kind as DeploymentView["kind"],
      createdAtMs: deployment.createdAtMs,
      applications: applicationsOf(deployment.content),
    };
  }

  activity(activity: Activity, timeline: ActivityView["timeline"] = []): ActivityView {
    const { state, summary } = activity;
    const environment = this.#parts.environments.get(activity.environmentId);
    return {
      id: activity.id,
      project: this.#parts.projects.get(activity.projectId).name,
      environment: environment.name,
      kind: activity.kind,
      state: activity.isCancelling && state.phase !== "ended" ? "cancelling" : state.phase,
      result: state.phase === "ended" ? state.result : null,
      message: state.phase === "ended" ? state.message : "",
      commit: summary.commit || null,
      user: activity.user,
      createdAtMs: activity.createdAtMs,
      endedAtMs: activity.endedAtMs,
      generation: summary.generation,
      phases: summary.phases,
      actions: summary.actions.map(({ action, ...rest }) => ({ ...rest, digest: action })),
      uploadedBytes: summary.uploadedBytes,
      uploadedBlobs: summary.uploadedBlobs,
      urls: summary.urls,
      waitingFor: this.waitingFor(activity),
      logLostBytes: this.#parts.stepLogs.lostBytesOf(activity.id),
      traceId: activity.trace?.traceId ?? "",
      timeline,
    };
  }

  /** Why the activity waits, in words; "" where it does not. */
  waitingFor(activity: Activity): string {
    return this.#parts.waits.of(activity)[0]?.reason ?? "";
  }

  waiting(activity: Activity, wait: ActivityWait): WaitingView {
    const { step, reason, place, sinceMs, estimatedStartMs } = wait;
    return {
      activity: activity.id,
      activityKind: activity.kind,
      project: this.#parts.projects.get(activity.projectId).name,
      environment: this.#parts.environments.get(activity.environmentId).name,
      step: step === null ? null : { id: step.id, kind: step.kind },
      waitingFor: reason,
      place,
      sinceMs,
      estimatedStartMs,
    };
  }
}

interface ViewParts {
  readonly projects: ProjectStore;
  readonly environments: EnvironmentStore;
  readonly activities: ActivityStore;
  readonly waits: ActivityWaits;
  readonly stepLogs: Pick<StepLogs, "lostBytesOf">;
  readonly entry: Entry;
  readonly hostNames: HostNames;
  readonly gitUrl: (projectName: string) => string;
}

function applicationsOf(content: DeploymentContent): readonly DeployedApplication[] {
  return content.project.applications.flatMap(({ name, type }) => {
    const slug = content.slugs[name];
    return slug === undefined ? [] : [{ name, type: `${type.name}:${type.version}`, slug }];
  });
}
