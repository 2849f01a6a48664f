import { join } from "node:path";
import type { ActionResult } from "../content/action.js";
import { silentLog, type Log } from "../program/log.js";
import { MemoryContentStore } from "./memory-content-store.js";
import type { Generation } from "../router/table/route.js";
import { applyGeneration } from "../router/table/router-state.js";
import { ActivityEffects } from "../coordinator/activities/activity-effects.js";
import { ActivityLogs } from "../coordinator/activities/activity-log.js";
import { LocalLogs } from "../coordinator/activities/local-log.js";
import type { LogDisk } from "../coordinator/activities/open-part.js";
import { LogArchive } from "../coordinator/activities/log-archive.js";
import { LogRetention } from "../coordinator/activities/log-retention.js";
import { CacheKeeper } from "../coordinator/activities/cache-keeper.js";
import type { DeployWork } from "../coordinator/activities/deploy-effects.js";
import { ActivityRunner } from "../coordinator/activities/activity-runner.js";
import type { Activity } from "../coordinator/activities/activity.js";
import { ProjectRemoval } from "../coordinator/activities/project-removal.js";
import { PushIntake } from "../coordinator/activities/push-intake.js";
import { StepLogs, stepLogTotals } from "../coordinator/activities/step-logs.js";
import { AgentAccess } from "../coordinator/agents/agent-access.js";
import { AgentFleet } from "../coordinator/agents/agent-fleet.js";
import { ProjectDomains } from "../coordinator/api/project-domains.js";
import { CommittedRouter } from "../coordinator/environments/committed-router.js";
import { DeployPhases } from "../coordinator/environments/deploy-phases.js";
import type { ProjectRow } from "../coordinator/environments/environment.js";
import { HostNames } from "../coordinator/environments/host-names.js";
import { PublishedRoutes } from "../coordinator/environments/published-routes.js";
import { Placement } from "../coordinator/environments/placement.js";
import type { RouterPort } from "../coordinator/environments/routing.js";
import type { HoldCall } from "../router/table/router-state.js";
import { Repositories } from "../coordinator/git/repositories.js";
import { testSources, type TestSources } from "./test-sources.js";
import { InstalledImages } from "../coordinator/images.js";
import { imageLookup } from "../images/image-lookup.js";
import type { Now } from "../coordinator/core/state.js";
import {
  holdsLease,
  type LeaseClaim,
  type Step,
  type StepReport,
} from "../coordinator/core/step.js";
import { LeaseDesk, type AgentBus } from "../coordinator/leases/lease-desk.js";
import { wantedBy } from "../coordinator/activities/wanted-by.js";
import { BuildCaches } from "../coordinator/planning/build-caches.js";
import { BuildPlanner } from "../coordinator/planning/build-planner.js";
import { GitSourceTrees } from "../coordinator/planning/git-source-trees.js";
import type { SourceTrees } from "../coordinator/planning/source-trees.js";
import { ActivityStore } from "../coordinator/store/activity-store.js";
import { AgentCredentialStore } from "../coordinator/store/agent-credential-store.js";
import { AgentMemberStore } from "../coordinator/store/agent-member-store.js";
import { AgentStore } from "../coordinator/store/agent-store.js";
import { AgentTokenStore } from "../coordinator/store/agent-token-store.js";
import { Database } from "../coordinator/store/database.js";
import { DomainStore } from "../coordinator/store/domain-store.js";
import { EnvironmentStore } from "../coordinator/store/environment-store.js";
import { KnownInputStore } from "../coordinator/store/import-store.js";
import { ProjectCreation } from "../coordinator/templates/project-creation.js";
import { StatementStore } from "../coordinator/store/statement-store.js";
import { SigningKey } from "../coordinator/provenance/signing-key.js";
import { SlugProvenance } from "../coordinator/provenance/slug-provenance.js";
import { KeptCacheStore } from "../coordinator/store/kept-cache-store.js";
import { openVariables } from "../coordinator/store/open-variables.js";
import { LogSegmentStore } from "../coordinator/store/log-segment-store.js";
import { ProjectStore } from "../coordinator/store/project-store.js";
import { StepStore } from "../coordinator/store/step-store.js";
import type { VariableBook } from "../coordinator/variables/variable-book.js";

