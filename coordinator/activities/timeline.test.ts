import assert from "node:assert/strict";
import { test } from "node:test";
import { report, smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { Activity } from "./activity.js";
import { timelineOf } from "./timeline.js";

test("a timeline has the waits, the lost lease, the phases and the stages, each with its times", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  farm.join("a2");
  const pass = (ms: number): void => {
    farm.nowMs += ms;
    farm.monotonicMs += ms;
  };
  const { id } = farm.submit(farm.project(), smallFiles);
  await farm.until(id, () => farm.steps.live().length === 1);
  pass(2_000);
  const lost = await farm.lease("build");
  pass(1_000);
  await farm.leases.report(lost, report("infrastructure", "the disk is full"));
  pass(20_000);
  const build = await farm.lease("build", "a2");
  pass(5_000);
  farm.content.results.set(build.of.action!, farm.resultOf());
  const phases = [
    { name: "fetch", durationMs: 1_000, startMs: 0 },
    { name: "run", durationMs: 3_500, startMs: 1_200 },
  ];
  await farm.leases.report(build, { ...report("succeeded"), phases });
  const deploy = await farm.lease("deploy");
  await farm.phases.advance(deploy.of, "HOLD");
  pass(4_000);
  await farm.work(deploy);

  const activity = await farm.ended(id);

  const entries = timelineOf(activity, farm.steps.ofActivity(id), [], farm.nowMs);
  assert.deepEqual(
    entries.map(({ name, startMs, durationMs, agent }) => [name, startMs, durationMs, agent]),
    [
      ["accepted", 0, 0, null],
      ["import", 0, 0, null],
      ["plan", 0, 0, null],
      ["queued", 0, 2_000, null],
      ["leased", 2_000, 1_000, "a1"],
      ["lost", 3_000, 0, "a1"],
      ["queued", 3_000, 20_000, null],
      ["leased", 23_000, 5_000, "a2"],
      ["fetch", 23_000, 1_000, "a2"],
      ["run", 24_200, 3_500, "a2"],
      ["waiting", 28_000, 0, null],
      ["queued", 28_000, 0, null],
      ["leased", 28_000, 4_000, "a1"],
      ["holding", 28_000, 4_000, null],
      ["switched", 32_000, 0, null],
      ["released", 32_000, 0, null],
      ["drained", 32_000, 0, null],
      ["ended", 32_000, 0, null],
    ],
  );
  assert.equal(entries[5]?.detail, "the disk is full");
  assert.equal(entries.at(-1)?.detail, "succeeded: generation 1 serves");
  assert.equal(JSON.stringify(activity.summary.phases).includes("startMs"), false);
});

test("what older versions stored makes a timeline, too, and what goes on is open", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const { id } = farm.submit(farm.project(), smallFiles);
  const build = await farm.lease("build");
  const activity = farm.activities.get(id);
  const { moments: _, phases, ...summary } = activity.summary;
  const plain = phases.map(({ name, durationMs }) => ({ name, durationMs }));
  const older: Activity = { ...activity, summary: { ...summary, phases: plain } };
  const [step] = farm.steps.ofActivity(id);
  assert.ok(step !== undefined);
  const atMs = farm.nowMs;

  const running = timelineOf(older, [step], [], atMs + 700);
  const done = timelineOf(
    older,
    [
      {
        ...step,
        state: "done",
        endedAtMs: atMs + 900,
        lost: [{ agent: "a0", reason: "gone", atMs: atMs - 5 }],
        report: {
          ...report("succeeded"),
          phases: [
            { name: "fetch", durationMs: 300 },
            { name: "run", durationMs: 600 },
          ],
        },
      },
    ],
    [],
    atMs + 1_000,
  );

  assert.deepEqual(running.at(-1), {
    name: "leased",
    detail: "build of app",
    startMs: 0,
    durationMs: 700,
    isOpen: true,
    step: build.step,
    agent: "a1",
  });
  assert.deepEqual(
    done.filter(({ agent }) => agent !== null).map(({ name, startMs }) => [name, startMs]),
    [
      ["lost", 0],
      ["leased", 0],
      ["fetch", 0],
      ["run", 300],
    ],
  );
});
