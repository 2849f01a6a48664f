import assert from "node:assert/strict";
import { test } from "node:test";
import { CliUser } from "../../test/cli-rig.js";

const valid = {
  ".slipway.app.yaml": "name: app\ntype: nodejs:22\nweb:\n  commands:\n    start: x\n",
};

test("a valid configuration is valid without a farm", async () => {
  await using user = await CliUser.create();
  await user.write(valid);

  const outcome = await user.run("validate");
  const facts = await user.json("validate", ".");

  assert.deepEqual([outcome.code, outcome.stdout], [0, "valid: app\n"]);
  assert.deepEqual(facts, { errors: [], warnings: [] });
});

test("every problem is listed with its place, for people and for machines", async () => {
  await using user = await CliUser.create();
  await user.write({
    ".slipway.app.yaml":
      "name: app\ntype: nodejs:22\nwbe: {}\nrelationships:\n  db: 'none:mysql'\n",
  });

  const outcome = await user.run("validate");
  const machine = await user.run("validate", "--json");

  assert.equal(outcome.code, 2);
  assert.match(outcome.stdout, /^error: \.slipway\.app\.yaml:3:1: .*wbe/m);
  assert.match(outcome.stdout, /^error: \.slipway\.app\.yaml:5:\d+: .*none/m);
  assert.equal(machine.code, 2);
  const { errors, warnings } = JSON.parse(machine.stdout) as {
    errors: Record<string, unknown>[];
    warnings: unknown[];
  };
  assert.equal(errors.length, 2);
  assert.deepEqual(Object.keys(errors[0] ?? {}).toSorted(), [
    "column",
    "file",
    "hint",
    "line",
    "message",
    "path",
  ]);
  assert.deepEqual([errors[0]?.["file"], errors[0]?.["line"]], [".slipway.app.yaml", 3]);
  assert.deepEqual(warnings, []);
});

test("what nothing here can run is a warning that says what a push would answer", async () => {
  await using user = await CliUser.create();
  await user.write({
    ".slipway.app.yaml": "name: app\ntype: rust:1\n",
    ".slipway/services.yaml": "search: {type: 'opensearch:3', disk: 256}\n",
  });

  const { code, stdout } = await user.run("validate");

  assert.equal(code, 0, stdout);
  assert.match(
    stdout,
    /^warning: .*app\.yaml:2:\d: type: "rust:1" has no image here; a push is refused/m,
  );
  assert.match(stdout, /^ {2}hint: There are: .*nodejs:22/m);
  assert.match(
    stdout,
    /^warning: .*services\.yaml:1:\d+: search\.type: "opensearch:3" has no image here/m,
  );
});

test("a file that is included and is not there is an error in a repository only", async () => {
  await using user = await CliUser.create();
  await user.write({
    ".slipway.app.yaml":
      "name: app\ntype: nodejs:22\nhooks: {build: !include {type: string, path: build.sh}}\n",
  });
  const alone = await user.run("validate");
  assert.equal(alone.code, 0, alone.stdout);
  assert.match(
    alone.stdout,
    /^warning: .*:3:\d+: hooks\.build: the included file build\.sh does not exist/m,
  );

  await user.write({ ".git/HEAD": "ref: refs/heads/main\n" });
  const whole = await user.run("validate");
  assert.equal(whole.code, 2);
  assert.match(
    whole.stdout,
    /^error: .*:3:\d+: hooks\.build: the included file build\.sh does not exist/m,
  );
});

test("a directory that only keeps projects has each of them checked", async () => {
  await using user = await CliUser.create();
  await user.write({
    "one/.platform.app.yaml": "name: app\ntype: nodejs:22\n",
    "two/.platform.app.yaml": "name: app\ntype: nodejs:22\n",
  });
  const right = await user.run("validate");
  assert.deepEqual([right.code, right.stdout], [0, "valid: one/app, two/app\n"]);

  await user.write({ "two/.platform.app.yaml": "name: app\n" });
  const wrong = await user.run("validate");
  assert.equal(wrong.code, 2);
  assert.match(wrong.stdout, /^error: two\/\.platform\.app\.yaml:1:1: "type" is required/m);
});

test("a directory without a configuration is not valid; one that is missing is wrong use", async () => {
  await using user = await CliUser.create();

  const empty = await user.run("validate");
  const missing = await user.run("validate", "nowhere");

  assert.equal(empty.code, 2);
  assert.match(empty.stdout, /^error: .*no application configuration found/);
  assert.equal(missing.code, 2);
  assert.equal(missing.stdout, "");
  assert.match(missing.stderr, /^error: there is no directory nowhere/);
});

test("the schemas of configuration files are printed for editors", async () => {
  await using user = await CliUser.create();
  for (const kind of ["app", "services", "routes"]) {
    const { stdout } = await user.run("schema", kind, "--layout", "platform");
    const { title, $schema } = JSON.parse(stdout) as Record<string, unknown>;
    assert.equal($schema, "http://json-schema.org/draft-07/schema#");
    assert.equal(typeof title, "string");
  }
  const wrong = await user.run("schema", "application");
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /app, services, routes/);
});
