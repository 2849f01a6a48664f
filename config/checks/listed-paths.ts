import { parentsOf } from "../files/paths.js";

/** What the list of a tree's files says of paths, relative to the repository. */
export class ListedPaths {
  readonly #files: ReadonlySet<string>;
  readonly #directories: ReadonlySet<string>;

  constructor(files: readonly string[]) {
    this.#files = new Set(files);
    this.#directories = new Set(files.flatMap(parentsOf));
  }

  /** Whether something is at `path`, or may be: what is listed as a file on the way may be a link to a directory. */
  mayHave(path: string): boolean {
    if (this.#directories.has(path)) return true;
    return [path, ...parentsOf(path)].some((part) => this.#files.has(part));
  }
}
