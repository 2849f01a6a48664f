import assert from "node:assert/strict";
import { test } from "node:test";
import type { Application, BuildStep } from "../../../config/applications/application-model.js";
import { InvalidError } from "../../../program/error.js";
import { MemoryContentStore, type TreeLiteral } from "../../../test/memory-content-store.js";
import { TreeEditor } from "../tree-editor.js";
import { stepInput } from "./step-input.js";

const css: BuildStep = {
  name: "css",
  run: "x",
  inputs: ["src"],
  outputs: ["public/css", "src/out"],
};
const pages: BuildStep = { name: "pages", run: "x", inputs: ["public/css"], outputs: ["pages"] };

test("a step is given what it declares, what the language tools are, and where its outputs go", async () => {
  const { root } = await input(css, {
    src: { "a.scss": "a", out: { old: "o" } },
    public: { "index.html": "i" },
    ".global": { sass: "s" },
    other: "x",
  });
  assert.deepEqual(root, { ".global/sass": "s", "src/a.scss": "a", "public/": "" });
});

test("what another step makes takes the place of what was there, and what nobody waits for is told of", async () => {
  const before = { public: { css: { old: "o" }, js: "j" } };
  const made = { css: { public: { css: { new: "n" } }, src: { out: "s" } } };
  const given = await input(pages, before, made);
  assert.deepEqual(given.root, { "public/css/new": "n" });
  assert.deepEqual(given.whole, { "public/css/new": "n", "public/js": "j", "src/out": "s" });
  assert.deepEqual(given.others, {});
  assert.deepEqual((await input(css, { src: { a: "" } })).others, { pages: "pages" });
});

test("a pattern goes into what is installed only by its name", async () => {
  const tree = { a: { "x.ts": "1", node_modules: { "y.ts": "2" } }, node_modules: { "z.ts": "3" } };
  const of = (...inputs: string[]) => input({ ...pages, inputs }, tree).then(({ root }) => root);
  assert.deepEqual(await of("**/*.ts"), { "a/x.ts": "1" });
  assert.deepEqual(await of("*/node_modules/*.ts"), { "a/node_modules/y.ts": "2" });
  assert.deepEqual(await of("node_modules", "*/*.ts"), { "a/x.ts": "1", "node_modules/z.ts": "3" });
  assert.deepEqual(await of("no/**"), {});
});

test("an input that is nowhere, and an output below a file, are the user's to mend", async () => {
  await assert.rejects(input(css, { other: "x" }), (error: Error) => {
    assert.ok(error instanceof InvalidError);
    assert.match(error.message, /^application "app": step "css" reads "src", and nothing is there/);
    return true;
  });
  const below = { ...css, inputs: ["public"], outputs: ["public/css"] };
  await assert.rejects(input(below, { public: "a file" }), (error: Error) => {
    assert.ok(error instanceof InvalidError);
    assert.match(error.message, /step "css": "public" must be a directory/);
    return true;
  });
});

async function input(
  step: BuildStep,
  installed: TreeLiteral,
  made: Readonly<Record<string, TreeLiteral>> = {},
) {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const application = { name: "app", build: { steps: [css, pages] } } as unknown as Application;
  const outputs = new Map(Object.entries(made).map(([name, tree]) => [name, store.putTree(tree)]));
  const found = await stepInput(editor, application, step, {
    installed: store.putTree(installed),
    outputs,
  });
  await editor.flush();
  const { root, undeclared } = found;
  return { root: store.list(root), whole: store.list(undeclared.whole), others: undeclared.others };
}
