import assert from "node:assert/strict";
import { test } from "node:test";
import { startCliWithFarm } from "../../test/cli-with-farm.js";

const root = { userId: "root", name: "root", administrator: true };
const nowMs = 1_700_000_000_000;

test("the queue shows what waits, for how long, in which line and why", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  const empty = await user.run("queue");
  assert.equal(empty.stderr, "nothing waits\n");
  for (const name of ["shop", "blog"]) {
    await server.farm.createProject(root, { name, defaultBranch: "main" });
  }
  const build = {
    activity: "a2",
    activityKind: "push",
    project: "shop",
    environment: "main",
    step: { id: "s1", kind: "build" },
    waitingFor: "a free slot: it is number 3 of 10",
    place: { position: 3, of: 10 },
    sinceMs: nowMs - 42_000,
    estimatedStartMs: nowMs + 20_000,
  } as const;
  const locked = {
    ...build,
    activity: "a3",
    project: "blog",
    waitingFor: "activity a1 of the same environment",
    ...{ step: null, place: null, estimatedStartMs: null },
  };
  server.farm.waiting = [build, locked];

  const all = await user.run("queue");
  const ofShop = await user.run("queue", "--project", "shop");
  const facts = await user.json<{ waiting: { stepKind: string; position: number }[] }>("queue");

  assert.deepEqual(all.stdout.split("\n").slice(1, 3), [
    "a2        push  shop/main    build  42 s    3 of 10  in 20 s  a free slot: it is number 3 of 10",
    "a3        push  blog/main    -      42 s    -        -        activity a1 of the same environment",
  ]);
  assert.doesNotMatch(ofShop.stdout, /a3/);
  assert.equal(ofShop.stderr, "in other projects: 1\n");
  assert.deepEqual(
    facts.waiting.map(({ stepKind, position }) => [stepKind, position]),
    [
      ["build", 3],
      ["", 0],
    ],
  );
});

test("who may see no project sees only that something waits", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await server.farm.createProject(root, { name: "shop", defaultBranch: "main" });
  server.farm.waiting = [
    {
      activity: "a2",
      activityKind: "push",
      project: "shop",
      environment: "main",
      step: null,
      waitingFor: "the cache",
      place: null,
      sinceMs: nowMs,
      estimatedStartMs: null,
    },
  ];
  user.environment["SLIPWAY_TOKEN"] = server.tokens.ada;

  const { stdout, stderr } = await user.run("queue");

  assert.equal(stdout, "");
  assert.equal(stderr, "nothing waits\nin other projects: 1\n");
});
