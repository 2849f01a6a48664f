import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { storeDirectory } from "../content/hash-directory.js";
import { MemoryContentStore } from "../test/memory-content-store.js";
import { CliUser } from "../test/cli-rig.js";
import { Git } from "./git.js";
import { selectFiles } from "./select-files.js";

test("in a work tree git's own rules say what is sent, as it is on disk", async () => {
  await using user = await CliUser.create();
  await user.git("init", "--quiet");
  await user.write({ ".gitignore": "dist/\n", tracked: "1", deleted: "2", "dist/out": "3" });
  await user.git("add", "--all");
  await rm(join(user.cwd, "deleted"));
  await user.write({ "node_modules/x": "sent, since git would track it", untracked: "4" });

  assert.deepEqual(await sent(user), [".gitignore", "node_modules/x", "tracked", "untracked"]);
});

test("a directory below the root of a work tree is sent as a root of its own", async () => {
  await using user = await CliUser.create();
  await user.git("init", "--quiet");
  await user.write({ top: "1", "app/a": "2", "app/b/c": "3" });

  assert.deepEqual(await sent(user, "app"), ["a", "b/c"]);
});

test("submodules and nested repositories are sent with their files", async () => {
  await using user = await CliUser.create();
  await user.write({
    "library/code": "1",
    "nested/x": "2",
    "nested/.gitignore": "y",
    "nested/y": "3",
  });
  for (const path of ["library", "nested"]) {
    await user.git("-C", path, "init", "--quiet");
  }
  await user.git("-C", "library", "add", "--all");
  const identity = ["-c", "user.name=a", "-c", "user.email=a@b"];
  await user.git("-C", "library", ...identity, "commit", "--quiet", "-m", "one");
  await user.git("init", "--quiet");
  await user.git("add", "library");

  assert.deepEqual(await sent(user), ["library/code", "nested/.gitignore", "nested/x"]);

  await rm(join(user.cwd, "library"), { recursive: true });
  await mkdir(join(user.cwd, "library"));
  await assert.rejects(sent(user), /the submodule library is not checked out/);
});

test("outside of git, .slipwayignore and node_modules are what is left out", async () => {
  await using user = await CliUser.create();
  await user.write({
    ".slipwayignore": "*.log\n/tmp/\n",
    "a.log": "1",
    "src/b.log": "2",
    "src/c": "3",
    "src/node_modules/d": "4",
    "tmp/e": "5",
    "src/tmp/f": "6",
  });

  assert.deepEqual(await sent(user), [".slipwayignore", "src/c", "src/tmp/f"]);
});

test("a directory that git ignores as a whole is sent all the same", async () => {
  await using user = await CliUser.create();
  await user.git("init", "--quiet");
  await user.write({ ".gitignore": "dist\n", "dist/index.html": "1" });

  assert.deepEqual(await sent(user, "dist"), ["index.html"]);
});

test("names with newlines, blanks and a leading hyphen are sent as they are", async () => {
  await using user = await CliUser.create();
  await user.git("init", "--quiet");
  await mkdir(join(user.cwd, "-d"));
  for (const name of ["a\nb", " c ", "-d/--exec", "ünïcode"]) {
    await writeFile(join(user.cwd, name), name);
  }

  assert.deepEqual(await sent(user), [" c ", "-d/--exec", "a\nb", "ünïcode"]);
});

/** The paths of the files in the tree that would be sent. */
async function sent(user: CliUser, directory = "."): Promise<readonly string[]> {
  const path = join(user.cwd, directory);
  const git = new Git(user.variables, new AbortController().signal);
  const store = new MemoryContentStore();
  const { directory: tree } = await storeDirectory(store, path, await selectFiles(git, path));
  return Object.keys(store.list(tree.root)).toSorted();
}
