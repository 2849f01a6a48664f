import { ExhaustedError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import type { BlobIndex } from "./blob-index.js";
import type { Lull } from "./lull.js";
import { packName } from "./pack-files.js";
import type { PackMover } from "./pack-mover.js";
import type { PackSet } from "./pack-set.js";

/** When full packs are compressed where that pays: once nobody needs the time for anything else, or at once. */
export type CompressWhen = "off" | "auto" | "now";

/**
 * Compresses packs that are full, one after the other, where that pays, while the store is left alone. What
 * it could not do is done when the next pack is full, or at the next start.
 */
export class PackCompressor implements AsyncDisposable {
  readonly #parts: CompressorParts;
  readonly #stopping = new AbortController();
  #isDue = false;
  #running: Promise<void> | undefined;

  private constructor(parts: CompressorParts) {
    this.#parts = parts;
  }

  /** Begins with the packs that are full already. */
  static start(parts: CompressorParts): PackCompressor {
    const compressor = new PackCompressor(parts);
    parts.packs.onPackClosed(() => compressor.wake());
    compressor.wake();
    return compressor;
  }

  /** A pack is full. */
  wake(): void {
    if (this.#stopping.signal.aborted) return;
    this.#isDue = true;
    this.#running ??= this.#run();
  }

  /** Resolves when every full pack was looked at, or cannot be now. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Ends between two steps of a move, each of which is whole. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    const { log, packs, lull } = this.#parts;
    // Not in the same turn as the call, which has to note first that it runs.
    await packs.quiet();
    try {
      while (this.#isDue) {
        this.#isDue = false;
        // All have waited since now: else a busy store would wait for each of them anew.
        const sinceMs = performance.now();
        for (const pack of this.#duePacks()) {
          await lull.wait(signal, sinceMs);
          if (signal.aborted) return;
          await this.#compress(pack, signal);
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      if (error instanceof ExhaustedError) log.warn("no room to compress a pack", { reason });
      else log.error("a pack was not compressed", { reason });
    } finally {
      this.#running = undefined;
    }
  }

  async #compress(pack: number, signal: AbortSignal): Promise<void> {
    const { packs, mover, log } = this.#parts;
    const bytes = packs.fileBytes(pack);
    const wasCompressed = await mover.compress(pack, signal);
    if (wasCompressed) log.info("compressed a pack", { pack: packName(pack), bytes });
  }

  #duePacks(): readonly number[] {
    const { index, packs } = this.#parts;
    const weighed = index.weighedPacks();
    const all = [...index.packEnds().keys()].sort((a, b) => a - b);
    return all.filter((pack) => !weighed.has(pack) && !packs.takesArrivals(pack));
  }
}

interface CompressorParts {
  readonly index: BlobIndex;
  readonly packs: PackSet;
  readonly mover: PackMover;
  readonly lull: Pick<Lull, "wait">;
  readonly log: Log;
}
