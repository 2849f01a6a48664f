const tailLines = 50;
const tailBytes = 16 * 1024;

/** Remembers the last lines of what a program wrote. */
export class OutputTail {
  #text = Buffer.alloc(0);

  add(chunk: Uint8Array): void {
    const joined = Buffer.concat([this.#text, chunk]);
    this.#text = joined.subarray(Math.max(0, joined.byteLength - tailBytes));
  }

  toString(): string {
    const lines = this.#text.toString("utf8").replace(/\n+$/, "").split("\n");
    return lines.slice(-tailLines).join("\n");
  }
}
