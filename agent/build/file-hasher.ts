import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { digestFrom, type Digest } from "../../content/digest.js";
import { Breather } from "../slugs/breather.js";

const bufferBytes = 1024 * 1024;

/** What a file is to a tree. */
export interface HashedFile {
  readonly digest: Digest;
  readonly isExecutable: boolean;
}

/** Hashes files one after the other, synchronously but in stretches: see {@link Breather}. */
export class FileHasher {
  readonly #buffer = Buffer.allocUnsafe(bufferBytes);
  readonly #breather = new Breather();
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** The digest of the bytes at `path`, which must not be a symlink, and whether its owner may run it. */
  async hash(path: string): Promise<HashedFile> {
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { mode, size: expected } = fstatSync(file);
      const hash = createHash("sha256");
      let size = 0;
      // The file does not change any more: there is no need to read on for its end.
      while (size < expected) {
        const count = readSync(file, this.#buffer, 0, bufferBytes, null);
        if (count === 0) break;
        hash.update(this.#buffer.subarray(0, count));
        size += count;
        // Between the pieces of a large file and after each small one.
        if (this.#breather.isDue) await this.#breather.rest(this.#signal);
      }
      return {
        digest: digestFrom(hash.digest("hex"), size),
        isExecutable: (mode & constants.S_IXUSR) !== 0,
      };
    } finally {
      closeSync(file);
    }
  }
}
