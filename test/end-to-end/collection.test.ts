import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import type { GitWork } from "../git-work.js";
import { smallApplication, type Files } from "../small-application.js";

interface Collected {
  readonly removedBlobs: number;
  readonly stoppedBy: string;
}

/** The application, with files that no plan reads and no slug has. */
function application(version: string): Files {
  const buildHook = ["cat assets/other assets/deep/er/file > copied", "rm -r assets"];
  return {
    ...smallApplication({ version, buildHook }),
    "assets/deep/er/file": "the same in every version\n",
    "assets/other": "this too\n",
  };
}

test("whatever the cache has removed, everything can be deployed", async (t) => {
  await using rig = await FarmRig.start({ agents: 1, cache: ["--min-age-ms=0"] });
  const work = await rig.work("shop");
  const first = await work.commit(application("1"));
  await pushed(work);
  const served = async () => (await rig.request(await rig.host("shop"))).body.trim();
  const project = ["--project", "shop"];

  await t.test("a push that changes a line", async () => {
    assert.ok((await loseAll(rig)).removedBlobs > 0);
    await work.commit({ "version.js": `export const version = "2";\n` });
    const { output } = await pushed(work);
    assert.match(output, /Planning application "app" again: the tree .* is incomplete/);
    assert.equal(await served(), "2");
  });

  await t.test("a redeployment", async () => {
    await loseAll(rig);
    await rig.cli(["redeploy", ...project]);
    assert.equal(await served(), "2");
  });

  await t.test("a rollback", async () => {
    await loseAll(rig);
    await rig.cli(["rollback", "1", ...project]);
    assert.equal(await served(), "1");
  });

  await t.test("a build with other variables", async () => {
    await loseAll(rig);
    await rig.cli(["variable", "set", "env:MODE", "other", ...project]);
    await rig.cli(["redeploy", ...project]);
    assert.equal(await served(), "1");
  });

  await t.test("a push of an old commit", async () => {
    await loseAll(rig);
    await work.git("checkout", "--quiet", "-B", "old", first);
    await pushed(work, "--force", "old:main");
    assert.equal(await served(), "1");
    await loseAll(rig);
    await pushed(work, "old:old");
    assert.equal((await rig.request(await rig.host("shop", "old"))).body.trim(), "1");
  });

  await t.test("a push that is deployed although nothing has changed", async () => {
    await loseAll(rig);
    await work.commit({});
    await pushed(work, "-o", "slipway.redeploy", "old:main");
    assert.equal(await served(), "1");
  });
});

async function pushed(work: GitWork, ...words: readonly string[]) {
  const outcome = await work.push(...words);
  assert.equal(outcome.code, 0, outcome.output);
  return outcome;
}

/** Has the cache remove all that nothing pins, once the coordinator has permitted it. */
async function loseAll(rig: FarmRig): Promise<Collected> {
  return await eventually("the cache may collect", async () => {
    const collected = await rig.json<Collected>([
      ...["cache", "gc", "--all", "--data", join(rig.data, "cache")],
    ]);
    return collected.stoppedBy === "" ? collected : null;
  });
}
