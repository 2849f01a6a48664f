import assert from "node:assert/strict";
import { test } from "node:test";
import { NotFoundError } from "../../program/error.js";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { ProjectVariables } from "./project-variables.js";

const admin = { userId: "admin", name: "admin", administrator: true };
const stranger = { userId: "u", name: "u", administrator: false };
const shop = { project: "shop", environment: null };
const main = { project: "shop", environment: "main" };
const feature = { project: "shop", environment: "feature" };

test("an environment shows all that counts for it, a project its own alone", async () => {
  await using rig = await Rig.start();
  const { variables } = rig;
  await variables.set(admin, shop, { name: "env:A", value: "project" });
  await variables.set(admin, main, { name: "env:A", value: "main" });
  await variables.set(admin, main, { name: "b", value: "main", isInheritable: false });
  await variables.set(admin, main, { name: "c", value: "main" });
  await variables.set(admin, feature, { name: "c", value: "own", isEnabled: false });

  const shown = async (place: typeof shop | typeof main) =>
    (await variables.list(admin, place)).map(({ name, value, environment }) =>
      [name, value, environment ?? "-"].join(" "),
    );
  assert.deepEqual(await shown(shop), ["env:A project -"]);
  assert.deepEqual(await shown(main), [
    "b main main",
    "c main main",
    "env:A main main",
    "env:A project -",
  ]);
  assert.deepEqual(await shown(feature), ["c own feature", "env:A main main", "env:A project -"]);
  assert.equal((await variables.get(admin, feature, "env:A")).value, "main");
  assert.equal((await variables.get(admin, shop, "env:A")).value, "project");
  await assert.rejects(variables.get(admin, shop, "c"), NotFoundError);
  await assert.rejects(variables.delete(admin, feature, "env:A"), NotFoundError);
});

test("a sensitive value is given back by no call", async () => {
  await using rig = await Rig.start();
  const { variables } = rig;
  const set = await variables.set(admin, shop, { name: "a", value: "s3cret", isSensitive: true });
  const answers = [
    set,
    await variables.list(admin, shop),
    await variables.list(admin, main),
    await variables.get(admin, shop, "a"),
    await variables.set(admin, shop, { name: "a", isVisibleAtBuild: false }),
    await variables.delete(admin, shop, "a"),
  ];
  assert.doesNotMatch(JSON.stringify(answers), /s3cret/);
});

test("a change says what follows from it for each environment that runs", async () => {
  await using rig = await Rig.start();
  const { variables } = rig;
  await rig.deploy("main");
  const pending = async (place: typeof shop | typeof main, name: string, change: object) =>
    (await variables.set(admin, place, { name, ...change })).pending.map(
      ({ environment, effect }) => `${environment} ${effect}`,
    );

  assert.deepEqual(await pending(feature, "a", { value: "1" }), [], "nothing runs there");
  await rig.deploy("feature");
  const hidden = { value: "1", isVisibleAtBuild: false };
  assert.deepEqual(await pending(feature, "b", hidden), ["feature redeploy"]);
  assert.deepEqual(await pending(main, "c", { ...hidden, isInheritable: false }), [
    "main redeploy",
    "feature redeploy",
  ]);
  assert.deepEqual(await pending(shop, "d", { value: "1" }), ["main rebuild", "feature rebuild"]);
  await variables.delete(admin, shop, "d");
  await variables.delete(admin, main, "c");
  assert.deepEqual((await variables.delete(admin, feature, "b")).pending, []);
  const unseen = { ...hidden, isVisibleAtRun: false };
  assert.deepEqual(await pending(main, "e", unseen), [], "nobody sees it");
});

test("what a caller may not see has no variables, not even by its id", async () => {
  await using rig = await Rig.start();
  const { variables, id } = rig;
  const place = { project: id, environment: null };
  await variables.set(admin, place, { name: "a", value: "1" });
  const calls = [
    () => variables.list(stranger, place),
    () => variables.get(stranger, place, "a"),
    () => variables.set(stranger, place, { name: "a", value: "2" }),
    () => variables.delete(stranger, place, "a"),
  ];
  for (const call of calls) await assert.rejects(call, NotFoundError, String(call));
  assert.equal((await variables.get(admin, place, "a")).value, "1");
});

/** A project with two environments. */
class Rig implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly #farm: TestCoordinator;
  readonly variables: ProjectVariables;
  readonly id: string;

  private constructor(directory: TemporaryDirectory, farm: TestCoordinator) {
    this.#directory = directory;
    this.#farm = farm;
    this.variables = new ProjectVariables(farm);
    this.id = farm.project().id;
    for (const branch of ["main", "feature"]) farm.environments.ensure(this.id, branch, farm.nowMs);
    farm.join();
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    return new Rig(directory, await TestCoordinator.start(directory.path));
  }

  async deploy(branch: string): Promise<void> {
    const { id } = this.#farm.submit(this.#farm.projects.get(this.id), smallFiles, branch);
    await this.#farm.work(await this.#farm.lease("build"));
    await this.#farm.work(await this.#farm.lease("deploy"));
    await this.#farm.ended(id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}
