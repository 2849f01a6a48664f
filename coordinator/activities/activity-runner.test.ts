import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { report, smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

test("a submission is built, deployed and served", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const { id, environmentId } = farm.submit(farm.project(), smallFiles);

  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("deploy"));

  const { state } = await farm.ended(id);
  assert.deepEqual(state, { phase: "ended", result: "succeeded", message: "generation 1 serves" });
  assert.equal(farm.environments.get(environmentId).generation, 1);
  assert.match(await farm.log(id), /Generation 1 serves/);
  await farm.until(id, () => farm.content.slugs.size === 1);
  assert.deepEqual([...farm.content.slugs.keys()], [`environment:${environmentId}:1`]);
});

test("an activity that changes nothing leaves no pin behind", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles);
  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("deploy"));
  await farm.ended(first.id);

  const second = await farm.ended(farm.submit(project, smallFiles).id);

  assert.equal(second.state.phase === "ended" && second.state.result, "unchanged");
  await farm.until(second.id, () => farm.content.slugs.size === 1);
  assert.deepEqual([...farm.content.slugs.keys()], [`environment:${first.environmentId}:1`]);
});

test("a deployment that fails leaves no pin, and the environment can be removed", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const { id, environmentId } = farm.submit(project, smallFiles);
  await farm.work(await farm.lease("build"));
  const deploy = await farm.lease("deploy");
  await farm.leases.report(deploy, report("failed", "the deploy hook failed"));
  await farm.ended(id);
  await farm.until(id, () => farm.content.slugs.size === 0);

  await farm.removal.remove(project.id, "ada");
  await farm.work(await farm.lease("teardown"));

  await farm.until(id, () => farm.environments.ofProject(project.id).length === 0);
  assert.equal(farm.environments.get(environmentId).generation, 0);
});

test("the end of a build is not forgotten while the cache is away", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const { id } = farm.submit(farm.project(), smallFiles);
  const build = await farm.lease("build");
  let asked = 0;
  farm.content.before = (call) => {
    if (call === "getActionResult" && ++asked === 1) throw new FarmError("the cache is away");
  };

  await farm.work(build);
  await farm.until(
    id,
    (activity) => farm.runner.obstacleOf(activity.id)?.message === "the cache is away",
  );
  await farm.work(await farm.lease("deploy"));

  const ended = await farm.ended(id);
  assert.equal(ended.state.phase === "ended" && ended.state.result, "succeeded");
  assert.equal(asked, 2);
});

test("a build whose result the cache does not have is done once more, and not forever", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const { id } = farm.submit(farm.project(), smallFiles);

  await farm.leases.report(await farm.lease("build"), report("succeeded"));
  await farm.leases.report(await farm.lease("build"), report("succeeded"));

  const { state } = await farm.ended(id);
  assert.match(state.phase === "ended" ? state.message : "", /no longer complete in the cache/);
});

test("what ended while the coordinator was dead is taken after its start", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await TestCoordinator.start(directory.path);
  before.join();
  const { id } = before.submit(before.project(), smallFiles);
  const build = await before.lease("build");
  // Killed between the commit of the report and everything that follows from it.
  before.content.results.set(build.of.action!, before.resultOf());
  const ended = { state: "done", report: report("succeeded") } as const;
  before.steps.store({ ...before.steps.get(build.step), ...ended });

  await using farm = await before.restart();
  farm.join();
  farm.runner.resumeAll();
  await farm.work(await farm.lease("deploy"));

  const { state } = await farm.ended(id);
  assert.equal(state.phase === "ended" && state.result, "succeeded");
});

test("two activities share one build, and cancelling the first does not cancel the second", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles, "main");
  const build = await farm.lease("build");
  const second = farm.submit(project, smallFiles, "feature");
  await farm.until(second.id, () => farm.steps.waiters(build.step).length === 2);

  await farm.runner.cancel(first.id);

  assert.equal(await farm.beat(build), "CONTINUE");
  await farm.work(build);
  await farm.work(await farm.lease("deploy"));
  const { state } = await farm.ended(second.id);
  assert.equal(state.phase === "ended" && state.result, "succeeded");
});

test("a build that was told to stop is done again for who asked for it meanwhile", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles, "main");
  const build = await farm.lease("build");
  await farm.runner.cancel(first.id);
  assert.equal(await farm.beat(build), "CANCEL");
  const second = farm.submit(project, smallFiles, "feature");
  await farm.until(second.id, () => farm.steps.waiters(build.step).length === 1);

  assert.equal(await farm.leases.report(build, report("cancelled")), true);

  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("deploy"));
  const { state } = await farm.ended(second.id);
  assert.equal(state.phase === "ended" && state.result, "succeeded");
});

test("a build that ended since the plan was made is not run again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  let asked = 0;
  farm.content.getActionResult = async () => (++asked === 1 ? null : farm.resultOf());

  const { id } = farm.submit(farm.project(), smallFiles);
  await farm.work(await farm.lease("deploy"));

  await farm.ended(id);
  assert.equal(asked, 2);
});

