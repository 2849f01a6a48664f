import assert from "node:assert/strict";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { MAX_FILE_BYTES } from "../../config/files/parse-yaml.js";
import { SymbolicLinkError } from "../../config/files/symbolic-link-error.js";
import { GitServerRig } from "../../test/git-server-rig.js";
import { CommitReader } from "./commit-reader.js";
import type { GitObjects } from "./git-process.js";
import { ObjectReader } from "./object-reader.js";
import { Listings } from "./listings.js";

test("a commit is listed and read, whatever its names", async () => {
  await using rig = await GitServerRig.start();
  const files = {
    ".platform.app.yaml": "name: app\n",
    "a b/ü\n\t'\"$(id).txt": "odd",
    "deep/er/still": "deep",
    "node_modules/x/.platform.app.yaml": "not ours",
  };
  const commit = await rig.commit(files);
  await using reader = CommitReader.open(objectsOf(rig), commit);

  assert.deepEqual(await reader.list(), [
    ".platform.app.yaml",
    "README.md",
    "a b/ü\n\t'\"$(id).txt",
    "deep/er/still",
  ]);
  for (const path of await reader.list()) {
    if (path !== "README.md")
      assert.equal(String(await reader.read(path)), files[path as keyof typeof files]);
  }
});

test("a commit that is listed by its difference from another one has the same files", async () => {
  await using rig = await GitServerRig.start();
  const lists = new Listings();
  const listed = async (commit: string, known = new Listings()) => {
    await using reader = CommitReader.open(objectsOf(rig), commit, known);
    return await reader.list();
  };
  const first = await rig.commit({ "a/b": "1", "a/c": "1", d: "1", "e/f": "1", "x/y": "1" });
  const before = await listed(first, lists);
  const same = await rig.commit({ "a/b": "2" });
  assert.equal(await listed(same, lists), before);

  for (const path of ["d", "e", "a/c", "x"]) await rm(join(rig.work, path), { recursive: true });
  await symlink("a", join(rig.work, "x"));
  await rig.commit({ "d/e": "2", e: "2", "é\n": "2", "node_modules/g": "2" });
  await rig.expect("update-index", "--add", "--cacheinfo", `160000,${first},a/c`);
  await rig.expect("update-index", "--add", "--cacheinfo", `160000,${first},new`);
  await rig.expect("commit", "--quiet", "-m", "Change");
  const other = (await rig.expect("rev-parse", "HEAD")).trim();

  assert.deepEqual(await listed(other, lists), ["README.md", "a/b", "d/e", "e", "x", "é\n"]);
  assert.deepEqual(await listed(other, lists), await listed(other));
  assert.deepEqual(await listed(first, lists), await listed(first));
});

test("a commit is listed whole where the one before it is gone", async () => {
  await using rig = await GitServerRig.start();
  const commit = await rig.commit({ "a/b": "1" });
  const lists = new Listings();
  const gone = "0".repeat(39) + "1";
  const source = { repository: objectsOf(rig).directory, commit: gone, tree: gone };
  lists.put(source, { files: ["of a push that was refused"], gitlinks: [] });
  await using reader = CommitReader.open(objectsOf(rig), commit, lists);

  assert.deepEqual(await reader.list(), ["README.md", "a/b"]);
});

test("what is no file reads as nothing", async () => {
  await using rig = await GitServerRig.start();
  const commit = await rig.commit({ "src/a": "a" });
  await using reader = CommitReader.open(objectsOf(rig), commit);
  for (const path of [
    "",
    "src",
    "src/",
    "/src/a",
    "src/b",
    "src/a/b",
    "../src/a",
    "a\nb",
    "HEAD",
  ]) {
    assert.equal(await reader.read(path), null, path);
  }
});

test("a symbolic link is never followed, neither the file nor a directory on the way", async () => {
  await using rig = await GitServerRig.start();
  await symlink("/etc/passwd", join(rig.work, ".platform.app.yaml"));
  await symlink("/etc", join(rig.work, ".platform"));
  const commit = await rig.commit({});
  await using reader = CommitReader.open(objectsOf(rig), commit);

  assert.ok((await reader.list()).includes(".platform.app.yaml"));
  await assert.rejects(reader.read(".platform.app.yaml"), SymbolicLinkError);
  await assert.rejects(reader.read(".platform/routes.yaml"), /\.platform is a symbolic link/);
});

test("of a huge file only as much is read as shows that it is too large", async () => {
  await using rig = await GitServerRig.start();
  const commit = await rig.commit({ huge: Buffer.alloc(10_000_000, "x"), small: "small" });
  await using reader = CommitReader.open(objectsOf(rig), commit);
  const [huge, small] = await Promise.all([reader.read("huge"), reader.read("small")]);
  assert.equal(huge?.length, MAX_FILE_BYTES + 1);
  assert.equal(String(small), "small");
});

test("objects are read at once and in order, also after one that was left half-read", async () => {
  await using rig = await GitServerRig.start();
  await rig.commit({ large: Buffer.alloc(3_000_000, "y"), small: "small" });
  await using reader = ObjectReader.open(objectsOf(rig));
  const [first, absent, small, tooLarge, last] = await Promise.allSettled([
    reader.consume("HEAD:large", async (header, content) => {
      for await (const part of content) return [header.sizeBytes, part.length > 0];
      return null;
    }),
    reader.read("HEAD:absent"),
    reader.read("HEAD:small"),
    reader.read("HEAD:large", 1_000),
    reader.read("HEAD:small"),
  ]);
  assert.deepEqual(first, { status: "fulfilled", value: [3_000_000, true] });
  assert.deepEqual(absent, { status: "fulfilled", value: null });
  assert.equal(tooLarge.status, "rejected");
  for (const read of [small, last]) {
    assert.equal(read.status === "fulfilled" && read.value?.bytes.toString(), "small");
  }
});

/** The working copy's own repository will do. */
function objectsOf(rig: GitServerRig): GitObjects {
  return { ...rig.repositories.objects("p-shop"), directory: join(rig.work, ".git") };
}
