/** Rows of one page: 4 KiB of bits. */
const pageRows = 32_768;

/**
 * A set of rows of the index, a bit for each: 125 KB for a million blobs that were stored one after the
 * other. Pages without a row take nothing, so that what was removed long ago costs no room.
 */
export class RowSet {
  readonly #pages = new Map<number, Uint8Array>();

  has(id: number): boolean {
    const page = this.#pages.get(Math.floor(id / pageRows));
    return page !== undefined && ((page[(id % pageRows) >> 3] ?? 0) & (1 << (id & 7))) !== 0;
  }

  /** True where it was not in the set before. */
  add(id: number): boolean {
    const number = Math.floor(id / pageRows);
    let page = this.#pages.get(number);
    if (page === undefined) this.#pages.set(number, (page = new Uint8Array(pageRows / 8)));
    const at = (id % pageRows) >> 3;
    const before = page[at] ?? 0;
    page[at] = before | (1 << (id & 7));
    return page[at] !== before;
  }

  /** What the bits take. */
  get sizeBytes(): number {
    return this.#pages.size * (pageRows / 8);
  }
}
