import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { silentLog } from "../../program/log.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { keepRouterCurrent, replayRoutes } from "./routing.js";

test("routes that change while others are sent are what is served in the end", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const id = environmentOf(farm, "shop");
  serve(farm, id, "a.test");
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  farm.router.before = (call) => (call === "apply 1" ? arrived : undefined);

  const first = farm.published.publish(id);
  serve(farm, id, "b.test");
  const second = farm.published.publish(id);
  arrive();
  await Promise.all([first, second, farm.published.publish(id)]);

  assert.deepEqual(hostsOf(farm, id), ["b.test"]);
  assert.equal(farm.router.calls.at(-1), "apply 2");
});

test("what the router has had from another side since is not told as a failure", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const id = environmentOf(farm, "shop");
  serve(farm, id, "a.test");
  farm.router.before = async (call) => {
    if (call !== "apply 1") return;
    serve(farm, id, "b.test");
    await replay(farm);
  };
  await farm.published.publish(id);
  assert.deepEqual(hostsOf(farm, id), ["b.test"]);
});

test("a failure is told, and what comes after it is sent all the same", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const id = environmentOf(farm, "shop");
  serve(farm, id, "a.test");
  farm.router.before = () => {
    throw new FarmError("the router is away");
  };
  await assert.rejects(farm.published.publish(id), /the router is away/);
  farm.router.before = () => undefined;
  await farm.published.publish(id);
  assert.deepEqual(hostsOf(farm, id), ["a.test"]);
});

test("a host that moved while the router was away moves there, whoever is sent first", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const [first, second] = [environmentOf(farm, "shop"), environmentOf(farm, "blog")];
  serve(farm, second, "a.test");
  await replay(farm);
  serve(farm, second, "b.test");
  serve(farm, first, "a.test");
  await replay(farm);
  assert.deepEqual([hostsOf(farm, first), hostsOf(farm, second)], [["a.test"], ["b.test"]]);
});

test("a coordinator ends when a later one has told the router what to serve", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const id = environmentOf(farm, "shop");
  serve(farm, id, "a.test");
  await replay(farm);
  const { epoch } = farm.database;
  const told = farm.router.applied.get(id);
  assert.ok(told !== undefined);
  const taken = { ...told, epoch: epoch + 1, generation: told.generation + 1 };
  farm.router.applied.set(id, taken);

  const { signal } = new AbortController();
  const kept = keepRouterCurrent({ ...farm, epoch, log: silentLog, signal });

  await assert.rejects(kept, new RegExp(`epoch ${epoch} is over: ${epoch + 1} has spoken`));
  assert.deepEqual(farm.router.applied.get(id), taken);
});

function environmentOf(farm: TestCoordinator, project: string): string {
  return farm.environments.ensure(farm.project(project).id, "main", farm.nowMs++).id;
}

function serve(farm: TestCoordinator, id: string, host: string): void {
  const action = { kind: "upstream", targets: ["10.0.0.1:80"], application: "app" } as const;
  farm.environments.commitRoutes(id, [{ host, path: "/", action, pathRedirects: [] }]);
}

function hostsOf(farm: TestCoordinator, id: string) {
  return farm.router.applied.get(id)?.routes.map(({ host }) => host);
}

function replay(farm: TestCoordinator): Promise<void> {
  const { signal } = new AbortController();
  return replayRoutes({ ...farm, epoch: farm.database.epoch, log: silentLog, signal });
}
