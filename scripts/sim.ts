import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SimulationReport } from "../test/simulation/simulation-report.js";
import { Simulation, type SeedResult } from "../test/simulation/simulation.js";
import { FarmError, UsageError } from "../program/error.js";
import { runProcess } from "../program/process.js";

/** A process for so many seeds: what farms that were given up still wait for is freed only with it. */
const seedsOfProcess = 250;

/**
 * Simulates farms in virtual time, each from a seed that chooses what goes wrong, on all processors:
 *
 *   npm run sim -- [--seeds N] [--from SEED] [--wide] [--trace]
 *
 * With --wide things go wrong for up to ten minutes, and so further apart.
 * A violation names its seed, with which it happens again in the same way.
 */
await runProcess(async (shutdown) => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "1000" },
      from: { type: "string", default: "0" },
      wide: { type: "boolean", default: false },
      trace: { type: "boolean", default: false },
    },
  });
  const [from, seeds] = [countOf("from", values.from), countOf("seeds", values.seeds)];
  const end = from + seeds;
  if (process.send !== undefined) {
    await simulate(from, end, values, shutdown, (result) => void process.send?.(result));
    return process.disconnect();
  }
  const report = new SimulationReport();
  const note = (result: SeedResult): void => {
    report.add(result);
    if (result.violations.length > 0) console.error(SimulationReport.failureOf(result));
  };
  if (values.trace) await simulate(from, end, values, shutdown, note);
  else {
    const processes = availableParallelism();
    const each = Math.min(seedsOfProcess, Math.ceil(seeds / processes));
    let next = from;
    const runner = async (): Promise<void> => {
      for (; next < end && !shutdown.aborted;) {
        const first = next;
        next = Math.min(end, next + each);
        await simulateApart(first, next, values.wide, shutdown, note);
      }
    };
    await Promise.all(Array.from({ length: processes }, runner));
  }
  console.log(report.render());
  if (report.failedSeeds.length > 0) process.exitCode = 1;
});

async function simulate(
  from: number,
  end: number,
  { wide, trace }: { readonly wide: boolean; readonly trace: boolean },
  shutdown: AbortSignal,
  note: (result: SeedResult) => void,
): Promise<void> {
  await using simulation = await Simulation.open();
  for (let seed = from; seed < end && !shutdown.aborted; seed++) {
    const tell = trace ? (line: string): void => console.log(line) : undefined;
    note(await simulation.run(seed, tell, wide ? "wide" : "usual"));
  }
}

/** The same in a process of its own. Throws {@link FarmError} where that does not come to its end. */
async function simulateApart(
  from: number,
  end: number,
  isWide: boolean,
  shutdown: AbortSignal,
  note: (result: SeedResult) => void,
): Promise<void> {
  const words = ["--from", String(from), "--seeds", String(end - from)];
  const child = fork(fileURLToPath(import.meta.url), isWide ? [...words, "--wide"] : words, {
    serialization: "advanced",
  });
  const stop = (): void => void child.kill();
  shutdown.addEventListener("abort", stop, { once: true });
  child.on("message", (result) => note(result as SeedResult));
  const [code] = (await once(child, "exit")) as [number | null];
  shutdown.removeEventListener("abort", stop);
  if (code !== 0 && !shutdown.aborted) {
    throw new FarmError(`the process of the seeds ${from} to ${end - 1} ended with ${code}`);
  }
}

function countOf(name: string, text: string): number {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} is ${JSON.stringify(text)}, which is no number`, {
    hint: `Give a whole number: --${name} 100`,
  });
}
