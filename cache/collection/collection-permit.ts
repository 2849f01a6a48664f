import { randomUUID } from "node:crypto";
import { ConflictError } from "../../program/error.js";

/** The longest that a permit may last: a coordinator that is gone must not be taken for one that is there. */
const maxPermitMs = 10 * 60_000;

/**
 * The right to remove blobs. The coordinator, which alone knows what deployments need, gives it for a few
 * minutes at a time while all that it needs is pinned; without it nothing is removed. It is for one run of
 * the cache, as one that was started anew may have come back from a backup, without the newest pins. A
 * cache that runs alone needs none.
 */
export class CollectionPermit {
  readonly #isAlone: boolean;
  readonly #nowMs: () => number;
  readonly #run = randomUUID();
  #epoch = 0;
  #sinceMs = 0;
  #untilMs = 0;

  constructor(options: { readonly isAlone: boolean; readonly nowMs: () => number }) {
    this.#isAlone = options.isAlone;
    this.#nowMs = options.nowMs;
  }

  /**
   * Takes a permit and returns how long it lasts: not at all where it is for another run. Throws {@link ConflictError} for one of a coordinator
   * that was replaced: each has a higher epoch than the one before.
   */
  renew(permit: { readonly epoch: number; readonly ttlMs: number; readonly run: string }): {
    readonly ttlMs: number;
    readonly run: string;
  } {
    const { epoch, ttlMs } = permit;
    this.requireCurrent(epoch);
    this.#epoch = epoch;
    if (permit.run !== this.#run) return { ttlMs: 0, run: this.#run };
    const granted = Math.min(Math.max(ttlMs, 0), maxPermitMs);
    this.#sinceMs = this.#nowMs();
    this.#untilMs = this.#sinceMs + granted;
    return { ttlMs: granted, run: this.#run };
  }

  /**
   * Throws {@link ConflictError} where `epoch` is of a coordinator that was replaced: it knows nothing of what
   * the next one needs. 0: no coordinator asks.
   */
  requireCurrent(epoch: number): void {
    if (epoch === 0 || epoch >= this.#epoch) return;
    throw new ConflictError(`the coordinator of epoch ${epoch} was replaced by ${this.#epoch}`);
  }

  get isValid(): boolean {
    const now = this.#nowMs();
    // A clock that was set back would let it last for as much longer.
    return this.#isAlone || (this.#sinceMs <= now && now < this.#untilMs);
  }
}
