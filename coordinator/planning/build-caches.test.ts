import assert from "node:assert/strict";
import { test } from "node:test";
import type { Application, BuildCache } from "../../config/applications/application-model.js";
import { checkProject } from "../../config/check.js";
import { MemoryTree } from "../../config/files/memory-tree.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { BuildCaches, type KeptCache } from "./build-caches.js";
import { TreeEditor } from "./tree-editor.js";

const cache: BuildCache = {
  name: "compiled",
  directory: ".cache/compiled",
  watch: ["package.json", "tsconfig.json"],
  allowStale: false,
  shareBetweenApps: false,
};
const source = { "package.json": "1", "index.js": "1" };
const left = { ...source, ".cache": { compiled: { "a.o": "a" } } };

test("a build begins with what the one before left, as long as the followed files are the same", async () => {
  const farm = new Farm();
  assert.deepEqual(await farm.begin(source), source, "nothing was kept yet");
  await farm.keep(source, left);
  const begun = { ...source, ".cache/compiled/a.o": "a" };
  assert.deepEqual(await farm.begin(source), begun);
  assert.deepEqual(await farm.begin({ ...source, "index.js": "2" }), { ...begun, "index.js": "2" });
  for (const changed of [
    { ...source, "package.json": "2" },
    { ...source, "tsconfig.json": "{}" },
    { "index.js": "1" },
  ]) {
    assert.deepEqual(await farm.begin(changed), changed);
  }
});

test("one that may be stale is kept all the same", async () => {
  const farm = new Farm({ allowStale: true });
  await farm.keep(source, left);
  const changed = { ...source, "package.json": "2" };
  assert.deepEqual(await farm.begin(changed), { ...changed, ".cache/compiled/a.o": "a" });
});

test("what a build removes is kept as it was left before", async () => {
  const farm = new Farm();
  await farm.keep(source, left);
  await farm.keep(source, source);
  await farm.keep(source, { ...source, ".cache": { compiled: "a file" } });
  assert.ok(".cache/compiled/a.o" in (await farm.begin(source)));
});

test("applications have caches of their own, unless they share them", async () => {
  const own = new Farm();
  await own.keep(source, left);
  assert.deepEqual(await own.begin(source, "other"), source);
  const shared = new Farm({ shareBetweenApps: true });
  await shared.keep(source, left);
  assert.ok(".cache/compiled/a.o" in (await shared.begin(source, "other")));
});

/** Build caches over a store in memory, of applications with one of them each. */
class Farm {
  readonly #content = new MemoryContentStore();
  readonly #kept = new Map<string, KeptCache>();
  readonly #caches = new BuildCaches({
    get: (...key) => this.#kept.get(key.join(" ")) ?? null,
    put: (project, application, name, kept) => {
      this.#kept.set([project, application, name].join(" "), kept);
    },
  });
  readonly #cache: BuildCache;

  constructor(changes: Partial<BuildCache> = {}) {
    this.#cache = { ...cache, ...changes };
  }

  /** The files that a build of `tree` begins with, by path. */
  async begin(tree: TreeLiteral, name = "app"): Promise<Readonly<Record<string, string>>> {
    const editor = new TreeEditor(this.#content);
    const root = this.#content.putTree(tree);
    const begun = await this.#caches.begin(editor, "p1", await this.#application(name), root);
    await editor.flush();
    return this.#content.list(begun);
  }

  async keep(tree: TreeLiteral, made: TreeLiteral): Promise<void> {
    const [root, output] = [this.#content.putTree(tree), this.#content.putTree(made)];
    const application = await this.#application("app");
    await this.#caches.keep(new TreeEditor(this.#content), "p1", application, { root, output });
  }

  async #application(name: string): Promise<Application> {
    const files = { ".slipway.app.yaml": `name: ${name}\ntype: nodejs:22\n` };
    const { project } = await checkProject(new MemoryTree(files));
    const [application] = project?.applications ?? [];
    assert.ok(application !== undefined);
    return { ...application, build: { ...application.build, caches: [this.#cache] } };
  }
}
