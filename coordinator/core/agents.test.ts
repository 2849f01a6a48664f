import assert from "node:assert/strict";
import { test } from "node:test";
import { CoreRig, ttlMs } from "../../test/core-rig.js";

test("an agent that was started again has lost its leases, one that joins again has not", () => {
  const farm = new CoreRig();
  farm.join("a1", { epoch: "e1" });
  const lease = farm.lease("a1", farm.enqueue());
  farm.join("a1", { epoch: "e1" });
  assert.equal(farm.order(lease), "CONTINUE");

  farm.join("a1", { epoch: "e2" });

  assert.equal(farm.order(lease), "LOST");
  assert.equal(farm.get(lease.step).lost[0]?.reason, "the agent was started again");
  assert.equal(farm.claim("a1", farm.get(lease.step), "e1").type, "busy");
  assert.equal(farm.claim("a1", farm.get(lease.step), "e2").type, "granted");
});

test("an agent that is drained gets nothing new and keeps what it has", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  const waiting = farm.enqueue();
  farm.drain("a1");

  assert.deepEqual([farm.heard("a1").isDrained, farm.order(lease)], [true, "CONTINUE"]);
  assert.equal(farm.claim("a1", waiting).type, "busy");
  assert.equal(farm.claimAny("a1").type, "gone");
  farm.drain("a1", null);
  assert.equal(farm.heard("a1").isDrained, false);
  assert.equal(farm.claim("a1", waiting).type, "granted");
});

test("what an agent wants itself ends with its process, what an administrator wants does not", () => {
  const farm = new CoreRig();
  farm.join("a1");
  farm.drain("a1", "itself");
  assert.equal(farm.heard("a1").isDrained, true);
  farm.join("a1", { epoch: "e2" });
  assert.equal(farm.heard("a1").isDrained, false);

  farm.drain("a1", "administrator");
  farm.drain("a1", "itself");
  farm.join("a1", { epoch: "e3" });
  farm.restart();
  farm.join("a1", { epoch: "e4" });
  assert.equal(farm.heard("a1").isDrained, true);
});

test("what a removed agent had goes to others at once, and it is not known any more", () => {
  const farm = new CoreRig();
  farm.join("a1");
  farm.join("a2");
  const lease = farm.lease("a1", farm.enqueue());
  farm.sent();
  farm.remove("a1");

  assert.deepEqual(farm.sent(), ["a2"]);
  assert.equal(farm.get(lease.step).lost[0]?.reason, "the agent was removed");
  assert.equal(farm.agents.has("a1"), false);
  assert.equal(farm.heard("a1", [lease]).isUnknown, true);
  assert.equal(farm.report(lease, "succeeded"), false);
  assert.equal(farm.claim("a2", farm.get(lease.step)).type, "granted");
});

test("that an agent was heard is written down once a minute, and counts at once", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const joinedMs = farm.agents.get("a1")!.lastSeenAtMs;
  for (let i = 1; i < 6; i++) {
    farm.pass(9_999);
    farm.heard("a1");
    assert.equal(farm.agents.get("a1")?.lastSeenAtMs, joinedMs);
  }
  farm.pass(10_005);
  farm.heard("a1");
  assert.equal(farm.agents.get("a1")?.lastSeenAtMs, joinedMs + 60_000);
  farm.pass(ttlMs - 1);
  assert.equal(farm.state.present, 1);
  farm.pass(1);
  assert.equal(farm.state.present, 0);
});

test("with very many agents beats are farther apart, and leases live three of them", () => {
  const farm = new CoreRig();
  const few = farm.join("a0");
  assert.deepEqual(few, { ttlMs: 30_000, beatMs: 10_000 });
  for (let i = 1; i < 2_000; i++) farm.join(`a${i}`);
  assert.deepEqual(farm.join("a0"), { ttlMs: 30_000, beatMs: 10_000 });
  for (let i = 2_000; i < 6_000; i++) farm.join(`a${i}`);
  // 200 beats a second.
  assert.deepEqual(farm.join("a0"), { ttlMs: 90_000, beatMs: 30_000 });
  const lease = farm.lease("a0", farm.enqueue());
  farm.pass(89_999);
  assert.equal(farm.holder(lease)?.id, lease.step);
});
