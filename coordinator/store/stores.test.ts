import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { ConflictError, NotFoundError } from "../../program/error.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { KeptCacheStore } from "./kept-cache-store.js";
import { StatementStore } from "./statement-store.js";

const content = {
  project: { layout: "slipway", applications: [], services: [], routes: [] },
  slugs: {},
  sources: {},
} as const;

test("a push that is announced twice is one activity", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const activity = {
    projectId: "p",
    environmentId: "e",
    kind: "push",
    user: "ada",
    source: { type: "commit", commit: "c", force: false, confirmed: [] },
    commit: "c",
  } as const;
  const first = farm.activities.create({ ...activity, uniqueKey: "k" }, 1);
  assert.equal(farm.activities.create({ ...activity, uniqueKey: "k" }, 2).id, first.id);
  assert.notEqual(farm.activities.create({ ...activity, uniqueKey: null }, 2).id, first.id);
});

test("the oldest activity that has not ended holds the lock of its environment", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const create = (environmentId: string) =>
    farm.activities.create(
      {
        projectId: "p",
        environmentId,
        kind: "redeploy",
        user: "ada",
        source: { type: "nothing" },
        commit: "",
        uniqueKey: null,
      },
      // The wall clock may go back; the order of acceptance does not.
      farm.nowMs--,
    );
  const [first, second, other] = [create("e1"), create("e1"), create("e2")];
  assert.equal(farm.activities.lockHolder("e1")?.id, first.id);
  farm.activities.apply(second.id, { type: "cancelled" }, 1);
  assert.equal(farm.activities.lockHolder("e1")?.id, first.id);
  const third = create("e1");
  farm.activities.apply(first.id, { type: "failed", message: "no" }, 1);
  assert.equal(farm.activities.lockHolder("e1")?.id, third.id);
  assert.equal(farm.activities.lockHolder("e2")?.id, other.id);
  assert.equal(farm.activities.lockHolder("e3"), null);
});

/** No routes. */
const nowhere = { routes: [], targets: new Map() };

test("a switch is recorded once, and never goes back to an older generation", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const project = farm.project();
  const { id } = farm.environments.ensure(project.id, "main", farm.nowMs);
  const deployment = (generation: number) => ({
    environmentId: id,
    generation,
    activityId: "a",
    kind: "push",
    commit: "c",
    content,
    kept: { services: [], applications: [] },
    createdAtMs: generation,
  });
  assert.deepEqual(
    [1, 2, 3].map(() => farm.environments.nextGeneration(id)),
    [1, 2, 3],
  );

  farm.environments.commitSwitch(deployment(2), nowhere, "inputs");
  farm.environments.commitSwitch({ ...deployment(2), activityId: "b" }, nowhere, "inputs");

  assert.equal(farm.environments.deployment(id, 2)?.activityId, "a");
  assert.throws(() => farm.environments.commitSwitch(deployment(1), nowhere, null), ConflictError);
  assert.equal(farm.environments.get(id).generation, 2);
  assert.equal(farm.environments.deployments(id).length, 1);
  assert.equal(farm.environments.hooksEndedFor(id), "inputs");
});

test("a deployment of before it was recorded where data is has it under the plain names", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { id } = farm.environments.ensure(farm.project().id, "main", farm.nowMs);
  const common = { activityId: "a", kind: "push", commit: "c", createdAtMs: 1 };
  const services = [{ name: "db", instance: "db.1", droppedSchemas: ["old"] }];
  const kept = { services, applications: [] };
  const deployment = { ...common, environmentId: id, generation: 1, content, kept };
  farm.environments.commitSwitch(deployment, { routes: [], targets: new Map() }, null);
  assert.deepEqual(farm.environments.deployment(id, 1)?.kept, kept);
  farm.database.run("UPDATE deployments SET kept_json = NULL");
  assert.deepEqual(farm.environments.deployment(id, 1)?.kept, { services: [], applications: [] });
});

test("a branch that comes back gets an environment of its own", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const project = farm.project();
  const first = farm.environments.ensure(project.id, "x", 1);
  assert.equal(farm.environments.ensure(project.id, "x", 2).id, first.id);
  farm.environments.markDeleted(first.id, 3);
  assert.equal(farm.environments.find(project.id, "x"), null);
  assert.notEqual(farm.environments.ensure(project.id, "x", 4).id, first.id);
  assert.equal(farm.environments.get(first.id).name, "x");
});

test("what a caller may not see does not exist for them", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const project = farm.project();
  const admin = { userId: "admin", name: "admin", administrator: true };
  const stranger = { ...admin, administrator: false };
  assert.equal(farm.projects.projectFor(admin, "shop").id, project.id);
  assert.throws(() => farm.projects.projectFor(stranger, "shop"), NotFoundError);
  assert.equal(farm.projects.findFor(stranger, "shop"), null);
  assert.deepEqual(farm.projects.projectsFor(stranger), []);
  assert.throws(() => farm.projects.requireVisible(stranger, project.id, "it"), NotFoundError);
});

test("the name of a project is free as soon as it is deleted, and taken until then", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const admin = { userId: "admin", name: "admin", administrator: true };
  const first = farm.project("shop");
  assert.throws(() => farm.project("shop"), ConflictError);
  farm.projects.markDeleting(first.id);
  assert.throws(() => farm.projects.projectFor(admin, first.id), NotFoundError);
  assert.notEqual(farm.project("shop").id, first.id);
});

test("what builds left is forgotten with their project, and that of others stays", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const [first, second] = [farm.project("first"), farm.project("second")];
  const caches = new KeptCacheStore(farm.database);
  const statements = new StatementStore(farm.database);
  const slug = digestOf("slug");
  for (const { id } of [first, second]) {
    caches.put(id, "app", "compiled", { key: "k", tree: slug });
    statements.put({ projectId: id, application: "app", slug }, "{}", 0);
  }
  farm.projects.markDeleting(first.id);
  assert.equal(caches.get(first.id, "app", "compiled"), null);
  assert.deepEqual(statements.ofSlug(first.id, slug), []);
  assert.deepEqual(caches.get(second.id, "app", "compiled"), { key: "k", tree: slug });
  assert.deepEqual(statements.ofSlug(second.id, slug), ["{}"]);
});
