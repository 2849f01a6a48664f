/** A commit of another repository that stands in a tree. */
export interface Gitlink {
  readonly path: string;
  readonly commit: string;
}

/** What is in a tree, by paths. */
export interface Listing {
  /** Sorted; without what is in `node_modules`. */
  readonly files: readonly string[];
  readonly gitlinks: readonly Gitlink[];
}

/** Where a listing comes from. */
export interface ListingSource {
  /** The repository's directory. */
  readonly repository: string;
  readonly commit: string;
  /** The id of the commit's tree, which says all of what is in it. */
  readonly tree: string;
}

/** Commits that are remembered to have a tree, at most. */
const maxCommits = 10_000;

/**
 * What is in the trees that were listed last. A push is read twice, by its check and by its plan, and the next one has
 * nearly the same files. Losing it costs time only.
 */
export class Listings {
  readonly #maxPaths: number;
  /** By tree, the least recently used first. */
  readonly #listings = new Map<string, Listing>();
  /** By commit: its tree. */
  readonly #trees = new Map<string, string>();
  /** By repository: the tree that was listed last. */
  readonly #latest = new Map<string, string>();
  #paths = 0;

  /** `maxPaths`: so many are remembered at most, of all trees together. */
  constructor(maxPaths = 400_000) {
    this.#maxPaths = maxPaths;
  }

  /** What is in a commit; null where that is not known. */
  ofCommit(commit: string): Listing | null {
    const tree = this.#trees.get(commit);
    return tree === undefined ? null : this.of(tree);
  }

  /** What is in a tree; null where that is not known. */
  of(tree: string): Listing | null {
    const listing = this.#listings.get(tree);
    if (listing === undefined) return null;
    this.#listings.delete(tree);
    this.#listings.set(tree, listing);
    return listing;
  }

  /** The tree of a repository that is known and has probably nearly the files of the next one; null: none. */
  latest(repository: string): string | null {
    const tree = this.#latest.get(repository);
    if (tree !== undefined && this.#listings.has(tree)) return tree;
    this.#latest.delete(repository);
    return null;
  }

  /** Remembers what is in a tree, which must not be changed any more; forgets others for it. */
  put({ repository, commit, tree }: ListingSource, listing: Listing): void {
    if (listing.files.length > this.#maxPaths) return;
    this.#forget(tree);
    this.#listings.set(tree, listing);
    this.#paths += listing.files.length;
    this.#latest.set(repository, tree);
    this.#trees.set(commit, tree);
    for (const oldest of this.#trees.keys()) {
      if (this.#trees.size <= maxCommits) break;
      this.#trees.delete(oldest);
    }
    for (const oldest of this.#listings.keys()) {
      if (this.#paths <= this.#maxPaths) break;
      this.#forget(oldest);
    }
  }

  #forget(tree: string): void {
    this.#paths -= this.#listings.get(tree)?.files.length ?? 0;
    this.#listings.delete(tree);
  }
}
