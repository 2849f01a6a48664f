import { statfsSync } from "node:fs";
import { DiskFullError, fromDiskError } from "./disk-error.js";

/** What must stay free for the index and the journal: they have to be able to record a removal. */
const marginBytes = 8 * 1024 * 1024;

/** The room on the disk of one directory, less what was promised to uploads under way. */
export class DiskSpace {
  readonly #directory: string;
  readonly #onRefusal: () => void;
  #promisedBytes = 0;

  /** @param onRefusal Hears that there was no room for something. */
  constructor(directory: string, onRefusal: () => void = () => undefined) {
    this.#directory = directory;
    this.#onRefusal = onRefusal;
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
    if (this.freeBytes < bytes) {
      this.#onRefusal();
      throw new DiskFullError();
    }
    this.#promisedBytes += bytes;
    let held = bytes;
    const giveBack = (count: number): void => {
      const given = Math.min(count, held);
      held -= given;
      this.#promisedBytes -= given;
    };
    return { written: giveBack, release: () => giveBack(held) };
  }

  /** What a write threw, with a full disk told apart from everything else: others may fill it, too. */
  explain(error: unknown): unknown {
    const reason = fromDiskError(error);
    if (reason instanceof DiskFullError) this.#onRefusal();
    return reason;
  }
}

export interface Reservation {
  /** So many of the bytes are on the disk now, where they count as used. */
  written(bytes: number): void;
  /** Gives back the rest. Twice is harmless. */
  release(): void;
}
