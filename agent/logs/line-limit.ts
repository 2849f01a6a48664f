const newline = 10;
const carriageReturn = 13;

/**
 * Cuts lines that are too long: instead of the rest of a line there is a note how much it was. Lines end
 * with a newline or a carriage return, as progress bars do.
 */
export class LineLimit {
  readonly #maxBytes: number;
  #lineBytes = 0;

  /** `maxBytes` of each line are shown. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** What is shown of the next bytes. */
  write(bytes: Buffer): Buffer {
    const parts: Buffer[] = [];
    // As most often: nothing is cut, and only where the last line begins is of interest.
    if (this.#lineBytes + bytes.length <= this.#maxBytes) {
      const last = Math.max(bytes.lastIndexOf(newline), bytes.lastIndexOf(carriageReturn));
      this.#lineBytes = last < 0 ? this.#lineBytes + bytes.length : bytes.length - last - 1;
      return bytes;
    }
    for (let at = 0; at < bytes.length;) {
      const end = lineEnd(bytes, at);
      const room = Math.max(0, this.#maxBytes - this.#lineBytes);
      parts.push(bytes.subarray(at, Math.min(end, at + room)));
      this.#lineBytes += end - at;
      if (end === bytes.length) break;
      parts.push(this.#note(), bytes.subarray(end, end + 1));
      this.#lineBytes = 0;
      at = end + 1;
    }
    return Buffer.concat(parts);
  }

  /** No more comes. */
  end(): Buffer {
    return this.#note();
  }

  #note(): Buffer {
    const left = this.#lineBytes - this.#maxBytes;
    return Buffer.from(left > 0 ? ` [${left} more bytes of this line are left out]` : "");
  }
}

function lineEnd(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === newline || byte === carriageReturn) return at;
  }
  return bytes.length;
}
