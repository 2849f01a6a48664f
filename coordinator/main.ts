import { randomInt } from "node:crypto";
import { join } from "node:path";
import type { CheckOptions } from "../config/check.js";
import { signGrant } from "../content/access-token.js";
import { CacheConnection } from "../content/shards/cache-connection.js";
import { cacheTlsOf } from "../content/client/cache-tls-settings.js";
import { CollectionClients } from "../content/client/collection-client.js";
import type { ContentStore } from "../content/content-store.js";
import { imageLookup } from "../images/image-lookup.js";
import { GrpcServer } from "../program/grpc-server.js";
import { openLog } from "../program/log.js";
import { MetricsServer, openRegistry } from "../program/metrics/metrics-server.js";
import { packageVersion } from "../program/package-root.js";
import { aborted } from "../program/process.js";
import { Settings } from "../program/settings.js";
import { formatTraceparent } from "../program/trace-context.js";
import { RouterClient } from "../router/client.js";
import { Authenticator } from "./access/authenticator.js";
import { tokenDigest } from "./access/token.js";
import { ActivityEffects } from "./activities/activity-effects.js";
import { openLogging } from "./activities/logging.js";
import { CacheKeeper } from "./activities/cache-keeper.js";
import { ActivityRunner } from "./activities/activity-runner.js";
import { PushIntake } from "./activities/push-intake.js";
import { recordMissedPushes } from "./activities/missed-pushes.js";
import { ProjectRemoval } from "./activities/project-removal.js";
import { adminService } from "./api/admin-service.js";
import { wantedBy } from "./activities/wanted-by.js";
import { openFarmAuthority } from "./agents/api-tls-settings.js";
import { openMembership } from "./agents/membership.js";
import { CoordinatorFacade } from "./api/coordinator-facade.js";
import { farmService, natsTokenMs } from "./api/farm-service.js";
import { ProjectProvenance } from "./api/project-provenance.js";
import { SigningKey } from "./provenance/signing-key.js";
import { SlugProvenance } from "./provenance/slug-provenance.js";
import { ProjectDomains } from "./api/project-domains.js";
import { slipwayService } from "./api/slipway-service.js";
import { answerDiscovery } from "./api/discovery.js";
import { backUp, sweepBackups } from "./backup/backup.js";
import { CommittedRouter } from "./environments/committed-router.js";
import { DeployPhases } from "./environments/deploy-phases.js";
import { Placement } from "./environments/placement.js";
import { HostNames } from "./environments/host-names.js";
import { PublishedRoutes } from "./environments/published-routes.js";
import { keepRouterCurrent } from "./environments/routing.js";
import { GitServer } from "./git/server.js";
import { LfsServer } from "./lfs/lfs-server.js";
import { Repositories } from "./git/repositories.js";
import { CacheBalance } from "./cache-balance.js";
import { coordinatorGauges } from "./coordinator-gauges.js";
import { CoordinatorMetrics } from "./coordinator-metrics.js";
import { coordinatorSettings, diskLimit, entryOf, gitUrlOf } from "./coordinator-settings.js";
import { InstalledImages } from "./images.js";
import { inspectFarm } from "./invariants/farm-checks.js";
import { LeaseClock } from "./leases/lease-clock.js";
import { NatsAuthority } from "./bus/nats-authority.js";
import { LeaseDesk } from "./leases/lease-desk.js";
import { TicketBus } from "./bus/ticket-bus.js";
import { BuildCaches } from "./planning/build-caches.js";
import { BuildPlanner } from "./planning/build-planner.js";
import { ActivityStore } from "./store/activity-store.js";
import { AgentMemberStore } from "./store/agent-member-store.js";
import { AgentStore } from "./store/agent-store.js";
import { AgentCredentialStore } from "./store/agent-credential-store.js";
import { Database } from "./store/database.js";
import { DomainStore } from "./store/domain-store.js";
import { EnvironmentStore } from "./store/environment-store.js";
import { openVariables } from "./store/open-variables.js";
import { KnownInputStore } from "./store/import-store.js";
import { KeptCacheStore } from "./store/kept-cache-store.js";
import { ProjectStore } from "./store/project-store.js";
import { openProjectSources } from "./project-sources.js";
import { ProjectCreation } from "./templates/project-creation.js";
import { StatementStore } from "./store/statement-store.js";
import { StepStore } from "./store/step-store.js";
import { keyFileName } from "./variables/variable-key.js";

