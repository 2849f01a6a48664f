import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { ConflictError, NotFoundError } from "../../program/error.js";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { machineNameOf } from "../environments/environment.js";
import { CoordinatorFacade } from "./coordinator-facade.js";
import { ProjectProvenance } from "./project-provenance.js";

const admin = { userId: "admin", name: "admin", administrator: true };
const stranger = { userId: "u", name: "u", administrator: false };

test("a plan says that nothing changes exactly where the deployment would be equal", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const plan = (files: typeof smallFiles | object) =>
    facade.plan(admin, {
      project: "shop",
      environment: null,
      root: farm.content.putTree(files as typeof smallFiles),
    });
  const two = { ...smallFiles, "server.js": "two" };
  await deploy(farm, facade, two, "two");
  await deploy(farm, facade, smallFiles, "one");

  assert.equal((await plan(smallFiles)).isUnchanged, true);
  const older = await plan(two);
  assert.ok(older.actions.every(({ decision }) => decision === "reuse"));
  assert.equal(older.isUnchanged, false, "everything is built, but something else runs");
  const routes = { "routes.yaml": `"http://x.test/": {type: upstream, upstream: "app:http"}` };
  assert.equal((await plan({ ...smallFiles, ".slipway": routes })).isUnchanged, false);
});

test("a plan for a branch without an environment shows the addresses that it will have", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const root = farm.content.putTree(smallFiles);
  const environment = "feature/x";
  const { urls } = await facade.plan(admin, { project: "shop", environment, root });
  assert.deepEqual(urls, [`http://${machineNameOf(environment)}.shop.example.test/`]);
  assert.equal((await facade.getProject(admin, "shop")).environments.length, 0);
});

test("a plan of what cannot be run here says so, and the rest all the same", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const root = farm.content.putTree({
    ...smallFiles,
    ".slipway.app.yaml": "name: app\ntype: rust:1\n",
  });
  const submission = { project: "shop", environment: null, root };
  const plan = await facade.plan(admin, submission);
  assert.deepEqual(
    plan.actions.map(({ kind, decision, reason }) => [kind, decision, reason]),
    [["build", "build", "no image here runs rust:1"]],
  );
  assert.equal(plan.refusals.length, 1);
  assert.match(
    plan.refusals[0] ?? "",
    /^\.slipway\.app\.yaml:2:7: type: "rust:1" has no image here/,
  );
  assert.ok(plan.lines.includes("This would be refused here:"));
  await assert.rejects(
    () => facade.submit(admin, { ...submission, redeploy: false, confirmed: [] }),
    /"rust:1" has no image here/,
  );
});

test("a project that never ran anything is removed with its repository", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  const { id } = await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  assert.ok(existsSync(farm.repositories.path(id)));

  await facade.deleteProject(admin, "shop");

  assert.equal(existsSync(farm.repositories.path(id)), false);
  await assert.rejects(async () => facade.getProject(admin, "shop"), NotFoundError);
});

test("production cannot be deleted, and nothing can be rolled back that never was", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const main = { project: "shop", environment: null, confirmed: [], hooks: false };
  await assert.rejects(facade.redeploy(admin, main), NotFoundError);
  await deploy(farm, facade, smallFiles, "one");

  await assert.rejects(facade.deleteEnvironment(admin, main), ConflictError);
  await assert.rejects(facade.rollback(admin, { ...main, generation: null }), ConflictError);
  await assert.rejects(facade.rollback(admin, { ...main, generation: 9 }), ConflictError);
});

test("a rollback goes to the last version that differs, without a build", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  await deploy(farm, facade, smallFiles, "one");
  await deploy(farm, facade, { ...smallFiles, "server.js": "two" }, "two");
  const main = { project: "shop", environment: null, confirmed: [], hooks: false };
  const redeployed = await facade.redeploy(admin, main);
  await farm.work(await farm.lease("deploy"));
  await farm.ended(redeployed.id);

  const { id } = await facade.rollback(admin, { ...main, generation: null });
  await farm.work(await farm.lease("deploy"));
  await farm.ended(id);

  const [fourth, , , first] = await facade.listDeployments(admin, main);
  assert.equal(fourth?.isCurrent, true);
  assert.deepEqual(fourth?.applications, first?.applications);
});

