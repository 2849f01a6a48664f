import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { FarmRig } from "../farm-rig.js";
import { smallApplication } from "../small-application.js";

interface Checked {
  readonly invariants: readonly {
    readonly name: string;
    readonly verdict: string;
    readonly looked: string;
    readonly findings: readonly { readonly what: string; readonly where: string }[];
  }[];
}

test("on a farm that has deployed all holds, and a branch that nobody pushed is found", async () => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.runningWork("ledger", { version: "1" });
  await work.deploy(smallApplication({ version: "2" }));
  const secret = ["env:KEY", "correct horse battery", "--sensitive"];
  await rig.cli(["variable", "set", "--project", "ledger", ...secret]);

  const { invariants } = await rig.json<Checked>(["admin", "fsck", "--deep"]);
  const amiss = invariants.filter(({ verdict }) => verdict !== "holds");
  assert.deepEqual(amiss, []);
  const looked = Object.fromEntries(invariants.map((one) => [one.name, one.looked]));
  assert.match(looked["I9"] ?? "", /^[1-9]\d* pinned slugs?, [1-9]\d* blobs? read$/);
  assert.match(looked["I12"] ?? "", /^1 sensitive value, [1-9]\d* logs?, 1 slug$/);
  assert.equal(looked["agents"], "1 agent, 1 ready");

  const repositories = join(rig.data, "coordinator", "git", "projects");
  const [repository = ""] = await readdir(repositories);
  const update = ["update-ref", "refs/heads/stray", "refs/heads/main"];
  await promisify(execFile)("git", ["--git-dir", join(repositories, repository), ...update]);
  const { stdout } = await rig.cli(["admin", "fsck"], { code: 1 });
  assert.match(stdout, /^I3 +broken .*\(2 branches of 1 project\)$/m);
  assert.match(stdout, /^I3: branch stray of ledger: no activity brought [0-9a-f]{12}/m);
  assert.match(stdout, /\n1 finding\n$/);
});
