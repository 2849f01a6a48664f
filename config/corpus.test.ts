import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { checkProject } from "./check.js";
import { DirectoryReader } from "./directory-reader.js";
import type { Problem } from "./model.js";
import { renderProblem } from "./render.js";

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

function isDanglingInclude(message: string): boolean {
  return /^the included (?:file|directory) .* does not exist$/.test(message);
}

function show(problem: Problem): string {
  return renderProblem({ ...problem, hint: null, excerpt: null });
}
