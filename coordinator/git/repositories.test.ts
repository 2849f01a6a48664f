import assert from "node:assert/strict";
import { chmod, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { GitServerRig } from "../../test/git-server-rig.js";
import { Repositories } from "./repositories.js";

test("without a hook that can run, nothing is taken", async () => {
  await using rig = await GitServerRig.start();
  const hook = join(rig.directory, "repositories/hooks/pre-receive");
  for (const spoil of [() => chmod(hook, 0o600), () => rm(hook)]) {
    await spoil();
    assert.notEqual((await rig.git("push", "slipway", "main")).status, 0);
    assert.equal(await rig.branch("main"), null);
  }
});

test("what a killed server left behind is gone after its next start", async () => {
  await using rig = await GitServerRig.start();
  const repositories = join(rig.directory, "repositories");
  await mkdir(join(repositories, "projects/p-shop.git/objects/tmp_objdir-incoming-abc"));
  await mkdir(join(repositories, "projects/new-abc"));

  await Repositories.open(repositories);

  assert.deepEqual(await rig.quarantines(), []);
  assert.deepEqual((await readdir(join(repositories, "projects"))).sort(), [
    "p-other.git",
    "p-shop.git",
  ]);
});

test("a repository is named by an id, and removed without a trace", async () => {
  await using rig = await GitServerRig.start();
  for (const id of ["../x", "a/b", "", "a\0", ".git"]) {
    assert.throws(() => rig.repositories.path(id), InvalidError);
  }
  await rig.repositories.remove("p-shop");
  await rig.repositories.remove("p-shop");
  assert.deepEqual(await readdir(join(rig.directory, "repositories/projects")), ["p-other.git"]);
  assert.match((await rig.git("push", "slipway", "main")).stderr, /not found/);
});

test("without git the reason is named", async () => {
  await using directory = await GitServerRig.start();
  const path = join(directory.directory, "no-git");
  const repositories = await Repositories.open(path, { searchPath: "/nonexistent" });
  await assert.rejects(repositories.create("p", "main"), /git could not be started/);
});
