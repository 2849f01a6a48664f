import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { smallFiles } from "../../test/coordinator-rig.js";
import { InspectedCoordinator } from "../../test/inspected-coordinator.js";
import { runGit } from "../git/git-process.js";
import { anyDemand, type Step } from "../core/step.js";
import { inspect } from "./check.js";
import { farmChecks } from "./farm-checks.js";

const environmentOf = ({ environment }: InspectedCoordinator): string =>
  `environment main of shop (${environment})`;

test("in a farm that has deployed all holds, and all was looked at", async () => {
  await using rig = await InspectedCoordinator.start();
  const names: string[] = [];
  const { signal } = new AbortController();
  // How full the disk of this machine is says nothing of the farm.
  const checks = farmChecks(rig.inspected, true).filter(({ name }) => name !== "disk");
  for await (const report of inspect(checks, { pauseMs: 0, signal })) {
    const { name, findings, unasked, looked } = report;
    assert.deepEqual([findings, unasked], [[], []], name);
    assert.notEqual(looked, "");
    names.push(name);
  }
  const numbered = Array.from({ length: 12 }, (_, index) => `I${index + 1}`);
  assert.deepEqual(names, [...numbered, "database", "agents"]);
});

test("I1: two activities that change one environment, and one before its turn", async () => {
  await using rig = await InspectedCoordinator.start();
  const [first, second] = [rig.idle(), rig.idle()];
  rig.force(second, { phase: "removing", step: "s" });
  assert.deepEqual(await rig.findings("I1"), [
    `activity ${second} is removing though ${first} is older and has not ended`,
  ]);
  rig.force(first, { phase: "removing", step: "s" });
  const { findings } = await rig.look("I1");
  assert.deepEqual(
    findings.map(({ what, where }) => [what, where]),
    [[`activities ${first} and ${second} change it at the same time`, environmentOf(rig)]],
  );
});

test("I2: a router that is behind, ahead, or knows what nobody else does", async () => {
  await using rig = await InspectedCoordinator.start();
  const { router } = rig.farm;
  const applied = router.applied.get(rig.environment);
  assert.ok(applied !== undefined);
  router.applied.set(rig.environment, { ...applied, generation: 9 });
  assert.deepEqual(await rig.findings("I2"), [
    "the router serves routes 9, which are newer than 1 of the database",
  ]);
  router.applied.delete(rig.environment);
  assert.deepEqual(await rig.findings("I2"), [
    "the router serves routes 0, older than 1 of the database",
  ]);
  // While it is deployed, that is as it should be.
  rig.force(rig.idle(), { phase: "deploying" });
  assert.deepEqual(await rig.findings("I2"), []);
  const routes = applied.routes.slice(0, 1);
  router.applied.set("stranger", { ...applied, environment: "stranger", routes });
  assert.deepEqual(await rig.findings("I2"), [
    "the router has 1 route of an environment that nobody knows",
  ]);
  // The routes of what was removed are none.
  router.applied.set("stranger", { ...applied, environment: "stranger", routes: [] });
  assert.deepEqual(await rig.findings("I2"), []);
});

test("I2: a generation that fell, and one that is not recorded; also where the router is away", async () => {
  await using rig = await InspectedCoordinator.start();
  rig.farm.router.before = () => {
    throw new FarmError("the router does not answer");
  };
  rig.farm.database.run("UPDATE environments SET generation = 0");
  const { findings, unasked } = await rig.look("I2");
  assert.deepEqual(
    findings.map(({ what }) => what),
    ["generation 0 serves, older than 1, which was switched to"],
  );
  assert.deepEqual(unasked, ["the router does not answer"]);
  rig.farm.database.run("UPDATE environments SET generation = 7");
  assert.deepEqual(await rig.findings("I2"), [
    "generation 7 serves and is not recorded as a deployment",
  ]);
});

