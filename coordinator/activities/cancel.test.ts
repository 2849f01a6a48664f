import assert from "node:assert/strict";
import { test } from "node:test";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

/** Where an activity is when it is cancelled; from then on its agent is dead. */
const moments = [
  "a build is queued",
  "a build runs",
  "the deployment is queued",
  "the deployment begins",
  "requests are held",
] as const;

test("a cancel is finished within 35 s, although the agent dies in the same moment", async () => {
  for (const moment of moments) {
    await using directory = await TemporaryDirectory.create();
    await using farm = await TestCoordinator.start(directory.path);
    farm.join();
    const { id } = farm.submit(farm.project(), smallFiles);
    await reach(farm, id, moment);

    await farm.runner.cancel(id);

    const endedAfterMs = await ticksUntilEnd(farm, id, 35_000);
    assert.ok(endedAfterMs <= 35_000, `${moment}: ${endedAfterMs} ms`);
    const { state } = farm.activities.get(id);
    assert.equal(state.phase === "ended" && state.result, "cancelled", moment);
    assert.match(await farm.log(id), /E: cancelled/);
    // The dead agent's build is forgotten with its lease; nobody is invited to do it again.
    await ticksUntilEnd(farm, id, 35_000);
    assert.deepEqual(farm.steps.live(), [], moment);
  }
});

test("a cancel that comes when the new version serves does not take it back", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const { id } = farm.submit(farm.project(), smallFiles);
  await reach(farm, id, "the deployment begins");
  const deploy = farm.steps.live().find(({ kind }) => kind === "deploy");
  assert.ok(deploy !== undefined);
  const targets = [{ application: "app", address: "10.0.0.1:80" }];
  await farm.phases.advance(deploy, "SWITCH", { targets });

  const activity = await farm.runner.cancel(id);

  assert.equal(activity.isCancelling, false);
  assert.equal(activity.state.phase, "deploying");
});

async function reach(
  farm: TestCoordinator,
  id: string,
  moment: (typeof moments)[number],
): Promise<void> {
  await farm.until(id, () => farm.steps.live().length === 1);
  if (moment === "a build is queued") return;
  const build = await farm.lease("build");
  if (moment === "a build runs") return;
  await farm.work(build);
  await farm.until(id, ({ state }) => state.phase === "deploying");
  if (moment === "the deployment is queued") return;
  const deploy = await farm.lease("deploy");
  if (moment === "requests are held") await farm.phases.advance(deploy.of, "HOLD");
}

/** Lets the seconds pass, as the coordinator's timer does. Returns after how many ms it had ended. */
async function ticksUntilEnd(farm: TestCoordinator, id: string, atMostMs: number): Promise<number> {
  let endedAfterMs = Infinity;
  for (let passedMs = 0; passedMs <= atMostMs; passedMs += 1_000) {
    // What the last tick has led to, before the next one.
    await farm.database.durable();
    await new Promise((resolve) => setImmediate(resolve));
    const hasEnded = farm.activities.get(id).state.phase === "ended";
    if (hasEnded) endedAfterMs = Math.min(endedAfterMs, passedMs);
    farm.monotonicMs += 1_000;
    farm.nowMs += 1_000;
    farm.leases.tick();
  }
  return endedAfterMs;
}
