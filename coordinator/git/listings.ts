/** A commit of another repository that stands in a tree. */
export interface Gitlink {
  readonly path: string;
  readonly commit: string;
}

/** What is in a commit, by paths. */
export interface Listing {
  /** Sorted; without what is in `node_modules`. */
  readonly files: readonly string[];
  readonly gitlinks: readonly Gitlink[];
}

/** Remembers the listings of commits, those that were used last, as many as have so many paths together. */
export class Listings {
  readonly #maxPaths: number;
  /** By commit; what was used last is last. */
  readonly #known = new Map<string, Listing>();
  #paths = 0;

  constructor(maxPaths: number) {
    this.#maxPaths = maxPaths;
  }

  get(commit: string): Listing | undefined {
    const listing = this.#known.get(commit);
    if (listing === undefined) return undefined;
    this.#known.delete(commit);
    this.#known.set(commit, listing);
    return listing;
  }

  put(commit: string, listing: Listing): void {
    if (this.#known.has(commit)) return;
    this.#known.set(commit, listing);
    this.#paths += listing.files.length;
    for (const [oldest, { files }] of this.#known) {
      if (this.#paths <= this.#maxPaths) return;
      this.#known.delete(oldest);
      this.#paths -= files.length;
    }
  }
}
