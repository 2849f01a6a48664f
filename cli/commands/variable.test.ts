import assert from "node:assert/strict";
import { test } from "node:test";
import { startCliWithFarm } from "../../test/cli-with-farm.js";

const shop = { project: "shop", environment: null };
const feature = { project: "shop", environment: "feature" };
const target = ["-p", "shop"];

test("a variable is made, read, changed and deleted", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  const { variables } = server.farm;
  await user.run("project", "create", "shop");

  const made = await user.run("variable", "set", "env:greeting", "hello", ...target);
  assert.equal(made.stdout, "made env:GREETING of project shop\n");
  assert.equal(made.stderr, "Nothing has to be deployed for it.\n");
  assert.equal((await user.run("variable", "get", "env:GREETING", ...target)).stdout, "hello\n");

  const flags = ["--no-visible-build", "--no-inheritable", "--no-enabled", "--sensitive"];
  const json = ["variable", "set", "theme:colours", '{"a":1}', "--json-value", "-e", "feature"];
  await user.json(...json, ...flags, ...target);
  const stored = variables.stored(feature, "theme:colours");
  assert.deepEqual(
    [stored?.value, stored?.isJson, stored?.isSensitive, stored?.isVisibleAtBuild],
    ['{"a":1}', true, true, false],
  );
  const listed = await user.run("variable", "list", "-e", "feature", ...target);
  const row = "theme:colours  (sensitive)  feature  runtime  json, not inheritable, not enabled";
  assert.equal(listed.stdout.split("\n")[1], row);

  await user.json("variable", "set", "theme:colours", "--enabled", "-e", "feature", ...target);
  assert.deepEqual(
    { ...stored, isEnabled: true },
    variables.stored(feature, "theme:colours"),
    "what is not said stays as it was",
  );
  const read = await user.run("variable", "get", "theme:colours", "-e", "feature", ...target);
  assert.equal(read.code, 2);
  assert.match(read.stderr, /"theme:colours" is sensitive: nobody can read it back/);

  const deleted = await user.run("variable", "delete", "env:GREETING", ...target);
  assert.equal(deleted.stdout, "deleted env:GREETING of project shop\n");
  assert.equal(variables.stored(shop, "env:GREETING"), null);
});

test("standard input is taken as it is, or not at all", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.run("project", "create", "shop");
  const set = (input: string) =>
    user.start(["variable", "set", "a", "-", ...target], { input }).outcome();

  const value = `\uFEFF-- "'$(x)\r\n`;
  const { stderr } = await set(value);
  assert.equal(server.farm.variables.stored(shop, "a")?.value, value);
  assert.match(stderr, /^The value ends with a newline, which it keeps\.$/m);
  const large = await set("x".repeat(2 * 1024 * 1024));
  assert.deepEqual([large.code, /too large/.test(large.stderr)], [2, true]);
  assert.equal(server.farm.variables.stored(shop, "a")?.value, value);
});

test("names and values that cannot be are refused, and none of a value is said", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;
  await user.run("project", "create", "shop");
  const refused = async (...args: readonly string[]) => {
    const { code, stderr } = await user.run("variable", "set", ...args, ...target);
    assert.equal(code, 2, stderr);
    assert.doesNotMatch(stderr, /s3cret/);
    return stderr;
  };
  for (const name of ["env:1A", "env:A-B", "a b", "a=b", ":a", "env:", "", "a\u001bb"]) {
    assert.match(await refused(name, "s3cret"), /cannot be the name of a variable/, name);
  }
  assert.match(await refused("a", "{s3cret", "--json-value"), /the value of "a" is not JSON/);
  assert.match(await refused("new", "--sensitive"), /there is no variable "new" yet/);
  assert.match(await refused("a", "1", "--no-enabled"), /only a variable of an environment/);
  assert.match(await refused("a", "1", "-e", ""), /names no environment/);
});

test("what follows from a change is said, and done where that is asked for", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.write({ ".slipway.app.yaml": "name: app\ntype: nodejs:22\n" });
  await user.run("project", "create", "shop");
  server.farm.variables.pending = [{ environment: "main", effect: "rebuild" }];

  const said = await user.run("variable", "set", "a", "1", ...target);
  assert.match(
    said.stderr,
    /^main runs without this yet; `slipway redeploy --project shop --environment main` builds and deploys it\.$/m,
  );
  assert.deepEqual(server.farm.redeployments, []);
  const named = ["-e", "feature", "--redeploy"];
  const other = await user.run("variable", "set", "a", "1", ...named, ...target);
  assert.equal(other.code, 0);
  assert.match(
    other.stderr,
    /^main runs without this yet; .*\n$/,
    "it is not the one that was named",
  );
  const failed = await user.run("variable", "set", "a", "2", "--redeploy", ...target);
  assert.match(failed.stderr, /nothing is deployed yet/);
  assert.equal(server.farm.variables.stored(shop, "a")?.value, "2", "the change stays");
});