/** A router that remembers what it was told, in order, refuses what a real one would, and can be told to fail. */
export class RecordingRouter implements RouterPort {
  readonly calls: string[] = [];
  readonly applied = new Map<string, Generation>();
  /** By environment: how long requests are held, as its status says. */
  readonly heldMs = new Map<string, number>();
  /** Called before each answer; may wait or throw. */
  before: (call: string) => Promise<void> | void = () => undefined;

  async apply(next: Generation): Promise<number> {
    await this.#record(`apply ${next.generation}`);
    const environments = new Map(
      [...this.applied].map(([id, one]) => [
        id,
        { ...one, holdingSinceMs: null, removedAtMs: null },
      ]),
    );
    const state = applyGeneration({ sequence: 0, epoch: 0, environments }, next, 0);
    const { environment, epoch, generation, routes } = state.environments.get(
      next.environment,
    ) as Generation;
    this.applied.set(environment, { environment, epoch, generation, routes });
    return generation;
  }

  async hold(): Promise<number> {
    await this.#record("hold");
    return 0;
  }

  async release(_call: HoldCall) {
    await this.#record("release");
    return { released: 2, longestMs: 7 };
  }

  async drain(targets: readonly string[]) {
    await this.#record(`drain ${targets.join(",")}`);
    return { cut: 0 };
  }

  async status() {
    await this.#record("status");
    const environments = [...this.applied.values()].map(
      ({ environment, epoch, generation, routes }) => {
        const holdingMs = this.heldMs.get(environment) ?? 0;
        const hold = { holding: holdingMs > 0, holdingMs, held: holdingMs > 0 ? 1 : 0 };
        return { environment, epoch, generation, routes: routes.length, ...hold };
      },
    );
    return { environments, holdLimitMs: 60_000 };
  }

  async #record(call: string): Promise<void> {
    this.calls.push(call);
    await this.before(call);
  }
}

/** What the coordinator under test works on; what is absent is as plain as can be. */
export interface RigOutside {
  readonly directory: string;
  readonly content: MemoryContentStore;
  readonly router: RecordingRouter;
  readonly repositories: Repositories;
  readonly bus?: AgentBus;
  /** Opens its desk; the real one by default. */
  readonly desk?: Pick<typeof LeaseDesk, "open">;
  readonly trees?: SourceTrees;
  readonly images?: InstalledImages;
  readonly projectBuilds?: number | null;
  /** What it tells its operator. */
  readonly operatorLog?: Log;
  /** What syncs its logs; the real disk by default. */
  readonly logDisk?: LogDisk;
  /** Where its clocks stand when it starts. */
  readonly startsAt?: Now;
}

/**
 * The coordinator in this process, over real SQLite and git: without gRPC and NATS, with a cache in
 * memory, a recording router, and clocks that stand still until a test moves them.
 */
