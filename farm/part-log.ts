import { createWriteStream, type WriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/**
 * The file that keeps what a part of the farm says. Lines that cannot be written, since the disk is full,
 * are lost; the part goes on, and so does the file as soon as there is room.
 */
export class PartLog {
  readonly #path: string;
  readonly #onFailure: (error: Error) => void;
  #stream: WriteStream | null = null;
  #isFailing = false;

  /** `onFailure` is told once each time that writing begins to fail. */
  constructor(path: string, onFailure: (error: Error) => void) {
    this.#path = path;
    this.#onFailure = onFailure;
  }

  /** Appends a line. Never throws. */
  append(line: string): void {
    const stream = (this.#stream ??= this.#open());
    stream.write(`${line}\n`, (error) => {
      if (!error) this.#isFailing = false;
    });
  }

  /** Resolves when all is written that can be. */
  async close(): Promise<void> {
    const stream = this.#stream;
    this.#stream = null;
    stream?.end();
    if (stream !== null) await finished(stream).catch(() => undefined);
  }

  #open(): WriteStream {
    const stream = createWriteStream(this.#path, { flags: "a", mode: 0o600 });
    stream.on("error", (error) => {
      if (this.#stream === stream) this.#stream = null; // The next line tries again.
      if (!this.#isFailing) this.#onFailure(error);
      this.#isFailing = true;
    });
    return stream;
  }
}
