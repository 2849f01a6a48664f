import type { SlugSummary } from "../../content/content-store.js";
import type { CacheList } from "../../content/shards/cache-connection.js";
import type { Digest } from "../../content/digest.js";
import type { Principal } from "../access/principal.js";
import type { TimelineEntry } from "../activities/timeline.js";
import type { AgentFacade } from "./agent-facade.js";
import type { DomainFacade } from "./domain-facade.js";
import type { ProvenanceFacade } from "./provenance-facade.js";
import type { VariableFacade } from "./variable-facade.js";
import type { BlobReport } from "./blob-keepers.js";

/**
 * What the farm does for people and scripts: the gRPC service, and later the console, call nothing
 * else. Each method takes the caller, who is part of every query: what a caller may not see does not
 * exist for them and throws NotFoundError. Names have been checked for their form already
 * (names.ts); whether they exist is checked here. `project` is a name or an id.
 */
export interface FarmFacade {
  readonly identity: FarmIdentity;
  readonly agents: AgentFacade;
  readonly domains: DomainFacade;
  /** Where slugs come from. */
  readonly provenance: ProvenanceFacade;
  /** The variables of projects and environments. */
  readonly variables: VariableFacade;

  status(caller: Principal, signal?: AbortSignal): Promise<FarmStatus>;

  /** Throws ConflictError where the name is taken. */
  createProject(caller: Principal, project: NewProject, signal?: AbortSignal): Promise<ProjectView>;
  listProjects(caller: Principal): Promise<readonly ProjectView[]>;
  getProject(caller: Principal, project: string): Promise<ProjectView>;
  /** Removes its environments with their data, its repository and its slugs' roots. */
  deleteProject(caller: Principal, project: string): Promise<void>;

  listEnvironments(caller: Principal, project: string): Promise<readonly EnvironmentView[]>;
  getEnvironment(caller: Principal, reference: EnvironmentReference): Promise<EnvironmentView>;
  /** Throws ConflictError for the production environment. */
  deleteEnvironment(caller: Principal, reference: EnvironmentReference): Promise<ActivityView>;

  /** The right to write blobs of this project to the cache. */
  beginUpload(caller: Principal, project: string): Promise<UploadRight>;
  /** The right to read blobs of this project from the cache. */
  beginDownload(caller: Principal, project: string): Promise<UploadRight>;
  /** Keeps an uploaded tree for the project. Throws ConflictError where it is not complete. */
  pinSlug(caller: Principal, project: string, root: Digest): Promise<SlugSummary>;
  /** Ends what {@link pinSlug} began; no effect where it did not. */
  unpinSlug(caller: Principal, project: string, root: Digest): Promise<void>;
  /** What keeps a blob of the project, and in which caches it is. */
  explainBlob(
    caller: Principal,
    project: string,
    digest: Digest,
    signal?: AbortSignal,
  ): Promise<BlobReport>;
  /**
   * What a submission of this tree would do; changes nothing. Throws InvalidError, its message one
   * problem a line as `file:line:column: message`, where the configuration in the tree is wrong.
   */
  plan(caller: Principal, submission: Submission, signal?: AbortSignal): Promise<PlanView>;
  /**
   * Throws like {@link plan}, and ConflictError where data would be lost that nobody confirmed. An
   * unchanged tree makes an activity that ends as `unchanged`.
   */
  submit(
    caller: Principal,
    submission: Submission & Confirmed & { readonly redeploy: boolean },
    signal?: AbortSignal,
  ): Promise<ActivityView>;
  /**
   * `hooks`: deploy hooks are run even where they have ended well for what runs. Throws ConflictError
   * where nothing is deployed yet.
   */
  redeploy(
    caller: Principal,
    reference: EnvironmentReference & Confirmed & { readonly hooks: boolean },
  ): Promise<ActivityView>;
  /** Builds what runs once more and compares. Throws ConflictError where nothing is deployed yet. */
  verify(caller: Principal, reference: EnvironmentReference): Promise<ActivityView>;
  /**
   * `generation` null: the one before the current. Throws ConflictError where there is none, and where
   * data would be lost that nobody confirmed.
   */
  rollback(
    caller: Principal,
    reference: EnvironmentReference & Confirmed & { readonly generation: number | null },
  ): Promise<ActivityView>;

