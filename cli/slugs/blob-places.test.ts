import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { NotFoundError, UsageError } from "../../program/error.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { digestAt, placesIn } from "./blob-places.js";

const { signal } = new AbortController();

test("a blob is found at all of its places, of which the first few are named", async () => {
  const store = new MemoryContentStore();
  const names = Array.from({ length: 7 }, (_, index) => `f${index}`);
  const root = store.putTree({
    ...Object.fromEntries(names.map((name) => [name, "same"])),
    below: { deep: { f: "same", other: "other" } },
  });
  const wanted = digestOf("same");
  assert.deepEqual(await placesIn(store, root, wanted, { limit: 2, signal }), {
    paths: ["f0", "f1"],
    more: 6,
  });
  const deep = await digestAt(store, root, "./below/deep/", signal);
  assert.deepEqual(await placesIn(store, root, deep, { limit: 2, signal }), {
    paths: ["below/deep"],
    more: 0,
  });
  assert.deepEqual((await placesIn(store, root, root, { limit: 2, signal })).paths, ["."]);
  const absent = digestOf("absent");
  assert.deepEqual(await placesIn(store, root, absent, { limit: 2, signal }), {
    paths: [],
    more: 0,
  });
});

test("a path leads to a file or a directory, and not through links or files", async () => {
  const store = new MemoryContentStore();
  const root = store.putTree({ "a b": { file: "x" }, link: { symlink: "a b" } });
  assert.equal(await digestAt(store, root, "a b/file", signal), digestOf("x"));
  assert.equal(await digestAt(store, root, ".", signal), root);
  for (const path of ["nowhere", "a b/file/more", "../a b"]) {
    await assert.rejects(digestAt(store, root, path, signal), NotFoundError, path);
  }
  for (const path of ["link", "link/file"]) {
    await assert.rejects(digestAt(store, root, path, signal), UsageError, path);
  }
});
