import assert from "node:assert/strict";
import { test } from "node:test";
import { CoreRig, ttlMs } from "../../test/core-rig.js";

test("a build says that nobody is there, or nobody with its label, or nobody large enough", () => {
  const farm = new CoreRig();
  const plain = farm.enqueue();
  assert.deepEqual(why(farm, plain.id), { type: "no-agent" });
  const arm = farm.enqueue({ demand: { labels: ["arm"] } });
  const both = farm.enqueue({ demand: { labels: ["arm", "big"] } });
  const large = farm.enqueue({ demand: { cpus: 8 } });
  const resources = { cpus: 4, memoryBytes: 0, diskBytes: 0 };
  farm.join("a1", { labels: ["big"], resources });
  assert.deepEqual(why(farm, arm.id), { type: "no-label", label: "arm" });
  farm.join("a2", { labels: ["arm"], resources });
  assert.deepEqual(why(farm, both.id), { type: "no-labels", labels: ["arm", "big"] });
  assert.deepEqual(why(farm, large.id), { type: "too-large" });
  assert.equal(farm.waitOf(large.id)?.estimatedStartMs, null);
  assert.deepEqual(why(farm, plain.id), { type: "invited", agent: null });
});

test("a build says its place in the line, and when its turn will probably be", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const [one, two, ...rest] = [0, 1, 2, 3, 4, 5].map(() => farm.enqueue({ project: "p" }));
  const lease = farm.lease("a1", one!);
  farm.pass(20_000);
  farm.report(lease, "succeeded");
  farm.lease("a1", two!);
  farm.pass(5_000);
  farm.lease("a1", rest[0]!);
  const other = farm.enqueue({ project: "q" });

  assert.deepEqual(why(farm, other.id), { type: "in-line", position: 1, of: 4 });
  assert.deepEqual(why(farm, rest[1]!.id), { type: "in-line", position: 2, of: 4 });
  assert.deepEqual(why(farm, rest[3]!.id), { type: "in-line", position: 4, of: 4 });
  const inMs = (id: string) => (farm.waitOf(id)?.estimatedStartMs ?? 0) - farm.wallMs;
  // Builds take 20 s; one runs for 5 s, the other one has just begun.
  assert.equal(inMs(other.id), 15_000);
  assert.equal(inMs(rest[1]!.id), 20_000);
  assert.equal(inMs(rest[2]!.id), 35_000);
  assert.equal(farm.waitOf(two!.id), null, "it runs");
  assert.equal(farm.waitOf("nothing"), null);
});

test("a build says that its project has as many as it may, or until when it is delayed", () => {
  const farm = new CoreRig({ projectBuilds: 1 });
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  const next = farm.enqueue();
  assert.deepEqual(why(farm, next.id), { type: "quota", running: 1, quota: 1 });
  farm.report(lease, "infrastructure");
  const { notBeforeMs } = farm.get(lease.step);
  const reason = { type: "backing-off", untilMs: notBeforeMs, lost: 1 };
  assert.deepEqual(farm.waitOf(lease.step), { reason, estimatedStartMs: notBeforeMs });
});

test("what is placed on an agent says what that agent is about", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const { id } = farm.enqueue({ agent: "a1", kind: "deploy" });
  assert.deepEqual(farm.waitOf(id), {
    reason: { type: "invited", agent: "a1" },
    estimatedStartMs: farm.wallMs,
  });
  farm.heard("a1", [], { disk: 99 });
  assert.deepEqual(why(farm, id), { type: "agent-full", agent: "a1" });
  farm.drain("a1");
  assert.deepEqual(why(farm, id), { type: "agent-drained", agent: "a1" });
  farm.pass(ttlMs);
  assert.deepEqual(why(farm, id), { type: "agent-away", agent: "a1" });
});

function why(farm: CoreRig, id: string) {
  return farm.waitOf(id)?.reason;
}
