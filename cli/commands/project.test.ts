import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { programWords, type CliUser } from "../../test/cli-rig.js";
import { startCliWithFarm } from "../../test/cli-with-farm.js";

test("git push needs no password after project create, and the token is in no file of git", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.json("login");
  user.environment = {};
  await user.git("init", "--quiet", "--initial-branch=trunk");
  await user.git(
    "-c",
    "user.name=a",
    "-c",
    "user.email=a@b",
    "commit",
    "--allow-empty",
    "-m",
    "one",
  );

  const created = await user.run("project", "create", "shop");
  const pushed = await user.git("push", "--quiet", "slipway", "trunk");

  assert.equal(created.stderr, "");
  assert.equal(created.stdout, "created shop\npush to it with: git push slipway trunk\n");
  assert.equal(pushed.stderr, "");
  assert.equal(pushed.code, 0);
  assert.ok(server.gitCredentials.includes(`slipway:${server.tokens.root}`));
  const config = await readFile(join(user.cwd, ".git", "config"), "utf8");
  assert.ok(!config.includes("slw_"));
  const url = `${server.url}/git/shop.git`;
  assert.equal((await user.git("remote", "get-url", "slipway")).stdout.trim(), url);
});

test("git's credential helper gives the token to its own farm only", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.json("login");
  user.environment = {};

  const own = await user.run("credential", "--farm", server.url, "get");
  const other = await user.run("credential", "--farm", "http://evil.example", "get");

  assert.equal(own.stdout, `username=slipway\npassword=${server.tokens.root}\n`);
  assert.equal(other.stdout, "");
  assert.equal(other.code, 0);
  assert.match(other.stderr, /slipway login http:\/\/evil\.example/);
});

test("a push with a stored token does without Node.js", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await connect(user);
  const helper = (await user.git("config", "--get-regexp", "^credential")).stdout;
  const [, command = ""] = /^credential\..*\.helper (!.*)$/m.exec(helper) ?? [];
  assert.ok(command.includes(process.execPath));
  const key = `credential.${server.url}/git/shop.git.helper`;
  const broken = command.replaceAll(process.execPath, "/nonexistent/node");
  await user.git("config", "--replace-all", key, broken, "^!");

  const listed = await user.git("ls-remote", "slipway");

  assert.equal(listed.code, 0);
  assert.equal(listed.stderr, "");
  assert.equal(server.gitCredentials.at(-1), `slipway:${server.tokens.root}`);
});

test("git gets the token of the environment before the stored one, and never stores it", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await connect(user);
  user.environment["SLIPWAY_URL"] = server.url;
  user.environment["SLIPWAY_TOKEN"] = server.tokens.ada;

  const refused = await user.git("ls-remote", "slipway");
  user.environment = {};
  const listed = await user.git("ls-remote", "slipway");

  assert.notEqual(refused.code, 0);
  assert.match(refused.stderr, /the token was refused by .*\n {2}hint: Log in again/);
  assert.ok(server.gitCredentials.includes(`slipway:${server.tokens.ada}`));
  assert.equal(listed.code, 0);
  assert.equal(server.gitCredentials.at(-1), `slipway:${server.tokens.root}`);
});

test("a new login is what git uses, and a repository set up before answers were stored still works", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await connect(user);
  const config = join(user.home, "config", "slipway", "config.json");
  const stored = await readFile(config, "utf8");
  await writeFile(config, stored.replace(server.tokens.root, server.tokens.ada));
  await rm(join(user.home, "config", "slipway", "git"), { recursive: true });

  const refused = await user.git("ls-remote", "slipway");
  const input = server.tokens.root;
  await user.start(["login", server.url], { input }).outcome();
  const listed = await user.git("ls-remote", "slipway");
  const key = `credential.${server.url}/git/shop.git.helper`;
  const program = programWords().join(" ");
  const earlier = `!${process.execPath} ${program} credential --farm ${server.url}`;
  await user.git("config", "--replace-all", key, earlier, "^!");
  const listedByProgram = await user.git("ls-remote", "slipway");

  assert.notEqual(refused.code, 0);
  assert.ok(server.gitCredentials.includes(`slipway:${server.tokens.ada}`));
  assert.equal(listed.stderr, "");
  assert.deepEqual(listedByProgram, listed);
});

test("a path with blanks and quotes works as a credential helper", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  user.environment["XDG_CONFIG_HOME"] = join(user.home, "it's a directory");
  await user.json("login");
  await user.git("init", "--quiet");
  await user.run("project", "create", "shop");
  delete user.environment["SLIPWAY_TOKEN"];

  const listed = await user.git("ls-remote", "slipway");

  assert.equal(listed.stderr, "");
  assert.equal(server.gitCredentials.at(-1), `slipway:${server.tokens.root}`);
});

