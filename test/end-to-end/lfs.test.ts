import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { smallApplication } from "../small-application.js";

/** A file that Git LFS keeps, and that the application runs. */
const version = (text: string): string => `export const version = "${text}";\n`;

const missing = hasGitLfs() ? false : "git-lfs is not installed: scripts/setup --with-clients";

test("files that Git LFS keeps are deployed as they are", { skip: missing }, async (t) => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.work("media");
  await work.git("lfs", "install", "--local");
  await work.git("lfs", "track", "version.js");

  await t.test("git push brings them, and the application has the files", async () => {
    await work.deploy({ ...smallApplication({ version: "" }), "version.js": version("1") });
    assert.match(await work.git("cat-file", "-p", "HEAD:version.js"), /^oid sha256:/m);
    const answer = await rig.request(await rig.host("media"));
    assert.equal(answer.headers["x-app-version"], "1");
  });
  const host = await rig.host("media");

  await t.test(
    "the work tree has the same files, so a submission has nothing to deploy",
    async () => {
      const submitted = await rig.cli(["submit", "--project", "media"], { cwd: work.directory });
      assert.match(submitted.stderr, /nothing to deploy/i);
    },
  );

  await t.test("a push without them is refused, and says how to push them", async () => {
    const before = await work.remoteRef("refs/heads/main");
    await work.commit({ "version.js": version("2") });
    const pushed = await work.push("--no-verify", "main");
    assert.notEqual(pushed.code, 0, pushed.output);
    assert.match(pushed.output, /- version\.js: object [0-9a-f]{64} of 28 bytes/);
    assert.match(pushed.output, /git lfs push --all slipway/);
    assert.equal(pushed.activity, null);
    assert.equal(await work.remoteRef("refs/heads/main"), before);

    await work.git("lfs", "push", "--all", "slipway");
    const again = await work.push("--no-verify", "main");
    assert.equal(again.code, 0, again.output);
    assert.equal((await rig.request(host)).headers["x-app-version"], "2");
  });

  await t.test("who has lost them gets them back", async () => {
    await work.remove(".git/lfs/objects");
    await work.git("lfs", "fetch", "--all", "slipway");
    assert.match(await work.git("lfs", "fsck", "--objects"), /fsck OK/);
  });
});

function hasGitLfs(): boolean {
  try {
    execFileSync("git", ["lfs", "version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