  /** The newest first. */
  listActivities(caller: Principal, query: ActivityQuery): Promise<readonly ActivityView[]>;
  /** With its timeline. */
  getActivity(caller: Principal, activity: string): Promise<ActivityView>;
  /** What waits in this project, or (null) in every one that the caller may see, and why. */
  queue(caller: Principal, project: string | null): Promise<QueueView>;
  /** Of an activity that has ended: no effect, and the activity as it is. */
  cancelActivity(caller: Principal, activity: string): Promise<ActivityView>;
  /**
   * The log from byte `offset` on. With `follow` it goes on until the activity has ended; the last
   * chunk of an ended activity carries `ended`, whether followed or not. Throws NotFoundError before
   * the first chunk.
   */
  streamLog(caller: Principal, query: LogQuery, signal: AbortSignal): AsyncIterable<LogChunkView>;

  /** The newest first. */
  listDeployments(
    caller: Principal,
    reference: EnvironmentReference,
  ): Promise<readonly DeploymentView[]>;
}

export interface FarmIdentity {
  readonly farm: string;
  readonly version: string;
}

export interface NewProject {
  readonly name: string;
  readonly defaultBranch: string;
  /** Where its first commit comes from: `examples/NAME` or a git URL; none: it begins empty. */
  readonly template?: string;
}

/** One environment of a project. */
export interface EnvironmentReference {
  readonly project: string;
  /** Its branch; null: the production environment. */
  readonly environment: string | null;
}

export interface Submission extends EnvironmentReference {
  /** A Directory whose tree is in the cache, in the project's instance. */
  readonly root: Digest;
}

/** What may lose data by what is asked for. */
export interface Confirmed {
  /** Names of applications and services. */
  readonly confirmed: readonly string[];
}

export interface ActivityQuery {
  readonly project: string;
  /** Null: every environment. */
  readonly environment: string | null;
  /** Between 1 and 1000. */
  readonly limit: number;
}

export interface LogQuery {
  readonly activity: string;
  /** In bytes. */
  readonly offset: number;
  readonly follow: boolean;
  /** Chunks are cut where the time changes, and tell it. */
  readonly timestamps: boolean;
}

export interface FarmStatus {
  readonly parts: readonly PartStatus[];
  readonly projects: number;
  readonly environments: number;
  readonly activitiesRunning: number;
  readonly activitiesQueued: number;
}

export interface PartStatus {
  /** `cache`, `router`, `nats` or `agent:<name>`. */
  readonly part: string;
  readonly isReady: boolean;
  readonly detail: string;
}

export interface ProjectView {
  readonly id: string;
  readonly name: string;
  readonly defaultBranch: string;
  /** Without credentials. */
  readonly gitUrl: string;
  readonly createdAtMs: number;
  readonly environments: readonly string[];
}

export interface EnvironmentView {
  readonly id: string;
  /** The project's name. */
  readonly project: string;
  readonly name: string;
  readonly isProduction: boolean;
  readonly state: "active" | "empty" | "deleting";
  /** 0: nothing was deployed yet. */
  readonly generation: number;
  readonly commit: string | null;
  readonly urls: readonly string[];
  /** The agent where it lives. */
  readonly agent: string | null;
  readonly createdAtMs: number;
  readonly applications: readonly DeployedApplication[];
  readonly services: readonly string[];
}

export interface DeployedApplication {
  readonly name: string;
  /** For example `nodejs:22`. */
  readonly type: string;
  readonly slug: Digest;
}

/** Where and with what right to upload. */
export interface UploadRight {
  readonly caches: CacheList;
  readonly instanceName: string;
  readonly token: string;
  readonly expiresAtMs: number;
}

export interface PlanView {
  readonly actions: readonly PlannedActionView[];
  readonly changes: readonly PlannedChangeView[];
  readonly urls: readonly string[];
  /** The deployment would equal the one that runs. */
  readonly isUnchanged: boolean;
  /** Why a push of it would be refused, which a plan of it is not: a type without an image here. */
  readonly refusals: readonly string[];
  /** The same, rendered for people. */
  readonly lines: readonly string[];
}

