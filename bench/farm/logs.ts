import { setTimeout as sleep } from "node:timers/promises";
import { BenchFarm } from "./bench-farm.js";
import { SimulatedAgents } from "./simulated-agents.js";
import type { StepContext } from "../../agent/work/step-context.js";

/** What readers saw of logs while they were written. */
export interface LogTimes {
  readonly logs: number;
  /** From the first byte that a build wrote until its reader had it, in ms. */
  readonly firstMs: readonly number[];
  /** The same of all writes. */
  readonly lagsMs: readonly number[];
  /** What the readers had got of it, all together, when the builds ended: MB each second. */
  readonly readMbPerSecond: number;
  readonly writtenMbPerSecond: number;
}

const projects = 10;
/** A write every so often, of so many lines. */
const everyMs = 20;
const linesAtOnce = 200;
const lineBytes = 100;
const filler = "x".repeat(lineBytes - 1);
const otherLines: readonly string[] = Array<string>(linesAtOnce - 1).fill(filler);

/** So many builds that write 1 MB in a second each, and a reader of each over the API. */
export async function measureLogs(
  sizes: readonly number[],
  seconds: number,
  signal: AbortSignal,
): Promise<readonly LogTimes[]> {
  const found: LogTimes[] = [];
  for (const logs of sizes) found.push(await measureSize(logs, seconds, signal));
  return found;
}

async function measureSize(logs: number, seconds: number, signal: AbortSignal): Promise<LogTimes> {
  await using farm = await BenchFarm.start(projects, signal);
  const activities = await farm.enqueue(logs);
  const readers = activities.map(() => new LogReader());
  const reading = Promise.all(
    activities.map(async (activity, index) => {
      for await (const { data } of farm.client.log(activity, { offset: 0, follow: true })) {
        readers[index]?.take(data);
      }
    }),
  );
  // Awaited below; where it fails before, what is waited for until then says so.
  reading.catch(() => undefined);
  let written = 0;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const build = async (context: StepContext): Promise<void> => {
    await begun;
    written += await write(context, seconds);
  };
  await using agents = await SimulatedAgents.start(farm, logs, build, signal);
  await agents.until(() => agents.starts.length === logs, signal);
  const beganAt = performance.now();
  begin();
  await sleep(seconds * 1_000, undefined, { signal });
  const tookSeconds = (performance.now() - beganAt) / 1_000;
  const readBytes = readers.reduce((sum, reader) => sum + reader.bytes, 0);
  await Promise.race([reading, agents.until(() => agents.freed === logs, signal)]);
  await reading;
  return {
    logs,
    firstMs: readers.flatMap(({ lagsMs }) => lagsMs.slice(0, 1)),
    lagsMs: readers.flatMap(({ lagsMs }) => lagsMs),
    readMbPerSecond: readBytes / 1e6 / tookSeconds,
    writtenMbPerSecond: written / 1e6 / seconds,
  };
}

/** Writes 1 MB in each second, as far as this process gets to it; gives the bytes. */
async function write({ log, signal }: StepContext, seconds: number): Promise<number> {
  const beganAt = performance.now();
  let bytes = 0;
  for (let round = 0; round < (seconds * 1_000) / everyMs; round++) {
    const earlyMs = beganAt + round * everyMs - performance.now();
    if (earlyMs > 1) await sleep(earlyMs, undefined, { signal });
    const stamp = `${mark}${performance.now().toFixed(2)};${filler}`.slice(0, lineBytes - 1);
    const text = [stamp, ...otherLines].join("\n");
    log.write(`${text}\n`);
    bytes += text.length + 1;
  }
  return bytes;
}

const mark = "written-at=";

/** Finds the moments of writing in a log as it arrives. */
class LogReader {
  readonly lagsMs: number[] = [];
  bytes = 0;
  #rest = "";

  take(data: Buffer): void {
    this.bytes += data.length;
    const text = this.#rest + data.toString("latin1");
    const now = performance.now();
    let end = 0;
    for (const found of text.matchAll(/written-at=([0-9.]+);/g)) {
      this.lagsMs.push(now - Number(found[1]));
      end = found.index + found[0].length;
    }
    // A mark may go on in the next piece.
    this.#rest = text.slice(Math.max(end, text.length - 2 * mark.length));
  }
}
