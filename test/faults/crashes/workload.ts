import assert, { AssertionError } from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestBlob } from "../../../cache/rig.js";
import { CacheClient } from "../../../content/client/cache-client.js";
import { CollectionClient } from "../../../content/client/collection-client.js";
import { hashOf, sizeOf, type Digest } from "../../../content/digest.js";
import { BlobMissingError } from "../../../content/error.js";
import { ConflictError, NotFoundError } from "../../../program/error.js";
import { CacheProcess } from "../../cache-process.js";
import { checkLeases, checkPromises, leaseMs, owner, type CheckedCache } from "./check-cache.js";
import { Lane } from "./lane.js";
import { Promises, type Note, type Request } from "./promises.js";
import type { Random } from "./random.js";
import type { KillPoint, Trace } from "./trace.js";

/** All keep the store small and busy: no minimum age, packs that are full after some blobs. */
export const packBytes = 60_000;

const flags = [
  ...["--alone", "--min-age-ms", "0", "--collect-every-ms", String(2 ** 30)],
  ...["--pack-bytes", String(packBytes), "--compress", "now"],
];

/** Clients that work at the same time. */
const lanes = 3;
const stepsOfLane = 7;

/** What a cache does until it is ready, and while it works; roughly. */
const counts = {
  change: { start: 90, work: 500 },
  sync: { start: 15, work: 80 },
} as const;

/** How the runs of a cache ended. */
export interface Endings {
  killedByTrace: number;
  killed: number;
  stopped: number;
}

/**
 * A cache process that several clients use at once and that is killed again and again. Each time, the next
 * one has to keep what was promised. All of it is in a trace.
 */
export class Workload {
  readonly #directory: string;
  readonly #trace: Trace;
  readonly #random: Random;
  readonly #notes: Note[] = [];
  readonly #contents = new Map<Digest, Buffer>();
  readonly #interrupted: Request[] = [];
  /** Damaged blobs that nobody has read since. */
  readonly #damaged: Digest[] = [];
  readonly endings: Endings = { killedByTrace: 0, killed: 0, stopped: 0 };
  /** The index as it was after an earlier run. */
  #earlierIndex: Buffer | null = null;
  #nextId = 0;

  constructor(parts: {
    readonly directory: string;
    readonly trace: Trace;
    readonly random: Random;
  }) {
    this.#directory = parts.directory;
    this.#trace = parts.trace;
    this.#random = parts.random;
  }

  /** Runs the cache so many times. */
  async run(runs: number): Promise<void> {
    for (let run = 0; run < runs; run++) {
      await this.#runOnce();
      this.#betweenRuns();
    }
    await this.#start(null, () => Promise.resolve());
  }

  /** Sends requests one after the other to a cache that is killed at some point, and the rest to the next one. */
  async runRequests(
    requests: readonly { readonly request: Request; readonly blobs: readonly TestBlob[] }[],
    kill: KillPoint | null,
  ): Promise<void> {
    for (const { blobs } of requests) {
      for (const { digest, bytes } of blobs) this.#contents.set(digest, bytes);
    }
    const due = requests.map(({ request }) => request);
    const sendAll = async (cache: ConnectedCache): Promise<void> => {
      await this.#askAgain(cache);
      for (let next = due.shift(); next !== undefined; next = due.shift()) {
        await this.#perform(cache, next, false);
      }
    };
    await this.#start(kill, sendAll);
    await this.#start(null, sendAll);
  }