test("what runs is built once more and compared, each action for itself, and nothing is deployed", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const main = { project: "shop", environment: null };
  await assert.rejects(facade.verify(admin, main), NotFoundError);
  await deploy(farm, facade, smallFiles, "one");
  const verify = async (made: string) => {
    const { id } = await facade.verify(admin, main);
    await farm.work(await farm.lease("build"), made);
    await farm.ended(id);
    return await facade.getActivity(admin, id);
  };

  const same = await verify("one");
  assert.equal(same.result, "succeeded");
  assert.equal(same.message, "building it once more came to the same");
  const other = await verify("two");
  assert.equal(other.result, "failed");
  assert.match(other.message, /^building once more came to something else: app build$/);

  assert.equal((await facade.listDeployments(admin, main)).length, 1);
  // What was compared is not what a push finds.
  const { actions } = await facade.plan(admin, { ...main, root: farm.content.putTree(smallFiles) });
  assert.ok(actions.every(({ decision }) => decision === "reuse"));
});

test("what a caller may not see does not exist, not even by its id", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  const { id } = await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const activity = await deploy(farm, facade, smallFiles, "one");
  const reference = { project: id, environment: null, confirmed: [] };
  const root = farm.content.putTree(smallFiles);
  const calls: readonly (() => Promise<unknown>)[] = [
    () => facade.getProject(stranger, id),
    () => facade.deleteProject(stranger, id),
    () => facade.listEnvironments(stranger, id),
    () => facade.getEnvironment(stranger, reference),
    () => facade.deleteEnvironment(stranger, reference),
    () => facade.beginUpload(stranger, id),
    () => facade.beginDownload(stranger, id),
    () => facade.pinSlug(stranger, id, root),
    () => facade.unpinSlug(stranger, id, root),
    () => facade.explainBlob(stranger, id, root),
    () => facade.plan(stranger, { ...reference, root }),
    () => facade.submit(stranger, { ...reference, root, redeploy: false }),
    () => facade.redeploy(stranger, { ...reference, hooks: false }),
    () => facade.verify(stranger, reference),
    () => facade.rollback(stranger, { ...reference, generation: null }),
    () => facade.listActivities(stranger, { ...reference, limit: 1 }),
    () => facade.getActivity(stranger, activity),
    () => facade.cancelActivity(stranger, activity),
    () => facade.listDeployments(stranger, reference),
    async () => {
      const query = { activity, offset: 0, follow: false, timestamps: false };
      for await (const chunk of facade.streamLog(stranger, query, new AbortController().signal)) {
        void chunk;
      }
    },
  ];
  for (const call of calls) await assert.rejects(call, NotFoundError, String(call));
  assert.deepEqual(await facade.listProjects(stranger), []);
});

test("a log ends with what became of its activity", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const activity = await deploy(farm, facade, smallFiles, "one");
  const query = { activity, offset: 0, follow: true, timestamps: true };
  let text = "";
  let result = null;
  for await (const chunk of facade.streamLog(admin, query, new AbortController().signal)) {
    text += Buffer.from(chunk.data).toString("utf8");
    result = chunk.ended?.result ?? result;
  }
  assert.equal(result, "succeeded");
  assert.match(text, /Plan:\n/);
});

