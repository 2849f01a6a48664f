/** A part of the farm: a process that runs until it is told to stop. */
export interface Part {
  readonly name: string;
  readonly summary: string;
  /** Loads the part and nothing of the others. */
  readonly load: () => Promise<RunPart>;
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
    load: async () => (await import("../farm/main.js")).runUp,
  },
  {
    name: "coordinator",
    summary: "run a coordinator",
    load: async () => (await import("../coordinator/main.js")).runCoordinator,
  },
  {
    name: "cache",
    summary: "run a cache",
    load: async () => (await import("../cache/main.js")).runCache,
  },
  {
    name: "agent",
    summary: "run an agent",
    load: async () => (await import("../agent/main.js")).runAgent,
  },
  {
    name: "router",
    summary: "run a router",
    load: async () => (await import("../router/main.js")).runRouter,
  },
];

/**
 * The part that these words start, or null where they are a command of the client. `agent` is both: a
 * word after it, as in `agent list`, makes it a command.
 */
export function partOf(argv: readonly string[]): Part | null {
  const [name, next] = argv;
  if (name === "agent" && next !== undefined && !next.startsWith("-")) return null;
  return parts.find((part) => part.name === name) ?? null;
}
