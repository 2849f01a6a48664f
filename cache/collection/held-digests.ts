import type { Digest } from "../../content/digest.js";

/**
 * Blobs or trees that somebody is about to pin or to lease, or reads right now, and that no journal knows.
 * Each counts as live while it is held: it is held before it is looked at and let go after it is
 * journalled, so that there is no moment in which a collection could miss it.
 */
export class HeldDigests {
  readonly #holders = new Map<Digest, number>();

  hold(...digests: readonly Digest[]): Disposable {
    for (const digest of digests) this.#holders.set(digest, this.#holdersOf(digest) + 1);
    let isHeld = true;
    return {
      [Symbol.dispose]: () => {
        if (!isHeld) return;
        isHeld = false;
        for (const digest of digests) {
          const others = this.#holdersOf(digest) - 1;
          if (others > 0) this.#holders.set(digest, others);
          else this.#holders.delete(digest);
        }
      },
    };
  }

  list(): readonly Digest[] {
    return [...this.#holders.keys()];
  }

  #holdersOf(digest: Digest): number {
    return this.#holders.get(digest) ?? 0;
  }
}

/** What is held, of both kinds. */
export interface Held {
  readonly blobs: HeldDigests;
  readonly trees: HeldDigests;
}
