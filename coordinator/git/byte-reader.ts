/** Reads a stream piece by piece: lines, counts of bytes, and what is left. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Exactly `count` bytes; null where the stream ends before. Meant for small counts. */
  async exactly(count: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let missing = count;
    for await (const part of this.take(count)) {
      parts.push(part);
      missing -= part.length;
    }
    if (missing > 0) return null;
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  /** The text up to the next line end, without it; null where the stream or `limit` ends before. */
  async line(limit = 65_536): Promise<string | null> {
    for (;;) {
      const end = this.#held.indexOf(10);
      if (end >= 0) {
        const line = this.#held.toString("utf8", 0, end);
        this.#held = this.#held.subarray(end + 1);
        return line;
      }
      if (this.#held.length > limit) return null;
      const next = await this.#source.next();
      if (next.done === true) return null;
      this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value]);
    }
  }

  /** The next `count` bytes in pieces as they come; fewer where the stream ends before. */
  async *take(count: number): AsyncGenerator<Buffer> {
    let missing = count;
    while (missing > 0) {
      if (this.#held.length === 0) {
        const next = await this.#source.next();
        if (next.done === true) return;
        this.#held = next.value;
      }
      const part = this.#held.subarray(0, missing);
      this.#held = this.#held.subarray(part.length);
      missing -= part.length;
      if (part.length > 0) yield part;
    }
  }

  /** All that is left. */
  async *remaining(): AsyncGenerator<Buffer> {
    yield* this.take(Infinity);
  }
}