/** A step may use the cache for as long as the longest step may run. */
const stepTokenMs = 24 * 3_600_000;
/** The coordinator's own token for an instance is made anew for each piece of work. */
const ownTokenMs = stepTokenMs;

/** Runs the coordinator until `shutdown`. The git port opens last, when everything is recovered. */
export async function runCoordinator(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  shutdown: AbortSignal,
): Promise<void> {
  const settings = Settings.read(coordinatorSettings, argv, environment);
  const log = openLog("coordinator");
  const data = settings.required("data");
  const entry = entryOf(settings);
  const now = Date.now;

  await using database = Database.open(data);
  const { epoch, farm } = database;
  await sweepBackups(data);
  const projects = new ProjectStore(database);
  const environments = new EnvironmentStore(database);
  const activities = new ActivityStore(database);
  const steps = new StepStore(database);
  const members = new AgentMemberStore(database);
  const variables = openVariables({ database, directory: data, environments, now });
  projects.ensureAdministrator(tokenDigest(settings.required("admin-token")), now());
  const authenticator = new Authenticator(projects);
  const repositories = await Repositories.open(join(data, "git"));
  const images = new InstalledImages();
  const checks: CheckOptions = { images: imageLookup, ...diskLimit(settings) };

  const cacheSecret = settings.required("cache-secret");
  const ownToken = (instance: string): string =>
    signGrant(cacheSecret, {
      instance,
      scopes: ["cas:read", "cas:write", "ac:read", "slug:root"],
      expiresAtMs: now() + ownTokenMs,
    });
  const caches = { addresses: settings.addresses("cache"), copies: settings.count("copies", 1) };
  await using cache = CacheConnection.open({ ...caches, tls: cacheTlsOf(settings), epoch });
  const content = (projectId: string): ContentStore =>
    cache.withInstance(projectId, ownToken(projectId));
  await using logging = openLogging({
    database,
    data,
    steps,
    activities,
    environments,
    content,
    log,
    now,
  });
  const { local, segments, logs, stepLogs, archive, retention } = logging;
  const removeProject = async (projectId: string): Promise<void> => {
    await database.durable();
    const store = content(projectId);
    try {
      for (const { root, owner } of await store.listRoots()) await store.removeRoot(root, owner);
    } catch (error) {
      // A pin too many costs room; a project that cannot be deleted costs more.
      log.warn("slugs of a deleted project are still pinned", { projectId, error: String(error) });
    }
    await repositories.remove(projectId);
    await sources.lfs.remove(projectId);
  };
  await using collection = CollectionClients.connect({
    addresses: caches.addresses,
    tls: cacheTlsOf(settings),
    token: () =>
      signGrant(cacheSecret, {
        instance: "*",
        scopes: ["cache:admin"],
        expiresAtMs: now() + ownTokenMs,
      }),
  });
  await using routerClient = RouterClient.connect({
    address: settings.required("router"),
    token: settings.required("router-token"),
  });
  const durable = (): Promise<void> => database.durable();
  const router = new CommittedRouter(routerClient, durable);

  const domains = new DomainStore(database);
  const hostNames = new HostNames({ domains, environments, entry });
  const published = new PublishedRoutes({ environments, router, epoch });

  const say = (activity: string, text: string): void => logs.append(activity, `${text}\n`);
  const natsUrl = settings.required("nats");
  const natsAuthority = new NatsAuthority(settings.required("nats-secret"));
  const credentials = new AgentCredentialStore(database);
  await using bus = TicketBus.open({
    url: natsUrl,
    authority: natsAuthority,
    revocations: () => credentials.natsRevocations(now() - natsTokenMs),
    log,
    onLog: (chunks) => stepLogs.take(chunks),
    onTicketsLost: () => leases.ticketsLost(),
  });
  const registry = openRegistry();
  const metrics = new CoordinatorMetrics(
    registry,
    () => coordinatorGauges({ steps, leases, activities, now }),
    now,
  );
  database.watchSyncs((seconds) => metrics.noteSync(seconds));
  const leases = LeaseDesk.open({
    database,
    steps,
    agents: new AgentStore(database),
    bus,
    settings: {
      epoch,
      ttlMs: settings.count("lease-ttl-ms", 100),
      projectBuilds:
        settings.optional("project-builds") === undefined
          ? null
          : settings.count("project-builds", 1),
      seed: randomInt(2 ** 31),
    },
    wantedBy: (step) => wantedBy({ steps, activities }, step),
    events: {
      stepEnded: (step) => runner.stepEnded(step),
      leaseLost: (step, agent, reason) => {
        metrics.noteLeaseLost(step);
        runner.leaseLost(step, agent, reason);
      },
    },
    clock: () => ({ monotonicMs: performance.now(), wallMs: now() }),
    log,
  });
  const placement = new Placement({ leases, environments });
  const planner = new BuildPlanner({
    images,
    known: new KnownInputStore(database),
    built: steps,
    caches: new BuildCaches(new KeptCacheStore(database)),
    disguise: (given) => variables.disguised(given),
  });
  // Right from here on where the port is given; what is resumed below may ask for it.
  let gitBase = gitUrlOf(settings, settings.address("http").port);
  const sources = await openProjectSources({
    ...{ settings, data, database, projects, repositories },
    farmUrl: () => gitBase,
  });
  const keeper = new CacheKeeper({
    projects,
    activities,
    environments,
    content,
    logs: archive,
    caches: collection.each.map(({ address, client }) => ({
      address,
      failures: () => cache.failuresOf(address),
      permit: (permit, signal) => client.permit(permit, signal),
    })),
    balance: async (projectId, signal) => await balance?.balance(projectId, signal),
    epoch,
    log,
  });
  const phases = new DeployPhases({
    database,
    activities,
    environments,
    projects,
    hostNames,
    published,
    router,
    entry,
    epoch,
    drainMs: settings.count("drain-timeout-ms"),
    now,
    say,
  });
  const provenance = new SlugProvenance({
    key: SigningKey.open(data),
    statements: new StatementStore(database),
    steps,
    projects,
    environments,
    builder: settings.required("public-url"),
    version: packageVersion(),
    now,
  });
  const effects = new ActivityEffects({
    database,
    provenance,
    activities,
    phases,
    leases,
    environments,
    projects,
    variables,
    planner,
    placement,
    trees: sources.trees,
    hostNames,
    published,
    entry,
    content,
    keeper,
    images,
    requireImages: images.require,
    say,
    durable,
    environmentRemoved: () => retention.kick(),
    removeRepository: removeProject,
    now,
  });
  await using runner = new ActivityRunner({
    activities,
    steps,
    leases,
    effects,
    logs,
    log,
    durable,
    onEnd: (activity) => metrics.noteEnd(activity),
    now,
  });
  const removal = new ProjectRemoval({
    projects,
    environments,
    activities,
    runner,
    variables,
    removeRepository: removeProject,
    now,
  });

  using authority = openFarmAuthority(settings, data, now);
  const { access, fleet } = openMembership({
    database,
    members,
    credentials,
    steps,
    leases,
    environments,
    projects,
    messenger: bus,
    authority,
    now,
  });

  const intake = new PushIntake({
    ...{ projects, environments, activities, logs, sources, checks },
    requireImages: images.require,
    kick: (activity) => runner.kick(activity),
    durable,
    now,
  });
  const { templates } = sources;
  const version = packageVersion();
  const facade = new CoordinatorFacade({
    identity: { farm, version },
    fleet,
    domains: new ProjectDomains({
      database,
      projects,
      environments,
      domains,
      hostNames,
      published,
      router,
      entry,
      epoch,
      log,
      now,
    }),
    provenance: new ProjectProvenance({ projects, provenance }),
    creation: new ProjectCreation({ projects, repositories, templates, intake, now }),
    projects,
    environments,
    activities,
    steps,
    leases,
    runner,
    logs,
    stepLogs,
    repositories,
    removal,
    planner,
    checks,
    variables,
    router,
    content,
    entry,
    hostNames,
    gitUrl: (name) => `${gitBase}/${name}.git`,
    cache: {
      list: caches,
      secret: cacheSecret,
      each: () => cache.each("status", ownToken("status")),
      explain: (instance, digest, signal) =>
        cache.explain({ instance, token: ownToken(instance), digest }, signal),
    },
    isNatsConnected: () => bus.isConnected,
    now,
  });
  const times = {
    healthMs: settings.count("health-timeout-ms"),
    hookMs: settings.count("hook-timeout-ms"),
    drainMs: settings.count("drain-timeout-ms"),
  };
  const stores = { database, projects, environments, activities, steps, members, segments };
  const inspected = {
    ...stores,
    ...{ variables, leases, runner, router, repositories, content, local, logs, version, now },
    directory: data,
  };
  await using grpc = await GrpcServer.listen({
    ...settings.address("grpc"),
    settle: durable,
    ...(authority !== null && { tls: { files: authority.files, log } }),
    services: [
      slipwayService({ facade, authenticator }),
      adminService({
        authenticator,
        backUp: ({ withoutKey }, signal) =>
          backUp(
            {
              directory: data,
              leftOut: withoutKey ? [keyFileName] : [],
              database,
              projects: () => projects.all().filter(({ id }) => !projects.isDeleting(id)),
              objects: (projectId) => repositories.objects(projectId),
              version,
              now,
            },
            signal,
          ),
        inspect: (options, signal) => inspectFarm(inspected, options, signal),
      }),
      farmService({
        farm,
        access,
        members,
        leases,
        phases,
        stepLogs,
        nats: { url: natsUrl, authority: natsAuthority },
        certify: authority && ((agent, publicKey) => authority.certify(agent, publicKey)),
        admit: (agent) => bus.admit(agent),
        cacheToken: (instance, scopes) =>
          signGrant(cacheSecret, { instance, scopes, expiresAtMs: now() + stepTokenMs }),
        deployWork: (step) => effects.deployWork(step, times),
        buildValues: (step) => effects.buildValues(step),
        secrets: (step) => effects.secrets(step),
        traceparent: (step) => {
          const { trace } = activities.get(step.activityId);
          return trace === undefined ? "" : formatTraceparent(trace);
        },
        onGrant: (step) => metrics.noteLease(step, now()),
        now,
      }),
    ],
  });
  await using clock = LeaseClock.start(leases);
  await using balance = cache.isSharded
    ? CacheBalance.start({
        projects: () => projects.all().map(({ id }) => id),
        storeOf: (projectId) => cache.shardedInstance(projectId, ownToken(projectId)),
        log,
      })
    : null;
  // However this ends: what goes on for ever would keep the process alive.
  const ending = new AbortController();
  using _ending = { [Symbol.dispose]: () => ending.abort() };
  const signal = AbortSignal.any([shutdown, ending.signal]);
  void keeper.run(signal);
  void archive.run(signal);
  void retention.run(signal);
  const routing = keepRouterCurrent({ router, environments, epoch, log, signal });
  routing.catch(() => undefined); // It is awaited below, when all has started.

  await recordMissedPushes({ projects, activities, environments, repositories, intake, log });
  await removal.resume();
  variables.collect();
  runner.resumeAll();
  await using git = await GitServer.listen({
    ...settings.address("http"),
    repositories,
    authenticate: async (token, name) => {
      const principal = authenticator.authenticate(token);
      const project = projects.findFor(principal, name);
      return project === null ? null : { projectId: project.id, user: principal.name };
    },
    intake,
    log,
    lfs: new LfsServer({
      store: sources.lfs,
      publicUrl: settings.optional("git-url") ? gitBase : null,
      log,
    }),
    fallback: (request, response) =>
      answerDiscovery(request, response, {
        farm,
        version,
        grpcPort: grpc.port,
        authority: authority?.certificate ?? null,
      }),
  });
  gitBase = gitUrlOf(settings, git.port);
  await using metricsServer = await MetricsServer.listen(settings, registry);
  const ports = { grpc: grpc.port, http: git.port, metrics: metricsServer?.port };
  process.stdout.write(`ready ${JSON.stringify({ ...ports, farm })}\n`);
  log.info("coordinator ready", { epoch, farm });
  await Promise.race([aborted(shutdown), clock.finished, database.failed, routing]);
  log.info("coordinator stopping");
}
