import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, statSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import type { WorkerPool } from "../workers/worker-pool.js";
import type { BlobWriter } from "./blob-store.js";
import type { DiskSpace } from "./disk-space.js";
import { EarlySyncs } from "./early-syncs.js";
import { verifierOf } from "./loose-verifier.js";
import { LooseWriter } from "./loose-writer.js";
import { makeDirectory, syncDirectory } from "../../program/sync-directory.js";

/** No file system keeps a changed directory in memory alone for that long. */
const unsettledMs = 3_600_000;

/** Large blobs as files of their own, `ab/cd/<hash>`. What is being written lies in `incoming/`. */
export class LooseFiles {
  readonly #root: string;
  readonly #incoming: string;
  readonly #space: DiskSpace;
  readonly #workers: WorkerPool | null;
  readonly #earlySyncs = new EarlySyncs();
  /** Directories known to exist durably: 65,536 at most. */
  readonly #made = new Set<string>();

  private constructor(options: LooseFilesOptions) {
    this.#root = options.root;
    this.#incoming = options.incoming;
    this.#space = options.space;
    this.#workers = options.workers;
  }

  /** Opens the files of `root`; removes what an interrupted process left in `incoming`. */
  static async open(options: LooseFilesOptions): Promise<LooseFiles> {
    await makeDirectory(options.root);
    await mkdir(options.incoming, { recursive: true });
    for (const name of await readdir(options.incoming)) await rm(join(options.incoming, name));
    return new LooseFiles(options);
  }

  pathOf(digest: Digest): string {
    return this.#pathOfHash(hashOf(digest));
  }

  /** The size of the file whose blob has this hash, where there is one. */
  sizeOfHash(hash: string): number | undefined {
    const found = statSync(this.#pathOfHash(hash), { throwIfNoEntry: false });
    return found?.isFile() === true ? found.size : undefined;
  }

  /** True where the file is there and has the size of the blob. */
  has(digest: Digest): boolean {
    const found = statSync(this.pathOf(digest), { throwIfNoEntry: false });
    return found?.isFile() === true && found.size === sizeOf(digest);
  }

  /**
   * Sees to it that a file that another process put in its place stays there: that process may have been
   * killed before it synced the directory.
   */
  settle(digest: Digest): void {
    const path = this.pathOf(digest);
    const changedAtMs = statSync(path, { throwIfNoEntry: false })?.ctimeMs;
    if (changedAtMs === undefined || Date.now() - changedAtMs > unsettledMs) return;
    const directory = openSync(dirname(path), "r");
    try {
      fsyncSync(directory);
    } finally {
      closeSync(directory);
    }
  }

  /** Moves a blob's file to `target` where it is still the one with this inode. True where it was. */
  moveAway(digest: Digest, inode: number, target: string): boolean {
    const path = this.pathOf(digest);
    if (statSync(path, { throwIfNoEntry: false })?.ino !== inode) return false;
    renameSync(path, target);
    return true;
  }

  /** All files at their places, in some order, with when they were written. */
  async *list(): AsyncGenerator<{ readonly digest: Digest; readonly writtenAtMs: number }> {
    const isOurs = (name: string): boolean => /^[0-9a-f]{2}$/.test(name);
    for (const first of (await readdir(this.#root)).filter(isOurs)) {
      for (const second of (await readdir(join(this.#root, first))).filter(isOurs)) {
        const directory = join(this.#root, first, second);
        for (const name of await readdir(directory)) {
          if (!/^[0-9a-f]{64}$/.test(name)) continue;
          // It may be removed meanwhile.
          const found = await stat(join(directory, name)).catch(() => null);
          if (found?.isFile() !== true) continue;
          yield { digest: digestFrom(name, found.size), writtenAtMs: Math.floor(found.mtimeMs) };
        }
      }
    }
  }

  /**
   * Removes a blob's file. Its name is free at once, so that nobody takes it for a blob that is stored;
   * the returned promise waits for the room. After a crash the file may be back, whole as it was.
   */
  async remove(digest: Digest): Promise<void> {
    const removed = join(this.#incoming, `removed-${randomUUID()}`);
    try {
      renameSync(this.pathOf(digest), removed);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
      throw error;
    }
    await rm(removed, { force: true });
  }

  /**
   * Begins a file; `settled` is called with the CRC-32 of its bytes once it is durable at its place, `ended`
   * when the writer is done, however. Throws DiskFullError.
   */
  async write(
    digest: Digest,
    settled: (crc: number) => void,
    ended: () => void,
  ): Promise<BlobWriter> {
    const reservation = this.#space.reserve(sizeOf(digest));
    try {
      const temporary = join(this.#incoming, randomUUID());
      // Workers read it as it grows.
      const file = await open(temporary, "wx+");
      return new LooseWriter({
        digest,
        file,
        verifier: verifierOf(this.#workers, digest, file),
        temporary,
        space: this.#space,
        reservation,
        earlySyncs: this.#earlySyncs,
        ended,
        place: async (crc) => {
          await this.#place(digest, temporary);
          settled(crc);
        },
      });
    } catch (error) {
      reservation.release();
      throw this.#space.explain(error);
    }
  }

  #pathOfHash(hash: string): string {
    return join(this.#root, hash.slice(0, 2), hash.slice(2, 4), hash);
  }

  async #place(digest: Digest, temporary: string): Promise<void> {
    const path = this.pathOf(digest);
    await this.#makeDirectory(dirname(path));
    await rename(temporary, path);
    await syncDirectory(dirname(path));
  }

  async #makeDirectory(path: string): Promise<void> {
    if (this.#made.has(path)) return;
    if (path !== this.#root) {
      await this.#makeDirectory(dirname(path));
      await makeDirectory(path);
    }
    this.#made.add(path);
  }
}

interface LooseFilesOptions {
  readonly root: string;
  readonly incoming: string;
  readonly space: DiskSpace;
  readonly workers: WorkerPool | null;
}
