import { checkProject, type CheckOptions } from "../../config/check.js";
import type { Problem } from "../../config/reading/problem.js";
import { renderProblem } from "../../config/reading/render.js";
import { signGrant, type CacheScope } from "../../content/access-token.js";
import type { ExplainInCaches } from "../../content/blob-keeper.js";
import type { CacheList, NamedCache } from "../../content/shards/cache-connection.js";
import type { ContentStore, SlugSummary } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { ConflictError, InvalidError } from "../../program/error.js";
import type { Principal } from "../access/principal.js";
import type { Activity, ApplicationBuild, DeploymentContent } from "../activities/activity.js";
import type { ActivityLogs } from "../activities/activity-log.js";
import type { StepLogs } from "../activities/step-logs.js";
import type { ActivityRunner } from "../activities/activity-runner.js";
import { ActivityWaits } from "../activities/activity-waits.js";
import { timelineOf } from "../activities/timeline.js";
import type { ProjectRemoval } from "../activities/project-removal.js";
import { isSameContent } from "../environments/deployment-content.js";
import { leftOutRoutes, urlsOf, type Entry } from "../environments/deployment-spec.js";
import { machineNameOf, type Environment, type ProjectRow } from "../environments/environment.js";
import type { HostNames } from "../environments/host-names.js";
import { previousVersion } from "../environments/previous-version.js";
import { requireDeployed } from "../environments/require-deployed.js";
import type { RouterPort } from "../environments/routing.js";
import { deleteBranch } from "../git/refs.js";
import type { Repositories } from "../git/repositories.js";
import type { LeaseDesk } from "../leases/lease-desk.js";
import type { BuildPlanner } from "../planning/build-planner.js";
import { changesTo, confirmation, dataLoss, requireNoLoss } from "../planning/data-loss.js";
import { plannedActions, renderPlan } from "../planning/render-plan.js";
import { ContentTreeReader } from "../planning/source-trees.js";
import type { ActivityStore, NewActivity } from "../store/activity-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { ProjectCreation } from "../templates/project-creation.js";
import type { StepStore } from "../store/step-store.js";
import type { AgentFacade } from "./agent-facade.js";
import type { DomainFacade } from "./domain-facade.js";
import type { VariableBook } from "../variables/variable-book.js";
import {
  longestQueue,
  type ActivityQuery,
  type ActivityView,
  type Confirmed,
  type DeploymentView,
  type EnvironmentReference,
  type EnvironmentView,
  type FarmFacade,
  type FarmIdentity,
  type FarmStatus,
  type LogChunkView,
  type LogQuery,
  type NewProject,
  type PlanView,
  type ProjectView,
  type QueueView,
  type Submission,
  type UploadRight,
} from "./farm-facade.js";
import { importOwner, reportOf, type BlobReport } from "./blob-keepers.js";
import { statusOfParts } from "./part-status.js";
import { ProjectVariables } from "./project-variables.js";
import type { ProvenanceFacade } from "./provenance-facade.js";
import type { VariableFacade } from "./variable-facade.js";
import { Views } from "./views.js";

/** The right to upload or download lasts this long. */
const uploadRightMs = 3_600_000;

export interface FacadeParts {
  readonly identity: FarmIdentity;
  readonly fleet: AgentFacade;
  readonly domains: DomainFacade;
  readonly provenance: ProvenanceFacade;
  readonly creation: Pick<ProjectCreation, "create">;
  readonly projects: ProjectStore;
  readonly environments: EnvironmentStore;
  readonly activities: ActivityStore;
  readonly steps: StepStore;
  readonly leases: Pick<LeaseDesk, "agents" | "waitOf">;
  readonly runner: ActivityRunner;
  readonly logs: ActivityLogs;
  readonly stepLogs: Pick<StepLogs, "lostBytesOf">;
  readonly repositories: Repositories;
  readonly removal: ProjectRemoval;
  readonly planner: BuildPlanner;
  readonly variables: VariableBook;
  /** What this installation can run and gives. */
  readonly checks: CheckOptions;
  readonly router: RouterPort;
  readonly content: (projectId: string) => ContentStore;
  readonly entry: Entry;
  readonly hostNames: HostNames;
  readonly gitUrl: (projectName: string) => string;
  readonly cache: {
    readonly list: CacheList;
    readonly secret: string;
    readonly each: () => readonly NamedCache[];
    readonly explain: ExplainInCaches;
  };
  readonly isNatsConnected: () => boolean;
  readonly now: () => number;
}