export class TestCoordinator implements AsyncDisposable {
  readonly directory: string;
  readonly content: MemoryContentStore;
  readonly router: RecordingRouter;
  readonly repositories: Repositories;
  readonly database: Database;
  readonly projects: ProjectStore;
  readonly environments: EnvironmentStore;
  readonly activities: ActivityStore;
  readonly steps: StepStore;
  readonly agents: AgentStore;
  readonly members: AgentMemberStore;
  readonly tokens: AgentTokenStore;
  readonly credentials: AgentCredentialStore;
  readonly access: AgentAccess;
  readonly fleet: AgentFleet;
  /** What agents were told outside of their calls. */
  readonly messages: string[] = [];
  readonly domainStore: DomainStore;
  readonly hostNames: HostNames;
  readonly published: PublishedRoutes;
  readonly domains: ProjectDomains;
  readonly provenance: SlugProvenance;
  readonly images: InstalledImages;
  readonly checks = { images: imageLookup };
  readonly segments: LogSegmentStore;
  readonly local: LocalLogs;
  readonly archive: LogArchive;
  readonly retention: LogRetention;
  readonly logs: ActivityLogs;
  readonly stepLogs: StepLogs;
  readonly leases: LeaseDesk;
  readonly variables: VariableBook;
  readonly planner: BuildPlanner;
  readonly keeper: CacheKeeper;
  readonly effects: ActivityEffects;
  readonly runner: ActivityRunner;
  readonly removal: ProjectRemoval;
  readonly phases: DeployPhases;
  readonly sources: TestSources;
  readonly intake: PushIntake;
  readonly creation: ProjectCreation;
  readonly entry = { domain: "example.test", scheme: "http", port: 80 } as const;
  /** The wall clock. */
  nowMs = 1_000_000;
  monotonicMs = 0;

  protected constructor(outside: RigOutside) {
    const { directory, content, router, repositories, operatorLog: log = silentLog } = outside;
    this.nowMs = outside.startsAt?.wallMs ?? this.nowMs;
    this.monotonicMs = outside.startsAt?.monotonicMs ?? this.monotonicMs;
    this.directory = directory;
    this.content = content;
    this.router = router;
    this.repositories = repositories;
    this.images = outside.images ?? new InstalledImages();
    const now = (): number => this.nowMs;
    const database = (this.database = Database.open(directory));
    this.projects = new ProjectStore(database);
    this.environments = new EnvironmentStore(database);
    this.activities = new ActivityStore(database);
    this.steps = new StepStore(database);
    this.agents = new AgentStore(database);
    this.members = new AgentMemberStore(database);
    this.tokens = new AgentTokenStore(database);
    this.credentials = new AgentCredentialStore(database);
    this.access = new AgentAccess({ ...this, database, needsCertificate: false, now });
    const domains = (this.domainStore = new DomainStore(database));
    this.hostNames = new HostNames({ ...this, domains });
    const { epoch } = database;
    const durable = (): Promise<void> => database.durable();
    const committed = new CommittedRouter(router, durable);
    this.published = new PublishedRoutes({ ...this, router: committed, epoch });
    this.domains = new ProjectDomains({ ...this, domains, epoch, log, now });
    this.segments = new LogSegmentStore(database);
    const { activities, segments, environments } = this;
    const taken = (activity: string): number => stepLogTotals(database, activity).committed;
    const local = (this.local = new LocalLogs(join(directory, "logs"), taken, outside.logDisk));
    this.archive = new LogArchive({ local, segments, content: () => content, activities, log });
    this.logs = new ActivityLogs({ local, segments, archive: this.archive, now });
    this.retention = new LogRetention({ ...this, now, log });
    this.stepLogs = new StepLogs({
      database,
      steps: this.steps,
      logs: this.logs,
      holdsLease: (claim) => {
        const step = this.steps.find(claim.step);
        return step !== null && holdsLease(step, claim);
      },
    });
    this.leases = (outside.desk ?? LeaseDesk).open({
      database,
      steps: this.steps,
      agents: this.agents,
      bus: outside.bus ?? {
        invite: () => Promise.resolve(),
        nudge: (agent) => void this.messages.push(`nudge ${agent}`),
      },
      settings: { epoch, ttlMs: 30_000, projectBuilds: outside.projectBuilds ?? null, seed: 1 },
      wantedBy: (step) => wantedBy(this, step),
      events: {
        stepEnded: (step) => this.runner.stepEnded(step),
        leaseLost: (step, agent, reason) => this.runner.leaseLost(step, agent, reason),
      },
      clock: () => ({ monotonicMs: this.monotonicMs, wallMs: this.nowMs }),
      log,
    });
    this.fleet = new AgentFleet({
      ...this,
      messenger: {
        nudge: (agent) => this.messages.push(`nudge ${agent}`),
        dismiss: async (agent) => void this.messages.push(`dismiss ${agent}`),
      },
      authority: null,
      now,
    });
    this.variables = openVariables({ database, directory, environments, now });
    this.planner = new BuildPlanner({
      images: this.images,
      known: new KnownInputStore(database),
      built: this.steps,
      caches: new BuildCaches(new KeptCacheStore(database)),
      disguise: (given) => this.variables.disguised(given),
    });
    const { projects } = this;
    this.keeper = new CacheKeeper({
      projects,
      activities,
      environments,
      content: () => content,
      logs: this.archive,
      caches: [],
      balance: () => Promise.resolve(),
      epoch,
      log,
    });
    const say = (activity: string, text: string): void => this.logs.append(activity, `${text}\n`);
    const removeRepository = (projectId: string): Promise<void> => repositories.remove(projectId);
    this.phases = new DeployPhases({ ...this, router: committed, epoch, drainMs: 1_000, now, say });
    this.provenance = new SlugProvenance({
      ...this,
      key: SigningKey.open(directory),
      statements: new StatementStore(database),
      builder: "http://localhost",
      version: "0.0.0",
      now,
    });
    this.sources = testSources({ ...this, database });
    this.effects = new ActivityEffects({
      ...this,
      content: () => content,
      placement: new Placement(this),
      trees: outside.trees ?? new GitSourceTrees({ repositories, ...this.sources }),
      requireImages: this.images.require,
      removeRepository,
      say,
      environmentRemoved: () => undefined,
      durable,
      now,
    });
    this.runner = new ActivityRunner({
      ...this,
      log,
      durable,
      now,
    });
    this.removal = new ProjectRemoval({ ...this, removeRepository, now });
    this.intake = new PushIntake({
      ...this,
      requireImages: this.images.require,
      kick: (activity) => this.runner.kick(activity),
      durable,
      now,
    });
    const { templates } = this.sources;
    this.creation = new ProjectCreation({ ...this, templates, now });
  }

