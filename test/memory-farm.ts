import { EventEmitter, once } from "node:events";
import { randomUUID } from "node:crypto";
import type {
  ActivityKind,
  ActivityQuery,
  ActivityResult,
  ActivityView,
  DeploymentView,
  EnvironmentReference,
  EnvironmentView,
  FarmFacade,
  FarmStatus,
  LogChunkView,
  LogQuery,
  NewProject,
  PartStatus,
  PlanView,
  ProjectView,
  QueueView,
  Submission,
  UploadRight,
  WaitingView,
} from "../coordinator/api/farm-facade.js";
import type { BlobReport } from "../coordinator/api/blob-keepers.js";
import type { Principal } from "../coordinator/access/principal.js";
import type { SlugSummary } from "../content/content-store.js";
import { digestOf, type Digest } from "../content/digest.js";
import { ConflictError, NotFoundError } from "../program/error.js";
import { MemoryAgents } from "./memory-agents.js";
import type { ProvenanceFacade } from "../coordinator/api/provenance-facade.js";
import type { VerifyingKey } from "../content/provenance/envelope.js";
import { MemoryDomains } from "./memory-domains.js";
import { MemoryVariables } from "./memory-variables.js";

interface MemoryProject {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly defaultBranch: string;
  readonly environments: Map<string, MemoryEnvironment>;
}

interface MemoryEnvironment {
  readonly id: string;
  readonly name: string;
  deployments: (DeploymentView & { readonly root: Digest })[];
}

interface MemoryActivity {
  view: ActivityView;
  log: Buffer;
  /** What its success deploys. */
  readonly root: Digest | null;
  readonly changed: EventEmitter;
}

/**
 * A farm that keeps everything in memory and builds nothing: what is submitted is deployed at once.
 * Activities can be told to fail, or to wait for {@link write} and {@link end}.
 */
