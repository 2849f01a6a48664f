import { ConflictError, ExhaustedError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import { storedBytesOf } from "../blobs/blob-index.js";
import type { DiskStore } from "../blobs/disk-store.js";
import type { Journal } from "../journal/journal.js";
import type { CollectionAlarm } from "./collection-alarm.js";
import type { CollectionPermit } from "./collection-permit.js";
import type { Held } from "./held-digests.js";
import { diskBytesOf, takeInventory, type Inventory } from "./inventory.js";
import type { Lifetimes } from "./lifetimes.js";
import { Marker, type TreeDamage } from "./marker.js";
import type { PinnedBytes } from "./pinned-bytes.js";
import { evictPacks } from "./pack-eviction.js";
import { removeUselessResults, type ReferencesOf } from "./result-sweep.js";
import { RowSet } from "./row-set.js";
import type { SizeMarks } from "./size-marks.js";
import { planSweep, sweep } from "./sweep.js";

/**
 * What a collection did, or would do. Bytes are those that blobs take on the disk, where some of them are
 * compressed, as its marks are; only quotas count the blobs themselves.
 */
export interface CollectionReport {
  readonly isDryRun: boolean;
  /** What roots, leases and uploads keep. */
  readonly liveBlobs: number;
  readonly liveBytes: number;
  readonly storedBlobs: number;
  readonly storedBytes: number;
  readonly removedBlobs: number;
  readonly removedBytes: number;
  readonly removedResults: number;
  readonly compactedPacks: number;
  /** On the disk. */
  readonly freedBytes: number;
  /** What live trees lack: the first hundred. */
  readonly damages: readonly TreeDamage[];
  readonly damageCount: number;
  /** Why no more was removed; "" where nothing stood in the way. */
  readonly stoppedBy: string;
  readonly durationMs: number;
}

interface CollectorParts {
  readonly store: DiskStore;
  readonly journal: Journal;
  readonly held: Held;
  readonly pinned: PinnedBytes;
  readonly permit: CollectionPermit;
  readonly lifetimes: Lifetimes;
  /** The marks of a cache that takes so much on the disk now. */
  readonly marks: (diskBytes: number) => SizeMarks;
  /** Results of actions that nobody asked for within so long are removed. */
  readonly resultMaxAgeMs: number;
  readonly referencesOf: ReferencesOf;
  readonly everyMs: number;
  /** Rings before that time. */
  readonly alarm: CollectionAlarm;
  readonly log: Log;
  readonly nowMs: () => number;
}

/** How often results are looked through where no blob was removed. */
const resultsEveryMs = 3_600_000;

/** Packs of which less is alive are written anew. */
const sparse = 0.5;
/** The same where the disk holds more than it may although enough blobs are removed. */
const sparseWhereFull = 0.9;

/**
 * Removes what nothing needs, by mark and sweep.
 *
 * What is alive is the closure of the roots, the leases and the trees that are held. The rest goes, the
 * least recently used first, where the cache is larger than it may be, and nothing that was used within
 * the minimum age. The order of steps is what makes this safe while the cache is in use:
 *
 * 1. A generation begins and the roots are listed, in one turn of the event loop.
 * 2. The live trees are marked. Whatever becomes alive after step 1 was verified after it, or was held
 *    then: all its blobs are used in the new generation, or are marked.
 * 3. Rows are removed in small transactions, each of which looks again whether the blob was used in this
 *    generation. Whoever is told that a blob is there uses it in the same turn.
 * 4. Files are removed after the transaction that makes them useless is durable.
 *
 * It collects from time to time, and at once where its alarm rings: see {@link CollectionAlarm}. On a full
 * disk no pack can be written anew, so where nothing else makes room whole packs are removed in step 4.
 */
export class Collector implements AsyncDisposable {
  readonly #parts: CollectorParts;
  readonly #stopping = new AbortController();
  readonly #finished: Promise<void>;
  /** One job at a time looks after the store. */
  #job: string | null = null;
  /** Told when the job has ended. */
  #waiting: (() => void)[] = [];
  #hasAdopted = false;
  #resultsLookedAtMs = 0;
  #last: CollectionReport | null = null;

  private constructor(parts: CollectorParts) {
    this.#parts = parts;
    this.#finished = this.#run();
  }

  /** Starts to collect from time to time. */
  static start(parts: CollectorParts): Collector {
    return new Collector(parts);
  }

  /** What the last collection that was not a trial did. */
  get last(): CollectionReport | null {
    return this.#last;
  }

  /** Ends the job that runs, wherever it is: each of its steps is whole. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#finished;
    await this.idle();
  }

  /** Collects now. Throws {@link ConflictError} while the store is being looked after already. */
  async collect(options: CollectionOptions, signal?: AbortSignal): Promise<CollectionReport> {
    return await this.alone("a collection", signal, (stop) => this.#collect(options, stop));
  }

  /** Runs a job that nothing else that looks after the store may overlap. */
  async alone<Result>(
    name: string,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    using job = this.begin(name, signal);
    return await work(job.signal);
  }

  /**
   * Begins a job that lasts until it is disposed; its signal ends it with the cache. Throws
   * {@link ConflictError} while another one runs.
   */
  begin(name: string, signal?: AbortSignal): Disposable & { readonly signal: AbortSignal } {
    if (this.#job !== null) {
      throw new ConflictError(`${this.#job} of the cache is running`, {
        hint: "Try again when it has ended.",
      });
    }
    this.#job = name;
    const { signal: stopping } = this.#stopping;
    return {
      signal: signal === undefined ? stopping : AbortSignal.any([stopping, signal]),
      [Symbol.dispose]: () => {
        this.#job = null;
        const waiting = this.#waiting;
        this.#waiting = [];
        for (const tell of waiting) tell();
      },
    };
  }

  /** Waits until no job runs, or `signal` is aborted. */
  async idle(signal?: AbortSignal): Promise<void> {
    while (this.#job !== null && signal?.aborted !== true) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          signal?.removeEventListener("abort", done);
          resolve();
        };
        signal?.addEventListener("abort", done, { once: true });
        this.#waiting.push(done);
      });
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    const { everyMs, log, alarm } = this.#parts;
    // How much may be stored until the first look: it is not to be waited for.
    await this.#look(signal).catch((error: unknown) => {
      if (!signal.aborted) log.error("what is stored cannot be counted", { error: String(error) });
    });
    for (;;) {
      const cause = await alarm.wait(everyMs, signal);
      if (signal.aborted) return;
      if (this.#job !== null && cause === "time") continue;
      await this.idle();
      let freedBytes = 0;
      try {
        const goal = cause === "room" ? "room" : "high mark";
        freedBytes = (await this.collect({ isDryRun: false, goal })).freedBytes;
      } catch (error) {
        if (!signal.aborted) log.error("a collection failed", { error: String(error) });
      } finally {
        alarm.ended(freedBytes);
      }
    }
  }

  async #look(signal: AbortSignal): Promise<void> {
    const diskBytes = diskBytesOf(await takeInventory(this.#parts.store, signal));
    this.#parts.alarm.looked(diskBytes, this.#parts.marks(diskBytes));
  }

  async #collect(
    { isDryRun, goal }: CollectionOptions,
    signal: AbortSignal,
  ): Promise<CollectionReport> {
    const { store, permit, lifetimes, nowMs } = this.#parts;
    const startedAtMs = nowMs();
    await this.#adoptOnce(signal);
    const before = await takeInventory(store, signal);
    const diskBytes = diskBytesOf(before);
    const marks = this.#parts.marks(diskBytes);
    const isDue = goal !== "high mark" || diskBytes > marks.highBytes;
    const usedBeforeMs = nowMs() - lifetimes.keepMs;
    const stoppedBy = this.#reasonToStop(usedBeforeMs);

    let marked: Marked | null = null;
    let plan = { blobs: 0, bytes: 0 };
    let removed: Removal = { blobs: 0, bytes: 0, isWhole: true };
    if (isDue) {
      marked = await this.#mark(marks, signal);
      const { isLive } = marked;
      const found = await planSweep(store, {
        isLive,
        usedBeforeMs,
        bytesToFree: bytesToFree(goal, before, marks),
        signal,
      });
      plan = found;
      if (!isDryRun && stoppedBy === "") {
        removed = await sweep(store, found, { isLive, mayGoOn: () => permit.isValid, signal });
      }
    }
    if (isDryRun) removed = { ...plan, isWhole: true };
    const removedResults = isDryRun ? 0 : await this.#removeResults(removed.blobs > 0, signal);
    const isSame = isDryRun || removed.blobs === 0;
    const swept = isSame ? before : await takeInventory(store, signal);
    const isFull = goal === "room" || diskBytesOf(swept) > marks.highBytes;
    let compactedPacks = isDryRun ? 0 : await this.#compact(swept, isFull, signal);
    let after = compactedPacks === 0 ? swept : await takeInventory(store, signal);
    const isShort = diskBytesOf(after) > diskBytes * (1 - shareForRoom);
    if (goal === "room" && isShort && !isDryRun && stoppedBy === "" && marked !== null) {
      const { isLive } = marked;
      const evicted = await evictPacks(store, {
        packs: after.packs.toSorted((a, b) => a.pack - b.pack),
        isLive,
        usedBeforeMs,
        bytesToFree: diskBytesOf(after) - diskBytes * (1 - shareForRoom),
        mayGoOn: () => permit.isValid,
        signal,
      });
      const { blobs, bytes } = removed;
      removed = { ...removed, blobs: blobs + evicted.blobs, bytes: bytes + evicted.bytes };
      compactedPacks += evicted.packs;
      after = await takeInventory(store, signal);
    }
    const report: CollectionReport = {
      isDryRun,
      liveBlobs: marked?.blobs ?? 0,
      liveBytes: marked?.bytes ?? 0,
      storedBlobs: after.blobs,
      storedBytes: after.storedBytes,
      removedBlobs: removed.blobs,
      removedBytes: removed.bytes,
      removedResults,
      compactedPacks,
      freedBytes: Math.max(0, diskBytes - diskBytesOf(after)),
      damages: marked?.damages ?? [],
      damageCount: marked?.damageCount ?? 0,
      stoppedBy: removed.isWhole ? stoppedBy : noPermit,
      durationMs: nowMs() - startedAtMs,
    };
    this.#parts.alarm.looked(diskBytesOf(after), this.#parts.marks(diskBytesOf(after)));
    if (!isDryRun) this.#tell(report, isDue);
    return report;
  }

  /** The first step and the second: everything that is alive, as a set of rows. */
  async #mark(marks: SizeMarks, signal: AbortSignal): Promise<Marked> {
    const { store, journal, held, pinned } = this.#parts;
    const live = new RowSet();
    const sum = { blobs: 0, bytes: 0, damages: [] as TreeDamage[], damageCount: 0 };
    const newMarker = (): Marker =>
      new Marker(store, (row) => {
        if (!live.add(row.id)) return;
        sum.blobs++;
        sum.bytes += storedBytesOf(row);
      });
    const take = (marker: Marker): void => {
      sum.damages.push(...marker.damages.slice(0, 100 - sum.damages.length));
      sum.damageCount += marker.damageCount;
    };

    store.beginGeneration();
    pinned.beginCount();
    // An instance that let go of its last root is counted too.
    const names = new Set([...journal.rootInstances(), ...pinned.instances()]);
    const instances = [...names]
      .map((instance) => ({ instance, version: pinned.version(instance) }))
      .map((at) => ({ ...at, roots: journal.listRoots(at.instance).map(({ digest }) => digest) }));
    const leases = journal.listLeases(null);
    const trees = [...held.trees.list(), ...leases.flatMap((lease) => lease.trees)];
    const blobs = [...held.blobs.list(), ...leases.flatMap((lease) => lease.blobs)];

    // Each instance by itself, as what it pins is counted against its quota.
    for (const { instance, version, roots } of instances) {
      const marker = newMarker();
      for (const root of roots) await marker.markTree(root, signal);
      pinned.counted(instance, marker.bytes, version);
      take(marker);
    }
    const marker = newMarker();
    for (const root of trees) await marker.markTree(root, signal);
    for (const digest of blobs) marker.markBlob(digest);
    take(marker);
    pinned.isCacheOver = sum.bytes > marks.highBytes;
    return { ...sum, isLive: (id) => live.has(id) };
  }

  async #removeResults(afterLoss: boolean, signal: AbortSignal): Promise<number> {
    const { store, journal, permit, resultMaxAgeMs, referencesOf, nowMs } = this.#parts;
    await journal.removeExpiredLeases();
    const isDue = nowMs() - this.#resultsLookedAtMs >= resultsEveryMs;
    if (!permit.isValid || (!afterLoss && !isDue)) return 0;
    this.#resultsLookedAtMs = nowMs();
    return await removeUselessResults(
      { journal, index: store.index, referencesOf },
      { usedBeforeMs: nowMs() - resultMaxAgeMs, afterLoss, signal },
    );
  }

  async #compact(inventory: Inventory, isFull: boolean, signal: AbortSignal): Promise<number> {
    const threshold = isFull ? sparseWhereFull : sparse;
    const due = inventory.packs
      .filter(
        ({ isCurrent, liveBytes, sizeBytes }) => !isCurrent && liveBytes < sizeBytes * threshold,
      )
      // Those that cost least first: they make the room for the others.
      .sort((a, b) => a.liveBytes - b.liveBytes);
    let compacted = 0;
    for (const { pack } of due) {
      try {
        await this.#parts.store.compact(pack, signal);
        compacted++;
      } catch (error) {
        if (!(error instanceof ExhaustedError)) throw error;
        this.#parts.log.warn("the disk is too full to write a pack anew", { pack });
        break;
      }
    }
    return compacted;
  }

  async #adoptOnce(signal: AbortSignal): Promise<void> {
    if (this.#hasAdopted) return;
    const adopted = await this.#parts.store.adoptFiles(signal);
    this.#hasAdopted = true;
    if (adopted > 0) this.#parts.log.info("large blobs got their rows back", { blobs: adopted });
  }

  #reasonToStop(usedBeforeMs: number): string {
    const { permit, store } = this.#parts;
    if (!permit.isValid) return noPermit;
    const { unsureUntilMs } = store.index;
    if (unsureUntilMs <= usedBeforeMs) return "";
    return "what was used before the cache started is not known, as it was killed or its index is new: it waits for the minimum age";
  }

  #tell(report: CollectionReport, isDue: boolean): void {
    const { log } = this.#parts;
    this.#last = report;
    const { damages, ...counts } = report;
    for (const damage of damages) log.error("a tree that is needed is damaged", { ...damage });
    if (isDue || report.compactedPacks > 0) log.info("collected", counts);
  }
}

