import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Agent } from "../../proto/gen/slipway/v1/Agent.js";
import { CountingHook } from "../counting-hook.js";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import { failures, relapses } from "../load.js";
import { smallApplication } from "../small-application.js";

const ttlMs = 2_000;

/** The agent that has the lease of the only deployment. */
async function deployingAgent(rig: FarmRig): Promise<string> {
  return await eventually("one agent deploys", async () => {
    const { agents } = await rig.json<{ agents: readonly Agent[] }>(["agent", "list"]);
    const [found, ...others] = agents.filter(({ steps }) => steps > 0);
    return found === undefined || others.length > 0 ? null : found.name;
  });
}

/** Those that are stopped in mid-build elsewhere are not stopped here again. */
const partsOf = {
  SIGKILL: ["an agent", "the coordinator", "the cache", "nats-server"],
  SIGSTOP: ["an agent", "the coordinator"],
} as const;

for (const signal of ["SIGKILL", "SIGSTOP"] as const) {
  const what = signal === "SIGKILL" ? "killed" : "stopped for longer than leases live";
  test(`whatever is ${what} in a deploy hook, one run at a time and one version are seen`, async (t) => {
    await using rig = await FarmRig.start({ coordinator: [`--lease-ttl-ms=${ttlMs}`] });
    const work = await rig.runningWork("hooked", { version: "0" });
    const host = await rig.host("hooked");
    let version = 0;

    for (const part of partsOf[signal]) {
      await t.test(part, async () => {
        const next = String(++version);
        const hook = new CountingHook(rig, `hook-${next}`);
        const commit = await work.commit(
          smallApplication({ version: next, deployHook: hook.lines }),
        );
        const push = work.startPush();
        const activity = await push.activity();
        await hook.counting(1);
        const make = (number: number) =>
          ({ method: "POST", path: "/entries", body: `version ${next}, entry ${number}` }) as const;
        await using load = rig.load({ host, perSecond: 10, make });
        const name = part === "an agent" ? await deployingAgent(rig) : part.replace("the ", "");
        await rig.kill(name, signal);
        try {
          if (part === "an agent") await hook.counting(2);
          // Nothing tells how long it is: that is the fault.
          else if (signal === "SIGSTOP") await sleep(2 * ttlMs + 500);
          else await rig.untilReady();
        } finally {
          if (signal === "SIGSTOP") await rig.kill(name, "SIGCONT");
        }
        // Whatever the part that is back still wants to do would show in it.
        await rig.untilReady();
        await hook.countingOn();
        await hook.letEnd();
        const ended = await rig.ended(activity);
        // The terminal may have broken off; the work has not.
        await push.outcome;
        await eventually(`version ${next} serves`, async () => {
          return (await rig.request(host)).headers["x-app-version"] === next ? true : null;
        });
        const samples = await load.stop();

        assert.equal(ended.result, "succeeded", ended.message);
        const runs = await hook.assertOneAfterTheOther();
        if (part === "an agent") assert.equal(runs, 2);
        if (part === "the cache" || part === "nats-server") assert.equal(runs, 1);
        assert.equal(await work.remoteRef("refs/heads/main"), commit);
        assert.deepEqual(failures(samples), []);
        assert.deepEqual(relapses(samples, next), []);
        const { body } = await rig.request(host, "/entries");
        const handled = [...body.matchAll(new RegExp(`^version ${next}, entry (\\d+)$`, "gm"))];
        const numbers = handled.map(([, number = ""]) => number);
        assert.deepEqual(numbers.toSorted(), samples.map(({ id }) => id).toSorted());
        await rig.untilReady();
        await rig.untilAllHolds();
      });
    }
    const pushes = partsOf[signal].length + 1;
    assert.equal((await rig.activities("hooked")).length, pushes, "each push has one activity");
  });
}
