import { createHash, type Hash } from "node:crypto";
import { readSync } from "node:fs";
import type { ForgetJob, HashJob } from "./jobs.js";

/** What is read at once. */
const stepBytes = 256 * 1024;

/** Files that are being hashed, within a worker. They are open in the process, which all threads share. */
export class FileHashes {
  readonly #files = new Map<number, HashedFile>();
  readonly #step = Buffer.allocUnsafeSlow(stepBytes);

  /** Hashes a file up to `to`. A file that is not known yet is begun. Throws where it is shorter. */
  advance({ id, descriptor, to, isEnd }: HashJob): string {
    const file = this.#files.get(id) ?? { hash: createHash("sha256"), position: 0 };
    // Where it throws it is begun anew by the next job.
    this.#files.delete(id);
    while (file.position < to) {
      const wanted = Math.min(stepBytes, to - file.position);
      const read = readSync(descriptor, this.#step, 0, wanted, file.position);
      if (read === 0) throw new Error(`a file ends at ${file.position} of ${to} bytes`);
      file.hash.update(this.#step.subarray(0, read));
      file.position += read;
    }
    if (isEnd) return file.hash.digest("hex");
    this.#files.set(id, file);
    return "";
  }

  /** Forgets a file, known or not. */
  forget({ id }: ForgetJob): undefined {
    this.#files.delete(id);
    return undefined;
  }
}

interface HashedFile {
  readonly hash: Hash;
  position: number;
}
