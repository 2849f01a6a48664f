import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Command } from "commander";
import { parseDuration } from "../../program/duration.js";
import { UsageError } from "../../program/error.js";
import { withExamples, type Run } from "../command.js";
import { cacheDirectory } from "../session.js";

interface Options {
  readonly min: string;
  readonly max: string;
  readonly image: string;
  readonly slots: string;
  readonly idle: string;
  readonly cache: string;
  readonly copies?: string;
  readonly coordinator?: string;
  readonly data: string;
  readonly label?: readonly string[];
  readonly prefix: string;
}

/** `slipway agent autoscale`. */
export function registerAgentAutoscale(agent: Command, run: Run): void {
  withExamples(
    agent
      .command("autoscale")
      .requiredOption("--min <number>", "never fewer agents than this")
      .requiredOption("--max <number>", "never more agents than this")
      .requiredOption("--cache <host:port,…>", "of the agents, as `slipway agent` has it")
      .option("--copies <number>", "of the agents, as `slipway agent` has it")
      .option(
        "--coordinator <host:port>",
        "of the agents (default: the API of the farm that you are logged in to)",
      )
      .option("--image <image>", "with Slipway in it", "slipway/farm:latest")
      .option("--slots <number>", "builds at once, of each agent", "2")
      .option(
        "--idle <time>",
        "an agent that is not wanted goes when it was idle for so long",
        "5m",
      )
      .option("--label <label>", "a label of the agents; may be repeated", collect)
      .option(
        "--data <directory>",
        "of the agents, the same on this host and in the containers",
        "/var/lib/slipway/agents",
      )
      .option("--prefix <name>", "the agents are called NAME-1, NAME-2, …", `${hostName()}-pool`)
      .summary("start and stop agents on this host as there is work")
      .description(
        "Runs until it is stopped, and keeps as many agents in containers of this host as the farm has work for. " +
          "An agent that is stopped has drained before. When this command ends its agents stay, and are its own " +
          "again when it is started with the same --prefix.",
      ),
    ["slipway agent autoscale --min 1 --max 8 --cache 10.0.0.5:7390"],
  ).action((options: Options) =>
    run({}, async (context) => {
      const limits = {
        min: parseCount("min", options.min, 0),
        max: parseCount("max", options.max, 1),
        slots: parseCount("slots", options.slots, 1),
        idleMs: parseIdle(options.idle),
      };
      if (limits.min > limits.max) throw new UsageError("--min is larger than --max");
      if (!/^[a-z0-9][a-z0-9-]{0,50}$/.test(options.prefix)) {
        throw new UsageError(`"${options.prefix}" is no beginning of names for agents`, {
          hint: "Use lower-case letters, digits and hyphens, at most 51: --prefix builder",
        });
      }
      // Only this command needs them.
      const [{ DockerEngine }, { AgentPool }, { DockerAgentContainers }, { openLog }, lock] =
        await Promise.all([
          import("../../agent/containers/docker-engine.js"),
          import("../../farm/agent-pool/agent-pool.js"),
          import("../../farm/agent-pool/agent-containers.js"),
          import("../../program/log.js"),
          import("../../program/directory-lock.js"),
        ]);
      const { environment } = context.surroundings;
      // Two of one name would stop one another's agents.
      const place = resolve(cacheDirectory(environment), "autoscale", options.prefix);
      using _lock = lock.DirectoryLock.acquire(place, "autoscale");
      const session = await context.sessions.current(context.signal);
      await using client = await context.connectAs(session);
      await client.farmLoad();
      await using engine = await DockerEngine.open();
      await engine.requireImage(options.image);
      const containers = new DockerAgentContainers({
        engine,
        pool: `${session.farm}/${options.prefix}`,
        image: options.image,
        data: resolve(context.surroundings.cwd, options.data),
        settings: [
          ...["--coordinator", options.coordinator ?? session.grpc],
          ...["--cache", options.cache, "--slots", String(limits.slots)],
          ...(options.copies === undefined ? [] : ["--copies", options.copies]),
          ...(options.label ?? []).flatMap((label) => ["--label", label]),
        ],
      });
      const log = openLog("autoscale");
      const pool = new AgentPool({ farm: client, containers, limits, prefix: options.prefix, log });
      log.info("the pool is kept", { ...limits, prefix: options.prefix });
      await pool.run(context.signal);
    }),
  );
}

function hostName(): string {
  const name = hostname()
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, "-")
    .replace(/^-+|-+$/g, "");
  return name.slice(0, 40) || "agent";
}

function collect(value: string, values: readonly string[] | undefined): readonly string[] {
  return [...(values ?? []), value];
}

function parseCount(option: string, text: string, least: number): number {
  if (/^[0-9]{1,4}$/.test(text) && Number(text) >= least) return Number(text);
  throw new UsageError(`--${option} must be a whole number of at least ${least}, not "${text}"`);
}

function parseIdle(text: string): number {
  const ms = parseDuration(text);
  if (ms !== null) return ms;
  throw new UsageError(`--idle must be a time like 90s, 5m or 1h, not "${text}"`);
}
