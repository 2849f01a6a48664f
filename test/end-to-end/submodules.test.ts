import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { GitRemote } from "../git-remote.js";
import { smallApplication } from "../small-application.js";

const version = (text: string) => ({ "version.js": `export const version = "${text}";\n` });
const entry = (path: string, url: string) =>
  `[submodule "${path}"]\n\tpath = ${path}\n\turl = ${url}\n`;

test("a project is deployed with its submodules, or refused before anything happens", async (t) => {
  await using remote = await GitRemote.start();
  const first = await remote.commit("org/lib", version("1"));
  const coordinator = ["--allow-private-range=127.0.0.1"];
  await using rig = await FarmRig.start({ agents: 1, coordinator });
  const work = await rig.work("modular");
  const files = {
    ...smallApplication({ version: "" }),
    "version.js": 'export { version } from "./vendor/lib/version.js";\n',
  };
  await work.write(files);
  await work.git("submodule", "--quiet", "add", remote.url("org/lib"), "vendor/lib");
  const link = async (commit: string): Promise<void> => {
    await work.git("update-index", "--add", "--cacheinfo", `160000,${commit},vendor/lib`);
  };

  await t.test("a push fetches what its submodules refer to", async () => {
    await work.deploy();
    const answer = await rig.request(await rig.host("modular"));
    assert.equal(answer.headers["x-app-version"], "1");
  });
  const host = await rig.host("modular");

  await t.test("one that changes nothing of them asks nobody", async () => {
    const asked = remote.requests.length;
    await work.deploy({ "README.md": "more\n" });
    assert.equal(remote.requests.length, asked);
  });

  await t.test("what is checked out is submitted, to the same slug", async () => {
    const asked = remote.requests.length;
    const submitted = await rig.cli(["submit", "--project", "modular"], { cwd: work.directory });
    assert.match(submitted.stderr, /nothing to deploy/i);
    assert.equal(remote.requests.length, asked);
  });

  await t.test("a submodule of another project of the farm needs no network", async () => {
    const lib = await rig.work("lib");
    await lib.commit(version("3"));
    // It is no application: only the branch is stored, by a push of a tag and its commit.
    await lib.git("tag", "v3");
    const stored = await lib.push("v3");
    assert.equal(stored.code, 0, stored.output);
    const commit = (await lib.git("rev-parse", "HEAD")).trim();
    const asked = remote.requests.length;
    await work.git("rm", "--quiet", "-r", "--cached", "vendor/lib");
    await work.write({ ".gitmodules": entry("vendor/lib", "../lib.git") });
    await work.remove("vendor/lib");
    await work.git("add", ".gitmodules");
    await link(commit);
    await work.git("commit", "--quiet", "-m", "Use the farm's own");
    const pushed = await work.push();
    assert.equal(pushed.code, 0, pushed.output);
    assert.equal((await rig.request(host)).headers["x-app-version"], "3");
    assert.equal(remote.requests.length, asked);
  });

  const before = await work.remoteRef("refs/heads/main");
  const hostile: readonly (readonly [string, string, string, RegExp])[] = [
    ["a commit that is nowhere", remote.url("org/lib"), "1".repeat(40), /does not have the commit/],
    ["a repository that is nowhere", remote.url("org/no"), first, /no repository that can be read/],
    ["a private address", "http://10.1.2.3/lib.git", first, /private address/],
    ["the address of cloud metadata", "http://169.254.169.254/x", first, /private address/],
    ["a file", "file:///etc", first, /file:\/\/ is not fetched from/],
    ["SSH with an option", "ssh://-oProxyCommand=id/x", first, /SSH|gitmodulesUrl/],
    ["a helper", "ext::id", first, /not of https, http or git/],
    ["an option", "--upload-pack=id", first, /option|gitmodulesUrl/],
    ["another tenant's project", "../nobodys.git", first, /no project "nobodys" for you/],
  ];
  for (const [name, url, commit, reason] of hostile) {
    await t.test(`${name} is refused, and nothing has changed`, async () => {
      await work.git("reset", "--quiet", "--hard", String(before));
      await work.write({ ".gitmodules": entry("vendor/lib", url) });
      await work.git("add", ".gitmodules");
      await link(commit);
      await work.git("commit", "--quiet", "-m", "Change the submodule");
      const pushed = await work.push();
      assert.notEqual(pushed.code, 0, pushed.output);
      assert.match(pushed.output, reason);
      assert.match(pushed.output, /remote rejected/);
      assert.equal(pushed.activity, null);
      assert.equal(await work.remoteRef("refs/heads/main"), before);
    });
  }

  await t.test("a name that leads out of the repository is refused", async () => {
    await work.git("reset", "--quiet", "--hard", String(before));
    const text = entry("vendor/lib", remote.url("org/lib")).replace("vendor/lib", "../../hooks");
    await work.write({ ".gitmodules": text });
    await work.git("add", ".gitmodules");
    await work.git("commit", "--quiet", "-m", "Name it badly");
    const pushed = await work.push();
    assert.notEqual(pushed.code, 0, pushed.output);
    assert.match(pushed.output, /gitmodulesName|leads out/);
    assert.equal(await work.remoteRef("refs/heads/main"), before);
  });
  assert.equal((await rig.request(host)).headers["x-app-version"], "3");
});