/** The farm as its callers see it, over the coordinator's stores. */
export class CoordinatorFacade implements FarmFacade {
  readonly identity: FarmIdentity;
  readonly agents: AgentFacade;
  readonly domains: DomainFacade;
  readonly provenance: ProvenanceFacade;
  readonly variables: VariableFacade;
  readonly #parts: FacadeParts;
  readonly #waits: ActivityWaits;
  readonly #views: Views;

  constructor(parts: FacadeParts) {
    this.identity = parts.identity;
    this.agents = parts.fleet;
    this.domains = parts.domains;
    this.provenance = parts.provenance;
    this.variables = new ProjectVariables(parts);
    this.#parts = parts;
    this.#waits = new ActivityWaits(parts);
    this.#views = new Views({ ...parts, waits: this.#waits });
  }

  async status(caller: Principal, signal?: AbortSignal): Promise<FarmStatus> {
    const { environments, activities, projects } = this.#parts;
    const live = activities.live();
    const isQueued = (activity: Activity): boolean => this.#views.waitingFor(activity) !== "";
    const parts = await statusOfParts(this.#parts, signal);
    return {
      parts,
      projects: projects.projectsFor(caller).length,
      environments: environments.all().length,
      activitiesRunning: live.filter((activity) => !isQueued(activity)).length,
      activitiesQueued: live.filter(isQueued).length,
    };
  }

  async createProject(caller: Principal, wanted: NewProject, signal?: AbortSignal) {
    return this.#views.project(await this.#parts.creation.create(caller, wanted, signal));
  }

  async listProjects(caller: Principal): Promise<readonly ProjectView[]> {
    return this.#parts.projects.projectsFor(caller).map((row) => this.#views.project(row));
  }

  async getProject(caller: Principal, project: string): Promise<ProjectView> {
    return this.#views.project(this.#parts.projects.projectFor(caller, project));
  }

  async deleteProject(caller: Principal, project: string): Promise<void> {
    const { projects, removal } = this.#parts;
    const row = projects.projectFor(caller, project);
    projects.markDeleting(row.id);
    await removal.remove(row.id, caller.name);
  }

  async listEnvironments(caller: Principal, project: string): Promise<readonly EnvironmentView[]> {
    const row = this.#parts.projects.projectFor(caller, project);
    return this.#parts.environments
      .ofProject(row.id)
      .map((environment) => this.#views.environment(row, environment));
  }

  async getEnvironment(
    caller: Principal,
    reference: EnvironmentReference,
  ): Promise<EnvironmentView> {
    const { project, environment } = this.#find(caller, reference);
    return this.#views.environment(project, environment);
  }

  async deleteEnvironment(
    caller: Principal,
    reference: EnvironmentReference,
  ): Promise<ActivityView> {
    const { project, environment } = this.#find(caller, reference);
    if (environment.name === project.defaultBranch) {
      throw new ConflictError(
        `"${environment.name}" is the production environment of project "${project.name}"`,
        { hint: "It goes with its project only: slipway project delete" },
      );
    }
    await deleteBranch(this.#parts.repositories.objects(project.id), environment.name);
    return this.#start({ ...this.#newActivity(project, environment, caller), kind: "delete" });
  }

  async beginUpload(caller: Principal, project: string): Promise<UploadRight> {
    return this.#cacheRight(caller, project, ["cas:read", "cas:write"]);
  }

  async beginDownload(caller: Principal, project: string): Promise<UploadRight> {
    return this.#cacheRight(caller, project, ["cas:read"]);
  }

  async pinSlug(caller: Principal, project: string, root: Digest): Promise<SlugSummary> {
    const { id } = this.#parts.projects.projectFor(caller, project);
    return await this.#parts.content(id).putSlug(root, importOwner);
  }

  async unpinSlug(caller: Principal, project: string, root: Digest): Promise<void> {
    const { id } = this.#parts.projects.projectFor(caller, project);
    await this.#parts.content(id).removeRoot(root, importOwner);
  }

  async explainBlob(caller: Principal, project: string, digest: Digest): Promise<BlobReport> {
    const { id } = this.#parts.projects.projectFor(caller, project);
    return reportOf(await this.#parts.cache.explain(id, digest), id, this.#parts);
  }

  async plan(caller: Principal, submission: Submission): Promise<PlanView> {
    const { projects, environments, planner, variables, content, entry, hostNames } = this.#parts;
    const row = projects.projectFor(caller, submission.project);
    const name = submission.environment ?? row.defaultBranch;
    const environment = environments.find(row.id, name);
    const { project, refusals } = await this.#checkForPlan(row, submission);
    const given = variables.current(row, name);
    const { root } = submission;
    const builds = await planner.begin(content(row.id), row, project, root, given.build);
    const running = environment === null ? null : environments.running(environment);
    const actions = plannedActions(builds);
    const changes = changesTo(project, running);
    const loss = dataLoss(project, running, []);
    const isUnchanged =
      running !== null &&
      (await this.#equals(row, running.content, builds, {
        project,
        root,
        variables: variables.referenceTo(row.id, given),
      }));
    const described = environment ?? { name, machineName: machineNameOf(name) };
    const place = { owner: row, hosts: hostNames.of(row), environment: described, project, entry };
    return {
      actions: actions.map(({ action, ...rest }) => ({ ...rest, digest: action })),
      changes: changes.map((change) => ({
        ...change,
        differences: change.differences.map(({ text }) => text),
      })),
      urls: urlsOf(place),
      isUnchanged,
      refusals,
      lines: [
        ...renderPlan(actions, changes),
        ...(refusals.length === 0 ? [] : ["This would be refused here:", ...refusals]),
        ...leftOutRoutes(place),
        ...(loss === null
          ? []
          : [`This would lose data. To let it happen, add: ${confirmation(loss, "--confirm ")}`]),
      ],
    };
  }

  async submit(
    caller: Principal,
    submission: Submission & Confirmed & { readonly redeploy: boolean },
  ): Promise<ActivityView> {
    const { projects, environments, now } = this.#parts;
    const row = projects.projectFor(caller, submission.project);
    const { redeploy, confirmed } = submission;
    const project = await this.#check(row, submission);
    // The project may have been deleted meanwhile.
    projects.projectFor(caller, row.id);
    const name = submission.environment ?? row.defaultBranch;
    const environment = environments.ensure(row.id, name, now());
    requireNoLoss(dataLoss(project, environments.running(environment), confirmed));
    return this.#start({
      ...this.#newActivity(row, environment, caller),
      kind: "submit",
      source: { type: "tree", root: submission.root, force: redeploy, confirmed },
    });
  }