/** How far a collection goes. */
export interface CollectionOptions {
  /** Only tell what would be removed. */
  readonly isDryRun: boolean;
  /**
   * "high mark": where that is exceeded, down to the low one. "low mark": down to it in any case. "room":
   * down to it, and a tenth at least: the disk is full. "nothing unneeded": all that nothing needs and that
   * is old enough.
   */
  readonly goal: "high mark" | "low mark" | "room" | "nothing unneeded";
}

/** What is to be removed where the disk is full, whatever else is on it. */
const shareForRoom = 0.1;

function bytesToFree(
  goal: CollectionOptions["goal"],
  { storedBytes }: Inventory,
  { lowBytes }: SizeMarks,
): number {
  switch (goal) {
    case "high mark":
    case "low mark":
      return storedBytes - lowBytes;
    case "room":
      return Math.max(storedBytes - lowBytes, storedBytes * shareForRoom);
    case "nothing unneeded":
      return Infinity;
  }
}

const noPermit = "the coordinator does not answer, so nobody knows what is needed";

interface Removal {
  readonly blobs: number;
  readonly bytes: number;
  /** False where the permit ended in between. */
  readonly isWhole: boolean;
}

interface Marked {
  readonly blobs: number;
  readonly bytes: number;
  readonly damages: readonly TreeDamage[];
  readonly damageCount: number;
  readonly isLive: (id: number) => boolean;
}
