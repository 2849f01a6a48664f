import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CliUser } from "../../test/cli-rig.js";

const platform = {
  ".platform.app.yaml": `name: app
type: php:8.2
disk: 512
mounts: {var: "shared:files/var"}
hooks: {build: !include {type: string, path: build.sh}}
`,
  "build.sh": "make\n",
  ".platform/routes.yaml": '"https://{default}/": {type: upstream, upstream: "app:http"}\n',
};

test("a configuration is shown in the native layout, or with every default", async () => {
  await using user = await CliUser.create();
  await user.write(platform);

  const shown = await user.run("config", "show");
  const resolved = await user.run("config", "show", "--resolved");
  const facts = await user.json<{
    applications: { timezone: string; mounts: unknown[] }[];
  }>("config", "show", ".", "--resolved");

  assert.equal(shown.code, 0);
  assert.match(shown.stdout, /^# \.slipway\.app\.yaml\nname: app\ntype: php:8\.2\n/);
  assert.match(shown.stdout, /\n# \.slipway\/routes\.yaml\n/);
  assert.match(shown.stderr, /^W: .*legacy form of a mount/m);
  assert.match(resolved.stdout, /^layout: platform\napplications:\n/);
  assert.match(resolved.stdout, /^ {4}timezone: UTC$/m);
  assert.equal(facts.applications[0]?.timezone, "UTC");
  assert.deepEqual(facts.applications[0].mounts, [
    { path: "var", source: "local", sourcePath: "var", service: null },
  ]);
});

test("a project is converted, and what is there is never overwritten", async () => {
  await using user = await CliUser.create();
  await user.write(platform);

  const written = await user.run("config", "convert", "--output", ".");
  const again = await user.run("config", "convert", "--to", "slipway", "--output", ".");
  const valid = await user.json<{ errors: unknown[] }>("validate");

  assert.equal(written.stdout, ".slipway.app.yaml\n.slipway/routes.yaml\n");
  assert.equal(
    await readFile(join(user.cwd, ".slipway.app.yaml"), "utf8"),
    `name: app
type: php:8.2
mounts:
  /var:
    source: local
disk: 512
hooks:
  build: |
    make
`,
  );
  assert.equal(again.code, 2);
  assert.match(again.stderr, /^error: \.slipway\.app\.yaml is there already/m);
  assert.deepEqual(valid.errors, []);
});

test("what is not valid is neither shown nor converted", async () => {
  await using user = await CliUser.create();
  await user.write({ ".platform.app.yaml": "name: app\n" });
  for (const command of ["show", "convert"]) {
    const outcome = await user.run("config", command);
    assert.equal(outcome.code, 2);
    assert.equal(outcome.stdout, "");
    assert.match(outcome.stderr, /\.platform\.app\.yaml:1:1: "type" is required/);
  }
});
