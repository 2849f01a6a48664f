import { delay } from "../../program/process.js";
import { BenchFarm } from "./bench-farm.js";
import { SimulatedAgents } from "./simulated-agents.js";

/** What a number of agents made of their time. */
export interface Scaling {
  readonly agents: number;
  readonly builds: number;
  readonly idealSeconds: number;
  readonly actualSeconds: number;
}

const rounds = 5;
const projects = 10;

/**
 * So many agents with a slot each, and `rounds` builds for each of them that take `buildMs`. The clock starts
 * when all of them have begun their first build, and stops when the last build was reported.
 */
export async function measureScaling(
  sizes: readonly number[],
  buildMs: number,
  signal: AbortSignal,
): Promise<readonly Scaling[]> {
  const found: Scaling[] = [];
  for (const agents of sizes) {
    await using farm = await BenchFarm.start(projects, signal);
    const builds = agents * rounds;
    await farm.enqueue(builds);
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const build = async (context: { readonly signal: AbortSignal }): Promise<void> => {
      await begun;
      await delay(buildMs, context.signal);
    };
    await using simulated = await SimulatedAgents.start(farm, agents, build, signal);
    await simulated.until(() => simulated.starts.length === agents, signal);
    const beganAt = performance.now();
    begin();
    await simulated.until(() => simulated.freed === builds, signal);
    found.push({
      agents,
      builds,
      idealSeconds: (rounds * buildMs) / 1_000,
      actualSeconds: (simulated.lastFreedMs - beganAt) / 1_000,
    });
  }
  return found;
}
