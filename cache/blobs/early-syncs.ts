import type { FileHandle } from "node:fs/promises";

/**
 * Syncs files while they still grow, so that the disk works while bytes arrive and the last sync of a file
 * has little left to do. By itself the system would leave gigabytes in memory until then. One file at a time:
 * a sync holds one of the four threads that all work on files shares, and syncs of several files at once make
 * none of them end earlier.
 */
export class EarlySyncs {
  /** A file is worth the next sync when so much of it was written since the last one. */
  static readonly stepBytes = 32 * 1024 * 1024;
  #isBusy = false;

  /** Begins to sync `file`; undefined where another one is being synced. Rejects where that fails. */
  begin(file: Pick<FileHandle, "datasync">): Promise<void> | undefined {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    return file.datasync().finally(() => {
      this.#isBusy = false;
    });
  }
}
