import { shortDigest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import type { BlobIndex } from "../blobs/blob-index.js";
import type { DiskStore } from "../blobs/disk-store.js";
import { IoBudget, machineTime, type PassingTime } from "./io-budget.js";
import { scrubBeginning, scrubStep, type ScrubPlace } from "./scrub.js";

/** What a round of the scrubber has read, or has read so far. */
export interface ScrubRound {
  /** When it ended, or began where it goes on; 0: there was none. */
  readonly atMs: number;
  readonly blobs: number;
  readonly bytes: number;
  readonly damagedBlobs: number;
}

/** How the scrubber is doing. */
export interface ScrubState {
  /** 0: it is off. */
  readonly bytesPerSecond: number;
  /** The round that goes on, or none. */
  readonly round: ScrubRound;
  /** The last that was whole. */
  readonly last: ScrubRound;
  /** Since the cache was started. */
  readonly readBytes: number;
  readonly damagedBlobs: number;
}

interface ScrubberParts {
  readonly store: DiskStore;
  /** 0: it reads nothing. */
  readonly bytesPerSecond: number;
  /** Resolves while nothing else looks after the store. */
  readonly idle: (signal: AbortSignal) => Promise<void>;
  readonly log: Log;
  /** Of the wall. */
  readonly nowMs: () => number;
  readonly time?: PassingTime;
}

/** A cache that has just been started has better things to do. */
const firstPauseMs = 60_000;

/** Between two rounds: a small cache need not be read all the time. */
const betweenRoundsMs = 3_600_000;

/** The place is written down so often: what a kill forgets of it is read once more. */
const saveEveryMs = 30_000;

const noRound: ScrubRound = { atMs: 0, blobs: 0, bytes: 0, damagedBlobs: 0 };

/**
 * Reads everything that is stored again and again, at a rate that others do not notice. Its place is kept in
 * the index, so that a restart does not send it back to the beginning. While something else looks after the
 * store, a collection say, it waits: both would want the disk.
 */
export class Scrubber implements AsyncDisposable {
  readonly #parts: ScrubberParts;
  readonly #time: PassingTime;
  readonly #stopping = new AbortController();
  readonly #finished: Promise<void>;
  #place: ScrubPlace;
  #lastPack: number;
  #round: ScrubRound;
  #last: ScrubRound;
  #readBytes = 0;
  #damagedBlobs = 0;
  #savedAtMs: number;

  private constructor(parts: ScrubberParts) {
    this.#parts = parts;
    this.#time = parts.time ?? machineTime;
    const { index } = parts.store;
    this.#place = { pack: index.fact("scrub pack"), offset: index.fact("scrub offset") };
    this.#lastPack = index.fact("scrub last pack");
    this.#round = roundOf(index, "scrub round");
    this.#last = roundOf(index, "scrub last");
    this.#savedAtMs = this.#time.nowMs();
    this.#finished = parts.bytesPerSecond > 0 ? this.#run() : Promise.resolve();
  }

  static start(parts: ScrubberParts): Scrubber {
    return new Scrubber(parts);
  }

  get state(): ScrubState {
    return {
      bytesPerSecond: this.#parts.bytesPerSecond,
      round: this.#round,
      last: this.#last,
      readBytes: this.#readBytes,
      damagedBlobs: this.#damagedBlobs,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#finished;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    const { log, bytesPerSecond, nowMs } = this.#parts;
    const budget = new IoBudget(bytesPerSecond, this.#time);
    await this.#time.delay(firstPauseMs, signal);
    while (!signal.aborted) {
      try {
        if (this.#round.atMs === 0) {
          const restMs = this.#last.atMs + betweenRoundsMs - nowMs();
          // No longer where the clock was put back.
          if (restMs > 0) await this.#time.delay(Math.min(restMs, betweenRoundsMs), signal);
          if (signal.aborted) break;
          this.#begin();
        }
        await this.#readRound(budget, signal);
        const { atMs, ...counts } = this.#round;
        this.#last = { atMs: nowMs(), ...counts };
        this.#round = noRound;
        this.#save();
        log.info("everything was scrubbed", { ...counts, tookMs: this.#last.atMs - atMs });
      } catch (error) {
        if (signal.aborted) break;
        log.error("a scrub failed", { error: String(error) });
        await this.#time.delay(betweenRoundsMs, signal);
      }
    }
    this.#save();
  }

  #begin(): void {
    this.#place = scrubBeginning;
    this.#lastPack = this.#parts.store.packs.lastPack;
    this.#round = { ...noRound, atMs: this.#parts.nowMs() };
  }

  async #readRound(budget: IoBudget, signal: AbortSignal): Promise<void> {
    const { store, idle, log } = this.#parts;
    for (;;) {
      await idle(signal);
      const step = await scrubStep(store, this.#place, this.#lastPack, budget, signal);
      signal.throwIfAborted();
      if (step === null) return;
      const damaged = step.damaged.length;
      this.#place = step.place;
      this.#round = {
        ...this.#round,
        blobs: this.#round.blobs + step.blobs,
        bytes: this.#round.bytes + step.bytes,
        damagedBlobs: this.#round.damagedBlobs + damaged,
      };
      this.#readBytes += step.bytes;
      this.#damagedBlobs += damaged;
      for (const digest of step.damaged) {
        log.error("a scrub has found a damaged blob", { digest: shortDigest(digest) });
      }
      if (step.failure !== null) {
        log.error("a scrub could not read what is stored", { error: String(step.failure) });
      }
      if (this.#time.nowMs() - this.#savedAtMs >= saveEveryMs) this.#save();
    }
  }

  #save(): void {
    this.#savedAtMs = this.#time.nowMs();
    this.#parts.store.index.setFacts({
      "scrub pack": this.#place.pack,
      "scrub offset": this.#place.offset,
      "scrub last pack": this.#lastPack,
      ...factsOf("scrub round", this.#round),
      ...factsOf("scrub last", this.#last),
    });
  }
}

function roundOf(index: Pick<BlobIndex, "fact">, name: string): ScrubRound {
  return {
    atMs: index.fact(`${name} at`),
    blobs: index.fact(`${name} blobs`),
    bytes: index.fact(`${name} bytes`),
    damagedBlobs: index.fact(`${name} damaged`),
  };
}

function factsOf(name: string, round: ScrubRound): Readonly<Record<string, number>> {
  return {
    [`${name} at`]: round.atMs,
    [`${name} blobs`]: round.blobs,
    [`${name} bytes`]: round.bytes,
    [`${name} damaged`]: round.damagedBlobs,
  };
}