export interface PlannedActionView {
  readonly application: string;
  readonly kind: "dependencies" | "install" | "step" | "build";
  /** Of a step: what it is called. */
  readonly name?: string;
  /** `wait`: depends on an action before it that is still to be built. */
  readonly decision: "build" | "reuse" | "wait";
  /** Why it is built, in words; "" where it is reused. */
  readonly reason: string;
  /** Null while an input is not known yet. */
  readonly digest: Digest | null;
}

export interface PlannedChangeView {
  readonly subject: "application" | "service" | "route";
  readonly name: string;
  readonly change: "add" | "change" | "keep" | "remove";
  readonly detail: string;
  /** The worst that happens to what runs of it. */
  readonly effect: "none" | "restart" | "moves-data" | "loses-data";
  /** What is different, in words. */
  readonly differences: readonly string[];
}

export type ActivityKind = "push" | "submit" | "redeploy" | "rollback" | "verify" | "delete";

export type ActivityResult = "succeeded" | "unchanged" | "failed" | "cancelled" | "superseded";

export interface ActivityView {
  readonly id: string;
  /** The project's name. */
  readonly project: string;
  /** The environment's branch. */
  readonly environment: string;
  readonly kind: ActivityKind;
  /** The phase that it is in: `queued`, `building`, … `ended`. */
  readonly state: string;
  /** Null until it has ended. */
  readonly result: ActivityResult | null;
  /** For a failure: one sentence on what went wrong. */
  readonly message: string;
  readonly commit: string | null;
  readonly user: string;
  readonly createdAtMs: number;
  readonly endedAtMs: number | null;
  /** The deployment's, once there is one; else 0. */
  readonly generation: number;
  readonly phases: readonly PhaseDuration[];
  readonly actions: readonly PlannedActionView[];
  readonly uploadedBytes: number;
  readonly uploadedBlobs: number;
  readonly urls: readonly string[];
  /** Why it waits, where it does; else "". */
  readonly waitingFor: string;
  /** Of its log: what never came. */
  readonly logLostBytes: number;
  /** The id of its trace; "": it has none. */
  readonly traceId: string;
  /** What happened when; empty but in the answer of `getActivity`. */
  readonly timeline: readonly TimelineEntry[];
}

export interface QueueView {
  /** What has waited longest first, {@link longestQueue} at most. */
  readonly waiting: readonly WaitingView[];
  /** How many wait beside those in the same projects. */
  readonly unlisted: number;
  /** How many wait in other projects. */
  readonly others: number;
  /** When this was so. */
  readonly atMs: number;
}

/** So much of a queue is listed. */
export const longestQueue = 1_000;

/** An activity that waits: for a step of it to begin, or without one. */
export interface WaitingView {
  readonly activity: string;
  readonly activityKind: ActivityKind;
  /** The project's name. */
  readonly project: string;
  /** The environment's branch. */
  readonly environment: string;
  /** Null: it waits without one. Activities that want the same build wait for one step. */
  readonly step: { readonly id: string; readonly kind: "build" | "deploy" | "teardown" } | null;
  /** In words. */
  readonly waitingFor: string;
  /** Its place, from 1, among so many that wait for a slot; null: it is in no line. */
  readonly place: { readonly position: number; readonly of: number } | null;
  readonly sinceMs: number;
  /** Null: nobody can tell. */
  readonly estimatedStartMs: number | null;
}

export interface PhaseDuration {
  readonly name: string;
  readonly durationMs: number;
}

export interface LogChunkView {
  /** Of the first byte of `data` in the activity's log. */
  readonly offset: number;
  readonly data: Uint8Array;
  /** When its first byte was written; 0: not asked for, or not known. */
  readonly timeMs: number;
  /** In the last chunk of a log that has ended. */
  readonly ended: ActivityView | null;
}

export interface DeploymentView {
  readonly generation: number;
  readonly isCurrent: boolean;
  readonly commit: string | null;
  readonly activity: string;
  readonly kind: ActivityKind;
  readonly createdAtMs: number;
  readonly applications: readonly DeployedApplication[];
}
