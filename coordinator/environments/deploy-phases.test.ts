import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { silentLog } from "../../program/log.js";
import { report, smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { replayRoutes } from "./routing.js";

const targets = [{ application: "app", address: "10.0.0.1:80" }];

test("a switch is in the database before the router hears of it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, id, environmentId } = await deploying(farm);
  let generation = 0;
  farm.router.before = (call) => {
    if (call === "apply 1") generation = farm.environments.get(environmentId).generation;
  };

  assert.equal(await farm.phases.advance(step, "HEALTHY"), true);
  assert.equal(await farm.phases.advance(step, "HOLD"), true);
  assert.equal(await farm.phases.advance(step, "SWITCH", { targets }), true);

  assert.equal(generation, 1);
  assert.deepEqual(farm.router.calls, ["hold", "apply 1"]);
  const applied = farm.router.applied.get(environmentId);
  assert.deepEqual(applied?.routes, farm.environments.get(environmentId).routes);
  assert.deepEqual(
    applied?.routes.map(({ host, path, action }) => [host, path, action]),
    [
      [
        "shop.example.test",
        "/",
        { kind: "upstream", targets: ["10.0.0.1:80"], application: "app" },
      ],
    ],
  );
  assert.equal(farm.activities.get(id).state.phase, "deploying");
});

test("a cancel before the switch stops it, and releases what was held", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, id, environmentId } = await deploying(farm);
  await farm.phases.advance(step, "HOLD");
  await farm.runner.cancel(id);

  for (const phase of ["HEALTHY", "HOLD", "SWITCH", "DRAIN"] as const) {
    assert.equal(await farm.phases.advance(step, phase, { targets }), false, phase);
  }
  assert.equal(await farm.phases.advance(step, "RELEASE"), true);

  assert.deepEqual(farm.router.calls, ["hold", "release"]);
  assert.equal(farm.environments.get(environmentId).generation, 0);
});

test("what an agent has held and not released is released once the deployment has ended", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, id, lease } = await deploying(farm);
  await farm.phases.advance(step, "HOLD");
  await farm.runner.cancel(id);
  const isReleased = new Promise<void>((resolve) => {
    farm.router.before = (call) => {
      if (call === "release") resolve();
    };
  });

  await farm.leases.report(lease, report("cancelled"));
  await farm.ended(id);
  await isReleased;

  assert.deepEqual(farm.router.calls, ["hold", "release"]);
});

test("a cancel after the switch changes nothing", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, id, lease } = await deploying(farm);
  await farm.phases.advance(step, "SWITCH", { targets });

  const cancelled = await farm.runner.cancel(id);

  assert.equal(cancelled.isCancelling, false);
  assert.equal(await farm.beat(lease), "CONTINUE");
  assert.equal(await farm.phases.advance(step, "RELEASE"), true);
  assert.equal(await farm.phases.advance(step, "DRAIN", { targets }), true);
});

test("a switch that the router did not hear of reaches it before requests are sent on", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, environmentId } = await deploying(farm);
  farm.router.before = () => {
    throw new FarmError("the router is away");
  };
  await assert.rejects(farm.phases.advance(step, "SWITCH", { targets }), FarmError);
  farm.router.before = () => undefined;
  farm.router.calls.length = 0;

  // Another agent took over, and goes on behind the switch.
  await farm.phases.advance(step, "RELEASE");

  assert.deepEqual(farm.router.calls, ["apply 1", "release"]);
  assert.equal(farm.router.applied.get(environmentId)?.generation, 1);
});

test("what is asked for again after the switch neither holds nor moves the routes", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, environmentId } = await deploying(farm);
  await farm.phases.advance(step, "SWITCH", { targets });
  const { routes } = farm.environments.get(environmentId);

  assert.equal(await farm.phases.advance(step, "HOLD"), true);
  const moved = [{ application: "app", address: "10.9.9.9:80" }];
  assert.equal(await farm.phases.advance(step, "SWITCH", { targets: moved }), true);

  assert.deepEqual(farm.router.calls, ["apply 1"]);
  assert.deepEqual(farm.environments.get(environmentId).routes, routes);
});

test("a switch is committed as a whole, and the router hears of nothing else", async (t) => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, environmentId } = await deploying(farm);
  const apply = t.mock.method(farm.activities, "apply", () => {
    throw new FarmError("the disk is full");
  });

  await assert.rejects(farm.phases.advance(step, "SWITCH", { targets }), /the disk is full/);

  assert.equal(farm.environments.get(environmentId).generation, 0);
  assert.deepEqual(farm.router.calls, []);
  apply.mock.restore();
  assert.equal(await farm.phases.advance(step, "SWITCH", { targets }), true);
  assert.equal(farm.environments.get(environmentId).generation, 1);
});

