import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

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

/** Where a project of the corpus is: only its YAML, so that much which it names is not there. */
export function corpusDirectory(kind: CorpusKind, name: string): string {
  return join(corpus, kind, name);
}
