import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { smallApplication, type Files } from "../small-application.js";

const good = smallApplication({ version: "1" });

interface Mistake {
  readonly name: string;
  readonly files: Files;
  /** Where the message points. */
  readonly place: RegExp;
  readonly message: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    name: "YAML that cannot be read",
    files: { ".slipway.app.yaml": "name: app\ntype: 'nodejs:22\n" },
    place: /\.slipway\.app\.yaml:\d+:\d+: /,
    message: /quote/i,
  },
  {
    name: "a key that does not exist",
    files: { ".slipway.app.yaml": `${good[".slipway.app.yaml"]}mount:\n  a: local\n` },
    place: /\.slipway\.app\.yaml:\d+:1: /,
    message: /mount/,
  },
  {
    name: "a relationship to a service that does not exist",
    files: {
      ".slipway.app.yaml": `${good[".slipway.app.yaml"]}relationships:\n  database: "databse:mysql"\n`,
      ".slipway/services.yaml": "database:\n  type: mariadb:10.11\n  disk: 256\n",
    },
    place: /\.slipway\.app\.yaml:\d+:\d+: /,
    message: /databse/,
  },
];

test("what cannot be deployed is refused before anything happens", async (t) => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.runningWork("careful", { version: "1" });
  const host = await rig.host("careful");
  const before = await work.remoteRef("refs/heads/main");

  for (const { name, files, place, message } of mistakes) {
    await t.test(`${name}: the push is refused and nothing has changed`, async () => {
      await work.git("reset", "--quiet", "--hard", String(before));
      await work.commit(files);
      const activities = await rig.activities("careful");
      const pushed = await work.push();
      assert.equal(pushed.code, 1, pushed.output);
      assert.match(pushed.output, place);
      assert.match(pushed.output, message);
      assert.match(pushed.output, /\[remote rejected\] main -> main/);
      assert.equal(pushed.activity, null);
      assert.equal(await work.remoteRef("refs/heads/main"), before);
      assert.deepEqual(await rig.activities("careful"), activities);
      assert.equal((await rig.request(host)).headers["x-app-version"], "1");
    });
  }

  await t.test("every mistake is listed at once", async () => {
    await work.git("reset", "--quiet", "--hard", String(before));
    await work.commit({
      ".slipway.app.yaml": `${good[".slipway.app.yaml"]}mount: {}\ncron: {}\n`,
      ".slipway/services.yaml": "database:\n  type: oracle:12\n",
    });
    const { output } = await work.push();
    for (const word of [/mount/, /cron/, /oracle/]) assert.match(output, word);
  });

  await t.test("a refused branch leaves no environment", async () => {
    const pushed = await work.push("main:broken");
    assert.equal(pushed.code, 1, pushed.output);
    const { environments } = await rig.json<{ environments: readonly { name: string }[] }>([
      ...["environment", "list", "--project", "careful"],
    ]);
    assert.deepEqual(
      environments.map(({ name }) => name),
      ["main"],
    );
    assert.equal(await work.remoteRef("refs/heads/broken"), null);
  });

  await t.test("the commit that mends it is deployed", async () => {
    await work.git("reset", "--quiet", "--hard", String(before));
    await work.deploy(smallApplication({ version: "2" }));
    assert.equal((await rig.request(host)).headers["x-app-version"], "2");
  });

  await t.test("validate prints every problem with its place, and exits with 2", async () => {
    const directory = join(rig.user.home, "invalid");
    await mkdir(directory);
    await writeFile(
      join(directory, ".slipway.app.yaml"),
      "name: app\ntype: nodejs:22\nmount: {}\n",
    );
    const found = await rig.json<{ errors: readonly Record<string, unknown>[]; warnings: unknown }>(
      ["validate", directory],
      { code: 2 },
    );
    assert.ok(Array.isArray(found.warnings));
    const error = found.errors.find(({ path }) => path === "mount");
    assert.ok(error, JSON.stringify(found));
    const { message, hint, ...place } = error;
    assert.deepEqual(place, { file: ".slipway.app.yaml", line: 3, column: 1, path: "mount" });
    assert.match(String(message), /mount/);
    assert.match(String(hint), /mounts/);
    const shown = await rig.cli(["validate", directory], { code: 2 });
    assert.match(shown.stdout, /^error: \.slipway\.app\.yaml:3:1: /m);
  });

  await t.test("validate exits with 0 where all is well", async () => {
    const found = await rig.json<unknown>(["validate", work.directory]);
    assert.deepEqual(found, { errors: [], warnings: [] });
  });

  await t.test("a wrong token is refused in a sentence, by the CLI and by git", async () => {
    const token = join(rig.user.home, "wrong-token");
    await writeFile(token, "not-a-token-of-this-farm\n");
    const { stderr } = await rig.cli(["login", rig.url, "--token-file", token], { code: 2 });
    assert.match(stderr, /^error: .*token/m);
    assert.match(stderr, /hint: /);
    const url = `${rig.url.replace("://", "://any:wrong@")}/careful.git`;
    await assert.rejects(work.git("ls-remote", url), /Authentication failed/);
    await rig.cli(["whoami"]);
  });

  await t.test("an unknown project is named in a sentence", async () => {
    for (const args of [
      ["project", "show", "nowhere"],
      ["activity", "list", "--project", "nowhere"],
      ["redeploy", "--project", "nowhere"],
    ]) {
      const { stderr } = await rig.cli(args, { code: 2 });
      assert.match(stderr, /^error: .*nowhere/m);
    }
    await work.git("remote", "add", "other", `${rig.url}/nowhere.git`);
    await assert.rejects(
      work.git(
        "-c",
        `credential.helper=!printf 'username=a\\npassword=%s\\n' ${rig.adminToken};:`,
        "ls-remote",
        "other",
      ),
      /not found/i,
    );
  });
});