test("I3: a branch without its activity, one that is gone, and a push that came twice", async () => {
  await using rig = await InspectedCoordinator.start();
  const { farm, project } = rig;
  const commit = "c".repeat(40);
  const [first, second] = [rig.idle("push", commit), rig.idle("push", commit)];
  assert.deepEqual(await rig.findings("I3"), [
    `activities ${first} and ${second} both brought the branch where it is`,
  ]);
  farm.database.run("UPDATE activities SET kind = 'redeploy' WHERE id = ?", second);
  assert.deepEqual(await rig.findings("I3"), []);
  const objects = farm.repositories.objects(project);
  const tree = (await runGit(objects, ["hash-object", "-w", "-t", "tree", "/dev/null"])).toString();
  const identity = ["-c", "user.name=ada", "-c", "user.email=ada@example.test"];
  const made = await runGit(objects, [...identity, "commit-tree", "-m", "one", tree.trim()]);
  const head = made.toString().trim();
  await runGit(objects, ["update-ref", "refs/heads/main", head]);
  assert.deepEqual(await rig.findings("I3"), [
    `no activity brought ${head.slice(0, 12)}, where the branch is`,
  ]);
  rig.idle("push", head);
  assert.deepEqual(await rig.findings("I3"), []);
  await runGit(objects, ["update-ref", "-d", "refs/heads/main"]);
  farm.database.run("UPDATE environments SET name = 'feature'");
  assert.deepEqual(await rig.findings("I3"), [
    "the branch is gone and no activity deletes the environment",
  ]);
  await farm.repositories.remove(project);
  assert.match((await rig.look("I3")).unasked?.[0] ?? "", /has no repository/);
});

test("I4: the database refuses to change what has ended, and what was changed is found", async () => {
  await using rig = await InspectedCoordinator.start();
  const { database } = rig.farm;
  const change = (): void => rig.force(rig.activity, { phase: "ended", result: "failed" });
  assert.throws(change, /the state of an ended activity never changes/);
  assert.throws(
    () => database.run("UPDATE activities SET ended_at_ms = 1"),
    /the state of an ended activity never changes/,
  );
  // Facts for people are no part of that.
  database.run("UPDATE activities SET summary_json = summary_json, cancelling = 1");
  assert.deepEqual(await rig.findings("I4"), []);
  database.run("DROP TRIGGER activities_ended_stay");
  database.run("UPDATE activities SET ended_at_ms = NULL");
  assert.deepEqual(await rig.findings("I4"), [
    "the trigger activities_ended_stay is missing, which refuses changes of what has ended",
    "it has ended, and at no time",
  ]);
});

test("I5: activities that nothing moves on, and those that only wait", async () => {
  await using rig = await InspectedCoordinator.start();
  const { farm } = rig;
  const idle = rig.idle();
  assert.deepEqual(await rig.findings("I5"), [
    "it is received, waits for nothing, and nobody drives it",
  ]);
  rig.force(idle, { phase: "removing", step: "nosuch" });
  assert.deepEqual(await rig.findings("I5"), ["it waits for step nosuch, which does not exist"]);
  const done = farm.steps.lastEnded(1)[0];
  assert.ok(done !== undefined);
  rig.force(idle, { phase: "removing", step: done.id });
  assert.deepEqual(await rig.findings("I5"), [`step ${done.id} has ended, and nobody takes it up`]);
  // The desk knows nothing of what was only written down.
  const stray: Step = { ...done, id: "stray", action: null, state: "queued" };
  farm.steps.store(stray);
  rig.force(idle, { phase: "removing", step: "stray" });
  assert.deepEqual(await rig.findings("I5"), ["step stray is queued, and nobody hands it over"]);
  farm.steps.store({ ...stray, state: "leased" });
  assert.deepEqual(await rig.findings("I5"), [
    "step stray is leased, and nobody watches the lease",
  ]);
  // A younger one of the same environment waits for it.
  rig.idle();
  assert.equal((await rig.findings("I5")).length, 1);
});

test("I5: a step that waits says why, and a lease that has ended is taken back", async () => {
  await using rig = await InspectedCoordinator.start();
  const { farm } = rig;
  await farm.leases.drain("a1", "administrator");
  const files = { ...smallFiles, "server.js": "two" };
  const { id } = farm.submit(farm.projects.get(rig.project), files);
  await farm.until(id, () => farm.steps.live().length > 0);
  await farm.until(id, () => !farm.runner.isDriving(id));
  const { findings, notes } = await rig.look("I5");
  assert.deepEqual([findings, notes], [[], ["1 step waiting: no-agent"]]);
  await farm.leases.drain("a1", null);
  const lease = await farm.lease("build");
  assert.deepEqual(await rig.findings("I5"), []);
  // Nobody looks at the clock any more.
  farm.monotonicMs += 3_600_000;
  assert.deepEqual(await rig.findings("I5"), [
    `the lease of step ${lease.step} ended and was not taken back`,
  ]);
});

