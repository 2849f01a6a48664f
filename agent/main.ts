import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { CacheConnection, cacheListSettings } from "../content/shards/cache-connection.js";
import { cacheTlsOf, cacheTlsSettings } from "../content/client/cache-tls-settings.js";
import { DirectoryLock } from "../program/directory-lock.js";
import { parseJoinToken, type JoinToken } from "../program/agent-token.js";
import { FarmError, UsageError } from "../program/error.js";
import { joinAddress } from "../program/listen.js";
import { openLog } from "../program/log.js";
import { MetricsServer, metricsSetting, openRegistry } from "../program/metrics/metrics-server.js";
import { aborted, ShutdownError } from "../program/process.js";
import { Settings, type SettingSpec } from "../program/settings.js";
import { AgentMetrics } from "./agent-metrics.js";
import { BuildRunner } from "./build/build-runner.js";
import { DockerEngine } from "./containers/docker-engine.js";
import { applicationOwner } from "./deploy/application-containers.js";
import { DeployRunner } from "./deploy/deploy-runner.js";
import { DeploymentChores } from "./deploy/deployment-chores.js";
import { StandbyApplications } from "./deploy/standby-applications.js";
import { TeardownRunner } from "./deploy/teardown-runner.js";
import { SlugStore } from "./slugs/slug-store.js";
import { farmsNamedIn, StoreEviction, type StoreLimits } from "./slugs/store-eviction.js";
import { StoreScrub } from "./slugs/store-scrub.js";
import { mountTableText } from "./mounts/mount-table.js";
import { pressureOf, resourcesOf } from "./work/machine.js";
import { Slots } from "./standby/slots.js";
import { AgentWorker } from "./work/agent-worker.js";
import { FarmClient } from "./work/farm-client.js";
import { Membership } from "./work/membership.js";
import { Housekeeping } from "./work/housekeeping.js";

/** The settings of `slipway agent`. */
export const agentSettings: readonly SettingSpec[] = [
  { name: "coordinator", description: "HOST:PORT of the coordinator's gRPC" },
  ...cacheListSettings,
  ...cacheTlsSettings,
  {
    name: "token",
    description:
      "A join token (`slipway agent token create`), for the first start; later ones need none",
    secret: true,
  },
  {
    name: "name",
    description:
      "The agent's name in the farm: lower-case letters, digits and hyphens; default: the host's and six more letters, kept in --data",
  },
  {
    name: "data",
    description: "The directory of this agent alone; what is in it can be lost",
    default: defaultData(),
  },
  {
    name: "shared-data",
    description:
      "Instead of --data: a directory of several agents of this host, each of which takes a part of it that no other has",
  },
  { name: "slots", description: "How many builds run at once", default: "2" },
  {
    name: "standby",
    description:
      "How many applications have containers that wait for their next deployment, and how many images for their next build; 0: none",
    default: "8",
  },
  {
    name: "store-max-mb",
    description:
      "What the blobs and farms of this agent may take, in MiB: above it those go that were not used for longest; default: as much as the disk has",
  },
  {
    name: "disk-free-mb",
    description:
      "How much of the disk of --data the store leaves free, in MiB; default: a twentieth of it, 5 GiB at most",
  },
  {
    name: "log-limit-mb",
    description: "What one step may write to its log, in MiB; the rest is cut off",
    default: "64",
  },
  { name: "label", description: "A label by which work is placed; may be repeated", many: true },
  {
    name: "drain-timeout",
    description:
      "How long the agent, told to stop, finishes what it has; a second signal stops it at once",
    default: "10m",
  },
  {
    name: "advertise",
    description:
      "The host at which the router reaches this agent's containers, where not at their own address",
  },
  { name: "nats-url", description: "NATS, where the coordinator's answer is not to be used" },
  metricsSetting,
];

/** Where a service of the system keeps its data, or a user's own. */
function defaultData(): string {
  if (process.getuid?.() === 0) return "/var/lib/slipway/agent";
  return join(process.env["XDG_DATA_HOME"] || join(homedir(), ".local/share"), "slipway/agent");
}

/**
 * Runs the agent process until `shutdown`: what is being done then gets --drain-timeout to end. Throws UsageError or
 * FarmError where it cannot start; a coordinator that does not answer is waited for.
 */