  static async start(
    directory: string,
    outside: Pick<RigOutside, "bus" | "desk" | "logDisk" | "operatorLog"> = {},
  ): Promise<TestCoordinator> {
    const repositories = await Repositories.open(join(directory, "git"));
    const [content, router] = [new MemoryContentStore(), new RecordingRouter()];
    return new TestCoordinator({ ...outside, directory, content, router, repositories });
  }

  /** As after a kill: another process over the same files; cache and router have gone on. */
  async restart(): Promise<TestCoordinator> {
    await this[Symbol.asyncDispose]();
    return new TestCoordinator(this);
  }

  project(name = "shop"): ProjectRow {
    return this.projects.create(name, "main", this.nowMs);
  }

  /** An agent with two slots joins. */
  join(name = "a1", epoch = "e1", labels: readonly string[] = []): void {
    const resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };
    void this.leases.join({ name, epoch, labels, slots: 2, resources });
  }

  /** What the holder of a lease is told when it beats. */
  async beat(lease: LeaseClaim): Promise<string> {
    const { agent } = lease;
    const agentEpoch = this.agents.all().find(({ name }) => name === agent)?.epoch ?? "";
    const leases = [{ ...lease, phase: "" }];
    const pressure = { disk: 0, memory: 0 };
    const { orders } = await this.leases.heartbeat({ agent, agentEpoch, leases, pressure });
    return orders[0]?.order ?? "none";
  }

  /** A submission of these files, driven from here on. */
  submit(
    project: ProjectRow,
    files: Parameters<MemoryContentStore["putTree"]>[0],
    branch = "main",
  ) {
    const root = this.content.putTree(files);
    const environment = this.environments.ensure(project.id, branch, this.nowMs);
    const activity = this.activities.create(
      {
        projectId: project.id,
        environmentId: environment.id,
        kind: "submit",
        user: "ada",
        source: { type: "tree", root, force: false, confirmed: [] },
        commit: "",
        uniqueKey: null,
      },
      this.nowMs,
    );
    this.runner.kick(activity.id);
    return activity;
  }

  /** The activity once `isSo` holds for it. Looks after each turn of the event loop. */
  async until(id: string, isSo: (activity: Activity) => boolean): Promise<Activity> {
    const deadline = performance.now() + 20_000;
    for (;;) {
      const activity = this.activities.get(id);
      if (isSo(activity)) return activity;
      if (performance.now() > deadline) throw new Error(`stuck: ${JSON.stringify(activity)}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async ended(id: string): Promise<Activity> {
    return await this.until(id, ({ state }) => state.phase === "ended");
  }

  /** The next queued step of this kind, leased to the agent. */
  async lease(kind: Step["kind"], agent = "a1", epoch = "e1"): Promise<LeaseClaim & { of: Step }> {
    const deadline = performance.now() + 20_000;
    for (;;) {
      const step = this.steps.live().find((one) => one.kind === kind && one.state === "queued");
      if (step !== undefined) {
        const call = { agent, agentEpoch: epoch, step: step.id, attempt: step.attempt };
        const outcome = await this.leases.claim(call);
        if (outcome.type !== "granted") throw new Error(`not granted: ${outcome.type}`);
        const { fence } = outcome;
        return { agent, step: step.id, attempt: step.attempt, fence, of: outcome.step };
      }
      if (performance.now() > deadline) throw new Error(`no ${kind} step was queued`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** What an agent is told to do in a deploy step. */
  deployWork(step: Step): DeployWork {
    return this.effects.deployWork(step, { healthMs: 1, hookMs: 2, drainMs: 3 });
  }

  /** Does a leased step as an agent would: a build makes a tree, a deployment switches. */
  async work(lease: LeaseClaim & { of: Step }, made?: string): Promise<void> {
    const { of: step } = lease;
    if (step.action !== null) this.content.results.set(step.action, this.resultOf(made));
    if (step.kind === "deploy") {
      const targets = [{ application: "app", address: "10.0.0.1:80" }];
      const { hookInputs } = this.deployWork(step);
      await this.phases.advance(step, "HEALTHY");
      await this.phases.advance(step, "SWITCH", { targets, hooksEndedFor: hookInputs });
      await this.phases.advance(step, "RELEASE");
      await this.phases.advance(step, "DRAIN");
    }
    await this.leases.report(lease, report("succeeded"));
  }

  /** A result with a tree of one file as its whole output. */
  resultOf(text = "built"): ActionResult {
    const root = this.content.putTree({ "server.js": text });
    return { outputs: [{ path: "", root }], exitCode: 0, worker: "a1", durationMs: 1 };
  }

  async log(activity: string): Promise<string> {
    let text = "";
    const signal = new AbortController().signal;
    for await (const piece of this.logs.read(activity, 0, () => false, signal)) {
      text += piece.data.toString("utf8");
    }
    return text;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.runner[Symbol.asyncDispose]();
    await this.stepLogs[Symbol.asyncDispose]();
    this.logs[Symbol.dispose]();
    await this.database[Symbol.asyncDispose]();
  }
}

/** A report without details. */
export function report(outcome: StepReport["outcome"], message = ""): StepReport {
  return { outcome, message, tail: "", phases: [], uploadedBytes: 0, uploadedBlobs: 0 };
}

/** The smallest project that is built and answers. */
export const smallFiles = {
  ".slipway.app.yaml": [
    "name: app",
    "type: nodejs:22",
    "build:",
    "  flavor: none",
    "web:",
    "  commands:",
    "    start: node server.js",
    "hooks:",
    "  build: echo built",
    "",
  ].join("\n"),
  "server.js": "one",
} as const;
