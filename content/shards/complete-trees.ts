import type { Digest } from "../digest.js";

/**
 * How long a tree that was complete is taken to be so. To ask for blobs extends their lives by hours, so
 * nothing collects them meanwhile.
 */
const trustMs = 20 * 60_000;

/** Some 10 MB. */
const maxRemembered = 50_000;

/** Which directories were found to be complete a short while ago, with all that is below them. */
export class CompleteTrees {
  readonly #now: () => number;
  readonly #until = new Map<Digest, number>();

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Until when, in the time of its clock; null where it is not known (any more). */
  knownUntil(directory: Digest): number | null {
    const until = this.#until.get(directory);
    return until !== undefined && until > this.#now() ? until : null;
  }

  /** Directories that rest on others that are known are known no longer than those. */
  add(directories: Iterable<Digest>, restsOn: readonly number[]): void {
    if (this.#until.size > maxRemembered) this.#until.clear();
    const until = restsOn.reduce((a, b) => Math.min(a, b), this.#now() + trustMs);
    for (const digest of directories) this.#until.set(digest, until);
  }

  clear(): void {
    this.#until.clear();
  }
}
