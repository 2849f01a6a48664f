import { randomBytes } from "node:crypto";
import { FarmError } from "../../program/error.js";

/** The share of the slots that may be taken: probes stay short, and a slot is only four bytes. */
const maxLoad = 0.6;

/** Rows lie in chunks of so many. */
const chunkShift = 12;
const chunkMask = (1 << chunkShift) - 1;

/** Slots lie in so many parts, of which each grows by itself: 8 bits of where a hash goes. */
const partCount = 256;
const partShift = 24;
const firstPartSlots = 16;

/**
 * A slot is 0 where it is free, or else 1 more than the number of the row, and above it 5 bits of the hash:
 * a row elsewhere in memory is only looked at where they are the same.
 */
const numberMask = 2 ** 27 - 1;
const tagMask = ~numberMask;
const maxRows = numberMask;
/** So that the bits that come there are neither those of the part nor, in any but a huge one, of the slot. */
const tagShift = 8;

/**
 * Hashes in a hash table, each with a row of its own: the hash, and some words of 32 bits for what is known
 * of it. A row of 60 bytes and the share of its slots take a sixth of what a Map takes for the same, and no
 * time of the garbage collector. The number of a row whose hash was removed is given to another one once it
 * was released.
 *
 * Growing copies no rows, and a 256th of the slots at once: nobody waits for it, and no memory of twice the
 * size is left for the garbage collector to find.
 *
 * Open addressing with linear probing; removal moves later entries of the cluster back (Knuth, The Art of
 * Computer Programming, 6.4, algorithm R). Where a hash goes depends on a secret of the process: whoever
 * chooses blobs cannot choose that they meet.
 */
export class HashTable {
  /** In words of 32 bits, as all that follows. */
  readonly #keyWords: number;
  readonly #rowWords: number;
  readonly #probe: Uint32Array;
  readonly #probeBytes: Buffer;
  readonly #secret = new Uint32Array(randomBytes(8).buffer.slice(0, 8));
  readonly #chunks: Uint32Array[] = [];
  /** The count of each part's is a power of two. */
  readonly #parts: Uint32Array[];
  /** How many slots of each part are taken. */
  readonly #taken = new Uint32Array(partCount);
  readonly #free: number[] = [];
  #size = 0;
  #end = 0;

  /** For the first `keyBytes` bytes of hashes, a multiple of four, and so many words beside each. */
  constructor({ keyBytes, moreWords }: { readonly keyBytes: number; readonly moreWords: number }) {
    this.#keyWords = keyBytes / 4;
    this.#rowWords = this.#keyWords + moreWords;
    this.#probe = new Uint32Array(this.#keyWords);
    this.#probeBytes = Buffer.from(this.#probe.buffer);
    this.#parts = Array.from({ length: partCount }, () => new Uint32Array(firstPartSlots));
  }

  /** How many hashes there are. */
  get size(): number {
    return this.#size;
  }

  /** The numbers of all rows are below this. */
  get end(): number {
    return this.#end;
  }

  /** The row of the hash in hexadecimal digits, or -1. What follows the digits does not matter. */
  find(hex: string): number {
    this.#probeBytes.write(hex, 0, this.#probeBytes.length, "hex");
    return this.#find();
  }

  /** The same for a hash of which the bytes lie in `bytes` from `at` on. */
  findBytes(bytes: Uint8Array, at: number): number {
    this.#readBytes(bytes, at);
    return this.#find();
  }

  /** The row of a hash, which is added if it is not there: then there is one more, with any words in it. */
  ensure(hex: string): number {
    this.#probeBytes.write(hex, 0, this.#probeBytes.length, "hex");
    return this.#ensure();
  }

  /** The same for the bytes of one. */
  ensureBytes(bytes: Uint8Array, at: number): number {
    this.#readBytes(bytes, at);
    return this.#ensure();
  }

