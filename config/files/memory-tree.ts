import type { TreeReader } from "./tree-reader.js";

/** A tree of files that is held in memory. */
export class MemoryTree implements TreeReader {
  readonly #files: ReadonlyMap<string, string | Uint8Array>;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.#files = new Map(Object.entries(files));
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.#files.keys()].toSorted());
  }

  read(path: string): Promise<Uint8Array | null> {
    const content = this.#files.get(path);
    return Promise.resolve(content === undefined ? null : Buffer.from(content));
  }
}
