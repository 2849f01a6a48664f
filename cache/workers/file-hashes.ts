import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { ForgetJob, HashJob } from "./jobs.js";

/** What is read at once. */
const stepBytes = 1024 * 1024;

/** Files that are being hashed, within a worker. */
export class FileHashes {
  readonly #files = new Map<number, HashedFile>();
  readonly #step = Buffer.allocUnsafeSlow(stepBytes);

  /** Hashes a file up to `to`. A file that is not known yet is begun. Throws where it is shorter. */
  advance({ id, path, to, isEnd }: HashJob): string {
    let file = this.#files.get(id);
    if (file === undefined) {
      file = { descriptor: openSync(path, "r"), hash: createHash("sha256"), position: 0 };
      this.#files.set(id, file);
    }
    try {
      while (file.position < to) {
        const wanted = Math.min(stepBytes, to - file.position);
        const read = readSync(file.descriptor, this.#step, 0, wanted, file.position);
        if (read === 0) throw new Error(`${path} ends at ${file.position} of ${to} bytes`);
        file.hash.update(this.#step.subarray(0, read));
        file.position += read;
      }
      if (!isEnd) return "";
      this.forget({ id });
      return file.hash.digest("hex");
    } catch (error) {
      this.forget({ id });
      throw error;
    }
  }

  /** Closes a file, known or not. */
  forget({ id }: Pick<ForgetJob, "id">): undefined {
    const file = this.#files.get(id);
    this.#files.delete(id);
    if (file !== undefined) closeSync(file.descriptor);
    return undefined;
  }
}

interface HashedFile {
  readonly descriptor: number;
  readonly hash: Hash;
  position: number;
}
