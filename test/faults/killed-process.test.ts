import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import { failures } from "../load.js";
import { smallApplication } from "../small-application.js";

/**
 * A build that takes some seconds and says when it is in the middle. What it makes differs each time,
 * so that two builds could be told apart.
 */
const slowBuild = [
  "echo in the middle of the build",
  "for second in 1 2 3 4 5 6 7 8; do sleep 1; done",
  "cat /proc/sys/kernel/random/uuid > built",
  "echo built to the end",
];

test("a part that is killed costs time, never a push", async (t) => {
  await using rig = await FarmRig.start({ coordinator: ["--lease-ttl-ms=3000"] });

  await t.test("an agent, in mid-build: the other one builds, and one slug results", async () => {
    const work = await rig.runningWork("agent-killed", { version: "1" });
    const host = await rig.host("agent-killed");
    await using load = rig.load({ host, perSecond: 10 });
    await work.commit(smallApplication({ version: "2", buildHook: slowBuild }));
    const push = work.startPush();
    await push.until(/in the middle of the build/);
    const victim = await rig.buildingAgent();
    await rig.kill(victim);
    const { code, output, activity } = await push.outcome;
    const samples = await load.stop();

    assert.equal(code, 0, output);
    assert.match(output, new RegExp(`Agent "${victim}" was lost .*; trying again`));
    assert.equal(output.match(/Slug [0-9a-f]+ of application "app"/g)?.length, 1, output);
    assert.deepEqual(failures(samples), []);
    assert.equal((await rig.request(host)).headers["x-app-version"], "2");
    assert.equal((await rig.activity(activity)).result, "succeeded");
    await rig.untilReady();
    await rig.untilNoBuildIsLeft();
  });

  await t.test("the coordinator, in mid-build: the activity goes on and ends", async () => {
    const work = await rig.runningWork("coordinator-killed", { version: "1" });
    const host = await rig.host("coordinator-killed");
    await using load = rig.load({ host, perSecond: 10 });
    const commit = await work.commit(smallApplication({ version: "2", buildHook: slowBuild }));
    const push = work.startPush();
    const activity = await push.activity();
    await push.until(/in the middle of the build/);
    await rig.kill("coordinator");
    // The terminal may break off; the work does not.
    await push.outcome;
    await rig.untilCoordinatorAnswers();
    const followed = await rig.cli(["log", activity, "--follow"]);
    const samples = await load.stop();

    assert.match(followed.stdout, /built to the end/);
    const ended = await rig.ended(activity);
    assert.equal(ended.result, "succeeded", ended.message);
    assert.equal(await work.remoteRef("refs/heads/main"), commit);
    assert.equal((await rig.request(host)).headers["x-app-version"], "2");
    assert.deepEqual(failures(samples), []);
    assert.equal((await rig.activities("coordinator-killed")).length, 2, "no activity twice");
    await rig.untilReady();
    await rig.untilNoBuildIsLeft();
  });

  await t.test("the router: it serves again from its table, and deployments go on", async () => {
    const work = await rig.runningWork("router-killed", { version: "1" });
    const host = await rig.host("router-killed");
    await rig.kill("router");
    await eventually("the router serves again", async () => {
      const { status, headers } = await rig.request(host);
      return status === 200 && headers["x-app-version"] === "1" ? true : null;
    });
    await work.deploy(smallApplication({ version: "2" }));
    assert.equal((await rig.request(host)).headers["x-app-version"], "2");
    await rig.untilReady();
  });

  await t.test("nats-server, in mid-build: the build goes on, and so do later ones", async () => {
    const work = await rig.runningWork("nats-killed", { version: "1" });
    const host = await rig.host("nats-killed");
    await work.commit(smallApplication({ version: "2", buildHook: slowBuild }));
    const push = work.startPush();
    await push.until(/in the middle of the build/);
    await rig.kill("nats-server");
    const { code, output } = await push.outcome;
    assert.equal(code, 0, output);
    assert.match(output, /built to the end/, "the log has no gap");
    assert.equal((await rig.request(host)).headers["x-app-version"], "2");
    await work.deploy(smallApplication({ version: "3", buildHook: ["echo afterwards"] }));
    assert.equal((await rig.request(host)).headers["x-app-version"], "3");
    await rig.untilReady();
  });

  await t.test("the cache, in mid-build: what was built is stored all the same", async () => {
    const work = await rig.runningWork("cache-killed", { version: "1" });
    const host = await rig.host("cache-killed");
    await work.commit(smallApplication({ version: "2", buildHook: slowBuild }));
    const push = work.startPush();
    await push.until(/in the middle of the build/);
    await rig.kill("cache");
    const { code, output } = await push.outcome;
    assert.equal(code, 0, output);
    assert.equal((await rig.request(host)).headers["x-app-version"], "2");
    await rig.untilReady();
  });
});
