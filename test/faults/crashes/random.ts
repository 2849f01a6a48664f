/** Numbers that look random and are the same for the same seed (splitmix32, by Guy Steele and others). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
    // Seeds that follow one another begin alike otherwise.
    for (let round = 0; round < 4; round++) this.#next();
  }

  /** At least 0, less than 1. */
  real(): number {
    return this.#next() / 2 ** 32;
  }

  /** At least `from`, less than `to`. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.real() * (to - from));
  }

  chance(probability: number): boolean {
    return this.real() < probability;
  }

  /** Throws RangeError where there is nothing to pick. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.integer(0, items.length)];
    if (item === undefined) throw new RangeError("there is nothing to pick from");
    return item;
  }

  bytes(length: number): Buffer {
    const words = new Uint32Array(Math.ceil(length / 4));
    for (let at = 0; at < words.length; at++) words[at] = this.#next();
    return Buffer.from(words.buffer, 0, length);
  }

  /** Another source, which does not move with this one. */
  fork(): Random {
    return new Random(this.#next());
  }

  #next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
}
