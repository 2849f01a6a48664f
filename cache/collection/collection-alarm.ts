import type { SizeMarks } from "./size-marks.js";

/** Why a collection is due: its time has come, the cache has outgrown its mark, or the disk is full. */
export type CollectionCause = "time" | "size" | "room";

/** Where a collection made no room, another one would not either: not at once. */
const quietMs = 30_000;

/**
 * Says when a collection is due before its time: a blob was refused for want of room, or so much was stored
 * since the last look that the cache is above its mark. However many are refused, they ring once, until the
 * collection that they rang for has ended; and one that made no room is not followed by another at once,
 * whoever goes on trying.
 */
export class CollectionAlarm {
  readonly #nowMs: () => number;
  /** What may be stored before somebody has to look. */
  #roomBytes = Infinity;
  #isRoomWanted = false;
  #isMakingRoom = false;
  #quietUntilMs = -Infinity;
  #ring: () => void = () => undefined;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Something was refused as there is no room for it. */
  refused(): void {
    // What runs already makes the room that there is to be made.
    if (this.#isMakingRoom || this.#nowMs() < this.#quietUntilMs) return;
    this.#isRoomWanted = true;
    this.#ring();
  }

  /** So much more is stored. */
  grown(bytes: number): void {
    this.#roomBytes -= bytes;
    if (this.#roomBytes < 0) this.#ring();
  }

  /**
   * Waits for `everyMs`, or until a collection is due before, or `signal` is aborted. Whoever waits collects
   * then, and calls {@link ended}.
   */
  async wait(everyMs: number, signal: AbortSignal): Promise<CollectionCause> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        this.#ring = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, everyMs);
      signal.addEventListener("abort", done, { once: true });
      this.#ring = done;
      if (signal.aborted || this.#isRoomWanted || this.#roomBytes < 0) done();
    });
    this.#isMakingRoom = this.#isRoomWanted;
    this.#isRoomWanted = false;
    if (this.#isMakingRoom) return "room";
    return this.#roomBytes < 0 ? "size" : "time";
  }

  /**
   * Somebody has looked, and the cache takes so much now. Above its mark, where nothing more could be
   * removed, it is looked at again when it has grown by as much as a collection is to remove.
   */
  looked(diskBytes: number, { highBytes, lowBytes }: SizeMarks): void {
    this.#roomBytes = Math.max(highBytes - diskBytes, highBytes - lowBytes);
  }

  /** A collection has ended, or failed, and freed so much on the disk. */
  ended(freedBytes: number): void {
    if (this.#isMakingRoom && freedBytes === 0) this.#quietUntilMs = this.#nowMs() + quietMs;
    // Whoever was refused meanwhile finds room now, or rings again.
    if (freedBytes > 0) this.#isRoomWanted = false;
    this.#isMakingRoom = false;
    // Where it failed, nobody knows: its time will come.
    if (this.#roomBytes < 0) this.#roomBytes = Infinity;
  }
}
