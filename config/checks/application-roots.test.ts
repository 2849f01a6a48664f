import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";

const files = {
  ".slipway/applications.yaml": "app: {type: 'nodejs:22', source: {root: shop/web}}\n",
};
const message = 'the root "shop/web" is not a directory of the repository';

test("a root that is no directory is an error, and a warning where files may be missing", async () => {
  for (const others of [{}, { "shop/web": "a file" }, { "shop/webs/index.js": "" }]) {
    const tree = new MemoryTree({ ...files, ...others });
    const { errors } = await checkProject(tree);
    assert.deepEqual(
      errors.map((error) => [error.line, error.path, error.message]),
      [[1, "app.source.root", message]],
    );
    const partial = await checkProject(tree, { isPartial: true });
    assert.deepEqual(partial.errors, []);
    assert.deepEqual(partial.warnings[0]?.message, message);
  }
});

test("a root that is a directory is right", async () => {
  const tree = new MemoryTree({ ...files, "shop/web/index.js": "" });
  assert.deepEqual((await checkProject(tree)).errors, []);
});
