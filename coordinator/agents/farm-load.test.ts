import assert from "node:assert/strict";
import { test } from "node:test";
import { CoreRig } from "../../test/core-rig.js";
import { farmLoad } from "./farm-load.js";

test("an idle farm waits for nothing and wants no slots", () => {
  assert.deepEqual(farmLoad([], [{ slots: 2, free: 2 }], 0), [
    {
      class: "build",
      running: 0,
      queued: 0,
      queueAgeP95Ms: 0,
      slots: 2,
      slotsFree: 2,
      slotsWanted: 0,
    },
  ]);
});

test("queued and running builds want a slot each; deployments and delayed steps want none", () => {
  const rig = new CoreRig();
  rig.join("a1");
  rig.lease("a1", rig.enqueue());
  for (let i = 0; i < 20; i++) {
    rig.enqueue();
    rig.wallMs += 1_000;
  }
  rig.enqueue({ agent: "a1", kind: "teardown" });
  const delayed = { ...rig.enqueue(), notBeforeMs: rig.wallMs + 60_000 };
  rig.stored.set(delayed.id, delayed);
  const live = [...rig.stored.values()];

  const [load] = farmLoad(live, [{ slots: 2, free: 1 }], rig.wallMs);

  // The oldest of twenty is the one of a hundred that may have waited longer.
  assert.deepEqual(load, {
    class: "build",
    running: 1,
    queued: 20,
    queueAgeP95Ms: 19_000,
    slots: 2,
    slotsFree: 1,
    slotsWanted: 21,
  });
  rig.wallMs += 60_000 + 500;
  const [later] = farmLoad(live, [], rig.wallMs);
  assert.deepEqual([later?.queued, later?.slots, later?.slotsWanted], [21, 0, 22]);
});
