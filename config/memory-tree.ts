import type { TreeReader } from "./model.js";

/** A tree of files that is held in memory. */
export class MemoryTree implements TreeReader {
  readonly #files: ReadonlyMap<string, string>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.#files.keys()].toSorted());
  }

  read(path: string): Promise<string | null> {
    return Promise.resolve(this.#files.get(path) ?? null);
  }
}
