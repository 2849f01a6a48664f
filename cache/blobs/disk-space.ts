import { statfsSync } from "node:fs";
import { DiskFullError } from "./disk-error.js";

/** What must stay free for the index and the journal: they have to be able to record a removal. */
const marginBytes = 8 * 1024 * 1024;

/** The room on the disk of one directory, less what was promised to uploads under way. */
export class DiskSpace {
  readonly #directory: string;
  #promisedBytes = 0;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** What uploads may still take. */
  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.#directory);
    return Math.max(0, bavail * bsize - this.#promisedBytes - marginBytes);
  }

  /**
   * Promises room for `bytes` until they are written or released. Throws {@link DiskFullError}, before
   * a byte is written.
   */
  reserve(bytes: number): Reservation {
    if (this.freeBytes < bytes) throw new DiskFullError();
    this.#promisedBytes += bytes;
    let held = bytes;
    const giveBack = (count: number): void => {
      const given = Math.min(count, held);
      held -= given;
      this.#promisedBytes -= given;
    };
    return { written: giveBack, release: () => giveBack(held) };
  }
}

export interface Reservation {
  /** So many of the bytes are on the disk now, where they count as used. */
  written(bytes: number): void;
  /** Gives back the rest. Twice is harmless. */
  release(): void;
}
