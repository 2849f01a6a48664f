import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { HashTable } from "./hash-table.js";

/** What is known of a blob. */
export interface Place {
  /** 0: it has a file of its own. */
  readonly pack: number;
  /** In the pack; of a file of its own the CRC-32, where `storedBytes` is not 0. */
  readonly offset: number;
  readonly storedBytes: number;
  readonly usedAtMs: number;
  readonly generation: number;
}

/** Rows of one first byte of hashes, in their order. */
interface Bucket {
  readonly additions: number;
  readonly numbers: Uint32Array;
}

/** The words of a row beside its hash. */
const sizeWord = 8;
const packWord = 9;
const offsetWord = 10;
const storedWord = 11;
const usedWord = 12;
/** Bits 32 to 47 of the size, and of the last use above them. */
const highWord = 13;
/** The generation, and the state above it. */
const stateWord = 14;
const stateShift = 30;

/** The words of a row that are saved: all but the generation and the state. */
export const savedWords = 14;

/**
 * Where each blob lies, all of it in memory: 60 bytes for a blob and its share of the slots, which the
 * garbage collector does not look at. A row is a number that stays until it is released.
 */
export class PlaceTable {
  readonly #hashes = new HashTable({ keyBytes: 32, moreWords: 7 });
  /** Rows that were removed, and that somebody may still know by their numbers. */
  #removed: number[] = [];
  #additions = 0;
  readonly #buckets = new Map<number, Bucket>();

  /** How many blobs there are. */
  get size(): number {
    return this.#hashes.size;
  }

  /** All rows are below this. */
  get end(): number {
    return this.#hashes.end;
  }

  /** The row of a blob, or -1. */
  find(digest: Digest): number {
    const row = this.#hashes.find(digest);
    return row >= 0 && this.sizeOf(row) === sizeOf(digest) ? row : -1;
  }

  /** The row of a hash (64 hex digits), or -1. */
  findHash(hash: string): number {
    return this.#hashes.find(hash);
  }

  has(row: number): boolean {
    return this.#stateOf(row) !== free;
  }

