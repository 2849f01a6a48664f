import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TestCache } from "../../../cache/rig.js";
import { checkLeases, checkPromises, checkService } from "./check-cache.js";
import { DiskModel, type CrashKind } from "./disk-model.js";
import { Promises, type Note } from "./promises.js";
import { Random } from "./random.js";
import { TornTraceError, Trace, type TraceRecord } from "./trace.js";
import { packBytes, Workload, type Endings } from "./workload.js";

/** So many seeds share one workload, as one trace is good for many crashes. */
export const seedsOfWorkload = 20;

/** How often each workload starts its cache. */
const runsOfWorkload = 4;

/** A fault, and how to see it again. */
export class CrashFault extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = "CrashFault";
  }
}

/** What one workload did, in figures. */
export interface WorkloadFigures extends Endings {
  readonly changes: Readonly<Record<string, number>>;
}

/**
 * Runs the workload of `seeds`, who share one, with a cache process that is killed several times, and tries
 * for each seed what a crash at a moment of its own would have left. Throws {@link CrashFault} where the
 * cache does not keep a promise; the trace stays then, at the path that the message names.
 */
export async function tryCrashes(
  seeds: readonly number[],
  library: string,
): Promise<WorkloadFigures> {
  const workloadSeed = Math.floor((seeds[0] ?? 0) / seedsOfWorkload);
  const directory = await realpath(await mkdtemp(join(tmpdir(), "slipway-crash-")));
  const root = join(directory, "root");
  await mkdir(root);
  const trace = new Trace({ path: join(directory, "trace"), root, library });
  const random = new Random(workloadSeed);
  const workload = new Workload({ directory: join(root, "cache"), trace, random });
  try {
    await workload.run(runsOfWorkload);
  } catch (error) {
    const message = `seed ${seeds[0] ?? 0}, after a kill of the real process: ${String(error)}`;
    throw new CrashFault(`${message}\nThe files and the trace are in ${directory}.`, error);
  }
  const recorded = readable(directory);
  if (recorded === null) {
    await rm(directory, { recursive: true });
    return await tryCrashes(seeds, library);
  }
  for (const seed of seeds) {
    const found = await tryCrash(seed, recorded);
    if (found !== null) throw found;
  }
  await rm(directory, { recursive: true });
  return { ...workload.endings, changes: recorded.model.counts };
}

/** What was recorded; null where a kill tore a record. */
function readable(directory: string): RecordedWorkload | null {
  try {
    return recordedIn(directory);
  } catch (error) {
    if (error instanceof TornTraceError) return null;
    throw error;
  }
}

/** Tries the crash of one seed in a trace that is there. Resolves with the fault that it shows, or null. */
export async function tryCrash(
  seed: number,
  recorded: RecordedWorkload,
): Promise<CrashFault | null> {
  return await tryCrashAt(seed, crashOf(seed, recorded), recorded);
}

/** The same, for a crash that somebody chose. */
export async function tryCrashAt(
  seed: number,
  { crash, moment }: { readonly crash: CrashKind; readonly moment: number },
  { directory, records, model }: RecordedWorkload,
): Promise<CrashFault | null> {
  const random = new Random(seed);
  const notes = records
    .slice(0, moment)
    .filter(({ kind }) => kind === "note")
    .map(({ first }) => JSON.parse(first.toString("utf8")) as Note);
  const promises = new Promises(notes);
  const state = join(directory, `state-${seed}`);
  await rm(state, { recursive: true, force: true });
  try {
    model.materialize(state, moment, crash, random);
    const compress = "now" as const;
    const keeping = { isAlone: true, minAgeMs: 0, collectEveryMs: 2 ** 30, packBytes, compress };
    await using cache = await TestCache.start(join(state, "cache"), keeping);
    await checkPromises(cache, promises);
    await checkLeases(cache, promises);
    await checkService(cache, promises, random);
    await rm(state, { recursive: true });
    return null;
  } catch (error) {
    // Made once more for whoever looks into it, as the check has changed it.
    await rm(state, { recursive: true, force: true });
    model.materialize(state, moment, crash, new Random(seed));
    const at = `${crash} before record ${moment} of ${records.length}`;
    return new CrashFault(
      `seed ${seed}, ${at}: ${String(error)}\n` +
        `The files are in ${state}, and this tries it again with the same trace:\n` +
        `  npm run test:crashes -- --from ${seed} --seeds 1 --trace ${directory}`,
      error,
    );
  }
}

/** A workload that has run, to try crashes in. */
export interface RecordedWorkload {
  readonly directory: string;
  readonly records: readonly TraceRecord[];
  readonly model: DiskModel;
}

/** Reads what {@link tryCrashes} left in `directory`. */
export function recordedIn(directory: string): RecordedWorkload {
  const parts = { path: join(directory, "trace"), root: join(directory, "root"), library: "" };
  const records = new Trace(parts).read();
  return { directory, records, model: new DiskModel(records) };
}

/** Most crashes come next to a sync, a rename or an answer, where most can go wrong. */
function crashOf(
  seed: number,
  { records, model }: RecordedWorkload,
): { readonly crash: CrashKind; readonly moment: number } {
  // Not the numbers that say what the crash leaves.
  const random = new Random(seed).fork();
  const crash: CrashKind = random.chance(0.2) ? "killed" : "power cut";
  const style = random.pick(["answer", "late answer", "delicate", "any"] as const);
  const words = { answer: '"done"', "late answer": '"isLate":true', delicate: null, any: null };
  const word = words[style];
  const answers = records.flatMap(({ kind, first }, at) =>
    word !== null && kind === "note" && first.includes(word) ? [at + 1] : [],
  );
  if (answers.length > 0) {
    return { crash, moment: random.pick(answers) };
  }
  const any = random.integer(0, records.length + 1);
  const moment = style === "delicate" ? random.pick(model.delicateMoments) : any;
  return { crash, moment };
}
