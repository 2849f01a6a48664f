import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { checkProject } from "../config/check.js";
import { DirectoryReader } from "../config/files/directory-reader.js";
import type { TreeReader } from "../config/model.js";

/** What becomes of a project of the corpus: accepted, refused, or anything without a crash. */
export type CorpusKind = "valid" | "invalid" | "lenient";

const corpus = fileURLToPath(new URL("../../shared/corpus", import.meta.url));

/**
 * The names of the real projects of one kind, which are kept beside the checkout. Where they are not
 * there the test is skipped and there are none.
 */
export function corpusProjects(t: TestContext, kind: CorpusKind): readonly string[] {
  const directory = join(corpus, kind);
  if (existsSync(directory)) {
    return readdirSync(directory).flatMap((name) =>
      // Three projects in one directory.
      name === "ddev-platformsh__composerversion"
        ? readdirSync(join(directory, name)).map((below) => join(name, below))
        : [name],
    );
  }
  t.skip("the corpus of real projects is not beside this checkout");
  return [];
}

/** Where a project of the corpus is. */
export function corpusDirectory(kind: CorpusKind, name: string): string {
  return join(corpus, kind, name);
}

/**
 * The files of a project of the corpus. Only its YAML is there: in the place of what it includes
 * besides there is a text.
 */
export async function readCorpus(kind: CorpusKind, name: string): Promise<TreeReader> {
  const tree = new DirectoryReader(corpusDirectory(kind, name));
  const { errors } = await checkProject(tree);
  const missing = errors.flatMap(({ message }) => {
    const [, what, path] =
      /^the included (file|directory) (.*) does not exist$/.exec(message) ?? [];
    return path === undefined ? [] : [what === "file" ? path : `${path}/file`];
  });
  return new FilledTree(tree, missing);
}

class FilledTree implements TreeReader {
  readonly #tree: TreeReader;
  readonly #missing: readonly string[];

  constructor(tree: TreeReader, missing: readonly string[]) {
    this.#tree = tree;
    this.#missing = missing;
  }

  async list(): Promise<readonly string[]> {
    return [...(await this.#tree.list()), ...this.#missing];
  }

  async read(path: string): Promise<Uint8Array | null> {
    return this.#missing.includes(path) ? Buffer.from("filled in") : await this.#tree.read(path);
  }
}