test("projects are created, listed, shown and deleted", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;

  const created = await user.json<{ name: string; remote: null }>("project", "create", "shop");
  const again = await user.run("project", "create", "shop");
  const list = await user.run("project", "list");
  const listed = await user.json<{ projects: { name: string }[] }>("project", "list");
  const shown = await user.run("project", "show", "shop");
  const hesitant = await user.run("project", "delete", "shop");
  const deleted = await user.run("project", "delete", "shop", "--yes");
  const empty = await user.run("project", "list");

  assert.equal(created.name, "shop");
  assert.equal(created.remote, null);
  assert.equal(again.code, 2);
  assert.match(again.stderr, /^error: there is already a project "shop"\n {2}hint: Choose another/);
  assert.match(list.stdout, /^NAME +BRANCH +ENVIRONMENTS +CREATED\nshop +main +main +2023-/);
  assert.deepEqual(
    listed.projects.map(({ name }) => name),
    ["shop"],
  );
  assert.match(shown.stdout, /^production: +main$/m);
  assert.equal(hesitant.code, 2);
  assert.match(hesitant.stderr, /hint: If you mean it: slipway project delete shop --yes/);
  assert.equal(deleted.stdout, "deleted shop\n");
  assert.equal(empty.stdout, "");
  assert.match(empty.stderr, /there are no projects yet/);
});

test("deleting a project takes its remote and its helper out of the repository", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;
  await user.git("init", "--quiet");
  await user.run("project", "create", "shop");

  await user.run("project", "delete", "shop", "--yes");

  const config = await readFile(join(user.cwd, ".git", "config"), "utf8");
  assert.ok(!config.includes("slipway"));
});

test("a repository that pushes to another project already is left alone", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.git("init", "--quiet");
  await user.run("project", "create", "one");

  const second = await user.run("project", "create", "two");

  assert.equal(second.code, 2);
  assert.match(second.stderr, /^error: this repository already pushes to .*one\.git\n {2}hint: /);
  assert.deepEqual(
    [...server.farm.projects.values()].map(({ name }) => name),
    ["one"],
  );
});

test("names that a farm cannot take are refused with the rule", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;

  for (const name of ["Shop", "1shop", "s", "a".repeat(41), "a_b"]) {
    const { code, stderr } = await user.run("project", "create", name);
    assert.equal(code, 2, name);
    assert.match(stderr, /cannot be the name of a project\n {2}hint: A name has 2 to 40/);
  }
  const branch = await user.run("project", "create", "shop", "--default-branch", "a..b");
  assert.match(branch.stderr, /"a\.\.b" cannot be the name of a branch/);
});

test("the project of a command comes from its flag, the environment or the git remote", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;
  await user.run("project", "create", "flag");
  await user.run("project", "create", "variable");
  const nowhere = await user.run("environment", "list");
  await user.git("init", "--quiet");
  await user.run("project", "create", "remote");
  const shown = async (...args: string[]): Promise<string> =>
    (await user.json<{ project: string }>("environment", "show", ...args)).project;

  const byRemote = await shown();
  user.environment["SLIPWAY_PROJECT"] = "variable";
  const byVariable = await shown();
  const byFlag = await shown("--project", "flag");

  assert.deepEqual([byRemote, byVariable, byFlag], ["remote", "variable", "flag"]);
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.stderr, /^error: no project was named.*\n {2}hint: Give --project NAME/);
});

test("a project of someone else does not exist for a user", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.run("project", "create", "secret");
  user.environment["SLIPWAY_TOKEN"] = server.tokens.ada;

  const shown = await user.run("project", "show", "secret");
  const unknown = await user.run("project", "show", "nothing");

  assert.equal(shown.code, 2);
  assert.equal(shown.stderr.replace("secret", "nothing"), unknown.stderr);
});

test("a damaged configuration file is named with what to do", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;
  await user.json("login");
  const file = join(user.home, "config", "slipway", "config.json");
  await writeFile(file, "{");

  const outcome = await user.run("project", "list");

  assert.equal(outcome.code, 2);
  assert.match(outcome.stderr, /config\.json is damaged\n {2}hint: Delete it/);
});

/** Logs the user in for good, in a repository that pushes to the project `shop`. */
async function connect(user: CliUser): Promise<void> {
  await user.json("login");
  user.environment = {};
  await user.git("init", "--quiet");
  await user.run("project", "create", "shop");
}