test("the router is sent a switch once by each coordinator, which knows no more than it was told", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step } = await deploying(farm);
  await farm.phases.advance(step, "SWITCH", { targets });
  await farm.phases.advance(step, "RELEASE");
  assert.deepEqual(farm.router.calls, ["apply 1", "release"]);

  await using next = await farm.restart();
  await next.phases.advance(step, "RELEASE");
  await next.phases.advance(step, "RELEASE");

  assert.deepEqual(next.router.calls.slice(2), ["apply 1", "release", "release"]);
});

test("an application that was deployed without an address is not switched to", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, environmentId } = await deploying(farm);
  await assert.rejects(farm.phases.advance(step, "SWITCH"), FarmError);
  assert.equal(farm.environments.get(environmentId).generation, 0);
  assert.deepEqual(farm.router.calls, []);
});

test("routes that the router would refuse are not switched to", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const target = '{type: upstream, upstream: "app:http"}';
  const routes = Array.from({ length: 15 }, (_, n) => `"http://{all}/${n}/": ${target}`);
  const files = { ...smallFiles, ".slipway": { "routes.yaml": routes.join("\n") } };
  const { step, environmentId } = await deploying(farm, files);
  const { projectId } = farm.environments.get(environmentId);
  for (let n = 0; n < 70; n++) farm.domainStore.add(`d${n}.example.com`, projectId, n);
  await assert.rejects(
    farm.phases.advance(step, "SWITCH", { targets }),
    /1065 routes are more than 1000/,
  );
  assert.equal(farm.environments.get(environmentId).generation, 0);
  assert.deepEqual(farm.router.calls, []);
});

test("what was held and cut is told", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, id } = await deploying(farm);
  farm.router.drain = async () => ({ cut: 3 });
  await farm.phases.advance(step, "SWITCH", { targets });
  await farm.phases.advance(step, "RELEASE");
  await farm.phases.advance(step, "DRAIN", { targets });
  const log = await farm.log(id);
  assert.match(log, /Sent on 2 held requests \(longest wait 7 ms\)/);
  assert.match(log, /Cut 3 requests/);
});

test("a step that deploys nothing has no phases", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  farm.submit(farm.project(), smallFiles);
  const { of: build } = await farm.lease("build");
  assert.equal(await farm.phases.advance(build, "SWITCH", { targets }), false);
  assert.deepEqual(farm.router.calls, []);
});

test("a router that is behind is sent what it missed, once it answers", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const first = await deploying(farm);
  await farm.phases.advance(first.step, "SWITCH", { targets });
  await farm.leases.report(first.lease, report("succeeded"));
  await farm.ended(first.id);
  const deployed = farm.router.applied.get(first.environmentId);
  farm.router.applied.clear();
  farm.router.calls.length = 0;
  // An environment that was never switched to has nothing to be sent.
  farm.environments.ensure(farm.environments.get(first.environmentId).projectId, "new", 1);
  let asked = 0;
  farm.router.before = (call) => {
    if (call === "status" && ++asked === 1) throw new FarmError("the router is away");
  };
  const { signal } = new AbortController();
  const replay = () =>
    replayRoutes({ ...farm, epoch: farm.database.epoch, log: silentLog, signal });

  await assert.rejects(replay(), /the router is away/);
  await replay();
  await replay();

  assert.deepEqual(farm.router.calls, ["status", "status", "apply 1", "status"]);
  assert.deepEqual(farm.router.applied.get(first.environmentId), deployed);
});

test("after a database was restored, what it says becomes later than what the router had heard", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { step, environmentId } = await deploying(farm);
  await farm.phases.advance(step, "HEALTHY");
  await farm.phases.advance(step, "SWITCH", { targets });
  const deployed = farm.router.applied.get(environmentId);
  assert.ok(deployed !== undefined);
  const later = { ...deployed, generation: 41, routes: [] };
  farm.router.applied.set(environmentId, later);

  const { signal } = new AbortController();
  await replayRoutes({ ...farm, epoch: farm.database.epoch, log: silentLog, signal });

  assert.deepEqual(farm.router.applied.get(environmentId), { ...deployed, generation: 42 });
  assert.equal(farm.environments.get(environmentId).routesGeneration, 42);
  assert.equal(farm.environments.nextGeneration(environmentId), 42);
});

async function deploying(farm: TestCoordinator, files: object = smallFiles) {
  farm.join();
  const { id, environmentId } = farm.submit(farm.project(), files as typeof smallFiles);
  await farm.work(await farm.lease("build"));
  const lease = await farm.lease("deploy");
  return { id, environmentId, lease, step: lease.of };
}