test("I6: fences above ours or too low, leases of nobody, and another coordinator at the router", async () => {
  await using rig = await InspectedCoordinator.start();
  const { farm } = rig;
  farm.submit(farm.projects.get(rig.project), { ...smallFiles, "server.js": "two" });
  const lease = await farm.lease("build");
  assert.deepEqual(await rig.findings("I6"), []);
  const step = farm.steps.get(lease.step);
  const { epoch } = farm.database;
  farm.steps.store({ ...step, fence: { epoch: epoch + 1, counter: 0 } });
  assert.deepEqual(await rig.findings("I6"), [
    `its fence is of epoch ${epoch + 1}, after this coordinator's ${epoch}`,
    "its fence counts 0 leases in attempt 1",
  ]);
  farm.steps.store({ ...step, leaseAgentEpoch: "e0" });
  assert.deepEqual(await rig.findings("I6"), [
    "it is leased to a process of agent a1 that is over",
  ]);
  farm.steps.store({ ...step, leaseAgent: "nobody" });
  assert.deepEqual(await rig.findings("I6"), [
    "it is leased to agent nobody, which is none of the farm",
  ]);
  farm.steps.store(step);
  const applied = farm.router.applied.get(rig.environment);
  assert.ok(applied !== undefined);
  farm.router.applied.set(rig.environment, { ...applied, epoch: epoch + 1 });
  assert.deepEqual(await rig.findings("I6"), [
    `the router was told its routes by epoch ${epoch + 1}, after this coordinator's ${epoch}`,
  ]);
});

test("I7 and I8: a hold that nobody wants, and one that does not end", async () => {
  await using rig = await InspectedCoordinator.start();
  const { heldMs } = rig.farm.router;
  heldMs.set(rig.environment, 1_000);
  assert.deepEqual(await rig.findings("I7"), ["requests wait though no deployment holds them"]);
  assert.deepEqual(await rig.findings("I8"), ["requests are held though nothing is deployed"]);
  rig.force(rig.idle(), { phase: "deploying" });
  assert.deepEqual([await rig.findings("I7"), await rig.findings("I8")], [[], []]);
  heldMs.set(rig.environment, 70_000);
  assert.deepEqual(await rig.findings("I8"), ["requests are held for longer than 60 s"]);
});

test("I11: more than may run, and a project that others pass by", async () => {
  await using rig = await InspectedCoordinator.start();
  const { farm } = rig;
  const step: Step = {
    ...{ id: "b0", activityId: "x", projectId: "rich", kind: "build", agent: null, action: null },
    work: { kind: "teardown", environmentId: "e", data: false },
    ...{ demand: anyDemand, state: "leased", attempt: 1, fence: { epoch: 1, counter: 1 } },
    leaseRequest: 0,
    ...{ leaseAgent: "a1", leaseAgentEpoch: "e1", lost: [], notBeforeMs: 0, createdAtMs: 0 },
    ...{ leasedAtMs: farm.nowMs, endedAtMs: null, report: null },
  };
  farm.steps.store(step);
  farm.steps.store({ ...step, id: "b1" });
  const poor = farm.steps.lastEnded(9).find(({ kind }) => kind === "build");
  assert.ok(poor !== undefined);
  const waiting: Step = { ...step, id: "p", projectId: "poor", state: "queued" };
  farm.steps.store({ ...waiting, leaseAgent: null, leasedAtMs: null });
  const inLine = {
    reason: { type: "in-line", position: 1, of: 1 },
    estimatedStartMs: null,
  } as const;
  const withLimit = async (projectBuilds: number | null, nowMs: number) => {
    const leases = { projectBuilds, agents: () => [], waitOf: () => inLine, leaseLeftMs: () => 1 };
    const inspected = { ...rig.inspected, leases, now: () => nowMs };
    const check = farmChecks(inspected, false).find(({ name }) => name === "I11");
    return (await check?.look(new AbortController().signal))?.findings.map(({ what }) => what);
  };
  assert.deepEqual(await withLimit(null, 100_000), []);
  assert.deepEqual(await withLimit(1, 100_000), ["2 builds run, and 1 may"]);
  assert.deepEqual(await withLimit(null, farm.nowMs), [
    "step p waits for its turn while project rich has more running and gets more",
  ]);
});

test("agents of another version are worth knowing, and that none is ready is wrong", async () => {
  await using rig = await InspectedCoordinator.start();
  rig.farm.members.describe("a1", { version: "0.9.0", natsKey: "" });
  const { findings, notes } = await rig.look("agents");
  assert.deepEqual(
    [findings, notes],
    [[], ["agent a1 is of version 0.9.0, the coordinator of 1.0.0"]],
  );
  rig.farm.monotonicMs += 3_600_000;
  assert.deepEqual(await rig.findings("agents"), ["none of the agents is ready"]);
});
