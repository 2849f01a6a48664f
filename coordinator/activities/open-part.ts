import { closeSync, fdatasync, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { syncDirectory } from "../../program/sync-directory.js";
import { encodeMark, type LogWriter } from "./log-times.js";

/** Makes files survive a power cut, beside the event loop. Rejects with what the file system says. */
export interface LogDisk {
  /** What was written to an open file by now. */
  syncFile(file: number): Promise<void>;
  /** The names in a directory. */
  syncDirectory(path: string): Promise<void>;
}

/** The file system, waited for in the threads that Node has for it. */
export const realDisk: LogDisk = { syncFile: promisify(fdatasync), syncDirectory };

/** How long the two files of a part are, in bytes. */
export interface PartSizes {
  readonly bytes: number;
  readonly times: number;
}

/**
 * A part of a log that is open for writing: the file of its bytes, and the one with their times. Whatever is
 * written is in the files at once; that it survives a power cut is said by {@link OpenPart.sync}.
 */
export class OpenPart implements Disposable {
  readonly #path: string;
  readonly #bytes: number;
  readonly #times: number;
  readonly #disk: LogDisk;
  #sizes: PartSizes;
  /** Bytes, counted from the first, of which a sync was made. What another process wrote is not known. */
  #synced = 0;
  /** The name of the file survives a power cut. */
  #isNamed = false;
  #syncs = 0;
  #isClosed = false;

  private constructor(path: string, disk: LogDisk) {
    this.#path = path;
    this.#disk = disk;
    this.#bytes = openSync(path, "a", 0o600);
    try {
      this.#times = openSync(`${path}.times`, "a", 0o600);
    } catch (error) {
      closeSync(this.#bytes);
      throw error;
    }
    this.#sizes = { bytes: fstatSync(this.#bytes).size, times: fstatSync(this.#times).size };
  }

  /** Opens the file at `path` and the one of its times, or makes them. Throws what the file system throws. */
  static open(path: string, disk: LogDisk): OpenPart {
    return new OpenPart(path, disk);
  }

  get sizes(): PartSizes {
    return this.#sizes;
  }

  /** All that was written survives a power cut. */
  get isSynced(): boolean {
    return this.#isNamed && this.#synced === this.#sizes.bytes;
  }

  /** Adds to the end; `offset` is that of the first byte in the log. Where it throws nothing is added. */
  append(
    bytes: Uint8Array,
    mark: { readonly offset: number; readonly timeMs: number; readonly writer: LogWriter },
  ): void {
    const before = this.#sizes;
    const encoded = encodeMark(mark);
    try {
      writeAll(this.#times, encoded);
      writeAll(this.#bytes, bytes);
    } catch (error) {
      this.cutTo(before);
      throw error;
    }
    this.#sizes = {
      bytes: before.bytes + bytes.byteLength,
      times: before.times + encoded.byteLength,
    };
  }

  /** Takes back what was added since its sizes were these. */
  cutTo(sizes: PartSizes): void {
    ftruncateSync(this.#bytes, sizes.bytes);
    ftruncateSync(this.#times, sizes.times);
    this.#sizes = sizes;
    this.#synced = Math.min(this.#synced, sizes.bytes);
  }

  /** Resolves when what was written before the call survives a power cut. Rejects with what the file system says. */
  async sync(): Promise<void> {
    if (this.isSynced) return;
    const { bytes } = this.#sizes;
    this.#syncs++;
    try {
      await this.#disk.syncFile(this.#bytes);
      if (!this.#isNamed) await this.#disk.syncDirectory(dirname(this.#path));
    } finally {
      this.#syncs--;
      if (this.#isClosed) this.#closeFiles();
    }
    this.#isNamed = true;
    this.#synced = bytes;
  }

  /** Closes the files, at once or after the sync under way. */
  [Symbol.dispose](): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#closeFiles();
  }

  #closeFiles(): void {
    if (this.#syncs > 0) return;
    closeSync(this.#bytes);
    closeSync(this.#times);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength;) done += writeSync(file, bytes, done);
}