export async function runAgent(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  shutdown: AbortSignal,
): Promise<void> {
  const settings = Settings.read(agentSettings, argv, environment);
  const wantedName = parseName(settings.optional("name"));
  const token = parseToken(settings.optional("token"));
  const address = settings.address("coordinator");
  const coordinator = joinAddress(address.host, address.port);
  const drainMs = settings.duration("drain-timeout");
  const slots = settings.count("slots", 1);
  const limit = settings.count("standby", 0);
  const natsUrl = settings.optional("nats-url");
  const logLimitBytes = settings.count("log-limit-mb", 1) * 1024 ** 2;
  const shared = settings.optional("shared-data");
  using place = shared === undefined ? takeData(settings) : takePart(resolve(shared));
  const { data } = place;
  const membership = Membership.open(data, wantedName);
  const { name } = membership;
  const log = openLog("agent").with({ agent: name });
  if (settings.optional("advertise") !== undefined) {
    log.warn("--advertise has no effect yet: the router reaches containers at their own address");
  }

  await using engine = await DockerEngine.open();
  await using cache = CacheConnection.open({
    addresses: settings.addresses("cache"),
    copies: settings.count("copies", 1),
    tls: cacheTlsOf(settings),
  });
  const owner = process.getuid?.() === 0 ? applicationOwner : null;
  await using mountSlots = await Slots.open({ data, engine, log });
  const slugs = await SlugStore.open(data, owner);
  const housekeeping = new Housekeeping(log);
  await using eviction = StoreEviction.start({
    store: slugs,
    data,
    limits: limitsOf(settings),
    inUse: async () => {
      await mountSlots?.sweep();
      return farmsNamedIn([
        ...(await engine.mountSources()),
        ...(mountSlots?.records() ?? []),
        mountTableText(),
      ]);
    },
    housekeeping,
    log,
  });
  await using _scrub = StoreScrub.start({ store: slugs, log });
  const common = { agent: name, engine, slugs, data, owner, housekeeping, limit, log };
  const farmParts = [address, ...settings.hosts("cache")];
  await using build = await BuildRunner.open({ ...common, farmParts, slots: mountSlots });
  const standby = mountSlots && new StandbyApplications({ engine, slots: mountSlots, log, limit });
  await using _standby = { [Symbol.asyncDispose]: async () => standby?.discard() };
  // Chores end before what they prepare is removed.
  await using _chores = housekeeping;
  using client = FarmClient.connect({
    address,
    membership,
    token,
    identity: {
      epoch: randomUUID(),
      // Agents of one engine can do one another's deployments.
      labels: [`host:${await engine.id()}`, ...settings.list("label")],
      slots,
      resources: resourcesOf(data),
    },
  });
  const parts = { engine, slugs, dataDir: data, housekeeping, standby, slots: mountSlots };
  await new DeploymentChores(parts).resume();
  const registry = openRegistry();
  const metrics = new AgentMetrics(registry, {
    slots: () => worker.slots,
    spools: () => worker.spooled(),
    traffic: () => slugs.traffic,
    storeBytes: () => eviction.usedBytes(),
    dockerErrors: () => engine.failures,
  });
  await using worker = await startWorker();
  log.info("agent ready", { farm: worker.farm, coordinator, slots });
  await using metricsServer = await MetricsServer.listen(settings, registry);
  process.stdout.write(`ready ${JSON.stringify({ agent: name, metrics: metricsServer?.port })}\n`);
  await Promise.race([aborted(shutdown), worker.dismissed]);
  log.info("agent stops", { patienceMs: drainMs });
  await worker.stop(drainMs);

  async function startWorker(): Promise<AgentWorker> {
    try {
      return await AgentWorker.start(
        {
          slots,
          data,
          client,
          natsSeed: () => membership.nats.seed,
          log,
          contentOf: (grant) => cache.withInstance(grant.instance, grant.cacheToken),
          runners: {
            build,
            deploy: new DeployRunner(parts),
            teardown: new TeardownRunner(parts),
          },
          housekeeping,
          logLimitBytes,
          onStepEnd: (step) => metrics.noteStep(step),
          pressure: () => pressureOf(data, limitsOf(settings)),
          ...(natsUrl !== undefined && { natsUrl }),
        },
        shutdown,
      );
    } catch (error) {
      if (shutdown.aborted) throw new ShutdownError();
      throw error;
    }
  }
}

function limitsOf(settings: Settings): StoreLimits {
  const bytesOf = (name: string): number | null =>
    settings.optional(name) === undefined ? null : settings.count(name, 1) * 1024 ** 2;
  return { maxBytes: bytesOf("store-max-mb"), minFreeBytes: bytesOf("disk-free-mb") };
}

/** The directory of this agent alone. */
function takeData(settings: Settings): DataPlace {
  const data = resolve(settings.required("data"));
  mkdirSync(data, { recursive: true, mode: 0o755 });
  return placeOf(data, DirectoryLock.acquire(data, "agent"));
}

/** The first of `directory/1`, `directory/2`, … that no other agent has. */
function takePart(directory: string): DataPlace {
  for (let part = 1; ; part++) {
    const data = join(directory, String(part));
    mkdirSync(data, { recursive: true, mode: 0o755 });
    try {
      return placeOf(data, DirectoryLock.acquire(data, "agent"));
    } catch (error) {
      if (!(error instanceof FarmError) || part >= mostParts) throw error;
    }
  }
}

/** A directory, locked until it is disposed. */
interface DataPlace extends Disposable {
  readonly data: string;
}

const mostParts = 1_000;

function placeOf(data: string, lock: DirectoryLock): DataPlace {
  return { data, [Symbol.dispose]: () => lock[Symbol.dispose]() };
}

function parseToken(text: string | undefined): JoinToken | null {
  if (text === undefined || text === "") return null;
  const token = parseJoinToken(text);
  if (token !== null) return token;
  throw new UsageError("--token is not a join token (slj_…)", {
    hint: "Make one: slipway agent token create",
  });
}

/** The name is part of NATS subjects and of labels. */
function parseName(name: string | undefined): string | null {
  if (name === undefined || name === "") return null;
  if (/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) return name;
  throw new UsageError(`"${name}" is not a name for an agent`, {
    hint: "Use lower-case letters, digits and hyphens, at most 63: --name builder-1",
  });
}
