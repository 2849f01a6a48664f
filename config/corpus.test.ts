import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { checkProject } from "./check.js";
import { DirectoryReader } from "./directory-reader.js";
import { described } from "./described.js";
import { MemoryTree } from "./memory-tree.js";
import type { Problem, TreeReader } from "./model.js";
import { renderProblem } from "./render.js";
import { writeProject } from "./write-project.js";

const corpus = fileURLToPath(new URL("../../shared/corpus", import.meta.url));

/** What is out of scope or cannot be seen in the configuration alone. */
const INVALID_EXCEPTIONS: ReadonlySet<string> = new Set([
  // There is no plan with a limit.
  "disk-over-plan",
  // The build may create the directory.
  "location-root-missing",
  // Only a warning, as on the real system; checked by a test of its own.
  "mount-over-existing-files-warning",
]);

test("every valid project of the corpus is accepted", async (t) => {
  for (const name of projects(t, "valid")) {
    await t.test(name, async () => {
      const { project, errors } = await check("valid", name);
      // Files that are no YAML were not copied into the corpus, so includes of them lead nowhere.
      const remaining = errors.filter(({ message }) => !isDanglingInclude(message));
      assert.deepEqual(remaining.map(show), []);
      if (errors.length === 0) assert.deepEqual(JSON.parse(JSON.stringify(project)), project);
      else assert.equal(project, null);
    });
  }
});

test("every valid project of the corpus is the same once converted", async (t) => {
  for (const name of projects(t, "valid")) {
    await t.test(name, async () => {
      const reader = new DirectoryReader(join(corpus, "valid", name));
      const { project, errors } = await checkProject(await FilledTree.of(reader));
      assert.ok(project !== null, errors.map(show).join("\n"));
      const files = writeProject(project);
      const converted = await checkProject(new MemoryTree(Object.fromEntries(files)));
      assert.deepEqual(converted.errors.map(show), [], [...files.values()].join("---\n"));
      assert.ok(converted.project?.layout === "slipway");
      assert.deepEqual(described(converted.project), described(project));
    });
  }
});

test("every invalid project of the corpus is refused", async (t) => {
  for (const name of projects(t, "invalid")) {
    await t.test(name, async () => {
      const { project, errors, warnings } = await check("invalid", name);
      assert.equal(
        errors.length === 0,
        INVALID_EXCEPTIONS.has(name),
        [...errors, ...warnings].map(show).join("\n"),
      );
      assert.equal(project === null, errors.length > 0);
      for (const { message, file } of errors) assert.ok(message.length > 0 && file.length > 0);
    });
  }
});

test("a mount over files of the repository is warned of", async (t) => {
  projects(t, "invalid");
  if (!existsSync(corpus)) return;
  const { warnings } = await check("invalid", "mount-over-existing-files-warning");
  assert.deepEqual(warnings.map(show), [
    '.platform.app.yaml:5:3: the mount "/example" has a path that overlaps with a non-empty folder',
  ]);
});

test("odd projects of the corpus do no harm", async (t) => {
  for (const name of projects(t, "lenient")) {
    await t.test(name, async () => {
      const { project, errors } = await check("lenient", name);
      assert.equal(project === null, errors.length > 0);
    });
  }
});

function projects(t: TestContext, kind: string): readonly string[] {
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

async function check(kind: string, name: string) {
  return await checkProject(new DirectoryReader(join(corpus, kind, name)));
}

/** A tree of the corpus with something in the place of the files that were not copied into it. */
class FilledTree implements TreeReader {
  readonly #tree: TreeReader;
  readonly #missing: readonly string[];

  private constructor(tree: TreeReader, missing: readonly string[]) {
    this.#tree = tree;
    this.#missing = missing;
  }

  static async of(tree: TreeReader): Promise<FilledTree> {
    const { errors } = await checkProject(tree);
    const missing = errors.flatMap(({ message }) => {
      const [, kind, path] = DANGLING.exec(message) ?? [];
      return path === undefined ? [] : [kind === "file" ? path : `${path}/file`];
    });
    return new FilledTree(tree, missing);
  }

  async list(): Promise<readonly string[]> {
    return [...(await this.#tree.list()), ...this.#missing];
  }

  async read(path: string): Promise<Uint8Array | null> {
    return this.#missing.includes(path) ? Buffer.from("filled in") : await this.#tree.read(path);
  }
}

const DANGLING = /^the included (file|directory) (.*) does not exist$/;

function isDanglingInclude(message: string): boolean {
  return DANGLING.test(message);
}

function show(problem: Problem): string {
  return renderProblem({ ...problem, hint: null, excerpt: null });
}
