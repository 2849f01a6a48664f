import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import { failures, relapses } from "../load.js";
import { smallApplication } from "../small-application.js";

const ttlMs = 3_000;

/** Longer than any stop. What it makes differs each time, so that two builds could be told apart. */
const slowBuild = [
  "echo in the middle of the build",
  "for second in 1 2 3 4 5 6 7 8 9; do sleep 1; done",
  "cat /proc/sys/kernel/random/uuid > built",
];

test("a part that is stopped for longer than leases live takes up where others have gone on", async (t) => {
  await using rig = await FarmRig.start({ coordinator: [`--lease-ttl-ms=${ttlMs}`] });
  const work = await rig.runningWork("stopped", { version: "0" });
  const host = await rig.host("stopped");
  let version = 0;

  for (const part of ["an agent", "the coordinator", "the cache", "nats-server"] as const) {
    await t.test(`${part}, in mid-build`, async () => {
      await using load = rig.load({ host, perSecond: 10 });
      const next = String(++version);
      const deployHook = [`echo ${next} >>data/hooks`];
      const commit = await work.commit(
        smallApplication({ version: next, buildHook: slowBuild, deployHook }),
      );
      const push = work.startPush();
      await push.until(/in the middle of the build/);
      const name = part === "an agent" ? await rig.buildingAgent() : part.replace("the ", "");
      await rig.kill(name, "SIGSTOP");
      try {
        if (part === "an agent") await push.until(/was lost[^]*in the middle of the build/);
        // Nothing tells how long it is: that is the fault.
        else await sleep(2 * ttlMs + 500);
      } finally {
        await rig.kill(name, "SIGCONT");
      }
      const { code, output, activity } = await push.outcome;
      assert.equal(code, 0, output);
      await eventually(`version ${next} serves`, async () => {
        return (await rig.request(host)).headers["x-app-version"] === next ? true : null;
      });
      const samples = await load.stop();

      assert.equal((await rig.activity(activity)).result, "succeeded");
      assert.equal(await work.remoteRef("refs/heads/main"), commit);
      assert.equal(output.match(/Slug [0-9a-f]+ of application "app"/g)?.length, 1, output);
      assert.deepEqual(failures(samples), []);
      assert.deepEqual(relapses(samples, next), []);
      await rig.untilReady();
      await rig.untilNoBuildIsLeft();
    });
  }

  const hooks = (await readFile(join(await rig.mountPath(), "hooks"), "utf8")).split("\n");
  assert.deepEqual(hooks, ["1", "2", "3", "4", ""], "each deploy hook has run once");
  assert.equal((await rig.activities("stopped")).length, 5, "each push has one activity");
  await rig.untilAllHolds();
});
