import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { HashTable } from "./hash-table.js";

/** What is known of a blob. */
export interface Place {
  /** 0: it has a file of its own. */
  readonly pack: number;
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

/**
 * Where each blob lies, all of it in memory: 65 bytes for a blob and its share of the slots, in columns
 * that the garbage collector does not look at. A row is a number that stays until it is released.
 */
export class PlaceTable {
  readonly #hashes = new HashTable(32);
  #sizes = new Float64Array(this.#hashes.capacity);
  #usedAtMs = new Float64Array(this.#hashes.capacity);
  #packs = new Uint32Array(this.#hashes.capacity);
  #offsets = new Uint32Array(this.#hashes.capacity);
  #storedBytes = new Uint32Array(this.#hashes.capacity);
  #generations = new Uint32Array(this.#hashes.capacity);
  #states = new Uint8Array(this.#hashes.capacity);
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
    return row >= 0 && this.#sizes[row] === sizeOf(digest) ? row : -1;
  }

  /** The row of a hash (64 hex digits), or -1. */
  findHash(hash: string): number {
    return this.#hashes.find(hash);
  }

  has(row: number): boolean {
    return this.#states[row] !== free;
  }

  digestOf(row: number): Digest {
    return digestFrom(this.#hashes.hexOf(row), this.sizeOf(row));
  }

  sizeOf(row: number): number {
    return this.#sizes[row] ?? 0;
  }

  /** 0: the blob has a file of its own. */
  packOf(row: number): number {
    return this.#packs[row] ?? 0;
  }

  offsetOf(row: number): number {
    return this.#offsets[row] ?? 0;
  }

  /** What the blob takes in its pack, or in its file. */
  storedBytesOf(row: number): number {
    return this.packOf(row) === 0 ? this.sizeOf(row) : (this.#storedBytes[row] ?? 0);
  }

  usedAtMsOf(row: number): number {
    return this.#usedAtMs[row] ?? 0;
  }

  generationOf(row: number): number {
    return this.#generations[row] ?? 0;
  }

  /** True where nobody has looked yet whether the file of the blob is there. */
  isUnsure(row: number): boolean {
    return this.#states[row] === unsure;
  }

  /** Adds a blob, or changes what is known of one that is there. Returns its row. */
  set(digest: Digest, place: Place): number {
    return this.#fill(this.#hashes.ensure(digest), sizeOf(digest), place);
  }

  /**
   * The same for a hash of which the bytes lie in `bytes` from `at` on. A file of its own counts as one
   * that nobody has looked for yet.
   */
  restore(bytes: Uint8Array, at: number, sizeBytes: number, place: Place): void {
    const row = this.#fill(this.#hashes.ensureBytes(bytes, at), sizeBytes, place);
    if (place.pack === 0) this.#states[row] = unsure;
  }

  /** Makes room for so many blobs at once. */
  reserve(count: number): void {
    this.#hashes.reserve(count);
    this.#grow();
  }

  use(row: number, usedAtMs: number, generation: number): void {
    this.#usedAtMs[row] = usedAtMs;
    this.#generations[row] = generation;
  }

  move(row: number, pack: number, offset: number, storedBytes: number): void {
    this.#packs[row] = pack;
    this.#offsets[row] = offset;
    this.#storedBytes[row] = storedBytes;
    // Nobody who reads the rows of a pack in their order may miss it.
    this.#additions++;
  }

  makeSure(row: number): void {
    this.#states[row] = sure;
  }

  remove(row: number): void {
    this.#hashes.remove(row);
    this.#states[row] = free;
    this.#removed.push(row);
  }

  /** Nobody knows rows that were removed any more: others may have their numbers. */
  release(): void {
    for (const row of this.#removed) this.#hashes.release(row);
    this.#removed = [];
    this.#buckets.clear();
  }

  /** Copies the bytes of the row's hash into `target` at `at`. */
  copyHash(row: number, target: Uint8Array, at: number): void {
    this.#hashes.copyTo(row, target, at);
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
      if (this.#packs[row] === pack && this.has(row)) rows.push(row);
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

  #fill(row: number, sizeBytes: number, place: Place): number {
    if (row >= this.#sizes.length) this.#grow();
    this.#sizes[row] = sizeBytes;
    this.#states[row] = sure;
    this.move(row, place.pack, place.offset, place.storedBytes);
    this.use(row, place.usedAtMs, place.generation);
    return row;
  }

  #grow(): void {
    const { capacity } = this.#hashes;
    this.#sizes = grown(this.#sizes, new Float64Array(capacity));
    this.#usedAtMs = grown(this.#usedAtMs, new Float64Array(capacity));
    this.#packs = grown(this.#packs, new Uint32Array(capacity));
    this.#offsets = grown(this.#offsets, new Uint32Array(capacity));
    this.#storedBytes = grown(this.#storedBytes, new Uint32Array(capacity));
    this.#generations = grown(this.#generations, new Uint32Array(capacity));
    this.#states = grown(this.#states, new Uint8Array(capacity));
  }
}

const free = 0;
const sure = 1;
const unsure = 2;

const maxBuckets = 4;

function grown<Column extends Float64Array | Uint32Array | Uint8Array>(
  before: Column,
  after: Column,
): Column {
  after.set(before);
  return after;
}
