import { setImmediate as turn } from "node:timers/promises";
import type { BlobIndex } from "./blob-index.js";
import type { DiskSpace } from "./disk-space.js";

/** How much a store holds. */
export interface StoreFigures {
  readonly blobs: number;
  /** Of the blobs themselves. */
  readonly bytes: number;
  /** What they take: less where they are compressed. */
  readonly storedBytes: number;
  readonly packs: number;
  /** What uploads may still take of the disk. */
  readonly freeBytes: number;
}

/** Rows counted in one turn of the event loop: some milliseconds. */
const rowsPerTurn = 20_000;

/** A count is used again for at least this long, and for so many times as long as it took. */
const minReuseMs = 1_000;
const reuseFactor = 50;

/**
 * Counts what the index holds. A count is a walk over it, in steps between which everything else goes on;
 * who asks while one is under way, or soon after it, shares its result.
 */
export class FigureCounter {
  readonly #index: BlobIndex;
  readonly #space: DiskSpace;
  #counted: Promise<Counted> | undefined;

  constructor(index: BlobIndex, space: DiskSpace) {
    this.#index = index;
    this.#space = space;
  }

  async read(): Promise<StoreFigures> {
    this.#counted ??= this.#count();
    const counted = await this.#counted;
    return { ...counted, packs: this.#index.packEnds().size, freeBytes: this.#space.freeBytes };
  }

  async #count(): Promise<Counted> {
    const began = performance.now();
    try {
      const counted = { blobs: 0, bytes: 0, storedBytes: 0 };
      for (let after: Buffer | null = Buffer.alloc(0); after !== null;) {
        const step = this.#index.countAfter(after, rowsPerTurn);
        counted.blobs += step.blobs;
        counted.bytes += step.bytes;
        counted.storedBytes += step.storedBytes;
        after = step.last;
        if (after !== null) await turn();
      }
      return counted;
    } finally {
      const reuseMs = Math.max(minReuseMs, reuseFactor * (performance.now() - began));
      setTimeout(() => (this.#counted = undefined), reuseMs).unref();
    }
  }
}

type Counted = Pick<StoreFigures, "blobs" | "bytes" | "storedBytes">;
