import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { FarmError } from "../../program/error.js";
import type { BlobSource, ContentStore } from "../content-store.js";
import { digestOf, emptyDigest, hashOf, sizeOf, type Digest } from "../digest.js";
import { BlobMissingError, DigestMismatchError } from "../error.js";
import type { ShardHealth } from "./shard-health.js";
import type { ShardMap } from "./shard-map.js";
import { BlobVerifier } from "../verify.js";

/** One of several caches. */
export interface Shard {
  readonly store: ContentStore;
  readonly health: ShardHealth;
}

/** By the index of a shard. */
export type ByShard = ReadonlyMap<number, readonly Digest[]>;

/** Where blobs are not that should be there. */
export interface Lacks {
  /** What an owner has said that it does not have. */
  readonly lacking: ByShard;
  /** What an owner was not asked, or has not answered. Another owner has. */
  readonly unanswered: ByShard;
}

/** What a reading of many blobs has found. */
export interface Finds {
  /** Null for a large blob, which is named without being looked for. */
  readonly found: ReadonlyMap<Digest, Buffer | null>;
  /** Of blobs that were not found, although an owner has not answered. */
  readonly failures: ReadonlyMap<Digest, FarmError>;
}

/** Asked for to see whether a shard answers. */
const someDigest = digestOf("is anybody there?");

/** Bytes that a copy between shards holds in memory. */
const copyBytes = 16 * 1024 * 1024;

/**
 * Several caches as places of blobs. It knows where a blob should be, looks where it might be, and
 * remembers who does not answer. A {@link FarmError} of a cache is a failure of that cache alone.
 */
export class ShardSet {
  readonly shards: readonly Shard[];
  readonly map: ShardMap;
  readonly #indexes: readonly number[];
  readonly #onLack: (lacking: ByShard) => void;

  /** @param onLack Hears what an owner lacks that was found elsewhere. */
  constructor(parts: {
    readonly shards: readonly Shard[];
    readonly map: ShardMap;
    readonly onLack: (lacking: ByShard) => void;
  }) {
    this.shards = parts.shards;
    this.#indexes = [...parts.shards.keys()];
    this.map = parts.map;
    this.#onLack = parts.onLack;
  }

  /** Whether each blob that is stored as it should be can be read. */
  get isMostlyUp(): boolean {
    return this.#indexes.filter((index) => this.isDown(index)).length < this.map.copies;
  }

  /** It did not answer a moment ago. */
  isDown(index: number): boolean {
    return this.#shard(index).health.isDown;
  }

