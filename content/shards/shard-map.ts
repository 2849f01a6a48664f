import { createHash } from "node:crypto";
import type { Digest } from "../digest.js";

interface Seed {
  readonly high: number;
  readonly low: number;
}

/**
 * Which of several caches own a digest: rendezvous hashing. Every cache gets a weight for the digest, the
 * heaviest own it, so a cache that is added takes its share from all others and nothing else moves. The
 * weights depend on names alone, not on their order; they are kept by what is stored and must never change.
 */
export class ShardMap {
  readonly #seeds: readonly Seed[];
  /** How many of the caches own each digest. */
  readonly copies: number;
  /** The same for everybody who has the same caches and as many copies, and for nobody else. */
  readonly layout: string;

  /** `names` are those of the caches, each once. */
  constructor(names: readonly string[], copies: number) {
    this.copies = Math.min(copies, names.length);
    this.#seeds = names.map((name) => {
      const hash = createHash("sha256").update(name).digest();
      return { high: hash.readUInt32BE(0), low: hash.readUInt32BE(4) };
    });
    const layout = JSON.stringify([this.copies, [...names].sort()]);
    this.layout = createHash("sha256").update(layout).digest("hex").slice(0, 16);
  }

  /** The owners as indexes of the names, the first to be read from first. */
  ownersOf(digest: Digest): readonly number[] {
    const high = parseInt(digest.slice(0, 8), 16);
    const low = parseInt(digest.slice(8, 16), 16);
    const owners: number[] = [];
    const weights: number[] = [];
    this.#seeds.forEach((seed, index) => {
      const weight = weightOf(seed, high, low);
      let rank = owners.length;
      while (rank > 0 && (weights[rank - 1] ?? 0) < weight) rank--;
      if (rank >= this.copies) return;
      owners.splice(rank, 0, index);
      weights.splice(rank, 0, weight);
      owners.length = weights.length = Math.min(owners.length, this.copies);
    });
    return owners;
  }
}

/** 53 bits in which every bit depends on every bit of the digest's first 64 and of the seed. */
function weightOf(seed: Seed, high: number, low: number): number {
  const first = scramble(high ^ seed.high);
  const second = scramble(low ^ seed.low ^ first);
  return second * 2 ** 21 + (scramble(first ^ second) >>> 11);
}

/** The finaliser of MurmurHash3: a bijection of 32 bits. */
function scramble(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
