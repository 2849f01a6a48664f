import { createHash } from "node:crypto";
import { join } from "node:path";
import { digestOf, type Digest } from "../../content/digest.js";
import { FarmError } from "../../program/error.js";
import { secondsOf } from "./measure.js";
import { ReapiLoad, type Blob } from "./reapi-load.js";
import { ReapiServer } from "./servers.js";

const blobBytes = 300;
const blobsPerBatch = 1_000;
const digestsPerRequest = 20_000;

/** What a cache with so many blobs costs. */
export interface Growth {
  readonly blobs: number;
  readonly storedPerSecond: number;
  /** Half of them are there. */
  readonly askedPerSecond: number;
  readonly residentMb: number;
  /** From the start of the process, after a kill, until it answers for a blob. */
  readonly readySeconds: number;
  /** Then, with nothing in memory yet. */
  readonly residentAgainMb: number;
}

/** Fills one cache to each of `sizes` in turn and measures it there. */
export async function measureGrowth(
  directory: string,
  sizes: readonly number[],
  signal: AbortSignal,
): Promise<readonly Growth[]> {
  const found: Growth[] = [];
  const place = join(directory, "grown");
  let stored = 0;
  for (const size of sizes) {
    signal.throwIfAborted();
    await using server = await ReapiServer.slipway(place);
    const storedPerSecond = await fill(server, stored, size, signal);
    const added = size - stored;
    stored = size;
    const askedPerSecond = await ask(server, size);
    const residentMb = await server.residentMb();
    await server.kill();
    let residentAgainMb = Number.NaN;
    const readySeconds = await secondsOf(async () => {
      await using again = await ReapiServer.slipway(place);
      using load = new ReapiLoad(again);
      const missing = await load.findMissing([blobNumber(size - 1).digest], 1);
      if (missing.length > 0) throw new FarmError("a blob that was acknowledged is gone");
      residentAgainMb = await again.residentMb();
    });
    found.push({
      blobs: size,
      storedPerSecond: added / storedPerSecond,
      askedPerSecond,
      residentMb,
      readySeconds,
      residentAgainMb,
    });
  }
  return found;
}

/** Seconds that it took to store the blobs from number `from` to `to`, without making them. */
async function fill(
  server: ReapiServer,
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<number> {
  using load = new ReapiLoad(server);
  let seconds = 0;
  const atOnce = 40 * blobsPerBatch;
  for (let start = from; start < to; start += atOnce) {
    signal.throwIfAborted();
    const batches: Blob[][] = [];
    for (let at = start; at < Math.min(to, start + atOnce); at += blobsPerBatch) {
      const end = Math.min(to, at + blobsPerBatch);
      batches.push(Array.from({ length: end - at }, (_, i) => blobNumber(at + i)));
    }
    seconds += await secondsOf(() => load.batchUpdate(batches));
  }
  return seconds;
}

/** Digests in a second, from all over what is stored, every other one unknown. */
async function ask(server: ReapiServer, size: number): Promise<number> {
  using load = new ReapiLoad(server);
  const count = Math.min(size, 200_000);
  const digests: Digest[] = [];
  for (let i = 0; i < count / 2; i++) {
    digests.push(blobNumber(Math.floor((i * size * 2) / count)).digest);
    digests.push(blobNumber(-1 - i).digest);
  }
  const rates: number[] = [];
  for (let round = 0; round < 3; round++) {
    let missing: readonly Digest[] = [];
    const seconds = await secondsOf(async () => {
      missing = await load.findMissing(digests, digestsPerRequest);
    });
    if (missing.length !== digests.length / 2) {
      throw new FarmError(`${missing.length} of ${digests.length} digests are said to be missing`);
    }
    rates.push(digests.length / seconds);
  }
  return Math.max(...rates);
}

/** A blob that is made again from its number. */
function blobNumber(number: number): Blob {
  const line = createHash("sha1").update(String(number)).digest("base64");
  const bytes = Buffer.from(line.repeat(Math.ceil(blobBytes / line.length)).slice(0, blobBytes));
  return { digest: digestOf(bytes), bytes };
}