test("two applications that wait for one action both get its outputs", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const application = (name: string): string => `name: ${name}\ntype: nodejs:22\n`;
  const manifests = {
    "package.json": `{"dependencies":{"a":"1"}}`,
    "package-lock.json": `{"packages":{}}`,
  };
  const { id } = farm.submit(farm.project(), {
    a: { ".slipway.app.yaml": application("a"), ...manifests },
    b: { ".slipway.app.yaml": application("b"), ...manifests },
  });
  const install = await farm.lease("build");
  const installed = farm.content.putTree({ "index.js": "" });
  farm.content.results.set(install.of.action!, {
    ...farm.resultOf(),
    outputs: [{ path: "node_modules", root: installed }],
  });
  await farm.leases.report(install, report("succeeded"));

  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("build"));

  await farm.until(id, ({ state }) => state.phase === "deploying");
});

test("a cancel while a step is being queued leaves no step that nobody waits for", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  let cancelled: Promise<unknown> | undefined;
  const { id } = farm.submit(farm.project(), smallFiles);
  let asked = 0;
  farm.content.before = (call) => {
    if (call === "getActionResult" && ++asked === 2) cancelled = farm.runner.cancel(id);
  };

  await farm.ended(id);
  await cancelled;
  await farm.runner[Symbol.asyncDispose]();

  assert.equal(asked, 2);
  assert.deepEqual(farm.steps.live(), []);
});

test("an activity whose conclusion fails still hands on the environment", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles);
  await farm.work(await farm.lease("build"));
  const deploy = await farm.lease("deploy");
  const second = farm.submit(project, { ...smallFiles, "server.js": "two" });
  await farm.work(await farm.lease("build"));
  await farm.until(second.id, ({ state }) => state.phase === "waiting");
  // The disk is full: the last lines of the log cannot be written.
  const append = farm.logs.append.bind(farm.logs);
  farm.logs.append = (activity, data) => {
    if (activity === first.id) throw new Error("ENOSPC");
    append(activity, data);
  };

  await farm.leases.report(deploy, report("failed", "no"));

  await farm.work(await farm.lease("deploy"));
  await farm.ended(second.id);
});

test("a lost build that nobody waits for is not queued again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const { id } = farm.submit(farm.project(), smallFiles);
  const build = await farm.lease("build");
  await farm.runner.cancel(id);

  farm.monotonicMs += 30_001;
  farm.leases.tick();

  assert.equal(farm.steps.get(build.step).state, "done");
  await farm.until(id, () => farm.messages.length > 0);
  assert.deepEqual(farm.messages, ["nudge a1"]);
});

test("a deployment that is cancelled ends when its agent has undone it, or is gone", async () => {
  for (const end of ["report", "expiry"] as const) {
    await using directory = await TemporaryDirectory.create();
    await using farm = await TestCoordinator.start(directory.path);
    farm.join();
    const { id } = farm.submit(farm.project(), smallFiles);
    await farm.work(await farm.lease("build"));
    const deploy = await farm.lease("deploy");

    await farm.runner.cancel(id);
    assert.equal(farm.activities.get(id).state.phase, "deploying");
    assert.equal(await farm.beat(deploy), "CANCEL");
    assert.equal(await farm.phases.advance(deploy.of, "SWITCH"), false);
    if (end === "report") await farm.leases.report(deploy, report("cancelled"));
    farm.monotonicMs += 33_001;
    farm.leases.tick();

    const { state } = await farm.ended(id);
    assert.equal(state.phase === "ended" && state.result, "cancelled", end);
    assert.deepEqual(farm.steps.live(), []);
  }
});

test("what was pushed while its environment was removed gets a new environment", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = farm.submit(project, smallFiles, "feature");
  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("deploy"));
  await farm.ended(first.id);
  await farm.removal.remove(project.id, "ada");
  const teardown = await farm.lease("teardown");
  const again = farm.submit(project, { ...smallFiles, "server.js": "two" }, "feature");
  await farm.work(await farm.lease("build"));
  await farm.until(again.id, ({ state }) => state.phase === "waiting");

  await farm.work(teardown);
  await farm.work(await farm.lease("deploy"));

  const ended = await farm.ended(again.id);
  const environment = farm.environments.find(project.id, "feature");
  assert.notEqual(ended.environmentId, first.environmentId);
  assert.equal(environment?.id, ended.environmentId);
  assert.equal(environment?.generation, 1);
});

test("a project is removed while it deploys, although the coordinator dies in between", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await TestCoordinator.start(directory.path);
  before.join();
  const project = before.project();
  await before.repositories.create(project.id, "main");
  const { id } = before.submit(project, smallFiles);
  await before.work(await before.lease("build"));
  const deploy = await before.lease("deploy");
  before.projects.markDeleting(project.id);

  await using farm = await before.restart();
  farm.join();
  await farm.removal.resume();
  await farm.removal.resume();
  farm.runner.resumeAll();
  assert.equal(await farm.beat(deploy), "CANCEL");
  await farm.leases.report(deploy, report("cancelled"));
  await farm.ended(id);
  await farm.work(await farm.lease("teardown"));

  await farm.until(id, () => farm.activities.live().length === 0);
  assert.deepEqual(farm.environments.ofProject(project.id), []);
  const deletions = farm.activities.list({ projectId: project.id, environmentId: null }, 10);
  assert.equal(deletions.filter(({ kind }) => kind === "delete").length, 1);
  assert.equal(existsSync(farm.repositories.path(project.id)), false);
});
