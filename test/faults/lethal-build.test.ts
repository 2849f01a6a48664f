import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { smallApplication } from "../small-application.js";

test("a build that costs three agents their lives is given up, with its history, and what is built beside it is done", async () => {
  await using rig = await FarmRig.start({ agents: 3, coordinator: ["--lease-ttl-ms=3000"] });
  const work = await rig.runningWork("lethal", { version: "1" });
  const host = await rig.host("lethal");
  const other = await rig.work("harmless");
  await other.commit(smallApplication({ version: "1", buildHook: ["echo harmless"] }));
  await work.commit(
    smallApplication({ version: "2", buildHook: ["echo about to kill", "sleep 600"] }),
  );
  const push = work.startPush();
  const beside = other.startPush();
  const victims: string[] = [];
  for (let attempt = 1; attempt <= 3; attempt++) {
    await push.until(new RegExp(`(about to kill[^]*){${attempt}}`));
    const victim = await rig.buildingAgent();
    victims.push(victim);
    await rig.kill(victim);
  }
  const { code, output, activity } = await push.outcome;
  const untouched = await beside.outcome;

  assert.equal(untouched.code, 0, untouched.output);
  assert.equal((await rig.request(await rig.host("harmless"))).headers["x-app-version"], "1");
  assert.notEqual(code, 0);
  assert.equal(new Set(victims).size, 3, "each attempt was another agent's");
  const ended = await rig.activity(activity);
  assert.equal(ended.result, "failed");
  for (const text of [output, (await rig.cli(["activity", "show", activity ?? ""])).stdout]) {
    assert.match(text, /given up after 3 attempts/);
    for (const victim of victims)
      assert.match(text, new RegExp(`${victim}: the agent was started again`));
  }
  assert.equal((await rig.request(host)).headers["x-app-version"], "1");
  await rig.untilReady();
  await work.deploy(smallApplication({ version: "3", buildHook: ["echo harmless"] }));
  assert.equal((await rig.request(host)).headers["x-app-version"], "3");
  await rig.untilNoBuildIsLeft();
  await rig.cli(["admin", "fsck"]);
});
