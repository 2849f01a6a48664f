import assert from "node:assert/strict";
import { test } from "node:test";
import { ExhaustedError, FarmError, InvalidError, NotFoundError } from "../../program/error.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

test("variables are those of before after a start, and sealed in the database", async () => {
  await using directory = await TemporaryDirectory.create();
  const first = await TestCoordinator.start(directory.path);
  const project = first.project();
  const value = `"quoted" $(x) \n\r\t é日🦊`;
  first.variables.set(project, null, { name: "env:A", value, isSensitive: true });

  await using farm = await first.restart();
  const scope = { projectId: project.id, environmentId: null };
  assert.equal(farm.variables.find(scope, "env:A")?.value, value);
  const rows = JSON.stringify(farm.database.all("SELECT * FROM variables"));
  assert.ok(!rows.includes("quoted") && rows.includes("env:A"));
  assert.deepEqual(farm.variables.current(project, "main").run[0]?.value, value);
});

test("a value that was moved to another row is refused there", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const [mine, theirs] = [farm.project("mine"), farm.project("theirs")];
  farm.variables.set(mine, null, { name: "a", value: "1" });
  farm.variables.set(theirs, null, { name: "a", value: "2" });
  farm.database.run(
    `UPDATE variables SET sealed_value = (SELECT sealed_value FROM variables WHERE project_id = ?)
     WHERE project_id = ?`,
    theirs.id,
    mine.id,
  );
  assert.throws(() => farm.variables.current(mine, "main"), FarmError);
});

test("what would be too much changes nothing", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const project = farm.project();
  const environment = farm.environments.ensure(project.id, "feature", farm.nowMs);
  const [half, scope] = ["x".repeat(50_000), { projectId: project.id, environmentId: null }];
  farm.variables.set(project, environment, { name: "b", value: half });

  // Only together are they more than a process can be given, and only in one environment.
  assert.throws(
    () => farm.variables.set(project, null, { name: "a", value: half }),
    ExhaustedError,
  );
  assert.deepEqual(farm.variables.list(scope), []);
  farm.variables.set(project, null, { name: "env:A", value: half });
  assert.throws(() => farm.variables.delete(scope, "a"), NotFoundError);
});

test("what was kept is found by whoever has its name, until nobody needs it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const project = farm.project();
  farm.variables.set(project, null, { name: "a", value: "1", isVisibleAtBuild: false });
  const given = farm.variables.current(project, "main");

  const kept = farm.variables.keep(project.id, given);
  assert.deepEqual(kept, farm.variables.referenceTo(project.id, given));
  assert.equal(kept.build, "", "there is nothing to keep");
  assert.deepEqual(farm.variables.kept(project.id, kept.run), given.run);
  assert.throws(() => farm.variables.kept(farm.project("other").id, kept.run), InvalidError);
  farm.variables.collect();
  assert.equal(farm.variables.kept(project.id, kept.run).length, 1, "it may be about to be used");
  farm.nowMs += 4_000_000;
  farm.variables.collect();
  assert.throws(() => farm.variables.kept(project.id, kept.run), /are lost/);
});
