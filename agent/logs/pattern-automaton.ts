/**
 * Finds many patterns in one pass (Aho-Corasick). A state is the longest beginning of a pattern that the
 * text ends with. Takes 256 KiB, and 21 bytes for each byte of the patterns.
 */
export class PatternAutomaton {
  /** By byte: the state after it where nothing has begun. */
  readonly root = new Int32Array(256);
  /** By state: how many bytes of the text may belong to what begins. */
  readonly depth: Int32Array;
  /** By state: the length of the longest pattern that ends here; 0: none does. */
  readonly longest: Int32Array;
  /** By state: the state that is left where it does not go on as it began. */
  readonly fail: Int32Array;
  /** By two bytes: the state after them. Few states but the first ones have more than one child. */
  readonly #second = new Int32Array(256 * 256);
  readonly #byte: Uint8Array;
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  #states = 1;

  constructor(patterns: readonly Uint8Array[]) {
    const states = patterns.reduce((sum, { byteLength }) => sum + byteLength, 1);
    this.depth = new Int32Array(states);
    this.longest = new Int32Array(states);
    this.fail = new Int32Array(states);
    this.#byte = new Uint8Array(states);
    this.#child = new Int32Array(states);
    this.#sibling = new Int32Array(states);
    for (const pattern of patterns) this.#add(pattern);
    this.#link();
  }

  get isEmpty(): boolean {
    return this.#states === 1;
  }

  /** The state that `byte` leads to from a state other than 0, without a look at `fail`; 0: none. */
  childOf(state: number, byte: number): number {
    if (this.depth[state] === 1) return this.#second[(this.#byte[state] ?? 0) * 256 + byte] ?? 0;
    let child = this.#child[state] ?? 0;
    while (child !== 0 && this.#byte[child] !== byte) child = this.#sibling[child] ?? 0;
    return child;
  }

  #add(pattern: Uint8Array): void {
    let state = 0;
    for (const byte of pattern) {
      const next = state === 0 ? (this.root[byte] ?? 0) : this.childOf(state, byte);
      state = next === 0 ? this.#addState(state, byte) : next;
    }
    this.longest[state] = pattern.byteLength;
  }

  #addState(parent: number, byte: number): number {
    const state = this.#states++;
    this.#byte[state] = byte;
    this.depth[state] = (this.depth[parent] ?? 0) + 1;
    if (parent === 0) this.root[byte] = state;
    else {
      this.#sibling[state] = this.#child[parent] ?? 0;
      this.#child[parent] = state;
      if (this.depth[parent] === 1) this.#second[(this.#byte[parent] ?? 0) * 256 + byte] = state;
    }
    return state;
  }

  /** Says for each state what else it ends with, the short ones first. */
  #link(): void {
    const queue = new Int32Array(this.#states);
    let end = 0;
    for (const state of this.root) if (state !== 0) queue[end++] = state;
    for (let at = 0; at < end; at++) {
      const state = queue[at] ?? 0;
      const fail = this.fail[state] ?? 0;
      if (this.longest[state] === 0) this.longest[state] = this.longest[fail] ?? 0;
      for (let child = this.#child[state] ?? 0; child !== 0; child = this.#sibling[child] ?? 0) {
        this.fail[child] = this.#after(fail, this.#byte[child] ?? 0);
        queue[end++] = child;
      }
    }
  }

  #after(from: number, byte: number): number {
    for (let state = from; state !== 0; state = this.fail[state] ?? 0) {
      const next = this.childOf(state, byte);
      if (next !== 0) return next;
    }
    return this.root[byte] ?? 0;
  }
}
