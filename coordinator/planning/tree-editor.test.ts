import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { digestOf } from "../../content/digest.js";
import { emptyDirectory } from "../../content/directory.js";
import { BlobMissingError } from "../../content/error.js";
import { ConflictError } from "../../program/error.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { TreeEditor } from "./tree-editor.js";

test("what is inserted is found, and all of it reaches the cache with a flush", async () => {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const root = store.putTree({ a: { b: "old" }, "top.txt": "t" });
  const file = { type: "file", digest: store.put("new"), isExecutable: true } as const;

  let edited = await editor.insert(root, "a/c/d.sh", file);
  edited = await editor.insert(edited, "a/link", { type: "symlink", target: "b" });
  assert.throws(() => store.list(edited), BlobMissingError);
  await editor.flush();

  assert.deepEqual(store.list(edited), {
    "a/b": "old",
    "a/c/d.sh": "*new",
    "a/link": "-> b",
    "top.txt": "t",
  });
  assert.deepEqual(await editor.find(edited, "a/c/d.sh"), file);
  assert.deepEqual(await editor.find(edited, ""), { type: "directory", digest: edited });
  assert.equal(await editor.find(edited, "a/link/x"), null);
  assert.equal(await editor.find(edited, "nothing"), null);
});

test("an entry takes the place of one of another type", async () => {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const root = store.putTree({ x: { inner: "1" } });
  const edited = await editor.insert(root, "x", {
    type: "file",
    digest: store.put("2"),
    isExecutable: false,
  });
  await editor.flush();
  assert.deepEqual(store.list(edited), { x: "2" });
});

test("removing takes out what is there and passes over what is not", async () => {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const root = store.putTree({ a: { b: "1", c: { d: "2" } }, e: "3", f: { symlink: "e" } });
  const edited = await editor.remove(root, ["a/c", "f", "nothing", "e/below-a-file"]);
  await editor.flush();
  assert.deepEqual(store.list(edited), { "a/b": "1", e: "3" });
});

test("a directory is made where there is none, and kept where there is one", async () => {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const root = store.putTree({ kept: { file: "1" }, file: "2", link: { symlink: "kept" } });
  assert.equal(await editor.makeDirectory(root, "kept"), root);
  const edited = await editor.makeDirectory(root, "var/cache/");
  await editor.flush();
  assert.deepEqual(store.list(edited), {
    file: "2",
    "kept/file": "1",
    link: "-> kept",
    "var/cache/": "",
  });
  for (const path of ["file", "link", "file/below", "link/below"]) {
    await assert.rejects(editor.makeDirectory(root, path), ConflictError, path);
  }
});

test("a change that changes nothing makes nothing", async () => {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const root = store.putTree({ a: { b: "1" } });
  const digest = store.put("1");
  const uploaded = store.received.length;
  assert.equal(
    await editor.insert(root, "a/b", { type: "file", digest, isExecutable: false }),
    root,
  );
  await editor.flush();
  assert.equal(store.received.length, uploaded);
});

test("only the directories on the way are read", async () => {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const root = store.putTree({ a: { b: { c: "1" } }, x: { y: "2" }, z: { y: "3" } });
  store.served.length = 0;
  await editor.remove(root, ["a/b/c"]);
  assert.equal(store.served.length, 3);
});

test("property: what is inserted and removed again leaves the tree as it was", async () => {
  const name = fc.constantFrom("a", "b", "c", "ä");
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(path, { maxLength: 6 }), path, async (present, added) => {
      const store = new MemoryContentStore();
      const editor = new TreeEditor(store);
      const file = { type: "file", digest: digestOf("x"), isExecutable: false } as const;
      let root = editor.add(emptyDirectory);
      for (const one of present) {
        // A path that leads through a file of an earlier one is refused; that is another test.
        root = await editor.insert(root, one, file).catch(() => root);
      }
      const isFree = (await editor.find(root, added)) === null;
      const parent = added.split("/").slice(0, -1).join("/");
      const hasParent = (await editor.find(root, parent))?.type === "directory";
      if (!isFree || !hasParent) return;

      const inserted = await editor.insert(root, added, file);

      assert.notEqual(inserted, root);
      assert.equal(await editor.remove(inserted, [added]), root);
    }),
    { numRuns: 200 },
  );
});
