import { FarmError } from "../../program/error.js";
import type { ActionResult } from "../action.js";
import { uploadRoundsOf } from "../client/blob-upload.js";
import type { CompleteTrees } from "./complete-trees.js";
import type {
  BlobSource,
  BlobSources,
  ContentStore,
  FetchedBlob,
  PinnedRoot,
  SlugSummary,
  TreeLease,
  UploadSummary,
} from "../content-store.js";
import { emptyDigest, sizeOf, type Digest } from "../digest.js";
import { BlobMissingError } from "../error.js";
import { readAhead } from "../read-ahead.js";
import type { ShardRepairs } from "./shard-repairs.js";
import { push, roundsOf, ShardSet, type ByShard, type Shard } from "./shard-set.js";
import type { ShardMap } from "./shard-map.js";
import { ShardedLeases } from "./sharded-leases.js";
import { ShardedRoots, type RebalanceSummary, type RootLocks } from "./sharded-roots.js";
import { fromRecord, recordOf, toRecord } from "./sharded-result.js";
import { TreeShares } from "./tree-shares.js";
import { walkTree } from "../walk-tree.js";

/** Bytes read from one shard in a round of many blobs; two rounds are in memory. */
const readBytesPerShard = 3 * 1024 * 1024;

/**
 * One instance of several caches as a single store. Every blob has its owners among them, `copies` of
 * them, and is stored once all have it. An owner that does not answer is made up for by the others: the
 * blob is acknowledged with one copy fewer, and the rest is done when the owner is back. Reads heal: what
 * an owner lacks and another has is copied in the background. With a single copy, what an absent cache
 * owns can be neither stored nor read: FarmError.
 */
export class ShardedStore implements ContentStore {
  readonly #set: ShardSet;
  readonly #repairs: ShardRepairs;
  readonly #complete: CompleteTrees;
  readonly #roots: ShardedRoots;
  readonly #leases: ShardedLeases;