export class MemoryFarm implements FarmFacade {
  readonly identity = { farm: "test-farm", version: "0.0.0" };
  readonly variables = new MemoryVariables();
  /** What was pinned, by project and root. */
  readonly pins = new Set<string>();
  readonly projects = new Map<string, MemoryProject>();
  readonly agents = new MemoryAgents();
  /** What was signed of slugs. */
  readonly signed: { envelopes: string[]; keys: VerifyingKey[] } = { envelopes: [], keys: [] };
  readonly provenance: ProvenanceFacade = {
    of: async (caller, project) => {
      this.#project(caller, project);
      return this.signed;
    },
  };
  readonly domains = new MemoryDomains((caller, project) => this.#project(caller, project));
  readonly #activities = new Map<string, MemoryActivity>();
  /** Where projects are pushed to; the project's name is appended. */
  gitBase = "http://127.0.0.1:1/git";
  uploadRight: (project: string) => UploadRight = () => {
    throw new ConflictError("this farm has no cache");
  };
  /** How activities end that do not wait. */
  outcome: { readonly result: ActivityResult; readonly message: string } = {
    result: "succeeded",
    message: "",
  };
  /** True: activities stay open until {@link end}. */
  waits = false;
  parts: PartStatus[] = [{ part: "cache", isReady: true, detail: "127.0.0.1:1" }];

  /** What was asked for, the oldest first. */
  readonly redeployments: { readonly hooks: boolean }[] = [];

  /** What waits, in any project. */
  waiting: WaitingView[] = [];
  /** Of every activity. */
  timeline: ActivityView["timeline"] = [];

  /** Adds to the log of an open activity. */
  write(activity: string, text: string): void {
    const found = this.#activity(activity);
    found.log = Buffer.concat([found.log, Buffer.from(text)]);
    found.changed.emit("change");
  }

  /** Ends an open activity. */
  end(activity: string, result: ActivityResult, message = ""): void {
    const found = this.#activity(activity);
    const environment = this.#environmentNamed(found.view.project, found.view.environment);
    let generation = 0;
    if (result === "succeeded" && found.root !== null && environment !== null) {
      generation = this.#deploy(environment, found.view, found.root);
    }
    const urls = generation === 0 ? [] : [urlOf(found.view.project, found.view.environment)];
    const phases = [{ name: "build", durationMs: 1200 }];
    const endedAtMs = Date.now();
    const ended = { state: "ended", result, message, urls, generation, phases, endedAtMs };
    found.view = { ...found.view, ...ended };
    found.changed.emit("change");
  }

  async status(): Promise<FarmStatus> {
    return {
      parts: this.parts,
      projects: this.projects.size,
      environments: 0,
      activitiesRunning: 0,
      activitiesQueued: 0,
    };
  }

  async createProject(caller: Principal, project: NewProject): Promise<ProjectView> {
    if ([...this.projects.values()].some(({ name }) => name === project.name)) {
      throw new ConflictError(`there is already a project "${project.name}"`, {
        hint: "Choose another name.",
      });
    }
    const id = `p${randomUUID()}`;
    const { name, defaultBranch } = project;
    const production = { id: `e${randomUUID()}`, name: defaultBranch, deployments: [] };
    const environments = new Map([[defaultBranch, production]]);
    this.projects.set(id, { id, name, owner: caller.userId, defaultBranch, environments });
    return this.getProject(caller, id);
  }

  async listProjects(caller: Principal): Promise<readonly ProjectView[]> {
    const visible = [...this.projects.values()].filter((project) => maySee(caller, project));
    return visible.map((project) => this.#view(project));
  }

  async getProject(caller: Principal, project: string): Promise<ProjectView> {
    return this.#view(this.#project(caller, project));
  }

  async deleteProject(caller: Principal, project: string): Promise<void> {
    this.projects.delete(this.#project(caller, project).id);
  }

  async listEnvironments(caller: Principal, project: string): Promise<readonly EnvironmentView[]> {
    const found = this.#project(caller, project);
    return [...found.environments.values()].map((environment) => viewOf(found, environment));
  }

  async getEnvironment(
    caller: Principal,
    reference: EnvironmentReference,
  ): Promise<EnvironmentView> {
    return viewOf(this.#project(caller, reference.project), this.#environment(caller, reference));
  }

  async deleteEnvironment(
    caller: Principal,
    reference: EnvironmentReference,
  ): Promise<ActivityView> {
    const project = this.#project(caller, reference.project);
    const environment = this.#environment(caller, reference);
    if (environment.name === project.defaultBranch) {
      throw new ConflictError("the production environment cannot be deleted");
    }
    const activity = this.#start(caller, project, environment, "delete", null);
    project.environments.delete(environment.name);
    return activity;
  }

  async beginUpload(caller: Principal, project: string): Promise<UploadRight> {
    return this.uploadRight(this.#project(caller, project).id);
  }

  async beginDownload(caller: Principal, project: string): Promise<UploadRight> {
    return this.uploadRight(this.#project(caller, project).id);
  }

  async pinSlug(caller: Principal, project: string, root: Digest): Promise<SlugSummary> {
    this.pins.add(`${this.#project(caller, project).id} ${root}`);
    return { files: 0, directories: 0, bytes: 0 };
  }

  async unpinSlug(caller: Principal, project: string, root: Digest): Promise<void> {
    this.pins.delete(`${this.#project(caller, project).id} ${root}`);
  }

  async explainBlob(caller: Principal, project: string, digest: Digest): Promise<BlobReport> {
    const { id } = this.#project(caller, project);
    const isPinned = this.pins.has(`${id} ${digest}`);
    const pin = { kind: "import", what: "imported", name: "import", expiresAtMs: 0 } as const;
    return {
      places: [{ cache: "memory", isStored: isPinned, problem: null }],
      keepers: isPinned ? [{ ...pin, root: digest }] : [],
      isTruncated: false,
      unusedUntilMs: 0,
    };
  }

  async plan(caller: Principal, submission: Submission): Promise<PlanView> {
    const environment = this.#environment(caller, submission);
    const isUnchanged = environment.deployments[0]?.root === submission.root;
    return {
      actions: [
        {
          application: "app",
          kind: "build",
          decision: isUnchanged ? "reuse" : "build",
          reason: isUnchanged ? "" : "the tree is new",
          digest: digestOf("action"),
        },
      ],
      changes: [
        {
          subject: "application",
          name: "app",
          change: "add",
          detail: "",
          effect: "none",
          differences: [],
        },
      ],
      urls: [],
      isUnchanged,
      refusals: [],
      lines: [`tree ${submission.root.slice(0, 12)}`, isUnchanged ? "unchanged" : "app: build"],
    };
  }

  async submit(
    caller: Principal,
    submission: Submission & { readonly redeploy: boolean },
  ): Promise<ActivityView> {
    const project = this.#project(caller, submission.project);
    const environment = this.#environment(caller, submission);
    const isUnchanged = environment.deployments[0]?.root === submission.root;
    const outcome = isUnchanged && !submission.redeploy ? "unchanged" : undefined;
    return this.#start(caller, project, environment, "submit", submission.root, outcome);
  }

  async redeploy(
    caller: Principal,
    reference: EnvironmentReference & { readonly hooks: boolean },
  ): Promise<ActivityView> {
    const environment = this.#environment(caller, reference);
    const [current] = environment.deployments;
    if (current === undefined) throw new ConflictError("nothing is deployed yet");
    const project = this.#project(caller, reference.project);
    this.redeployments.push({ hooks: reference.hooks });
    return this.#start(caller, project, environment, "redeploy", current.root);
  }

  async rollback(
    caller: Principal,
    reference: EnvironmentReference & { readonly generation: number | null },
  ): Promise<ActivityView> {
    const environment = this.#environment(caller, reference);
    const wanted =
      reference.generation === null
        ? environment.deployments[1]
        : environment.deployments.find(({ generation }) => generation === reference.generation);
    if (wanted === undefined) throw new ConflictError("there is no such deployment");
    const project = this.#project(caller, reference.project);
    return this.#start(caller, project, environment, "rollback", wanted.root);
  }

  async verify(caller: Principal, reference: EnvironmentReference): Promise<ActivityView> {
    const environment = this.#environment(caller, reference);
    const running = environment.deployments[0];
    if (running === undefined) throw new ConflictError("nothing is deployed");
    const project = this.#project(caller, reference.project);
    return this.#start(caller, project, environment, "verify", running.root);
  }

  async listActivities(caller: Principal, query: ActivityQuery): Promise<readonly ActivityView[]> {
    const { name } = this.#project(caller, query.project);
    return [...this.#activities.values()]
      .map(({ view }) => view)
      .filter((view) => view.project === name)
      .filter((view) => query.environment === null || view.environment === query.environment)
      .reverse()
      .slice(0, query.limit);
  }

  async getActivity(_caller: Principal, activity: string): Promise<ActivityView> {
    return { ...this.#activity(activity).view, timeline: this.timeline };
  }

  async queue(caller: Principal, project: string | null): Promise<QueueView> {
    const only = project === null ? null : this.#project(caller, project).name;
    const visible = (await this.listProjects(caller)).map(({ name }) => name);
    const waiting = this.waiting.filter((each) =>
      only === null ? visible.includes(each.project) : each.project === only,
    );
    const others = this.waiting.length - waiting.length;
    return { waiting, unlisted: 0, others, atMs: 1_700_000_000_000 };
  }

  async cancelActivity(_caller: Principal, activity: string): Promise<ActivityView> {
    if (this.#activity(activity).view.result === null) this.end(activity, "cancelled");
    return this.#activity(activity).view;
  }

  async *streamLog(
    _caller: Principal,
    query: LogQuery,
    signal: AbortSignal,
  ): AsyncIterable<LogChunkView> {
    const activity = this.#activity(query.activity);
    let { offset } = query;
    for (;;) {
      const data = activity.log.subarray(offset);
      const ended = activity.view.result === null ? null : activity.view;
      if (data.length > 0 || ended !== null) {
        const timeMs = query.timestamps ? activity.view.createdAtMs : 0;
        yield { offset, data, timeMs, ended };
      }
      offset += data.length;
      if (ended !== null || !query.follow) return;
      if (activity.log.length === offset) await once(activity.changed, "change", { signal });
    }
  }

  async listDeployments(
    caller: Principal,
    reference: EnvironmentReference,
  ): Promise<readonly DeploymentView[]> {
    return this.#environment(caller, reference).deployments;
  }

  #start(
    caller: Principal,
    project: MemoryProject,
    environment: MemoryEnvironment,
    kind: ActivityKind,
    root: Digest | null,
    result: ActivityResult = this.outcome.result,
  ): ActivityView {
    const view: ActivityView = {
      id: `a${this.#activities.size + 1}`,
      project: project.name,
      environment: environment.name,
      kind,
      state: "running",
      result: null,
      message: "",
      commit: null,
      user: caller.name,
      createdAtMs: Date.now(),
      endedAtMs: null,
      generation: 0,
      phases: [],
      actions: [],
      uploadedBytes: 0,
      uploadedBlobs: 0,
      urls: [],
      waitingFor: "",
      logLostBytes: 0,
      traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
      timeline: [],
    };
    const log = Buffer.from(`${kind} begins\n`);
    this.#activities.set(view.id, { view, log, root, changed: new EventEmitter() });
    if (!this.waits) {
      this.write(view.id, `${kind} ends\n`);
      this.end(view.id, result, this.outcome.message);
    }
    return view;
  }

  #deploy(environment: MemoryEnvironment, activity: ActivityView, root: Digest): number {
    const generation = (environment.deployments[0]?.generation ?? 0) + 1;
    const older = environment.deployments.map((each) => ({ ...each, isCurrent: false }));
    const deployment = {
      generation,
      isCurrent: true,
      commit: null,
      activity: activity.id,
      kind: activity.kind,
      createdAtMs: Date.now(),
      applications: [{ name: "app", type: "nodejs:22", slug: root }],
      root,
    };
    environment.deployments = [deployment, ...older];
    return generation;
  }

  #view(project: MemoryProject): ProjectView {
    return {
      id: project.id,
      name: project.name,
      defaultBranch: project.defaultBranch,
      gitUrl: `${this.gitBase}/${project.name}.git`,
      createdAtMs: 1_700_000_000_000,
      environments: [...project.environments.keys()],
    };
  }

  #project(caller: Principal, reference: string): MemoryProject {
    const found = [...this.projects.values()].find(
      (project) =>
        maySee(caller, project) && (project.name === reference || project.id === reference),
    );
    if (found === undefined) throw new NotFoundError(`there is no project "${reference}"`);
    return found;
  }

  #environment(caller: Principal, reference: EnvironmentReference): MemoryEnvironment {
    const project = this.#project(caller, reference.project);
    const name = reference.environment ?? project.defaultBranch;
    const found = project.environments.get(name);
    if (found === undefined) throw new NotFoundError(`there is no environment "${name}"`);
    return found;
  }

  #environmentNamed(project: string, name: string): MemoryEnvironment | null {
    const found = [...this.projects.values()].find((each) => each.name === project);
    return found?.environments.get(name) ?? null;
  }

  #activity(id: string): MemoryActivity {
    const found = this.#activities.get(id);
    if (found === undefined) throw new NotFoundError(`there is no activity "${id}"`);
    return found;
  }
}

function maySee(caller: Principal, project: MemoryProject): boolean {
  return caller.administrator || caller.userId === project.owner;
}

function urlOf(project: string, environment: string): string {
  return `http://${environment}.${project}.localhost:8081/`;
}

function viewOf(project: MemoryProject, environment: MemoryEnvironment): EnvironmentView {
  const [current] = environment.deployments;
  return {
    id: environment.id,
    project: project.name,
    name: environment.name,
    isProduction: environment.name === project.defaultBranch,
    state: current === undefined ? "empty" : "active",
    generation: current?.generation ?? 0,
    commit: null,
    urls: current === undefined ? [] : [urlOf(project.name, environment.name)],
    agent: current === undefined ? null : "agent-1",
    createdAtMs: 1_700_000_000_000,
    applications: current?.applications ?? [],
    services: [],
  };
}
