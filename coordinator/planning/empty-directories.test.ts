import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { emptyDirectories, emptyDirectoriesWarning } from "./empty-directories.js";

async function found(output: TreeLiteral, source: TreeLiteral = {}, mounts: string[] = []) {
  const store = new MemoryContentStore();
  const trees = { output: store.putTree(output), source: store.putTree(source) };
  return await emptyDirectories(store, trees, mounts);
}

test("directories are found wherever the build left them empty", async () => {
  const output = { var: { cache: {}, log: { "a.log": "x" } }, b: { c: { d: {} } }, a: {} };
  assert.deepEqual(await found(output), { paths: ["a", "b/c/d", "var/cache"], isAll: true });
  assert.deepEqual((await found({})).paths, []);
  assert.deepEqual((await found({ a: { link: { symlink: "../b" } } })).paths, []);
});

test("what the source has empty, too, was not made by the build", async () => {
  const source = { var: { cache: {} }, "a.js": "a" };
  assert.deepEqual((await found({ ...source, "b.js": "b" }, source)).paths, []);
  const output = { var: { cache: {}, log: {} }, "a.js": "a" };
  assert.deepEqual((await found(output, source)).paths, ["var/log"]);
});

test("a mount at a directory, above it or in it answers for it", async () => {
  const output = { var: { cache: { pages: {} }, log: {} }, public: { files: {} }, "var-x": {} };
  const mounts = ["var", "public/files/styles"];
  assert.deepEqual((await found(output, {}, mounts)).paths, ["var-x"]);
  assert.deepEqual((await found(output, {}, ["var/cache/pages"])).paths, [
    "public/files",
    "var-x",
    "var/log",
  ]);
});

test("trees of dependencies may have anything empty", async () => {
  const trees = ["node_modules", "vendor", ".git", ".global", ".venv"];
  for (const name of trees) {
    assert.deepEqual((await found({ [name]: { a: {} }, web: { [name]: {} } })).paths, [], name);
  }
});

test("only what the build changed is read, and not without end", async () => {
  const store = new MemoryContentStore();
  const same = { deep: { deeper: { "a.js": "a" } } };
  const calls: (readonly string[])[] = [];
  const counting: Parameters<typeof emptyDirectories>[0] = {
    read: (digest) => store.read(digest),
    readMany: (digests) => {
      calls.push(digests);
      return store.readMany(digests);
    },
  };
  const made = { empty: {}, full: { "b.js": "b" } };
  const trees = { output: store.putTree({ same, made }), source: store.putTree({ same }) };
  assert.deepEqual((await emptyDirectories(counting, trees, [])).paths, ["made/empty"]);
  // The two roots, what was made, and what is in it: a call for each level, and one digest each.
  assert.deepEqual(
    calls.map((digests) => digests.length),
    [2, 1, 1],
  );

  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`d${at}`, {}]));
  const { paths, isAll } = await found(many);
  assert.deepEqual([paths.length, isAll], [3_999, false]);
});

test("the warning names at most ten, says how many more there are, and how to mount one", () => {
  const warning = (paths: readonly string[], isAll = true) =>
    emptyDirectoriesWarning("app", { paths, isAll }, "slipway");
  assert.equal(warning([]), null);
  assert.equal(
    warning(["var/cache"]),
    `W: The build of application "app" leaves '/var/cache' empty, and no mount will be there. It cannot be written to at run time. To mount it: mounts: {"/var/cache": {source: local}}`,
  );
  assert.equal(
    warning(["a", "b"]),
    `W: The build of application "app" leaves '/a' and '/b' empty, and no mount will be there. They cannot be written to at run time. To mount one: mounts: {"/a": {source: local}}`,
  );
  const letters = [..."abcdefghijkl"];
  assert.match(warning(letters) ?? "", /leaves '\/a', .*'\/j' and 2 more empty,/);
  assert.match(warning(letters, false) ?? "", /and at least 2 more empty,/);
  assert.match(warning(["a"], false) ?? "", /leaves '\/a' and perhaps more empty,/);
  const upsun = emptyDirectoriesWarning("app", { paths: ["a"], isAll: true }, "upsun");
  assert.match(upsun ?? "", /\{"\/a": \{source: storage\}\}$/);
  const hostile = warning([`a\n\u001b[2J\u009b"${"x".repeat(10_000)}`]) ?? "";
  assert.doesNotMatch(hostile, /[\u0000-\u001f\u007f-\u009f]/);
  assert.ok(hostile.length < 1_000);
});