  async #runOnce(): Promise<void> {
    const random = this.#random;
    const ending = random.pick(["change", "sync", "sync", "from outside", "stop"] as const);
    await this.#start(killPointOf(ending, random), async (cache, process) => {
      const killAfter = ending === "from outside" ? random.integer(1, lanes * stepsOfLane) : null;
      let steps = 0;
      const didStep = async (): Promise<void> => {
        if (++steps === killAfter) await process.kill();
      };
      await this.#mendDamaged(cache);
      await this.#askAgain(cache);
      const work = Array.from(
        { length: lanes },
        () =>
          new Lane(
            this.#random.fork(),
            (request) => this.#perform(cache, request, false),
            this.#contents,
          ),
      );
      const outcomes = await Promise.allSettled(
        work.map(async (lane) => {
          for (let step = 0; step < stepsOfLane; step++) {
            const kept = new Promises(this.#notes);
            await lane.step(kept);
            await didStep();
          }
        }),
      );
      for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    });
  }

  /** Starts a cache, checks what it keeps, and lets `work` go on until it ends or the cache does. */
  async #start(
    kill: KillPoint | null,
    work: (cache: ConnectedCache, process: CacheProcess) => Promise<void>,
  ): Promise<void> {
    this.#note({ type: "started" });
    const environment = this.#trace.environment(kill);
    let process: CacheProcess;
    try {
      process = await CacheProcess.start(this.#directory, 0, flags, environment);
    } catch (error) {
      if (kill === null) throw error;
      this.endings.killedByTrace++;
      return;
    }
    const cache = connect(process);
    try {
      await checkPromises(cache, new Promises(this.#notes));
      // A write, which syncs what came before it: not always, or no loss of that would ever be seen.
      if (this.#random.chance(0.3)) await checkLeases(cache, new Promises(this.#notes));
      await work(cache, process);
    } catch (error) {
      if (error instanceof AssertionError || (await isAlive(cache))) throw error;
      // Clients may hear that it is away before we hear that it has ended.
      if (!process.ended.aborted) await once(process.ended, "abort");
    } finally {
      cache.client.close();
      await cache.collection[Symbol.asyncDispose]();
      if (!process.ended.aborted) this.endings.stopped++;
      else if (kill === null) this.endings.killed++;
      else this.endings.killedByTrace++;
      await process.stop();
    }
  }

  async #perform(cache: ConnectedCache, request: Request, isLate: boolean): Promise<boolean> {
    const id = this.#nextId++;
    this.#note({ type: "begun", id, request });
    try {
      const lease = await send(cache, request, this.#contents);
      this.#note({ type: "done", id, isLate, ...(lease === undefined ? {} : { lease }) });
      return true;
    } catch (error) {
      if (error instanceof ConflictError || error instanceof NotFoundError) {
        this.#note({ type: "refused", id });
        return false;
      }
      this.#interrupted.push(request);
      throw error;
    }
  }

  /** Somebody reads what is damaged and stores it again. Until it is read nobody can know of it. */
  async #mendDamaged(cache: ConnectedCache): Promise<void> {
    for (let digest = this.#damaged[0]; digest !== undefined; digest = this.#damaged[0]) {
      await assert.rejects(cache.client.read(digest), BlobMissingError);
      this.#damaged.shift();
      this.#interrupted.push({ type: "store", digests: [digest] });
    }
  }

  /** Clients ask again for what they were not answered. */
  async #askAgain(cache: ConnectedCache): Promise<void> {
    const requests = this.#interrupted.splice(0);
    for (let request = requests.shift(); request !== undefined; request = requests.shift()) {
      try {
        await this.#perform(cache, request, true);
      } catch (error) {
        this.#interrupted.push(...requests);
        throw error;
      }
    }
  }

  /** What may happen to a directory that no cache serves. */
  #betweenRuns(): void {
    const index = join(this.#directory, "index");
    if (this.#random.chance(0.25)) this.#change("index", null);
    if (this.#random.chance(0.25) && this.#earlierIndex !== null) {
      this.#change("index", this.#earlierIndex);
    }
    if (this.#random.chance(0.4)) this.#damageOne();
    this.#earlierIndex = existsSync(index) ? readFileSync(index) : null;
  }

  #damageOne(): void {
    const strays = new Promises(this.#notes).strays.filter((digest) => sizeOf(digest) > 1);
    if (strays.length === 0) return;
    const digest = this.#random.pick(strays);
    const hash = hashOf(digest);
    const loose = join("cas", hash.slice(0, 2), hash.slice(2, 4), hash);
    const packs = readdirSync(join(this.#directory, "packs")).map((name) => join("packs", name));
    for (const path of [loose, ...packs]) {
      if (!existsSync(join(this.#directory, path))) continue;
      const bytes = readFileSync(join(this.#directory, path));
      const content = this.#contents.get(digest) ?? Buffer.alloc(0);
      const at = bytes.indexOf(content);
      if (at === -1) continue;
      const position = at + this.#random.integer(0, content.length);
      bytes[position] = (bytes[position] ?? 0) ^ 1;
      // First, or there would be a moment in which nobody knew.
      this.#note({ type: "damaged", digest });
      this.#change(path, bytes);
      this.#damaged.push(digest);
      return;
    }
  }

  #change(path: string, bytes: Buffer | null): void {
    const whole = join(this.#directory, path);
    if (bytes !== null) writeFileSync(whole, bytes);
    else if (existsSync(whole)) rmSync(whole);
    else return;
    this.#trace.outside(whole, bytes);
  }

  #note(note: Note): void {
    this.#trace.note(note);
    this.#notes.push(note);
  }
}

function killPointOf(ending: string, random: Random): KillPoint | null {
  if (ending !== "change" && ending !== "sync") return null;
  const { start, work } = counts[ending];
  const isAtStart = random.chance(0.25);
  const number = isAtStart ? random.integer(1, start) : start + random.integer(0, work);
  return { before: ending, number };
}

interface ConnectedCache extends CheckedCache {
  readonly ended: AbortSignal;
}

function connect(process: CacheProcess): ConnectedCache {
  const { address } = process;
  const scopes = ["cas:read", "cas:write", "ac:read", "ac:write", "slug:root"] as const;
  const token = process.tokenFor("project", scopes);
  const client = CacheClient.connect({ address, instance: "project", token, patience: "short" });
  const admin = (): string => process.tokenFor("*", ["cache:admin"]);
  const collection = CollectionClient.connect({ address, token: admin });
  return { client, collection, ended: process.ended };
}

async function isAlive({ collection }: ConnectedCache): Promise<boolean> {
  return await collection.stats().then(
    () => true,
    () => false,
  );
}

/** Asks the cache for it. Resolves with the name of the lease where it is one. */
async function send(
  { client, collection, ended }: ConnectedCache,
  request: Request,
  contents: ReadonlyMap<Digest, Buffer>,
): Promise<string | undefined> {
  switch (request.type) {
    case "store": {
      const blobs = request.digests.map((digest) => ({
        digest,
        bytes: contents.get(digest) ?? Buffer.alloc(0),
      }));
      return await client.upload(blobs, ended).then(() => undefined);
    }
    case "pin":
      return await client.putSlug(request.root, owner, ended).then(() => undefined);
    case "unpin":
      return await client.removeRoot(request.root, owner, ended).then(() => undefined);
    case "lease": {
      const { digests: blobs } = request;
      return await client.acquireLease({ holder: owner, blobs, ttlMs: leaseMs }, ended);
    }
    case "release":
      return await client.releaseLease(request.lease, ended).then(() => undefined);
    case "result": {
      const outputs = [{ path: "out", root: request.root }];
      const { action, durationMs } = request;
      const result = { outputs, exitCode: 0, worker: "agent", durationMs };
      return await client.putActionResult(action, result, ended).then(() => undefined);
    }
    case "collect":
      await collection.collect({ dryRun: false, everything: true }, ended);
      return undefined;
  }
}