test("data is lost by a submission or a rollback only where its user says so", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const main = { project: "shop", environment: null };
  const withServices = (services: string) => ({
    ...smallFiles,
    ".slipway": { "services.yaml": services },
  });
  const older = withServices('db: {type: "mariadb:10.6"}');
  const newer = {
    ...withServices('db: {type: "mariadb:10.11"}\nold: {type: "redis-persistent:7.0"}'),
    "server.js": "two",
  };
  await deploy(farm, facade, older, "one");
  await deploy(farm, facade, newer, "two");

  const root = farm.content.putTree(smallFiles);
  const plan = await facade.plan(admin, { ...main, root });
  assert.deepEqual(
    plan.changes.map(({ name, change, effect, differences }) => [
      name,
      change,
      effect,
      ...differences,
    ]),
    [
      ["app", "keep", "none"],
      ["db", "remove", "loses-data", "it is removed with its data"],
      ["old", "remove", "loses-data", "it is removed with its data"],
    ],
  );
  assert.match(plan.lines.join("\n"), /db +service +removed +mariadb:10\.11: .* \(loses data\)/);
  assert.match(plan.lines.at(-1) ?? "", /add: --confirm db --confirm old$/);

  const submit = (confirmed: readonly string[]) =>
    facade.submit(admin, { ...main, root, redeploy: false, confirmed });
  const before = (await facade.listActivities(admin, { ...main, limit: 10 })).length;
  await assert.rejects(submit([]), (error) => {
    assert.ok(error instanceof ConflictError);
    assert.match(error.message, /service "db": it is removed with its data/);
    assert.equal(error.hint, "To let it happen, add: --confirm db --confirm old");
    return true;
  });
  await assert.rejects(submit(["db"]), /service "old": it is removed with its data/);
  await assert.rejects(
    facade.rollback(admin, { ...main, generation: 1, confirmed: ["old"] }),
    /mariadb:10\.11 becomes mariadb:10\.6, which starts empty/,
  );
  assert.equal((await facade.listActivities(admin, { ...main, limit: 10 })).length, before);

  const rollback = { ...main, generation: 1, confirmed: ["db", "old"] };
  const { id } = await facade.rollback(admin, rollback);
  await farm.work(await farm.lease("deploy"));
  await farm.ended(id);
  assert.equal((await facade.getEnvironment(admin, main)).generation, 3);
});

test("what would lose data by the time it is deployed fails then, and the old version goes on", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  await facade.createProject(admin, { name: "shop", defaultBranch: "main" });
  const main = { project: "shop", environment: null, redeploy: false, confirmed: [] };
  await deploy(farm, facade, smallFiles, "one");
  farm.join();
  // Nothing runs that the second would end when it is asked for: the first brings it.
  const withStore = {
    ...smallFiles,
    ".slipway": { "services.yaml": 'store: {type: "redis-persistent:7.0"}' },
  };
  const first = await facade.submit(admin, { ...main, root: farm.content.putTree(withStore) });
  const lease = await farm.lease("deploy");
  const second = await facade.submit(admin, {
    ...main,
    root: farm.content.putTree(smallFiles),
    redeploy: true,
  });
  await farm.work(lease);
  await farm.ended(first.id);
  await farm.ended(second.id);

  const { result, message } = await facade.getActivity(admin, second.id);
  assert.deepEqual(
    [result, message],
    ["failed", '"store" would lose data, which nobody has confirmed'],
  );
  assert.deepEqual((await facade.getEnvironment(admin, main)).services, ["store"]);
  assert.match(await farm.log(second.id), /To let it happen: slipway submit --confirm store\n/);
});

/** Submits files to production, with an agent that builds them to `built`. Gives the activity. */
async function deploy(
  farm: TestCoordinator,
  facade: CoordinatorFacade,
  files: Parameters<typeof farm.content.putTree>[0],
  built: string,
): Promise<string> {
  farm.join();
  const root = farm.content.putTree(files);
  const submission = { project: "shop", environment: null, root, redeploy: false, confirmed: [] };
  const { id } = await facade.submit(admin, submission);
  const build = await farm.lease("build");
  await farm.work(build, built);
  await farm.work(await farm.lease("deploy"));
  await farm.ended(id);
  return id;
}

function facadeOf(farm: TestCoordinator): CoordinatorFacade {
  return new CoordinatorFacade({
    ...farm,
    provenance: new ProjectProvenance(farm),
    identity: { farm: "farm", version: "0" },
    content: () => farm.content,
    gitUrl: (name) => `http://git.test/${name}.git`,
    cache: {
      list: { addresses: ["127.0.0.1:1"], copies: 1 },
      secret: "s",
      each: () => [{ address: "127.0.0.1:1", store: farm.content }],
      explain: async () => [],
    },
    isNatsConnected: () => true,
    now: () => farm.nowMs,
  });
}
