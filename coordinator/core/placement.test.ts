import assert from "node:assert/strict";
import { test } from "node:test";
import { CoreRig } from "../../test/core-rig.js";

const gib = 1024 ** 3;

test("a build with labels goes to agents that have them all, the least loaded first", () => {
  const farm = new CoreRig();
  const demand = { labels: ["arm", "big"] };
  farm.join("a1", { labels: ["arm"] });
  const step = farm.enqueue({ demand });
  assert.deepEqual(farm.sent(), [], "to nobody that could not do it");
  farm.join("a2", { labels: ["big", "arm"], slots: 1 });
  assert.deepEqual(farm.sent(), ["a2"]);
  farm.join("a3", { labels: ["big", "arm", "x"], slots: 3 });
  const other = farm.enqueue({ demand });
  assert.deepEqual(farm.sent(), ["a3"]);

  assert.equal(farm.claim("a1", step).type, "gone");
  assert.equal(farm.claimAny("a1").type, "gone");
  assert.equal(farm.claim("a2", step).type, "granted");
  assert.equal(farm.claim("a3", other).type, "granted");
});

test("builds with labels that nobody has keep no others from their tickets", () => {
  const farm = new CoreRig();
  farm.join("a1");
  for (let i = 0; i < 50; i++) farm.enqueue({ demand: { labels: ["arm"] } });
  const plain = farm.enqueue();
  assert.deepEqual(
    farm.tickets.map(({ step }) => step),
    [plain.id],
  );
});

test("an agent gets no more builds than it has processors, memory or disk for", () => {
  const large = { cpus: 16, memoryBytes: 64 * gib, diskBytes: 900 * gib };
  for (const [of, amount] of [
    ["cpus", 4],
    ["memoryBytes", 8 * gib],
    ["diskBytes", 20 * gib],
  ] as const) {
    const farm = new CoreRig();
    farm.join("a1", { slots: 8, resources: { ...large, [of]: amount } });
    const steps = [0, 1, 2].map(() => farm.enqueue({ demand: { [of]: amount / 2 } }));
    const leases = steps.slice(0, 2).map((step) => farm.lease("a1", step));
    assert.equal(farm.claim("a1", steps[2]!).type, "busy", of);
    assert.equal(farm.claimAny("a1").type, "gone", of);
    farm.report(leases[0]!, "succeeded");
    assert.equal(farm.claimAny("a1").type, "granted", of);
  }
});

test("what an agent does not know of itself is no limit", () => {
  const farm = new CoreRig();
  farm.join("a1", { slots: 8 });
  const demand = { cpus: 64, memoryBytes: 900 * gib };
  for (let i = 0; i < 8; i++) farm.lease("a1", farm.enqueue({ demand }));
});

test("of one project no more builds run than its quota, and none is offered beyond", () => {
  const farm = new CoreRig({ projectBuilds: 2 });
  farm.join("a1", { slots: 9 });
  const steps = [0, 1, 2].map(() => farm.enqueue({ project: "p" }));
  assert.equal(farm.sent().length, 2);
  const leases = steps.slice(0, 2).map((step) => farm.lease("a1", step));
  assert.equal(farm.claim("a1", steps[2]!).type, "busy");
  assert.equal(farm.claim("a1", farm.enqueue({ project: "q" })).type, "granted");
  farm.sent();
  farm.report(leases[1]!, "succeeded");
  assert.equal(farm.sent().length, 1);
  assert.equal(farm.claim("a1", steps[2]!).type, "granted");
});

test("an agent without room on its disk gets nothing new but what makes room", () => {
  for (const pressure of [{ disk: 95 }, { memory: 97.5 }]) {
    const farm = new CoreRig();
    farm.join("a1");
    const lease = farm.lease("a1", farm.enqueue());
    farm.heard("a1", [lease], pressure);
    const waiting = farm.enqueue();
    const deploy = farm.enqueue({ agent: "a1", kind: "deploy" });
    const teardown = farm.enqueue({ agent: "a1", kind: "teardown" });

    assert.equal(farm.claim("a1", waiting).type, "busy");
    assert.equal(farm.claim("a1", deploy).type, "busy");
    assert.equal(farm.claim("a1", teardown).type, "granted");
    assert.equal(farm.claimAny("a1").type, "gone");
    assert.equal(farm.heard("a1", [lease], { disk: 94.9 }).orders[0]?.order, "CONTINUE");
    assert.equal(farm.claim("a1", waiting).type, "granted");
  }
});
