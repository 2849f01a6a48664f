import { digestToWire } from "../../content/digest.js";
import type { ActivityInput } from "../../proto/gen/slipway/v1/Activity.js";
import type { ApplicationStatusInput } from "../../proto/gen/slipway/v1/ApplicationStatus.js";
import type { DeploymentInput } from "../../proto/gen/slipway/v1/Deployment.js";
import type { EnvironmentInput } from "../../proto/gen/slipway/v1/Environment.js";
import type { ExplainBlobResponseInput } from "../../proto/gen/slipway/v1/ExplainBlobResponse.js";
import type { FarmStatusInput } from "../../proto/gen/slipway/v1/FarmStatus.js";
import type { LogChunkInput } from "../../proto/gen/slipway/v1/LogChunk.js";
import type { PlanInput } from "../../proto/gen/slipway/v1/Plan.js";
import type { PlannedActionInput } from "../../proto/gen/slipway/v1/PlannedAction.js";
import type { ProjectInput } from "../../proto/gen/slipway/v1/Project.js";
import type { QueueInput } from "../../proto/gen/slipway/v1/Queue.js";
import type { BlobReport } from "./blob-keepers.js";
import type {
  ActivityView,
  DeployedApplication,
  DeploymentView,
  EnvironmentView,
  FarmIdentity,
  FarmStatus,
  LogChunkView,
  PlannedActionView,
  PlanView,
  ProjectView,
  QueueView,
} from "./farm-facade.js";

/** The domain's answers as messages of slipway.proto, where what is absent is "" or 0. */
export function renderFarmStatus(identity: FarmIdentity, status: FarmStatus): FarmStatusInput {
  return {
    ...identity,
    parts: status.parts.map(({ part, isReady, detail }) => ({ part, ready: isReady, detail })),
    projects: status.projects,
    environments: status.environments,
    activitiesRunning: status.activitiesRunning,
    activitiesQueued: status.activitiesQueued,
  };
}

export function renderBlobReport(report: BlobReport): ExplainBlobResponseInput {
  return {
    places: report.places.map(({ cache, isStored, problem }) => ({
      cache,
      stored: isStored,
      problem: problem ?? "",
    })),
    keepers: report.keepers.map(({ kind, root, ...keeper }) => ({
      ...keeper,
      kind: keeperKinds[kind],
      root: root === null ? null : digestToWire(root),
    })),
    truncated: report.isTruncated,
    unusedUntilMs: report.unusedUntilMs,
  };
}

const keeperKinds = {
  deployment: "DEPLOYMENT",
  import: "IMPORT",
  activity: "ACTIVITY",
  result: "RESULT",
  other: "OTHER",
} as const;

export function renderProject(project: ProjectView): ProjectInput {
  return { ...project, environments: [...project.environments] };
}

export function renderEnvironment(environment: EnvironmentView): EnvironmentInput {
  return {
    id: environment.id,
    project: environment.project,
    name: environment.name,
    production: environment.isProduction,
    state: environment.state,
    generation: environment.generation,
    commit: environment.commit ?? "",
    urls: [...environment.urls],
    agent: environment.agent ?? "",
    createdAtMs: environment.createdAtMs,
    applications: environment.applications.map(renderApplication),
    services: [...environment.services],
  };
}

export function renderPlan(plan: PlanView): PlanInput {
  return {
    actions: plan.actions.map(renderPlannedAction),
    changes: plan.changes.map((change) => ({
      ...change,
      differences: [...change.differences],
    })),
    urls: [...plan.urls],
    unchanged: plan.isUnchanged,
    refusals: [...plan.refusals],
    lines: [...plan.lines],
  };
}

export function renderActivity(activity: ActivityView): ActivityInput {
  return {
    id: activity.id,
    project: activity.project,
    environment: activity.environment,
    kind: activity.kind,
    state: activity.state,
    result: activity.result ?? "",
    message: activity.message,
    commit: activity.commit ?? "",
    user: activity.user,
    createdAtMs: activity.createdAtMs,
    endedAtMs: activity.endedAtMs ?? 0,
    generation: activity.generation,
    phases: activity.phases.map(({ name, durationMs }) => ({ name, durationMs })),
    actions: activity.actions.map(renderPlannedAction),
    uploadedBytes: activity.uploadedBytes,
    uploadedBlobs: activity.uploadedBlobs,
    urls: [...activity.urls],
    waitingFor: activity.waitingFor,
    logLostBytes: activity.logLostBytes,
    traceId: activity.traceId,
    timeline: activity.timeline.map(({ isOpen, step, agent, ...entry }) => ({
      ...entry,
      open: isOpen,
      step: step ?? "",
      agent: agent ?? "",
    })),
  };
}

export function renderQueue(queue: QueueView): QueueInput {
  return {
    ...queue,
    waiting: queue.waiting.map(({ step, place, estimatedStartMs, ...rest }) => ({
      ...rest,
      step: step?.id ?? "",
      stepKind: step?.kind ?? "",
      position: place?.position ?? 0,
      line: place?.of ?? 0,
      estimatedStartMs: estimatedStartMs ?? 0,
    })),
  };
}

export function renderLogChunk(chunk: LogChunkView): LogChunkInput {
  return {
    offset: chunk.offset,
    data: chunk.data,
    timeMs: chunk.timeMs,
    ended: chunk.ended === null ? null : renderActivity(chunk.ended),
  };
}

export function renderDeployment(deployment: DeploymentView): DeploymentInput {
  return {
    generation: deployment.generation,
    current: deployment.isCurrent,
    commit: deployment.commit ?? "",
    activity: deployment.activity,
    kind: deployment.kind,
    createdAtMs: deployment.createdAtMs,
    applications: deployment.applications.map(renderApplication),
  };
}

function renderApplication({ name, type, slug }: DeployedApplication): ApplicationStatusInput {
  return { name, type, slug: digestToWire(slug) };
}

function renderPlannedAction(action: PlannedActionView): PlannedActionInput {
  const { application, kind, name = "", decision, reason, digest } = action;
  const actionDigest = digest === null ? null : digestToWire(digest);
  return { application, kind, name, decision, reason, actionDigest };
}
