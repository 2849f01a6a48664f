import { randomBytes } from "node:crypto";

/** The share of the slots that may be taken: probes stay short, and a slot is only four bytes. */
const maxLoad = 0.6;

const firstCapacity = 1024;

/**
 * Hashes in a hash table, each with a small number of its own: 32 bytes, and the share of a slot, take a
 * quarter of what a Map takes for the same, and no time of the garbage collector. The number of a hash
 * that was removed is given to another one once it was released.
 *
 * Open addressing with linear probing; removal moves later entries of the cluster back (Knuth, The Art of
 * Computer Programming, 6.4, algorithm R). Where a hash goes depends on a secret of the process: whoever
 * chooses blobs cannot choose that they meet.
 */
export class HashTable {
  /** In words of 32 bits. */
  readonly #keyWords: number;
  readonly #probe: Uint32Array;
  readonly #probeBytes: Buffer;
  readonly #secret = new Uint32Array(randomBytes(8).buffer.slice(0, 8));
  #keys: Uint32Array;
  /** 1 more than the number of the hash; 0: free. Their count is a power of two. */
  #slots: Uint32Array;
  #free: number[] = [];
  #size = 0;
  #end = 0;

  /** For the first `keyBytes` bytes of hashes, a multiple of four. */
  constructor(keyBytes: number) {
    this.#keyWords = keyBytes / 4;
    this.#probe = new Uint32Array(this.#keyWords);
    this.#probeBytes = Buffer.from(this.#probe.buffer);
    this.#keys = new Uint32Array(firstCapacity * this.#keyWords);
    this.#slots = new Uint32Array(2 * firstCapacity);
  }

  /** How many hashes there are. */
  get size(): number {
    return this.#size;
  }

  /** All numbers that were given are below this. */
  get end(): number {
    return this.#end;
  }

  /** The numbers that can be given without growing: for those who keep more about each. */
  get capacity(): number {
    return this.#keys.length / this.#keyWords;
  }

  /** The number of the hash in hexadecimal digits, or -1. What follows the digits does not matter. */
  find(hex: string): number {
    this.#read(hex);
    return (this.#slots[this.#slotOfProbe()] ?? 0) - 1;
  }

  /** The same for a hash of which the bytes lie in `bytes` from `at` on. */
  findBytes(bytes: Uint8Array, at: number): number {
    this.#readBytes(bytes, at);
    return (this.#slots[this.#slotOfProbe()] ?? 0) - 1;
  }

  /** The number of a hash, which is added if it is not there: then there is one more. */
  ensure(hex: string): number {
    this.#read(hex);
    return this.#ensure();
  }

  /** The same for the bytes of one. */
  ensureBytes(bytes: Uint8Array, at: number): number {
    this.#readBytes(bytes, at);
    return this.#ensure();
  }

  /** Makes room for so many hashes at once. */
  reserve(count: number): void {
    if (count > this.capacity) this.#growKeys(count);
    while (count / this.#slots.length > maxLoad) this.#widen();
  }

  /** Removes the hash with this number, which is there. */
  remove(number: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hole = this.#home(number);
    while (slots[hole] !== number + 1) hole = (hole + 1) & mask;
    for (let at = (hole + 1) & mask; ; at = (at + 1) & mask) {
      const taken = slots[at] ?? 0;
      if (taken === 0) break;
      // It may move back to the hole unless its home lies after it.
      const distance = (at - this.#home(taken - 1)) & mask;
      if (distance < ((at - hole) & mask)) continue;
      slots[hole] = taken;
      hole = at;
    }
    slots[hole] = 0;
    this.#size--;
  }

  /** Lets the number of a hash that was removed be given to another one. */
  release(number: number): void {
    this.#free.push(number);
  }

  /** The first byte of the hash with this number. */
  firstByte(number: number): number {
    return (this.#keys[number * this.#keyWords] ?? 0) & 255;
  }

  /** The hash with this number, in hexadecimal digits. */
  hexOf(number: number): string {
    const at = number * this.#probeBytes.length;
    return Buffer.from(this.#keys.buffer, at, this.#probeBytes.length).toString("hex");
  }

  /** Copies the bytes of the hash with this number into `target` at `at`. */
  copyTo(number: number, target: Uint8Array, at: number): void {
    const length = this.#probeBytes.length;
    target.set(new Uint8Array(this.#keys.buffer, number * length, length), at);
  }

  #read(hex: string): void {
    this.#probeBytes.write(hex, 0, this.#probeBytes.length, "hex");
  }

  #readBytes(bytes: Uint8Array, at: number): void {
    for (let i = 0; i < this.#probeBytes.length; i++) this.#probeBytes[i] = bytes[at + i] ?? 0;
  }

  #ensure(): number {
    let slot = this.#slotOfProbe();
    const taken = this.#slots[slot] ?? 0;
    if (taken !== 0) return taken - 1;
    if ((this.#size + 1) / this.#slots.length > maxLoad) {
      this.#widen();
      slot = this.#slotOfProbe();
    }
    const number = this.#free.pop() ?? this.#end++;
    if (number >= this.capacity) this.#growKeys(Math.ceil(this.capacity * 1.3));
    this.#keys.set(this.#probe, number * this.#keyWords);
    this.#slots[slot] = number + 1;
    this.#size++;
    return number;
  }

  /** The slot where the probe is, or the free one where it would go. */
  #slotOfProbe(): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = this.#mix(this.#probe, 0) & mask; ; slot = (slot + 1) & mask) {
      const taken = slots[slot] ?? 0;
      if (taken === 0 || this.#isProbe((taken - 1) * this.#keyWords)) return slot;
    }
  }

  #isProbe(at: number): boolean {
    const keys = this.#keys;
    const probe = this.#probe;
    for (let word = 0; word < probe.length; word++) {
      if (keys[at + word] !== probe[word]) return false;
    }
    return true;
  }

  /** The slot where the hash with this number would be if all were free. */
  #home(number: number): number {
    return this.#mix(this.#keys, number * this.#keyWords) & (this.#slots.length - 1);
  }

  #mix(words: Uint32Array, at: number): number {
    let mixed = (words[at] ?? 0) ^ (this.#secret[0] ?? 0);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
    mixed ^= (words[at + 1] ?? 0) ^ (this.#secret[1] ?? 0);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return mixed ^ (mixed >>> 16);
  }

  #growKeys(capacity: number): void {
    const keys = new Uint32Array(capacity * this.#keyWords);
    keys.set(this.#keys);
    this.#keys = keys;
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    const mask = this.#slots.length - 1;
    for (const taken of before) {
      if (taken === 0) continue;
      let slot = this.#home(taken - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = taken;
    }
  }
}
