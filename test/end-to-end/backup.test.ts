import assert from "node:assert/strict";
import { rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { smallApplication } from "../small-application.js";

test("a coordinator that was lost is restored from its backup, serves and deploys again", async () => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.work("vault");
  await work.deploy(smallApplication({ version: "1" }));
  const host = await rig.host("vault");
  const file = join(rig.user.home, "farm.tar.gz");
  await rig.cli(["admin", "backup", file]);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  await rig.cli(["admin", "backup", file], { code: 2 });
  // What the backup does not know, and the router has heard.
  await work.deploy(smallApplication({ version: "2" }));
  assert.equal((await rig.request(host)).headers["x-app-version"], "2");

  const data = join(rig.data, "coordinator");
  await rig.cli(["admin", "restore", file, "--data", data], { code: 2 });
  await rig.restart({ agents: 1 }, async () => {
    await rename(data, join(rig.data, "lost"));
    await rig.cli(["admin", "restore", file, "--data", data]);
  });

  const { stdout } = await rig.cli(["project", "list", "--json"]);
  assert.match(stdout, /"name": ?"vault"/);
  // The work tree is ahead of the restored branch: its commits are pushed again.
  await work.deploy(smallApplication({ version: "3" }));
  assert.equal((await rig.request(host)).headers["x-app-version"], "3");
});
