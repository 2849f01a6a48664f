import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TemporaryDirectory } from "./temporary-directory.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One place of a source: `find` occurs there and nowhere else. */
export interface Patch {
  readonly find: string;
  readonly replace: string;
}

/**
 * A module of ours with a part of its source replaced: what shows that a test fails without that part.
 * The copy is in a directory of its own and imports what the module itself imports, so that both share
 * their errors and types. Throws where the source does not have the text exactly once.
 */
export class PatchedModule<Exports> implements AsyncDisposable {
  readonly exports: Exports;
  readonly #directory: TemporaryDirectory;

  private constructor(exports: Exports, directory: TemporaryDirectory) {
    this.exports = exports;
    this.#directory = directory;
  }

  /** `path`: of the source, seen from the root of the project. */
  static async load<Exports>(path: string, patch: Patch): Promise<PatchedModule<Exports>> {
    const text = patched(await readFile(join(root, path), "utf8"), path, patch);
    const directory = await TemporaryDirectory.create();
    try {
      const copy = join(directory.path, basename(path));
      // Where there is no package.json above, a file is a module by its name alone.
      const target = copy.replace(/\.ts$/, ".mts");
      await writeFile(target, withAbsoluteImports(text, dirname(join(root, path))));
      const exports = (await import(pathToFileURL(target).href)) as Exports;
      return new PatchedModule(exports, directory);
    } catch (error) {
      await directory[Symbol.asyncDispose]();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#directory[Symbol.asyncDispose]();
  }
}

function patched(text: string, path: string, { find, replace }: Patch): string {
  const count = text.split(find).length - 1;
  if (count === 1) return text.replace(find, () => replace);
  throw new Error(
    `${path} has the text to be replaced ${count} times, not once; change the test with it:\n${find}`,
  );
}

function withAbsoluteImports(text: string, directory: string): string {
  return text.replace(
    /(from ")(\.[^"]+)\.js(")/g,
    (_, before: string, name: string, after: string) =>
      `${before}${pathToFileURL(resolve(directory, `${name}.ts`)).href}${after}`,
  );
}
