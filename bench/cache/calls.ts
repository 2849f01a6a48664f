import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { digestOf } from "../../content/digest.js";
import { note, secondsOf, type Rounds } from "./measure.js";
import { ReapiLoad, type Blob } from "./reapi-load.js";
import { ReapiServer } from "./servers.js";
import { WebDavServer } from "./web-dav.js";

/** 100 of them are within the 1 MiB that BuildStream's server takes at once. */
const smallBytes = 10_000;
const blobsPerBatch = 100;
const mebibyte = 1024 * 1024;

export interface CallSizes {
  readonly batches: number;
  readonly streams: number;
  /** Of the large blob. */
  readonly largeMiB: number;
}

/** What each server did, by its name: blobs or MiB in a second. */
export interface CallRates {
  readonly batchUpdate: Rounds;
  readonly batchRead: Rounds;
  readonly write: Rounds;
  readonly read: Rounds;
  readonly writeLarge: Rounds;
  readonly readLarge: Rounds;
}

/**
 * Stores and reads small and large blobs at each server, one server after the other in each round; the
 * first round warms up and does not count. Servers are new in each round, and so is what they get.
 */
export async function measureCalls(
  directory: string,
  rounds: number,
  sizes: CallSizes,
  signal: AbortSignal,
): Promise<CallRates> {
  const rates: CallRates = {
    batchUpdate: new Map(),
    batchRead: new Map(),
    write: new Map(),
    read: new Map(),
    writeLarge: new Map(),
    readLarge: new Map(),
  };
  const starts = [
    () => ReapiServer.inMemory(),
    (place: string) => ReapiServer.slipway(place),
    (place: string) => ReapiServer.buildStream(place),
  ];
  for (let round = 0; round <= rounds; round++) {
    const batches = Array.from({ length: sizes.batches }, () =>
      Array.from({ length: blobsPerBatch }, () => blobOf(smallBytes)),
    );
    const small = Array.from({ length: sizes.streams }, () => blobOf(smallBytes));
    const large = blobOf(sizes.largeMiB * mebibyte);
    const rate = async (name: string, to: Rounds, amount: number, work: () => Promise<void>) => {
      const seconds = await secondsOf(work);
      if (round > 0) note(to, name, amount / seconds);
    };
    const streams = async (name: string, load: Pick<ReapiLoad, "write" | "read">) => {
      await rate(name, rates.write, small.length, () => load.write(small));
      await rate(name, rates.read, small.length, () => load.read(small));
      await rate(name, rates.writeLarge, sizes.largeMiB, () => load.write([large]));
      await rate(name, rates.readLarge, sizes.largeMiB, () => load.read([large]));
    };
    for (const [number, start] of starts.entries()) {
      signal.throwIfAborted();
      await using server = await start(join(directory, `${round}-${number}`));
      if (server === null) continue;
      using load = new ReapiLoad(server);
      const blobs = sizes.batches * blobsPerBatch;
      await rate(server.name, rates.batchUpdate, blobs, () => load.batchUpdate(batches));
      await rate(server.name, rates.batchRead, blobs, () => load.batchRead(batches));
      await streams(server.name, load);
    }
    signal.throwIfAborted();
    await using files = await WebDavServer.start(join(directory, `${round}-files`));
    if (files !== null) await streams(files.name, files);
  }
  return rates;
}

function blobOf(sizeBytes: number): Blob {
  const bytes = randomBytes(sizeBytes);
  return { digest: digestOf(bytes), bytes };
}
