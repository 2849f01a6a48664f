import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmError, NotFoundError } from "../../program/error.js";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { CoordinatorFacade } from "./coordinator-facade.js";
import { ProjectProvenance } from "./project-provenance.js";

const admin = { userId: "root", name: "root", administrator: true };
const ada = { userId: "ada", name: "ada", administrator: false };

test("the queue says of each waiting step why it waits, where, and since when", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  const [shop, blog] = [farm.project("shop"), farm.project("blog")];
  const first = farm.submit(shop, smallFiles);
  await farm.until(first.id, () => farm.steps.live().length === 1);
  farm.nowMs += 5_000;
  const second = farm.submit(blog, smallFiles, "feature");
  await farm.until(second.id, () => farm.steps.live().length === 2);
  farm.nowMs += 1_000;

  const { waiting, others, unlisted, atMs } = await facade.queue(admin, null);

  const [step] = farm.steps.live();
  assert.deepEqual(waiting[0], {
    activity: first.id,
    activityKind: "submit",
    project: "shop",
    environment: "main",
    step: { id: step?.id, kind: "build" },
    waitingFor: "an agent: none is ready",
    place: null,
    sinceMs: atMs - 6_000,
    estimatedStartMs: null,
  });
  assert.deepEqual([waiting[1]?.project, waiting[1]?.environment], ["blog", "feature"]);
  assert.deepEqual([others, unlisted], [0, 0]);
  assert.equal((await facade.getActivity(admin, first.id)).waitingFor, "an agent: none is ready");
});

test("a build in line has its place; of other projects only the number is told", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  farm.join();
  const shop = farm.project("shop");
  for (const branch of ["a", "b", "c", "d"]) {
    farm.submit(shop, { ...smallFiles, "server.js": branch }, branch);
    farm.nowMs += 1;
  }
  await farm.lease("build");
  await farm.lease("build");
  while (farm.steps.live().length < 4) await new Promise((resolve) => setImmediate(resolve));

  const { waiting } = await facade.queue(admin, "shop");

  assert.deepEqual(
    waiting.map(({ place, waitingFor }) => [place?.position, place?.of, waitingFor]),
    [
      [1, 2, "a free slot: it is number 1 of 2"],
      [2, 2, "a free slot: it is number 2 of 2"],
    ],
  );
  farm.project("blog");
  const elsewhere = await facade.queue(admin, "blog");
  assert.deepEqual([elsewhere.waiting.length, elsewhere.others], [0, 2]);
  const strangers = await facade.queue(ada, null);
  assert.deepEqual([strangers.waiting, strangers.others], [[], 2]);
  await assert.rejects(() => facade.queue(ada, "shop"), NotFoundError);
});

test("what waits without a step is in the queue: for its environment, for the cache, for its host", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const facade = facadeOf(farm);
  farm.join();
  const shop = farm.project("shop");
  const first = farm.submit(shop, smallFiles);
  await farm.work(await farm.lease("build"));
  const deploy = await farm.lease("deploy");
  farm.nowMs += 10;
  const second = farm.submit(shop, { ...smallFiles, "server.js": "two" });
  await farm.work(await farm.lease("build"));
  await farm.until(second.id, ({ state }) => state.phase === "waiting");
  const waitingSinceMs = farm.nowMs;
  farm.nowMs += 3_000;

  const [locked] = (await facade.queue(admin, null)).waiting;

  assert.equal(locked?.waitingFor, `activity ${first.id} of the same environment`);
  assert.deepEqual([locked.step, locked.sinceMs], [null, waitingSinceMs]);
  await farm.work(deploy);
  await farm.ended(second.id);

  farm.content.before = (call) => {
    if (call === "getActionResult") throw new FarmError("the cache does not answer");
  };
  const third = farm.submit(farm.project("blog"), smallFiles);
  await farm.until(third.id, ({ id }) => farm.runner.obstacleOf(id) !== null);
  const [away] = (await facade.queue(admin, null)).waiting;
  assert.deepEqual([away?.activity, away?.waitingFor], [third.id, "the cache does not answer"]);
});

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
      each: () => [],
      explain: async () => [],
    },
    isNatsConnected: () => true,
    now: () => farm.nowMs,
  });
}
