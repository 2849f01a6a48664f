import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import type { ActionInputs } from "./build-actions.js";
import { changedPaths, explainMiss } from "./explain-miss.js";
import { TreeEditor } from "./tree-editor.js";

test("a miss is explained by what differs from the last time", async () => {
  const store = new MemoryContentStore();
  const root = store.putTree({ "a.js": "1", src: { "b.js": "1" } });
  const other = store.putTree({ "a.js": "2", src: { "b.js": "1" } });
  const before: ActionInputs = { root, image: "i r", script: "s", variables: { MODE: "m" } };
  const editor = new TreeEditor(store);
  const why = (change: Partial<ActionInputs>, kind: "install" | "build" = "build") =>
    explainMiss(editor, kind, before, { ...before, ...change });

  assert.equal(await explainMiss(editor, "build", null, before), "first build");
  assert.equal(await why({}), "its result is no longer in the cache");
  assert.equal(await why({ image: "i r2" }), "the image changed");
  assert.equal(await why({ script: "t" }), "the build hook changed");
  assert.equal(await why({ script: "t" }, "install"), "the build flavor changed");
  assert.equal(await why({ variables: { MODE: "n" } }), "MODE changed");
  assert.equal(await why({ variables: {} }), "MODE changed");
  assert.equal(await why({ root: other }), "a.js changed");
  assert.equal(
    await why({ image: "x", script: "t", root: other }),
    "the image changed; the build hook changed; a.js changed",
  );
});

test("what follows from another change is not named, and nothing is named twice", async () => {
  const store = new MemoryContentStore();
  const root = store.putTree({ a: "1" });
  const editor = new TreeEditor(store);
  const both = (name: string, value: string) => ({
    [`PLATFORM_${name}`]: value,
    [`MAGENTO_CLOUD_${name}`]: value,
  });
  const before = { root, image: "i", script: "s", variables: both("APPLICATION", "1") };
  const why = (change: Partial<ActionInputs>) =>
    explainMiss(editor, "build", before, { ...before, ...change });

  assert.equal(
    await why({ variables: both("APPLICATION", "2") }),
    "the application's configuration changed",
  );
  assert.equal(
    await why({ script: "t", variables: both("APPLICATION", "2") }),
    "the build hook changed",
  );
  assert.equal(
    await why({ variables: { ...both("APPLICATION", "2"), ...both("VARIABLES", "1") } }),
    "the variables changed",
  );
  assert.equal(
    await why({
      root: store.putTree({ a: "2" }),
      variables: { ...before.variables, ...both("TREE_ID", "2") },
    }),
    "a changed",
  );
});

test("at most three paths are named, and the rest is counted or called many", async () => {
  const files = (count: number): TreeLiteral =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`f${String(i).padStart(3, "0")}`, "x"]),
    );
  const why = async (count: number): Promise<string> => {
    const store = new MemoryContentStore();
    const before = { root: store.putTree({}), image: "", script: "", variables: {} };
    const now = { ...before, root: store.putTree(files(count)) };
    return await explainMiss(new TreeEditor(store), "build", before, now);
  };
  assert.equal(await why(3), "f000, f001, f002 changed");
  assert.equal(await why(5), "f000, f001, f002 and 2 more changed");
  assert.equal(await why(150), "f000, f001, f002 and many more changed");
});

test("changes are found at any depth, and only what differs is read", async () => {
  const store = new MemoryContentStore();
  const before = store.putTree({
    same: { deep: { x: "1" } },
    gone: { x: "1" },
    src: { lib: { "a.js": "1" }, run: "x", link: { symlink: "a" } },
    swapped: "file",
  });
  const now = store.putTree({
    same: { deep: { x: "1" } },
    added: { x: "1" },
    src: { lib: { "a.js": "2" }, run: ["x"], link: { symlink: "b" } },
    swapped: { x: "1" },
  });
  store.served.length = 0;
  assert.deepEqual(await changedPaths(new TreeEditor(store), before, now, 100), [
    "swapped",
    "gone/",
    "src/link",
    "src/run",
    "src/lib/a.js",
    "added/",
    "swapped/",
  ]);
  assert.equal(store.served.length, 6);
});

test("a tree that the cache no longer has only costs the names", async () => {
  const store = new MemoryContentStore();
  const lost = store.putTree({ a: "1" });
  store.blobs.delete(lost);
  const now = { root: store.putTree({ a: "2" }), image: "", script: "", variables: {} };
  const why = await explainMiss(new TreeEditor(store), "build", { ...now, root: lost }, now);
  assert.equal(why, "the files changed");
});