  /** Calls one shard, and remembers whether it answers. */
  async ask<Result>(
    index: number,
    call: (store: ContentStore) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    signal?.throwIfAborted();
    try {
      const result = await call(this.#shard(index).store);
      this.#shard(index).health.noteAnswer();
      return result;
    } catch (error) {
      throw this.#noted(index, error, signal);
    }
  }

  /**
   * Calls several shards at once. Their failures come back, by index; whatever else is thrown is thrown.
   */
  async askAll<Result>(
    indexes: Iterable<number>,
    call: (store: ContentStore, index: number) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<{
    readonly results: ReadonlyMap<number, Result>;
    readonly failures: ReadonlyMap<number, FarmError>;
  }> {
    const results = new Map<number, Result>();
    const failures = new Map<number, FarmError>();
    const one = async (index: number): Promise<void> => {
      try {
        results.set(index, await this.ask(index, (store) => call(store, index), signal));
      } catch (error) {
        if (!(error instanceof FarmError)) throw error;
        failures.set(index, error);
      }
    };
    const settled = await Promise.allSettled([...indexes].map(one));
    for (const each of settled) if (each.status === "rejected") throw each.reason as Error;
    return { results, failures };
  }

  /**
   * Calls several shards, of which as many may fail as leave each blob with a copy. Returns the results of
   * those that answer; throws the first failure where they are too few.
   */
  async askMost<Result>(
    indexes: Iterable<number>,
    signal: AbortSignal | undefined,
    call: (store: ContentStore, index: number) => Promise<Result>,
  ): Promise<ReadonlyMap<number, Result>> {
    const { results, failures } = await this.askAll(indexes, call, signal);
    const [failure] = failures.values();
    if (failure !== undefined && failures.size >= this.map.copies) throw failure;
    return results;
  }

  /** Asks the owners of each digest. Throws where none of them answers. */
  async lacksOf(digests: Iterable<Digest>, signal: AbortSignal | undefined): Promise<Lacks> {
    const asked = new Map<number, Digest[]>();
    const unanswered = new Map<number, Digest[]>();
    const down = new Set(this.#indexes.filter((index) => this.isDown(index)));
    const isRested = (owners: readonly number[], owner: number): boolean =>
      down.has(owner) && !owners.every((each) => down.has(each));
    for (const digest of new Set(digests)) {
      if (digest === emptyDigest) continue;
      const owners = this.map.ownersOf(digest);
      for (const owner of owners) {
        push(isRested(owners, owner) ? unanswered : asked, owner, digest);
      }
    }
    const { results, failures } = await this.askAll(
      asked.keys(),
      (store, index) => store.findMissing(asked.get(index) ?? [], signal),
      signal,
    );
    for (const [index, failure] of failures) {
      for (const digest of asked.get(index) ?? []) {
        const owners = this.map.ownersOf(digest);
        const isAnswered = owners.some((each) => results.has(each) && !isRested(owners, each));
        if (!isAnswered) throw failure;
        push(unanswered, index, digest);
      }
    }
    return { lacking: new Map([...results].filter(([, { length }]) => length > 0)), unanswered };
  }

  /** Those of `digests` that the owners lack and no other shard has either. The others are told of. */
  async lostOf(
    digests: Iterable<Digest>,
    signal: AbortSignal | undefined,
  ): Promise<{
    readonly lost: ReadonlySet<Digest>;
    readonly lacking: ByShard;
    readonly unanswered: ByShard;
  }> {
    const { lacking, unanswered } = await this.lacksOf(digests, signal);
    const counts = new Map<Digest, number>();
    for (const each of [lacking, unanswered]) {
      for (const digest of [...each.values()].flat()) {
        counts.set(digest, (counts.get(digest) ?? 0) + 1);
      }
    }
    const nowhere = [...counts].filter(([, count]) => count === this.map.copies);
    const lost = new Set(nowhere.map(([digest]) => digest));
    if (lost.size === 0) return { lost, lacking, unanswered };
    const wanted = [...lost];
    const others = this.#indexes.filter((index) => !this.isDown(index));
    const { results } = await this.askAll(
      others,
      async (store) => new Set(await store.findMissing(wanted, signal)),
      signal,
    );
    for (const digest of wanted) {
      if ([...results.values()].some((missing) => !missing.has(digest))) lost.delete(digest);
    }
    return { lost, lacking, unanswered };
  }

  /** Reads each blob at its first owner that has it, else at whatever other shard has it. */
  async readEach(
    digests: Iterable<Digest>,
    signal: AbortSignal | undefined,
    except?: number,
  ): Promise<Finds> {
    const found = new Map<Digest, Buffer | null>();
    const failures = new Map<Digest, FarmError>();
    const lacking = new Map<number, Digest[]>();
    let wanted = new Map([...digests].map((digest) => [digest, this.#placesOf(digest, except)]));
    for (let turn = 0; wanted.size > 0; turn++) {
      const groups = new Map<number, Digest[]>();
      for (const [digest, places] of wanted) {
        const place = places[turn];
        if (place !== undefined) push(groups, place, digest);
      }
      if (groups.size === 0) break;
      const answers = await this.askAll(
        groups.keys(),
        async (store, index) => {
          for await (const blob of store.readMany(groups.get(index) ?? [], signal)) {
            found.set(blob.digest, blob.bytes);
          }
        },
        signal,
      );
      for (const [index, group] of groups) {
        const failure = answers.failures.get(index);
        for (const digest of group) {
          if (found.has(digest)) continue;
          const isOwner = this.map.ownersOf(digest).includes(index);
          if (failure === undefined && isOwner) push(lacking, index, digest);
          else if (failure !== undefined && isOwner) failures.set(digest, failure);
        }
      }
      wanted = new Map([...wanted].filter(([digest]) => !found.has(digest)));
    }
    for (const digest of found.keys()) failures.delete(digest);
    this.#report(lacking, (digest) => found.has(digest));
    return { found, failures };
  }

  /** One blob, verified. A stream that breaks goes on from the next shard that has the blob. */
  async *stream(
    digest: Digest,
    signal: AbortSignal | undefined,
    except?: number,
  ): AsyncGenerator<Uint8Array> {
    let verifier = new BlobVerifier(digest);
    let held: Uint8Array | undefined;
    let hasBegun = false;
    let failure: unknown = new BlobMissingError(digest);
    const lacking = new Map<number, Digest[]>();
    for (const place of this.#placesOf(digest, except)) {
      let known = verifier.sizeBytes;
      try {
        for await (const chunk of this.#shard(place).store.stream(digest, signal)) {
          this.#shard(place).health.noteAnswer();
          const part = chunk.subarray(Math.min(known, chunk.byteLength));
          known -= chunk.byteLength - part.byteLength;
          if (part.byteLength === 0) continue;
          verifier.update(part);
          if (held !== undefined) {
            hasBegun = true;
            yield held;
          }
          held = part;
        }
        verifier.finish();
        this.#report(lacking, () => true);
        if (held !== undefined) yield held;
        return;
      } catch (error) {
        const isDamage = error instanceof DigestMismatchError;
        const noted = this.#noted(place, error, signal);
        if (isDamage || error instanceof BlobMissingError) {
          if (this.map.ownersOf(digest).includes(place)) push(lacking, place, digest);
        } else if (!(error instanceof FarmError)) throw noted;
        if (!(error instanceof BlobMissingError)) failure = noted;
        if (!isDamage) continue;
        // What was handed out may be what is damaged: the caller has to begin again.
        this.#report(lacking, () => true);
        if (hasBegun) throw noted;
        verifier = new BlobVerifier(digest);
        held = undefined;
      }
    }
    throw failure;
  }

  /** Brings blobs to a shard that may lack them, from wherever they are. Returns those found nowhere. */
  async copyTo(
    index: number,
    digests: readonly Digest[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Digest[]> {
    const missing = await this.ask(index, (store) => store.findMissing(digests, signal), signal);
    const lost: Digest[] = [];
    for (const round of roundsOf(missing, copyBytes)) {
      const { found } = await this.readEach(round, signal, index);
      const blobs: BlobSource[] = [];
      for (const digest of round) {
        const bytes = found.get(digest);
        if (bytes === undefined) lost.push(digest);
        else if (bytes !== null) blobs.push({ digest, bytes });
        else if (!(await this.#copyLarge(index, digest, signal))) lost.push(digest);
      }
      if (blobs.length > 0) await this.ask(index, (store) => store.upload(blobs, signal), signal);
    }
    return lost;
  }

  /** By way of a temporary file. False where no other shard has it. */
  async #copyLarge(
    index: number,
    digest: Digest,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    const directory = await mkdtemp(join(tmpdir(), "slipway-copy-"));
    try {
      const path = join(directory, hashOf(digest));
      const options = signal === undefined ? {} : { signal };
      await pipeline(this.stream(digest, signal, index), createWriteStream(path), options);
      await this.ask(index, (store) => store.upload([{ digest, path }], signal), signal);
      return true;
    } catch (error) {
      if (error instanceof BlobMissingError) return false;
      throw error;
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  /** Where to look, in this order: owners, then the others; those that do not answer come last. */
  #placesOf(digest: Digest, except: number | undefined): readonly number[] {
    const owners = this.map.ownersOf(digest);
    const isUp = (index: number): boolean => !this.isDown(index);
    const others = this.#indexes.filter((index) => !owners.includes(index) && isUp(index));
    const places = [...owners.filter(isUp), ...others, ...owners.filter((index) => !isUp(index))];
    return places.filter((index) => index !== except);
  }

  #report(lacking: ByShard, isFound: (digest: Digest) => boolean): void {
    const known = [...lacking].map(([index, all]) => [index, all.filter(isFound)] as const);
    const told = new Map(known.filter(([, digests]) => digests.length > 0));
    if (told.size > 0) this.#onLack(told);
  }

  #shard(index: number): Shard {
    const shard = this.shards[index];
    if (shard === undefined) throw new RangeError(`there is no shard ${index}`);
    return shard;
  }

  /** The error to throw: the signal's reason where that is why. */
  #noted(index: number, error: unknown, signal: AbortSignal | undefined): unknown {
    if (signal?.aborted === true) return signal.reason;
    const { health, store } = this.#shard(index);
    if (error instanceof FarmError) {
      health.noteFailure((limit) => store.findMissing([someDigest], limit));
    } else health.noteAnswer();
    return error;
  }
}

/** Digests in rounds of up to so many bytes, and 5,000. */
export function* roundsOf(
  digests: Iterable<Digest>,
  maxBytes: number,
): Generator<readonly Digest[]> {
  let round: Digest[] = [];
  let bytes = 0;
  for (const digest of digests) {
    if (round.length === 5_000 || (round.length > 0 && bytes + sizeOf(digest) > maxBytes)) {
      yield round;
      round = [];
      bytes = 0;
    }
    round.push(digest);
    bytes += sizeOf(digest);
  }
  if (round.length > 0) yield round;
}

/** Adds to the list at `index`. */
export function push<Item>(lists: Map<number, Item[]>, index: number, item: Item): void {
  const list = lists.get(index);
  if (list === undefined) lists.set(index, [item]);
  else list.push(item);
}
