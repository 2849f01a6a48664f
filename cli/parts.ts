import type { SettingSpec } from "../program/settings.js";

/** A part of the farm: a process that runs until it is told to stop. */
export interface Part {
  readonly name: string;
  readonly summary: string;
  /** What the commands of the same name do, for its --help. */
  readonly commands?: string;
  /** Loads the part and nothing of the others. */
  readonly load: () => Promise<LoadedPart>;
}

/** What a part's main.ts offers. */
interface LoadedPart {
  readonly run: RunPart;
  readonly settings: readonly SettingSpec[];
}

/** `run<Part>` of a part's main.ts. */
type RunPart = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  shutdown: AbortSignal,
) => Promise<void>;

/** The parts that `slipway` can run. */
export const parts: readonly Part[] = [
  {
    name: "up",
    summary: "run a whole farm on this machine",
    load: async () => {
      const { runUp, upSettings } = await import("../farm/main.js");
      return { run: runUp, settings: upSettings };
    },
  },
  {
    name: "coordinator",
    summary: "run a coordinator",
    load: async () => {
      const { runCoordinator } = await import("../coordinator/main.js");
      const { coordinatorSettings } = await import("../coordinator/coordinator-settings.js");
      return { run: runCoordinator, settings: coordinatorSettings };
    },
  },
  {
    name: "cache",
    summary: "run a cache",
    commands:
      "`slipway cache gc`, `stats`, `fsck` and `scrub` look after one, `token` lets clients in; each has a --help.",
    load: async () => {
      const { runCache, cacheSettings } = await import("../cache/main.js");
      return { run: runCache, settings: cacheSettings };
    },
  },
  {
    name: "agent",
    summary: "run an agent",
    commands:
      "`slipway agent token create` lets an agent join, `list`, `drain` and `remove` look after those of the farm, `autoscale` starts and stops them; each has a --help.",
    load: async () => {
      const { runAgent, agentSettings } = await import("../agent/main.js");
      return { run: runAgent, settings: agentSettings };
    },
  },
  {
    name: "router",
    summary: "run a router",
    load: async () => {
      const { runRouter, routerSettings } = await import("../router/main.js");
      return { run: runRouter, settings: routerSettings };
    },
  },
];

/** Runs a part until `shutdown`, or tells its settings where `--help` is among the words. */
export async function runPart(
  part: Part,
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  shutdown: AbortSignal,
): Promise<void> {
  const { run, settings } = await part.load();
  if (!argv.includes("--help") && !argv.includes("-h")) return run(argv, environment, shutdown);
  const { describeSettings } = await import("../program/settings.js");
  const lines = [
    `Usage: slipway ${part.name} [settings]`,
    "",
    `${part.summary[0]?.toUpperCase()}${part.summary.slice(1)}. Each setting is a flag, an environment variable or a key in the YAML`,
    "file that --config names; the flag is the strongest.",
    "",
    describeSettings(settings),
    ...(part.commands === undefined ? [] : ["", part.commands]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

/**
 * The part that these words start, or null where they are a command of the client. Some are both: a
 * word after `agent` or `cache`, as in `agent list`, makes it a command.
 */
export function partOf(argv: readonly string[]): Part | null {
  const [name, next] = argv;
  if (hasCommands(name) && next !== undefined && !next.startsWith("-")) return null;
  return parts.find((part) => part.name === name) ?? null;
}

/** True for a part that is also a group of commands. */
export function hasCommands(name: string | undefined): boolean {
  return name === "agent" || name === "cache";
}
