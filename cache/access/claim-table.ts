import { HashTable } from "../blobs/hash-table.js";
import { claimKeyBytes } from "./claim-log.js";

/** The word of a hash's row that has the number of the set that claims it. */
const setWord = claimKeyBytes / 4;

/**
 * Which instances claim which hash, in memory: 24 bytes for each hash, however many claim it, and its
 * share of the slots. The same few sets of instances claim most hashes, so each set is kept once.
 */
export class ClaimTable {
  readonly #hashes = new HashTable({ keyBytes: claimKeyBytes, moreWords: 1 });
  /** Instances in rising order; the first set is that of nobody. */
  readonly #sets: (readonly number[])[] = [[]];
  readonly #numbers = new Map<string, number>();
  /** By set: the set with one instance more, by that instance. */
  readonly #successors: Map<number, number>[] = [new Map()];

  #size = 0;

  /** How many claims there are. */
  get size(): number {
    return this.#size;
  }

  has(hash: string, instance: number): boolean {
    const number = this.#hashes.find(hash);
    return number >= 0 && this.#instancesOf(number).includes(instance);
  }

  /** Makes room for claims on so many hashes at once. */
  reserve(count: number): void {
    this.#hashes.reserve(count);
  }

  /** True where any instance claims the hash. */
  isKnown(hash: string): boolean {
    return this.#hashes.find(hash) >= 0;
  }

  add(hash: string, instance: number): void {
    const { size } = this.#hashes;
    const number = this.#hashes.ensure(hash);
    this.#claim(this.#hashes.size > size ? this.#include(number) : number, instance);
  }

  /** The same for a hash of which the bytes lie in `bytes` from `at` on. */
  addBytes(bytes: Uint8Array, at: number, instance: number): void {
    const { size } = this.#hashes;
    const number = this.#hashes.ensureBytes(bytes, at);
    this.#claim(this.#hashes.size > size ? this.#include(number) : number, instance);
  }

  remove(hash: string): void {
    this.#remove(this.#hashes.find(hash));
  }

  /** The same for the bytes of one. */
  removeBytes(bytes: Uint8Array, at: number): void {
    this.#remove(this.#hashes.findBytes(bytes, at));
  }

  /** Every claim once. What is added or removed meanwhile is among them or not. */
  *claims(): Generator<{ readonly hash: string; readonly instance: number }> {
    for (let number = 0; number < this.#hashes.end; number++) {
      const hash = this.#hashes.hexOf(number);
      // A number whose hash was removed is not found by it.
      if (this.#hashes.find(hash) !== number) continue;
      for (const instance of this.#instancesOf(number)) yield { hash, instance };
    }
  }

  /** Takes a new hash, which nobody claims yet. */
  #include(number: number): number {
    this.#hashes.setWord(number, setWord, 0);
    return number;
  }

  #claim(number: number, instance: number): void {
    const before = this.#hashes.word(number, setWord);
    const after = this.#with(before, instance);
    if (after === before) return;
    this.#hashes.setWord(number, setWord, after);
    this.#size++;
  }

  #remove(number: number): void {
    if (number < 0) return;
    this.#size -= this.#instancesOf(number).length;
    this.#hashes.remove(number);
    this.#hashes.release(number);
  }

  #instancesOf(number: number): readonly number[] {
    return this.#sets[this.#hashes.word(number, setWord)] ?? [];
  }

  /** The set that has one instance more, or the same one where it has it already. */
  #with(set: number, instance: number): number {
    const successors = this.#successors[set];
    const known = successors?.get(instance);
    if (known !== undefined) return known;
    const before = this.#sets[set] ?? [];
    const after = before.includes(instance) ? set : this.#numberOf([...before, instance]);
    successors?.set(instance, after);
    return after;
  }

  #numberOf(instances: readonly number[]): number {
    const sorted = instances.toSorted((a, b) => a - b);
    const name = sorted.join(",");
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#sets.push(sorted) - 1;
      this.#successors.push(new Map());
      this.#numbers.set(name, number);
    }
    return number;
  }
}
