import assert from "node:assert/strict";
import { test } from "node:test";
import { report, smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { Activity } from "./activity.js";

const two = { ...smallFiles, "server.js": "two" };
const three = { ...smallFiles, "server.js": "three" };

test("a newer submission supersedes one whose build is queued, and that build is not wanted", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles);
  await farm.until(first.id, () => farm.steps.live().length === 1);

  const second = farm.submit(project, two);

  const ended = await farm.ended(first.id);
  assert.deepEqual(ended.state, {
    phase: "ended",
    result: "superseded",
    message: `superseded by activity ${second.id}`,
  });
  assert.match(await farm.log(first.id), new RegExp(`\nSuperseded by activity ${second.id}\n`));
  assert.deepEqual(
    farm.steps.live().map(({ activityId }) => activityId),
    [second.id],
  );
  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("deploy"));
  assert.equal(resultOf(await farm.ended(second.id)), "succeeded");
});

test("a running build goes on where the newer one wants it, too", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles);
  const build = await farm.lease("build");

  const second = farm.submit(project, smallFiles);

  assert.equal(resultOf(await farm.ended(first.id)), "superseded");
  assert.equal(await farm.beat(build), "CONTINUE");
  await farm.work(build);
  await farm.work(await farm.lease("deploy"));
  assert.equal(resultOf(await farm.ended(second.id)), "succeeded");
});

test("a build goes on for another environment that waits for it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles);
  await farm.until(first.id, () => farm.steps.live().length === 1);
  const [step] = farm.steps.live();
  assert.ok(step !== undefined);
  const feature = farm.submit(project, smallFiles, "feature");
  await farm.until(feature.id, () => farm.steps.waiters(step.id).length === 2);

  farm.submit(project, two);

  assert.equal(resultOf(await farm.ended(first.id)), "superseded");
  assert.deepEqual(farm.steps.waiters(step.id), [feature.id]);
  assert.equal(farm.steps.get(step.id).state, "queued");
});

test("a deployment that an agent has begun is left to its end", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles);
  await farm.work(await farm.lease("build"));
  const deploy = await farm.lease("deploy");

  const second = farm.submit(project, two);
  await farm.work(await farm.lease("build"));
  await farm.until(second.id, ({ state }) => state.phase === "waiting");
  const third = farm.submit(project, three);
  assert.equal(resultOf(await farm.ended(second.id)), "superseded");
  await farm.work(await farm.lease("build"));
  await farm.until(third.id, ({ state }) => state.phase === "waiting");

  assert.equal(await farm.beat(deploy), "CONTINUE");
  await farm.work(deploy);
  assert.equal(resultOf(await farm.ended(first.id)), "succeeded");
  // What was built is the same.
  assert.equal(resultOf(await farm.ended(third.id)), "unchanged");
});

test("a deployment that no agent has begun is superseded, also after its agent was lost", async () => {
  for (const stage of ["queued", "healthy", "holding"] as const) {
    await using directory = await TemporaryDirectory.create();
    await using farm = await TestCoordinator.start(directory.path);
    farm.join();
    const project = farm.project();
    const first = farm.submit(project, smallFiles);
    await farm.work(await farm.lease("build"));
    await farm.until(first.id, ({ state }) => state.phase === "deploying");
    if (stage !== "queued") {
      const deploy = await farm.lease("deploy");
      await farm.phases.advance(deploy.of, stage === "healthy" ? "HEALTHY" : "HOLD");
      await farm.leases.report(deploy, report("infrastructure", "the disk is full"));
    }

    const second = farm.submit(project, two);
    await farm.work(await farm.lease("build"));

    await farm.until(second.id, ({ state }) => state.phase !== "building");
    await farm.until(second.id, () => farm.steps.live().length === 1);
    const { state } = farm.activities.get(first.id);
    assert.equal(state.phase, stage === "holding" ? "deploying" : "ended", stage);
  }
});

test("what is wrong with a newer submission ends no older one", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles);
  await farm.until(first.id, () => farm.steps.live().length === 1);

  const second = farm.submit(project, { ".slipway.app.yaml": "name: [" });

  assert.equal(resultOf(await farm.ended(second.id)), "failed");
  assert.equal(farm.activities.get(first.id).state.phase, "building");
});

test("a rollback waits its turn and is not superseded", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles);
  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("deploy"));
  const { environmentId } = await farm.ended(first.id);
  const second = farm.submit(project, two);
  await farm.until(second.id, () => farm.steps.live().length === 1);
  const rollback = farm.activities.create(
    {
      projectId: project.id,
      environmentId,
      kind: "rollback",
      user: "ada",
      source: { type: "deployment", generation: 1, confirmed: [] },
      commit: "",
      uniqueKey: null,
    },
    farm.nowMs,
  );
  farm.runner.kick(rollback.id);
  await farm.until(rollback.id, ({ state }) => state.phase === "waiting");
  assert.equal(farm.activities.get(second.id).state.phase, "building");

  farm.submit(project, three);

  assert.equal(resultOf(await farm.ended(second.id)), "superseded");
  await farm.work(await farm.lease("deploy"));
  assert.equal(resultOf(await farm.ended(rollback.id)), "succeeded");
});

test("an activity that is planned when the coordinator dies supersedes after its start", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await TestCoordinator.start(directory.path);
  before.join();
  const project = before.project();
  const first = before.submit(project, smallFiles);
  await before.until(first.id, () => before.steps.live().length === 1);
  const second = before.activities.create(
    {
      projectId: project.id,
      environmentId: first.environmentId,
      kind: "submit",
      user: "ada",
      source: { type: "tree", root: before.content.putTree(two), force: false, confirmed: [] },
      commit: "",
      uniqueKey: null,
    },
    before.nowMs,
  );

  await using farm = await before.restart();
  farm.runner.resumeAll();

  const { state } = await farm.ended(first.id);
  assert.match(state.phase === "ended" ? state.message : "", new RegExp(second.id));
});

function resultOf({ state }: Activity): string {
  return state.phase === "ended" ? state.result : "";
}