  async redeploy(
    caller: Principal,
    reference: EnvironmentReference & Confirmed & { readonly hooks: boolean },
  ): Promise<ActivityView> {
    const { project, environment } = this.#find(caller, reference);
    requireDeployed(environment);
    return this.#start({
      ...this.#newActivity(project, environment, caller),
      kind: "redeploy",
      source: {
        type: "deployment",
        generation: environment.generation,
        confirmed: reference.confirmed,
        hooks: reference.hooks,
      },
    });
  }

  async verify(caller: Principal, reference: EnvironmentReference): Promise<ActivityView> {
    const { project, environment } = this.#find(caller, reference);
    requireDeployed(environment);
    return this.#start({
      ...this.#newActivity(project, environment, caller),
      kind: "verify",
      source: { type: "deployment", generation: environment.generation, confirmed: [] },
    });
  }

  async rollback(
    caller: Principal,
    reference: EnvironmentReference & Confirmed & { readonly generation: number | null },
  ): Promise<ActivityView> {
    const { project, environment } = this.#find(caller, reference);
    const known = this.#parts.environments.deployments(environment.id);
    const target =
      reference.generation === null
        ? previousVersion(known, environment.generation)
        : known.find((deployment) => deployment.generation === reference.generation)?.generation;
    if (target === undefined) {
      const wanted =
        reference.generation === null
          ? "there is no earlier deployment"
          : `generation ${reference.generation} was never deployed or has expired`;
      throw new ConflictError(`${wanted} in environment "${environment.name}"`, {
        hint: "`slipway deployment list` shows what can be deployed again.",
      });
    }
    const { confirmed } = reference;
    const older = known.find(({ generation }) => generation === target)?.content.project;
    const running = this.#parts.environments.running(environment);
    if (older !== undefined) requireNoLoss(dataLoss(older, running, confirmed));
    return this.#start({
      ...this.#newActivity(project, environment, caller),
      kind: "rollback",
      source: { type: "deployment", generation: target, confirmed },
    });
  }

  async listActivities(caller: Principal, query: ActivityQuery): Promise<readonly ActivityView[]> {
    const { projects, environments, activities } = this.#parts;
    const row = projects.projectFor(caller, query.project);
    const environmentId =
      query.environment === null ? null : environments.named(row, query.environment).id;
    return activities
      .list({ projectId: row.id, environmentId }, query.limit)
      .map((activity) => this.#views.activity(activity));
  }

  async getActivity(caller: Principal, activity: string): Promise<ActivityView> {
    const { steps, now } = this.#parts;
    const found = this.#activityFor(caller, activity);
    const awaited = steps.ofActivity(found.id);
    return this.#views.activity(found, timelineOf(found, awaited, this.#waits.of(found), now()));
  }

  async queue(caller: Principal, project: string | null): Promise<QueueView> {
    const { activities, projects, now } = this.#parts;
    const only = project === null ? null : projects.projectFor(caller, project).id;
    const isShown = ({ projectId }: Activity): boolean =>
      only === null ? projects.isVisible(caller, projectId) : projectId === only;
    const waiting = activities
      .live()
      .flatMap((activity) => this.#waits.of(activity).map((wait) => ({ activity, wait })));
    const shown = waiting
      .filter(({ activity }) => isShown(activity))
      .sort(
        ({ wait: a }, { wait: b }) =>
          a.sinceMs - b.sinceMs || (a.place?.position ?? 0) - (b.place?.position ?? 0),
      );
    const listed = shown.slice(0, longestQueue);
    return {
      waiting: listed.map(({ activity, wait }) => this.#views.waiting(activity, wait)),
      unlisted: shown.length - listed.length,
      others: waiting.length - shown.length,
      atMs: now(),
    };
  }

  async cancelActivity(caller: Principal, activity: string): Promise<ActivityView> {
    const { id } = this.#activityFor(caller, activity);
    return this.#views.activity(await this.#parts.runner.cancel(id));
  }

  async *streamLog(
    caller: Principal,
    query: LogQuery,
    signal: AbortSignal,
  ): AsyncIterable<LogChunkView> {
    const { activities, logs } = this.#parts;
    const { id } = this.#activityFor(caller, query.activity);
    const isLive = (): boolean => query.follow && activities.get(id).state.phase !== "ended";
    let end = query.offset;
    for await (const piece of query.timestamps
      ? logs.readTimed(id, query.offset, isLive, signal)
      : logs.read(id, query.offset, isLive, signal)) {
      end = piece.offset + piece.data.length;
      yield { timeMs: 0, ...piece, ended: null };
    }
    const activity = activities.get(id);
    if (activity.state.phase !== "ended") return;
    const ended = this.#views.activity(activity);
    yield { offset: end, data: new Uint8Array(), timeMs: 0, ended };
  }

  async listDeployments(
    caller: Principal,
    reference: EnvironmentReference,
  ): Promise<readonly DeploymentView[]> {
    const { environment } = this.#find(caller, reference);
    return this.#parts.environments
      .deployments(environment.id)
      .map((deployment) => this.#views.deployment(deployment, environment));
  }

  #cacheRight(caller: Principal, project: string, scopes: readonly CacheScope[]): UploadRight {
    const { projects, cache, now } = this.#parts;
    const { id } = projects.projectFor(caller, project);
    const expiresAtMs = now() + uploadRightMs;
    const token = signGrant(cache.secret, { instance: id, scopes, expiresAtMs });
    return { caches: cache.list, instanceName: id, token, expiresAtMs };
  }

  #find(caller: Principal, reference: EnvironmentReference) {
    const project = this.#parts.projects.projectFor(caller, reference.project);
    return { project, environment: this.#parts.environments.named(project, reference.environment) };
  }

  /** The activity, where its project is one that the caller may know of. */
  #activityFor(caller: Principal, id: string): Activity {
    const activity = this.#parts.activities.get(id);
    this.#parts.projects.requireVisible(caller, activity.projectId, `activity "${id}"`);
    return activity;
  }

  /** The configuration in a submitted tree. Throws InvalidError with every problem on a line. */
  async #check(row: ProjectRow, submission: Submission) {
    const { project, errors } = await checkProject(
      this.#reader(row, submission),
      this.#parts.checks,
    );
    if (project !== null) return project;
    throw notValid(errors);
  }

  /** As above, but what is wrong for this installation only is no obstacle to a plan. */
  async #checkForPlan(row: ProjectRow, submission: Submission) {
    const reader = this.#reader(row, submission);
    const here = await checkProject(reader, this.#parts.checks);
    const project = here.project ?? (await checkProject(reader, { isPartial: true })).project;
    if (project === null) throw notValid(here.errors);
    return { project, refusals: here.errors.map((problem) => renderProblem(problem)) };
  }

  #reader(row: ProjectRow, { root }: Submission): ContentTreeReader {
    return new ContentTreeReader(this.#parts.content(row.id), root);
  }

  /** True where `builds` need nothing to be run and give exactly what `running` has. */
  async #equals(
    row: ProjectRow,
    running: DeploymentContent,
    builds: readonly ApplicationBuild[],
    planned: Required<Pick<DeploymentContent, "project" | "root" | "variables">>,
  ): Promise<boolean> {
    const { planner, content } = this.#parts;
    const { project, root } = planned;
    const slugs: Record<string, Digest> = {};
    for (const build of builds) {
      if (build.stages.some((stage) => stage.outputs === null)) return false;
      slugs[build.application] = await planner.assemble(content(row.id), project, build, root);
    }
    return isSameContent(running, { ...planned, slugs, sources: {} });
  }

  #newActivity(project: ProjectRow, environment: Environment, caller: Principal): NewActivity {
    return {
      projectId: project.id,
      environmentId: environment.id,
      kind: "redeploy",
      user: caller.name,
      source: { type: "nothing" },
      commit: "",
      uniqueKey: null,
    };
  }

  #start(activity: NewActivity): ActivityView {
    const created = this.#parts.activities.create(activity, this.#parts.now());
    this.#parts.runner.kick(created.id);
    return this.#views.activity(created);
  }
}

function notValid(errors: readonly Problem[]): InvalidError {
  return new InvalidError(errors.map((problem) => renderProblem(problem)).join("\n"), {
    hint: "`slipway validate` checks a directory without a farm.",
  });
}