  /** The same for a hash of which the words lie in `words` from `at` on, as {@link copyRow} leaves them. */
  ensureWords(words: Uint32Array, at: number): number {
    for (let word = 0; word < this.#keyWords; word++) this.#probe[word] = words[at + word] ?? 0;
    return this.#ensure();
  }

  /** Makes slots for so many hashes at once. */
  reserve(count: number): void {
    const each = Math.ceil(count / partCount / maxLoad);
    const slots = 2 ** Math.ceil(Math.log2(each));
    for (let part = 0; part < partCount; part++) {
      if (this.#slotsOf(part).length < slots) this.#widen(part, slots);
    }
  }

  /** A word of a row; those of the hash come first. */
  word(number: number, word: number): number {
    const at = (number & chunkMask) * this.#rowWords + word;
    return this.#chunks[number >>> chunkShift]?.[at] ?? 0;
  }

  /** Sets `count` words of a row, from its word `first` on, to those of `words` from `at` on. */
  setWords(number: number, first: number, words: Uint32Array, at: number, count: number): void {
    const chunk = this.#chunks[number >>> chunkShift];
    if (chunk === undefined) return;
    const to = (number & chunkMask) * this.#rowWords + first;
    for (let word = 0; word < count; word++) chunk[to + word] = words[at + word] ?? 0;
  }

  setWord(number: number, word: number, value: number): void {
    const chunk = this.#chunks[number >>> chunkShift];
    if (chunk !== undefined) chunk[(number & chunkMask) * this.#rowWords + word] = value;
  }

  /** Copies the first words of a row into `target` at `at`. */
  copyRow(number: number, words: number, target: Uint32Array, at: number): void {
    const chunk = this.#chunks[number >>> chunkShift];
    const from = (number & chunkMask) * this.#rowWords;
    for (let word = 0; word < words; word++) target[at + word] = chunk?.[from + word] ?? 0;
  }

  /** Removes the hash of this row, which is there. */
  remove(number: number): void {
    const mixed = this.#mixOf(number);
    const part = mixed >>> partShift;
    const slots = this.#slotsOf(part);
    const mask = slots.length - 1;
    let hole = mixed & mask;
    while (((slots[hole] ?? 0) & numberMask) !== number + 1) hole = (hole + 1) & mask;
    for (let at = (hole + 1) & mask; ; at = (at + 1) & mask) {
      const taken = slots[at] ?? 0;
      if (taken === 0) break;
      // It may move back to the hole unless its home lies after it.
      const distance = (at - this.#mixOf((taken & numberMask) - 1)) & mask;
      if (distance < ((at - hole) & mask)) continue;
      slots[hole] = taken;
      hole = at;
    }
    slots[hole] = 0;
    this.#taken[part] = (this.#taken[part] ?? 0) - 1;
    this.#size--;
  }

  /** Lets the row of a hash that was removed be given to another one. */
  release(number: number): void {
    this.#free.push(number);
  }

  /** The first byte of the hash of this row. */
  firstByte(number: number): number {
    return this.word(number, 0) & 255;
  }

  /** The hash of this row, in hexadecimal digits. */
  hexOf(number: number): string {
    this.copyRow(number, this.#keyWords, this.#probe, 0);
    return this.#probeBytes.toString("hex");
  }

  #readBytes(bytes: Uint8Array, at: number): void {
    for (let word = 0, from = at; word < this.#keyWords; word++, from += 4) {
      this.#probe[word] =
        (bytes[from] ?? 0) |
        ((bytes[from + 1] ?? 0) << 8) |
        ((bytes[from + 2] ?? 0) << 16) |
        ((bytes[from + 3] ?? 0) << 24);
    }
  }

  #find(): number {
    const mixed = this.#mix(this.#probe, 0);
    const slots = this.#slotsOf(mixed >>> partShift);
    return ((slots[this.#slotOfProbe(slots, mixed)] ?? 0) & numberMask) - 1;
  }

  #ensure(): number {
    const mixed = this.#mix(this.#probe, 0);
    const part = mixed >>> partShift;
    let slots = this.#slotsOf(part);
    let slot = this.#slotOfProbe(slots, mixed);
    const known = slots[slot] ?? 0;
    if (known !== 0) return (known & numberMask) - 1;
    const taken = (this.#taken[part] ?? 0) + 1;
    if (taken > maxLoad * slots.length) {
      slots = this.#widen(part);
      slot = this.#slotOfProbe(slots, mixed);
    }
    const number = this.#free.pop() ?? this.#newNumber();
    const index = number >>> chunkShift;
    const chunk = (this.#chunks[index] ??= new Uint32Array(this.#rowWords << chunkShift));
    const at = (number & chunkMask) * this.#rowWords;
    for (let word = 0; word < this.#keyWords; word++) chunk[at + word] = this.#probe[word] ?? 0;
    slots[slot] = ((mixed << tagShift) & tagMask) | (number + 1);
    this.#taken[part] = taken;
    this.#size++;
    return number;
  }

  #newNumber(): number {
    if (this.#end === maxRows) {
      throw new FarmError(`there is no room in memory for more than ${maxRows} blobs`, {
        hint: "Start another cache beside this one: they share the blobs out.",
      });
    }
    return this.#end++;
  }

  /** The slot of its part where the probe is, or the free one where it would go. */
  #slotOfProbe(slots: Uint32Array, mixed: number): number {
    const mask = slots.length - 1;
    const tag = mixed << tagShift;
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const taken = slots[slot] ?? 0;
      if (taken === 0) return slot;
      if (((taken ^ tag) & tagMask) === 0 && this.#isProbe((taken & numberMask) - 1)) return slot;
    }
  }

  #isProbe(number: number): boolean {
    const chunk = this.#chunks[number >>> chunkShift];
    const at = (number & chunkMask) * this.#rowWords;
    const probe = this.#probe;
    for (let word = 0; word < probe.length; word++) {
      if (chunk?.[at + word] !== probe[word]) return false;
    }
    return true;
  }

  #slotsOf(part: number): Uint32Array {
    return this.#parts[part] ?? this.#probe;
  }

  /** Where the hash of this row goes. */
  #mixOf(number: number): number {
    const chunk = this.#chunks[number >>> chunkShift] ?? this.#probe;
    return this.#mix(chunk, (number & chunkMask) * this.#rowWords);
  }

  /** Where a hash goes: its part by the highest bits, its slot there by the lowest. */
  #mix(words: Uint32Array, at: number): number {
    let mixed = (words[at] ?? 0) ^ (this.#secret[0] ?? 0);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
    mixed ^= (words[at + 1] ?? 0) ^ (this.#secret[1] ?? 0);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return mixed ^ (mixed >>> 16);
  }

  #widen(part: number, count = 2 * this.#slotsOf(part).length): Uint32Array {
    const before = this.#slotsOf(part);
    const slots = new Uint32Array(count);
    const mask = slots.length - 1;
    for (const taken of before) {
      if (taken === 0) continue;
      let slot = this.#mixOf((taken & numberMask) - 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = taken;
    }
    this.#parts[part] = slots;
    return slots;
  }
}
