import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { InvalidError, SlipwayError } from "../../program/error.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { GitRemote } from "../../test/git-remote.js";
import { smallApplication } from "../../test/small-application.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { CommitReader } from "../git/commit-reader.js";
import { runGit } from "../git/git-process.js";

const admin = { userId: "admin", name: "admin", administrator: true };

test("a project begins with the files of a template, without its history", async () => {
  await using rig = await Rig.start();
  const { farm, remote } = rig;
  await remote.commit("template", { "old.txt": "old" });
  await remote.commit("template", { ...smallApplication({ version: "1" }), "a b.txt": "ü" });

  const row = await farm.creation.create(admin, {
    name: "shop",
    defaultBranch: "trunk",
    template: remote.url("template"),
  });

  const [branch, ...others] = await farm.repositories.branches(row.id);
  assert.ok(branch !== undefined && others.length === 0);
  assert.equal(branch.name, "trunk");
  const objects = farm.repositories.objects(row.id);
  await using reader = CommitReader.open(objects, branch.commit);
  const files = await reader.list();
  assert.ok(files.includes("a b.txt") && files.includes(".slipway.app.yaml"));
  assert.ok(!files.includes("old.txt"));
  const count = await runGit(objects, ["rev-list", "--count", "--all"]);
  assert.equal(count.toString().trim(), "1");
  await assert.rejects(readdir(join(objects.directory, "shallow")), /ENOENT/);
  const [activity] = farm.activities.list({ projectId: row.id, environmentId: null }, 2);
  assert.equal(activity?.summary.commit, branch.commit);
  assert.deepEqual(await rig.leftovers(row.id), []);
});

test("an example of this installation is a template", async () => {
  await using rig = await Rig.start();
  const { farm } = rig;
  await farm.repositories.create("scratch", "main");
  const objects = farm.repositories.objects("scratch");
  const { signal } = new AbortController();
  const tree = await farm.sources.templates.tree(objects, "examples/node", "admin", signal);
  const listed = (await runGit(objects, ["ls-tree", "-r", "--name-only", tree])).toString();
  assert.match(listed, /^server\.js$/m);
  assert.doesNotMatch(listed, /node_modules/);
  await assert.rejects(
    farm.sources.templates.tree(objects, "examples/../coordinator", "admin", signal),
    (error) =>
      error instanceof InvalidError && /examples\/magento, examples\/node/.test(error.hint ?? ""),
  );
});

test("a template that cannot be had or deployed creates nothing, and says why", async () => {
  await using rig = await Rig.start();
  const { farm, remote } = rig;
  await remote.commit("empty", { "README.md": "no application" });
  await remote.commit("broken", { ".slipway.app.yaml": "name: app\ntype: nodejs:22\nmount: {}\n" });
  const gone = `[submodule "lib"]\n\tpath = lib\n\turl = ${remote.url("none")}\n`;
  const files = { ...smallApplication({ version: "1" }), ".gitmodules": gone };
  await remote.commit("modular", files, { lib: "1".repeat(40) });
  const cases: readonly (readonly [string, RegExp])[] = [
    ["examples/nod", /there is no template "examples\/nod"/],
    [remote.url("none"), /no repository that can be read/],
    [remote.url("empty"), /cannot be deployed[\s\S]*no application configuration found/],
    [remote.url("broken"), /cannot be deployed[\s\S]*\.slipway\.app\.yaml:3:1: /],
    [remote.url("modular"), /submodule lib .*no repository that can be read/],
    ["http://169.254.169.254/x", /private address/],
    ["file:///etc", /file:\/\/ is not fetched from/],
    ["--upload-pack=id", /looks like an option/],
    ["git@example.org:a.git", /SSH/],
    ["../nobodys.git", /no project "nobodys" for you/],
  ];
  for (const [template, reason] of cases) {
    const creating = farm.creation.create(admin, { name: "shop", defaultBranch: "main", template });
    await assert.rejects(creating, (error) => {
      assert.ok(error instanceof SlipwayError, String(error));
      assert.match(error.message, reason, template);
      assert.notEqual(error.hint, undefined, template);
      return true;
    });
  }
  assert.deepEqual(farm.projects.all(), []);
  assert.deepEqual(await readdir(join(rig.directory.path, "git", "projects")), []);
  assert.deepEqual(await readdir(join(rig.directory.path, "git", "submodules")), []);

  farm.project("shop");
  const taken = { name: "shop", defaultBranch: "main", template: "examples/node" };
  await assert.rejects(farm.creation.create(admin, taken), /a project "shop" already/);
});

/** A coordinator that drives no activity, and a git server elsewhere. */
class Rig implements AsyncDisposable {
  readonly directory: TemporaryDirectory;
  readonly farm: TestCoordinator;
  readonly remote: GitRemote;

  private constructor(directory: TemporaryDirectory, farm: TestCoordinator, remote: GitRemote) {
    this.directory = directory;
    this.farm = farm;
    this.remote = remote;
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    const farm = await TestCoordinator.start(directory.path);
    await farm.runner[Symbol.asyncDispose]();
    return new Rig(directory, farm, await GitRemote.start());
  }

  /** Repositories beside that of a project. */
  async leftovers(projectId: string): Promise<readonly string[]> {
    return await readdir(join(this.directory.path, "git", "submodules", projectId));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.remote[Symbol.asyncDispose]();
    await this.farm[Symbol.asyncDispose]();
    await this.directory[Symbol.asyncDispose]();
  }
}
