import { resolve } from "node:path";
import { DockerEngine } from "../agent/containers/docker-engine.js";
import { openLog } from "../program/log.js";
import { aborted } from "../program/process.js";
import { Settings, type SettingSpec } from "../program/settings.js";
import { Farm, writeFarmFile } from "./farm.js";
import { writeMetricsFile } from "./metrics-file.js";
import { stopEnvironments } from "./stop-environments.js";

/** The settings of `slipway up`. */
export const upSettings: readonly SettingSpec[] = [
  { name: "data", description: "directory that holds everything", default: ".slipway" },
  { name: "agents", description: "how many agents to start", default: "2" },
  { name: "slots", description: "builds at once, an agent", default: "2" },
  {
    name: "caches",
    description:
      "how many caches share the blobs; may grow from one start to the next and not shrink; default: as many as there were, 1 at first",
  },
  {
    name: "copies",
    description: "how many of the caches keep each blob; default: 2, or 1 of one cache",
  },
  { name: "domain", description: "domain of the environments", default: "localhost" },
  { name: "host", description: "address to listen on", default: "127.0.0.1" },
  { name: "web-port", description: "port of the router; 0: any free one", default: "7080" },
  { name: "git-port", description: "port of git and of `slipway login`", default: "7380" },
  { name: "api-port", description: "port of the API", default: "7300" },
  {
    name: "cache-port",
    description: "port of the cache; of each further one 10 more",
    default: "7390",
  },
  {
    name: "cache-http-port",
    description: "port of the cache for HTTP; of each further one 10 more",
    default: "7391",
  },
  { name: "nats-port", description: "port of nats-server", default: "7322" },
  { name: "cache-arg", description: "one more argument of each cache", many: true },
  { name: "coordinator-arg", description: "one more argument of the coordinator", many: true },
  {
    name: "stop-environments",
    description: "when stopping, stop the containers of the environments too",
    flag: true,
  },
];

/** Runs a farm on this machine until `shutdown`. */
export async function runUp(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  shutdown: AbortSignal,
): Promise<void> {
  const settings = Settings.read(upSettings, argv, environment);
  const log = openLog("up");
  const data = resolve(settings.required("data"));
  // Asked here once, so that its absence is one sentence and not one of each agent.
  const engine = await DockerEngine.open();
  await using farm = await Farm.start(
    {
      data,
      host: settings.required("host"),
      agents: settings.count("agents", 1),
      slots: settings.count("slots", 1),
      caches: countOrNull(settings, "caches"),
      copies: countOrNull(settings, "copies"),
      domain: settings.required("domain"),
      ports: {
        web: settings.count("web-port"),
        git: settings.count("git-port"),
        api: settings.count("api-port"),
        cache: settings.count("cache-port"),
        "cache-http": settings.count("cache-http-port"),
        nats: settings.count("nats-port"),
      },
      cacheArgs: settings.list("cache-arg"),
      coordinatorArgs: settings.list("coordinator-arg"),
      environment: childEnvironment(environment),
    },
    log,
    shutdown,
  );
  const id = farm.id;
  writeFarmFile(data, farm);
  const metricsFile = writeMetricsFile(data, farm.metricsTargets);
  const lines = [
    `The farm is up (${farm.processes.length} processes, data in ${data}).`,
    `  log in:       slipway login ${farm.url} --token-file ${farm.adminTokenFile}`,
    `  environments: ${farm.webUrl.replace("://", "://<project>.")}`,
    `  cache (HTTP): ${farm.cacheUrls.join(", ")}`,
    `  metrics:      ${metricsFile} (for Prometheus' file_sd_configs)`,
    "  stop:         Ctrl-C; environments keep running unless --stop-environments",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  process.stdout.write(
    `ready ${JSON.stringify({ url: farm.url, web: farm.webUrl, cache: farm.cacheUrls[0], token: farm.adminTokenFile, farm: id, processes: farm.processes })}\n`,
  );
  await aborted(shutdown);
  if (settings.isSet("stop-environments")) await stopEnvironments(engine, id);
}

function countOrNull(settings: Settings, name: string): number | null {
  return settings.optional(name) === undefined ? null : settings.count(name, 1);
}

/** What the parts inherit: nothing that would be read as a setting of theirs. */
function childEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || name.startsWith("SLIPWAY_") ? [] : [[name, value]],
    ),
  );
}
