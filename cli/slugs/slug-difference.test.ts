import assert from "node:assert/strict";
import { test } from "node:test";
import type { FetchedBlob } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { slugDifference } from "./slug-difference.js";
import { summariseSlug } from "./slug-summary.js";
import type { TreeSource } from "./tree-source.js";

const { signal } = new AbortController();

/** Trees in memory, and what is read of them. */
class Source implements TreeSource {
  readonly store = new MemoryContentStore();
  readonly asked = new Set<Digest>();

  put(tree: TreeLiteral): Digest {
    return this.store.putTree(tree);
  }

  async read(digest: Digest): Promise<Buffer> {
    this.asked.add(digest);
    return await this.store.read(digest);
  }

  async *readMany(digests: readonly Digest[]): AsyncGenerator<FetchedBlob> {
    for (const digest of digests) yield { digest, bytes: await this.read(digest) };
  }

  stream(digest: Digest): AsyncIterable<Uint8Array> {
    return this.store.stream(digest);
  }
}

async function changes(source: Source, before: TreeLiteral, after: TreeLiteral): Promise<unknown> {
  const found = await slugDifference(source, source.put(before), source.put(after), signal);
  return found.map((each) => [each.change, each.kind, each.path, each.sizeBefore, each.sizeAfter]);
}

test("every kind of change is named, in the order of the paths", async () => {
  const before: TreeLiteral = {
    same: { file: "1" },
    a: { changed: "1", mode: "x", gone: "12", deep: { er: { y: "1" } } },
    link: { symlink: "a" },
    "old dir": { x: "1", y: { z: "22" }, empty: {} },
    turned: "file",
    bare: {},
  };
  const after: TreeLiteral = {
    same: { file: "1" },
    a: { changed: "333", mode: ["x"], new: "", deep: { er: { y: "2" } } },
    link: { symlink: "b" },
    turned: { into: "directory" },
    "new link": { symlink: "x" },
  };
  assert.deepEqual(await changes(new Source(), before, after), [
    ["changed", "file", "a/changed", 1, 3],
    ["changed", "file", "a/deep/er/y", 1, 1],
    ["removed", "file", "a/gone", 2, null],
    ["mode", "file", "a/mode", 1, 1],
    ["added", "file", "a/new", null, 0],
    ["removed", "directory", "bare", null, null],
    ["changed", "symlink", "link", null, null],
    ["added", "symlink", "new link", null, null],
    ["removed", "file", "old dir/x", 1, null],
    ["removed", "file", "old dir/y/z", 2, null],
    ["removed", "file", "turned", 4, null],
    ["added", "file", "turned/into", null, 9],
  ]);
});

test("only directories that differ are read", async () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`d${i}`, { f: `${i}` }]));
  const source = new Source();
  assert.deepEqual(await changes(source, many, many), []);
  assert.equal(source.asked.size, 0);
  assert.deepEqual(await changes(source, many, { ...many, d7: { f: "new" } }), [
    ["changed", "file", "d7/f", 1, 3],
  ]);
  assert.equal(source.asked.size, 4);
});

test("what is in a slug is counted, its largest files first", async () => {
  const source = new Source();
  const root = source.put({ a: { b: "333", c: "1" }, d: "22", e: { symlink: "d" }, f: {} });
  assert.deepEqual(await summariseSlug(source, root, { largest: 2, signal }), {
    files: 3,
    directories: 3,
    symlinks: 1,
    bytes: 6,
    largest: [
      { path: "a/b", bytes: 3 },
      { path: "d", bytes: 2 },
    ],
  });
});