  /**
   * @param parts.shards One for each name of the map, in its order.
   * @param parts.repairs Shared by the stores of one process, as `complete` is by those of one instance.
   */
  constructor(parts: {
    readonly shards: readonly Shard[];
    readonly map: ShardMap;
    readonly repairs: ShardRepairs;
    readonly complete: CompleteTrees;
    readonly locks: RootLocks;
  }) {
    const { shards, map, repairs, complete, locks } = parts;
    this.#repairs = repairs;
    this.#complete = complete;
    this.#set = new ShardSet({
      shards,
      map,
      onLack: (lacking) => this.#repairs.add(this.#set, lacking),
    });
    const placed = { set: this.#set, shares: new TreeShares({ set: this.#set, store: this }) };
    this.#roots = new ShardedRoots({ ...placed, locks });
    this.#leases = new ShardedLeases(placed);
  }

  async findMissing(digests: readonly Digest[], signal?: AbortSignal): Promise<readonly Digest[]> {
    const { lacking } = await this.#set.lacksOf(digests, signal);
    return [...new Set([...lacking.values()].flat())];
  }

  async upload(blobs: BlobSources, signal?: AbortSignal): Promise<UploadSummary> {
    let summary: UploadSummary = { blobs: 0, bytes: 0 };
    for await (const round of readAhead(uploadRoundsOf(blobs))) {
      const { blobs, bytes } = await this.#uploadRound(round, signal);
      summary = { blobs: summary.blobs + blobs, bytes: summary.bytes + bytes };
    }
    return summary;
  }

  async read(digest: Digest, signal?: AbortSignal): Promise<Buffer> {
    if (digest === emptyDigest) return Buffer.alloc(0);
    const { found, failures } = await this.#set.readEach([digest], signal);
    const bytes = found.get(digest);
    if (Buffer.isBuffer(bytes)) return bytes;
    if (bytes === undefined) throw failures.get(digest) ?? new BlobMissingError(digest);
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#set.stream(digest, signal)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  stream(digest: Digest, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    return this.#set.stream(digest, signal);
  }

  async *readMany(digests: readonly Digest[], signal?: AbortSignal): AsyncGenerator<FetchedBlob> {
    const roundBytes = readBytesPerShard * this.#set.shards.length;
    const rounds = roundsOf(new Set(digests), roundBytes);
    const readRound = (round: readonly Digest[]) => this.#readRound(round, signal);
    async function* answers(): AsyncGenerator<readonly FetchedBlob[]> {
      for (const round of rounds) yield await readRound(round);
    }
    for await (const found of readAhead(answers())) yield* found;
  }

  async *fetchTree(
    root: Digest,
    haveRoots: readonly Digest[],
    signal?: AbortSignal,
  ): AsyncGenerator<FetchedBlob> {
    const delivered = new Set<Digest>();
    for await (const batch of walkTree(this, root, { haveRoots, signal })) {
      for (const { digest, bytes } of batch) {
        if (delivered.has(digest)) continue;
        delivered.add(digest);
        yield { digest, bytes };
      }
      const wanted = new Set<Digest>();
      for (const file of batch.flatMap(({ freshFiles }) => freshFiles)) {
        if (!delivered.has(file)) wanted.add(file);
      }
      for await (const blob of this.readMany([...wanted], signal)) {
        wanted.delete(blob.digest);
        delivered.add(blob.digest);
        yield blob;
      }
      for (const missing of wanted) throw new BlobMissingError(missing);
    }
  }

  async getActionResult(action: Digest, signal?: AbortSignal): Promise<ActionResult | null> {
    const result = await this.#findResult(action, signal);
    if (result === null) return null;
    for (const { root } of result.outputs) {
      if (!(await this.#isComplete(root, signal))) return null;
    }
    return result;
  }

  async putActionResult(action: Digest, result: ActionResult, signal?: AbortSignal): Promise<void> {
    const record = recordOf(action);
    const blob = { digest: record.action, bytes: record.bytes };
    const { results, failures } = await this.#set.askAll(
      this.#set.map.ownersOf(action),
      async (store) => {
        await store.upload([blob], signal);
        await store.putActionResult(record.action, toRecord(result), signal);
      },
      signal,
    );
    const [failure] = failures.values();
    if (results.size === 0 && failure !== undefined) throw failure;
  }

  async putSlug(root: Digest, owner: string, signal?: AbortSignal): Promise<SlugSummary> {
    return await this.#roots.put(root, owner, signal);
  }

  async removeRoot(root: Digest, owner: string, signal?: AbortSignal): Promise<void> {
    await this.#roots.remove(root, owner, signal);
  }

  async listRoots(signal?: AbortSignal): Promise<readonly PinnedRoot[]> {
    return await this.#roots.list(signal);
  }

  /**
   * Pins every root on the caches that own its blobs now, after bringing them what they lack, and ends
   * the pins of other times. To be done when the list of caches has changed, and now and then: a cache
   * that was away has missed something.
   */
  async rebalance(signal?: AbortSignal): Promise<RebalanceSummary> {
    return await this.#roots.rebalance(signal);
  }

  async acquireLease(lease: TreeLease, signal?: AbortSignal): Promise<string> {
    return await this.#leases.acquire(lease, signal);
  }

  async renewLease(lease: string, ttlMs: number, signal?: AbortSignal): Promise<void> {
    await this.#leases.renew(lease, ttlMs, signal);
  }

  async releaseLease(lease: string, signal?: AbortSignal): Promise<void> {
    await this.#leases.release(lease, signal);
  }

  async #uploadRound(
    round: ReadonlyMap<Digest, BlobSource>,
    signal: AbortSignal | undefined,
  ): Promise<UploadSummary> {
    const { lacking, unanswered } = await this.#set.lacksOf(round.keys(), signal);
    const sourcesOf = (index: number): readonly BlobSource[] =>
      (lacking.get(index) ?? []).flatMap((digest) => round.get(digest) ?? []);
    const { failures } = await this.#set.askAll(
      lacking.keys(),
      (store, index) => store.upload(sourcesOf(index), signal),
      signal,
    );
    const owed = new Map<number, Digest[]>();
    for (const [index, digests] of unanswered) for (const each of digests) push(owed, index, each);
    for (const index of failures.keys()) {
      for (const digest of lacking.get(index) ?? []) push(owed, index, digest);
    }
    requireOneCopy(owed, this.#set.map.copies, failures);
    if (owed.size > 0) this.#repairs.add(this.#set, owed);
    const travelled = new Set<Digest>();
    for (const [index, digests] of lacking) {
      if (!failures.has(index)) for (const digest of digests) travelled.add(digest);
    }
    return {
      blobs: travelled.size,
      bytes: [...travelled].reduce((sum, it) => sum + sizeOf(it), 0),
    };
  }

  async #readRound(
    digests: readonly Digest[],
    signal: AbortSignal | undefined,
  ): Promise<readonly FetchedBlob[]> {
    const { found, failures } = await this.#set.readEach(digests, signal);
    const [failure] = failures.values();
    if (failure !== undefined) throw failure;
    return [...found].map(([digest, bytes]) => ({ digest, bytes }));
  }

  /** Looks where the result should be, then where it may be from before a cache was added. */
  async #findResult(action: Digest, signal: AbortSignal | undefined): Promise<ActionResult | null> {
    const record = recordOf(action).action;
    const owners = this.#set.map.ownersOf(action);
    const isDown = (index: number): boolean => this.#set.isDown(index);
    let failure: FarmError | null = null;
    let hasAnswered = false;
    for (const owner of owners.toSorted((a, b) => Number(isDown(a)) - Number(isDown(b)))) {
      if (hasAnswered && isDown(owner)) continue;
      try {
        const kept = await this.#set.ask(
          owner,
          (store) => store.getActionResult(record, signal),
          signal,
        );
        hasAnswered = true;
        const result = kept && fromRecord(kept);
        if (result !== null) return result;
      } catch (error) {
        if (!(error instanceof FarmError)) throw error;
        failure = error;
      }
    }
    const { results } = await this.#set.askAll(
      [...this.#set.shards.keys()].filter((index) => !isDown(index)),
      async (store, index) => {
        const kept = owners.includes(index) ? null : await store.getActionResult(record, signal);
        // From when there was one cache only.
        return (kept && fromRecord(kept)) ?? (await store.getActionResult(action, signal));
      },
      signal,
    );
    for (const result of results.values()) if (result !== null) return result;
    if (!hasAnswered && failure !== null) throw failure;
    return null;
  }

  async #isComplete(root: Digest, signal: AbortSignal | undefined): Promise<boolean> {
    const restsOn: number[] = [];
    const isKnown = (directory: Digest): boolean => {
      const until = this.#complete.knownUntil(directory);
      if (until !== null) restsOn.push(until);
      return until !== null;
    };
    const walked: Digest[] = [];
    try {
      for await (const batch of walkTree(this, root, { isKnown, signal })) {
        const digests = batch.flatMap(({ digest, freshFiles }) => [digest, ...freshFiles]);
        const { lost, lacking } = await this.#set.lostOf(digests, signal);
        if (lost.size > 0) return false;
        if (lacking.size > 0) this.#repairs.add(this.#set, lacking);
        for (const { digest } of batch) walked.push(digest);
      }
    } catch (error) {
      if (error instanceof BlobMissingError) return false;
      // The one copy of something may be where nobody answers: to do it again is better than to wait.
      if (error instanceof FarmError && this.#set.isMostlyUp) return false;
      throw error;
    }
    this.#complete.add(walked, restsOn);
    return true;
  }
}

/** A blob that no owner has taken is not stored. */
function requireOneCopy(
  owed: ByShard,
  copies: number,
  failures: ReadonlyMap<number, FarmError>,
): void {
  const counts = new Map<Digest, number>();
  for (const digest of [...owed.values()].flat()) {
    const count = (counts.get(digest) ?? 0) + 1;
    counts.set(digest, count);
    if (count < copies) continue;
    const [failure] = failures.values();
    throw failure ?? new FarmError("none of the caches that own a blob answers");
  }
}