  digestOf(row: number): Digest {
    return digestFrom(this.#hashes.hexOf(row), this.sizeOf(row));
  }

  sizeOf(row: number): number {
    return this.#hashes.word(row, sizeWord) + 2 ** 32 * (this.#hashes.word(row, highWord) & 0xffff);
  }

  /** 0: the blob has a file of its own. */
  packOf(row: number): number {
    return this.#hashes.word(row, packWord);
  }

  offsetOf(row: number): number {
    return this.#hashes.word(row, offsetWord);
  }

  /** The CRC-32 of a blob in a file of its own; null where it is not known. */
  crcOf(row: number): number | null {
    return this.#hashes.word(row, storedWord) === 0 ? null : this.#hashes.word(row, offsetWord);
  }

  /** What the blob takes in its pack, or in its file. */
  storedBytesOf(row: number): number {
    return this.packOf(row) === 0 ? this.sizeOf(row) : this.#hashes.word(row, storedWord);
  }

  usedAtMsOf(row: number): number {
    return this.#hashes.word(row, usedWord) + 2 ** 32 * (this.#hashes.word(row, highWord) >>> 16);
  }

  generationOf(row: number): number {
    return this.#hashes.word(row, stateWord) & maxGeneration;
  }

  /** True where nobody has looked yet whether the file of the blob is there. */
  isUnsure(row: number): boolean {
    return this.#stateOf(row) === unsure;
  }

  /** Adds a blob, or changes what is known of one that is there. Returns its row. */
  set(digest: Digest, place: Place): number {
    const row = this.#hashes.ensure(digest);
    const sizeBytes = sizeOf(digest);
    this.#hashes.setWord(row, sizeWord, sizeBytes % 2 ** 32);
    this.#hashes.setWord(row, highWord, Math.floor(sizeBytes / 2 ** 32));
    this.move(row, place.pack, place.offset, place.storedBytes);
    this.use(row, place.usedAtMs, place.generation);
    this.makeSure(row);
    return row;
  }

  /** Makes room for so many blobs at once. */
  reserve(count: number): void {
    this.#hashes.reserve(count);
  }

  /** Copies what is saved of a row into `target` at `at`: {@link savedWords}. */
  save(row: number, target: Uint32Array, at: number): void {
    this.#hashes.copyRow(row, savedWords, target, at);
  }

  /** Sets what was saved of a row. A file of its own counts as one that nobody has looked for yet. */
  restore(words: Uint32Array, at: number): void {
    const row = this.#hashes.ensureWords(words, at);
    this.#hashes.setWords(row, sizeWord, words, at + sizeWord, savedWords - sizeWord);
    this.#setState(row, this.packOf(row) === 0 ? unsure : sure, 0);
    this.#additions++;
  }

  /** To the millisecond. */
  use(row: number, usedAtMs: number, generation: number): void {
    const used = Math.max(0, Math.floor(usedAtMs));
    const sizeHigh = this.#hashes.word(row, highWord) & 0xffff;
    this.#hashes.setWord(row, usedWord, used % 2 ** 32);
    this.#hashes.setWord(row, highWord, sizeHigh | (Math.floor(used / 2 ** 32) << 16));
    this.#setState(row, this.#stateOf(row), generation);
  }

  move(row: number, pack: number, offset: number, storedBytes: number): void {
    this.#hashes.setWord(row, packWord, pack);
    this.#hashes.setWord(row, offsetWord, offset);
    this.#hashes.setWord(row, storedWord, storedBytes);
    // Nobody who reads the rows of a pack in their order may miss it.
    this.#additions++;
  }

  makeSure(row: number): void {
    this.#setState(row, sure, this.generationOf(row));
  }

  remove(row: number): void {
    this.#hashes.remove(row);
    this.#setState(row, free, 0);
    this.#removed.push(row);
  }

  /** Nobody knows rows that were removed any more: others may have their numbers. */
  release(): void {
    for (const row of this.#removed) this.#hashes.release(row);
    this.#removed = [];
    this.#buckets.clear();
  }

  /**
   * Up to `limit` rows that follow a blob (null: from the first), in the order of hashes. A reader who
   * goes on from the last of them need not see what is added meanwhile.
   */
  rowsAfter(last: Digest | null, limit: number): readonly number[] {
    const rows: number[] = [];
    const first = last === null ? 0 : Number.parseInt(last.slice(0, 2), 16);
    for (let byte = first; byte < 256 && rows.length < limit; byte++) {
      const isGoingOn = last !== null && byte === first;
      const numbers = this.#bucket(byte, isGoingOn);
      for (let at = isGoingOn ? this.#placeAfter(numbers, last) : 0; at < numbers.length; at++) {
        const row = numbers[at] ?? 0;
        if (this.has(row)) rows.push(row);
        if (rows.length === limit) break;
      }
    }
    return rows;
  }

  /** All rows of a pack, in the order in which they lie there. */
  rowsOfPack(pack: number): readonly number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.end; row++) {
      if (this.packOf(row) === pack && this.has(row)) rows.push(row);
    }
    return rows.sort((a, b) => this.offsetOf(a) - this.offsetOf(b));
  }

  /** The rows of the hashes that begin with `byte`. To find them means to look at all rows. */
  #bucket(byte: number, isGoingOn: boolean): Uint32Array {
    const known = this.#buckets.get(byte);
    if (known !== undefined && (isGoingOn || known.additions === this.#additions)) {
      return known.numbers;
    }
    const found: { readonly row: number; readonly hash: string }[] = [];
    for (let row = 0; row < this.end; row++) {
      if (this.#hashes.firstByte(row) !== byte || !this.has(row)) continue;
      found.push({ row, hash: this.#hashes.hexOf(row) });
    }
    found.sort((a, b) => (a.hash < b.hash ? -1 : 1));
    const numbers = Uint32Array.from(found, ({ row }) => row);
    this.#buckets.delete(byte);
    this.#buckets.set(byte, { additions: this.#additions, numbers });
    // One for each of those who may be reading at once.
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > maxBuckets && oldest !== undefined) this.#buckets.delete(oldest);
    return numbers;
  }

  /** Where in a bucket the first hash is that follows the one of a blob. */
  #placeAfter(numbers: Uint32Array, last: Digest): number {
    const hash = hashOf(last);
    let low = 0;
    for (let high = numbers.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (this.#hashes.hexOf(numbers[middle] ?? 0) <= hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #stateOf(row: number): number {
    return this.#hashes.word(row, stateWord) >>> stateShift;
  }

  #setState(row: number, state: number, generation: number): void {
    this.#hashes.setWord(row, stateWord, (state << stateShift) | generation);
  }
}

const free = 0;
const sure = 1;
const unsure = 2;

const maxGeneration = 2 ** stateShift - 1;

const maxBuckets = 4;
