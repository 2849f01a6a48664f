import { ConflictError, FarmError } from "../../program/error.js";
import type { ContentStore, SlugSummary } from "../content-store.js";
import { digestOf, emptyDigest, shortDigest, type Digest } from "../digest.js";
import { emptyDirectory, encodeDirectory } from "../directory.js";
import type { ShardSet } from "./shard-set.js";
import { TreeTally, walkTree } from "../walk-tree.js";

/** What trees are at each shard. */
interface SpreadTrees {
  /** The roots of the shares, by shard: of those that have taken theirs. */
  readonly shares: ReadonlyMap<number, Digest>;
  readonly summaries: ReadonlyMap<Digest, SlugSummary>;
}

/** Files of one directory of a share, about. */
const bucketFiles = 4_000;

/**
 * Trees whose blobs are spread over shards. A cache keeps a tree that it has all of, so each shard gets a
 * tree of its own making: one that lists, as files, what it owns of the blobs. Whatever keeps such a share
 * at a cache, a pin or a lease, keeps just that, after the cache has verified that it has it.
 */
export class TreeShares {
  readonly #set: ShardSet;
  readonly #store: Pick<ContentStore, "read" | "readMany">;

  /** @param parts.store Reads from whatever shard has a blob. */
  constructor(parts: {
    readonly set: ShardSet;
    readonly store: Pick<ContentStore, "read" | "readMany">;
  }) {
    this.#set = parts.set;
    this.#store = parts.store;
  }

  /**
   * Brings to the shards of `indexes` what they own of the trees and blobs, and the trees that list it. Throws
   * ConflictError where a blob is nowhere, FarmError where too many shards do not answer.
   */
  async spread(
    {
      trees,
      blobs = [],
    }: { readonly trees: readonly Digest[]; readonly blobs?: readonly Digest[] },
    indexes: Iterable<number>,
    signal: AbortSignal | undefined,
  ): Promise<SpreadTrees> {
    const owned = new Map<number, Set<Digest>>([...indexes].map((each) => [each, new Set()]));
    const summaries = new Map<Digest, SlugSummary>();
    for (const root of trees) summaries.set(root, await this.#gather(root, owned, signal));
    if (blobs.length > 0) {
      await this.#supply(blobs, (digest) => new ConflictError(nowhere(digest)), signal);
      this.#own(blobs, owned);
    }
    const shares = await this.#set.askMost(owned.keys(), signal, async (store, index) => {
      const share = shareOf(owned.get(index) ?? new Set());
      await store.upload(share.blobs, signal);
      return share.root;
    });
    return { shares, summaries };
  }

  /** Adds every blob of the tree to what its owners own, once they have it. */
  async #gather(
    root: Digest,
    owned: ReadonlyMap<number, Set<Digest>>,
    signal: AbortSignal | undefined,
  ): Promise<SlugSummary> {
    const tally = new TreeTally();
    const missing = (digest: Digest, path: string): Error => incomplete(root, digest, path);
    for await (const batch of walkTree(this.#store, root, { missing, signal })) {
      const paths = new Map<Digest, string>();
      for (const { digest, path, directory } of batch) {
        tally.add(digest, directory);
        paths.set(digest, path);
        for (const { name, digest: file } of directory.files) paths.set(file, `${path}/${name}`);
      }
      const lost = (digest: Digest): Error => missing(digest, paths.get(digest) ?? "");
      await this.#supply([...paths.keys()], lost, signal);
      this.#own(paths.keys(), owned);
    }
    return tally.totals(root);
  }

  /** Adds blobs to what their owners own. */
  #own(digests: Iterable<Digest>, owned: ReadonlyMap<number, Set<Digest>>): void {
    for (const digest of digests) {
      if (digest === emptyDigest) continue;
      for (const index of this.#set.map.ownersOf(digest)) owned.get(index)?.add(digest);
    }
  }

  /** Brings to the owners of blobs what they lack of them; throws what `failure` makes for one that is nowhere. */
  async #supply(
    digests: readonly Digest[],
    failure: (digest: Digest) => Error,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { lost, lacking, unanswered } = await this.#set.lostOf(digests, signal);
    const away = new Set([...unanswered.values()].flat());
    for (const digest of lost) {
      if (!away.has(digest)) throw failure(digest);
      throw new FarmError(
        `the one cache that may have blob ${shortDigest(digest)} does not answer`,
      );
    }
    for (const [index, needed] of lacking) {
      for (const digest of await this.#set.copyTo(index, needed, signal)) throw failure(digest);
    }
  }
}

/** A tree that lists `digests` as files, in directories by their first digits. */
function shareOf(digests: ReadonlySet<Digest>): {
  readonly root: Digest;
  readonly blobs: readonly { readonly digest: Digest; readonly bytes: Buffer }[];
} {
  let width = 0;
  while (digests.size / 16 ** width > bucketFiles) width++;
  const buckets = new Map<string, Digest[]>();
  for (const digest of digests) {
    const key = `blobs-${digest.slice(0, width)}`;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [digest]);
    else bucket.push(digest);
  }
  const blobs: { digest: Digest; bytes: Buffer }[] = [];
  const keep = (bytes: Buffer): Digest => {
    const digest = digestOf(bytes);
    blobs.push({ digest, bytes });
    return digest;
  };
  const directories = [...buckets].map(([name, bucket]) => {
    const files = bucket
      .sort()
      .map((digest, index) => ({ name: String(index), digest, isExecutable: false }));
    return { name, digest: keep(encodeDirectory({ ...emptyDirectory, files })) };
  });
  return { root: keep(encodeDirectory({ ...emptyDirectory, directories })), blobs };
}

function incomplete(root: Digest, missing: Digest, path: string): ConflictError {
  return new ConflictError(`the tree ${root} is incomplete: ${nowhere(missing, path)}`, {
    hint: "Upload the blobs that FindMissingBlobs names, then try again.",
  });
}

function nowhere(digest: Digest, path?: string): string {
  return `blob ${digest}${path === undefined ? "" : ` (${path})`} is in none of the caches`;
}
