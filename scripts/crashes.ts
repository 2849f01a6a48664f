/**
 * Tries what crashes leave of a cache's files, for as many seeds as one likes:
 *
 *   npm run test:crashes -- [--seeds N] [--from SEED] [--trace DIRECTORY]
 *
 * A fault names its seed, and a directory with a trace with which it is tried again exactly as it was.
 * Without a trace the same seed does the same with a new process, whose threads may run in another order.
 */
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../program/error.js";
import {
  CrashFault,
  recordedIn,
  seedsOfWorkload,
  tryCrash,
  tryCrashes,
} from "../test/faults/crashes/crash-run.js";
import { tryEverySync } from "../test/faults/crashes/every-sync.js";
import { buildTracer } from "../test/faults/crashes/trace.js";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "0" },
    trace: { type: "string" },
  },
});
const from = countOf("from", values.from);
const seeds = Array.from({ length: countOf("seeds", values.seeds) }, (_, at) => from + at);
let faults = 0;

if (values.trace === undefined) await tryWithNewProcesses();
else {
  const recorded = recordedIn(values.trace);
  for (const seed of seeds) tell(await tryCrash(seed, recorded));
}
console.log(`${seeds.length} seeds, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

async function tryWithNewProcesses(): Promise<void> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "slipway-tracer-")));
  try {
    const library = await buildTracer(directory);
    if (library === null) throw new UsageError("gcc is not on the PATH", { hint: "Install it." });
    const totals: Record<string, number> = {};
    const workloads = new Set(seeds.map((seed) => Math.floor(seed / seedsOfWorkload)));
    for (const workload of workloads) {
      const own = seeds.filter((seed) => Math.floor(seed / seedsOfWorkload) === workload);
      try {
        const { changes, ...endings } = await tryCrashes(own, library);
        for (const [name, count] of Object.entries({ ...changes, ...endings })) {
          totals[name] = (totals[name] ?? 0) + count;
        }
        console.log(`seeds ${own[0]} to ${own.at(-1)}: good`);
      } catch (error) {
        if (!(error instanceof CrashFault)) throw error;
        tell(error);
      }
    }
    try {
      console.log(`killed before each of ${await tryEverySync(library)} syncs: good`);
    } catch (error) {
      if (!(error instanceof CrashFault)) throw error;
      tell(error);
    }
    console.log(`operations: ${JSON.stringify(totals)}`);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function tell(fault: CrashFault | null): void {
  if (fault === null) return;
  faults++;
  console.log(fault.message);
}

function countOf(name: string, text: string): number {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} must be a number, not "${text}"`);
}
