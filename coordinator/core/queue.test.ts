import assert from "node:assert/strict";
import { test } from "node:test";
import { CoreRig } from "../../test/core-rig.js";

test("identical builds are one step in a project, and two in two projects", () => {
  const farm = new CoreRig();
  const first = farm.enqueue({ project: "p1", action: "x", activity: "one" });
  const second = farm.enqueue({ project: "p1", action: "x", activity: "two" });
  const elsewhere = farm.enqueue({ project: "p2", action: "x" });

  assert.equal(second.id, first.id);
  assert.notEqual(elsewhere.id, first.id);
  assert.notEqual(farm.enqueue({ project: "p1", action: "y" }).id, first.id);
  assert.deepEqual([...farm.waiters.get(first.id)!], ["one", "two"]);

  farm.join("a1");
  farm.report(farm.lease("a1", first), "failed");
  assert.notEqual(farm.enqueue({ project: "p1", action: "x" }).id, first.id);
});

test("a build in flight is joined after a restart, too", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const first = farm.enqueue({ action: "x" });
  farm.lease("a1", first);
  farm.restart();
  assert.equal(farm.enqueue({ action: "x" }).id, first.id);
});

test("steps that are no builds are never shared", () => {
  const farm = new CoreRig();
  const teardown = () => farm.enqueue({ kind: "teardown", agent: "a1", activity: "one" });
  assert.notEqual(teardown().id, teardown().id);
});

test("one waiter that gives up does not stop the others", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const step = farm.enqueue({ action: "x", activity: "one" });
  farm.enqueue({ action: "x", activity: "two" });
  const lease = farm.lease("a1", step);

  farm.feed({ type: "unwanted", step: step.id, activity: "one" }, "done");
  assert.equal(farm.order(lease), "CONTINUE");
  assert.deepEqual(farm.nudges, []);
  farm.feed({ type: "unwanted", step: step.id, activity: "two" }, "done");
  assert.equal(farm.order(lease), "CANCEL");
});

test("a build that was told to stop is done again for who asked for it meanwhile", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const step = farm.enqueue({ action: "x", activity: "one" });
  const lease = farm.lease("a1", step);
  farm.feed({ type: "unwanted", step: step.id, activity: "one" }, "done");
  assert.equal(farm.enqueue({ action: "x", activity: "two" }).id, step.id);
  farm.report(lease, "cancelled");
  assert.equal(farm.claim("a1", farm.get(step.id)).type, "granted");
});
