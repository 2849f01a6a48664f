import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { poolChange, type PoolMember } from "./pool-size.js";

const limits = { min: 1, max: 4, slots: 2, idleMs: 300_000 };
const nothing = { start: 0, drain: [], undrain: [], stop: [] };

function member(name: string, about: Partial<PoolMember> = {}): PoolMember {
  return { name, state: "ready", steps: 0, idleMs: 0, isNeeded: false, ...about };
}

test("an empty pool starts its least; work beyond the slots of others starts as many as it takes", () => {
  assert.deepEqual(poolChange([], { slots: 0, slotsWanted: 0 }, limits), { ...nothing, start: 1 });
  assert.equal(poolChange([], { slots: 2, slotsWanted: 7 }, limits).start, 3);
  assert.equal(poolChange([], { slots: 0, slotsWanted: 100 }, limits).start, 4);
});

test("a member that is starting counts: it is not started once more", () => {
  const members = [member("a"), member("b", { state: "starting" })];
  assert.deepEqual(poolChange(members, { slots: 2, slotsWanted: 4 }, limits), nothing);
});

test("members go that have been idle for long enough, the longest first, and not the last", () => {
  const members = [
    member("a", { idleMs: 400_000 }),
    member("b", { idleMs: 500_000 }),
    member("c", { idleMs: 10_000 }),
    member("d", { idleMs: 900_000, isNeeded: true }),
  ];
  const load = { slots: 8, slotsWanted: 3 };
  assert.deepEqual(poolChange(members, load, limits).drain, ["b", "a"]);
  const idle = members.slice(0, 2);
  assert.deepEqual(poolChange(idle, { slots: 4, slotsWanted: 0 }, limits).drain, ["b"]);
});

test("a member that drains is stopped once it has nothing left, or gets work again before another starts", () => {
  const members = [
    member("a"),
    member("b", { state: "draining", steps: 1 }),
    member("c", { state: "draining" }),
  ];
  assert.deepEqual(poolChange(members, { slots: 2, slotsWanted: 1 }, limits).stop, ["c"]);
  assert.deepEqual(poolChange(members, { slots: 2, slotsWanted: 8 }, limits), {
    ...nothing,
    start: 1,
    undrain: ["b", "c"],
  });
});

test("a pool that was made smaller gives up idle members at once and busy ones when they are done", () => {
  const members = ["a", "b", "c"].map((name, index) =>
    member(name, { steps: index === 0 ? 1 : 0 }),
  );
  const change = poolChange(members, { slots: 6, slotsWanted: 6 }, { ...limits, max: 1 });
  assert.deepEqual(change, { ...nothing, drain: ["b", "c"] });
});

test("whatever happens, no busy member is stopped and the pool keeps its limits", () => {
  const state = fc.constantFrom("starting" as const, "ready" as const, "draining" as const);
  const members = fc
    .array(
      fc.record({
        state,
        steps: fc.nat(2),
        idleMs: fc.nat(600_000),
        isNeeded: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map((one, index) => ({ ...one, name: `m${index}` })));
  const load = fc.record({ slots: fc.nat(20), slotsWanted: fc.nat(60) });
  const sizes = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(members, load, sizes, (all, given, [min, more, slots]) => {
      const own = { min, max: min + more, slots, idleMs: 300_000 };
      const change = poolChange(all, given, own);
      const named = new Map(all.map((one) => [one.name, one]));
      for (const name of [...change.stop, ...change.drain]) {
        assert.equal(named.get(name)?.steps, 0);
      }
      for (const name of change.stop) assert.equal(named.get(name)?.state, "draining");
      assert.ok(change.start === 0 || all.length + change.start <= own.max);
      const active = all.filter((one) => one.state !== "draining").length;
      const left = active - change.drain.length;
      assert.ok(change.drain.length === 0 || left >= own.min);
    }),
  );
});
