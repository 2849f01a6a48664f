import { open, type FileHandle } from "node:fs/promises";
import { fromDiskError } from "./disk-error.js";
import { readFully } from "./read-fully.js";

/** More would eat into the 1,024 descriptors that many systems grant a process. */
const maxOpenFiles = 256;

/** Numbered files, opened for reading when needed; the longest unused are closed. */
export class OpenFiles implements AsyncDisposable {
  readonly #pathOf: (id: number) => string;
  /** In the order of their last use. */
  readonly #entries = new Map<number, Entry>();

  constructor(pathOf: (id: number) => string) {
    this.#pathOf = pathOf;
  }

  /** Up to `length` bytes from `position`: fewer where the file ends before. */
  async read(id: number, position: number, length: number): Promise<Buffer> {
    const entry = this.#use(id);
    try {
      return await readFully(await entry.file, position, Buffer.allocUnsafe(length));
    } catch (error) {
      throw fromDiskError(error);
    } finally {
      entry.users--;
    }
  }

  /** Closes a file that nobody reads: a removed one takes room for as long as it is open. */
  async close(id: number): Promise<void> {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    // One that could not be opened is not open.
    await entry?.file.then((file) => file.close()).catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    for (const { file } of entries) await (await file).close();
  }

  #use(id: number): Entry {
    const entry = this.#entries.get(id) ?? { file: open(this.#pathOf(id), "r"), users: 0 };
    entry.file.catch(() => this.#entries.delete(id));
    entry.users++;
    this.#entries.delete(id);
    this.#entries.set(id, entry);
    if (this.#entries.size > maxOpenFiles) this.#closeOldest();
    return entry;
  }

  #closeOldest(): void {
    for (const [id, entry] of this.#entries) {
      if (entry.users > 0) continue;
      this.#entries.delete(id);
      void entry.file.then((file) => file.close()).catch(() => undefined);
      return;
    }
  }
}

interface Entry {
  readonly file: Promise<FileHandle>;
  users: number;
}
