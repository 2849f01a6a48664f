import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Ordered } from "./ordered.js";

const byNumber = (a: number, b: number): number => a - b;

test("property: it holds what a sorted set would, whatever is added and deleted, and never changes", () => {
  const change = fc.tuple(fc.boolean(), fc.nat(60));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      let set = Ordered.by(byNumber);
      const model = new Set<number>();
      for (const [isAdded, value] of changes) {
        const before = set;
        const members = [...before];
        set = isAdded ? set.add(value) : set.delete(value);
        if (isAdded) model.add(value);
        else model.delete(value);
        assert.deepEqual([...before], members);
      }
      const sorted = [...model].toSorted(byNumber);
      assert.deepEqual([...set], sorted);
      assert.equal(set.size, sorted.length);
      assert.equal(set.first(), sorted[0]);
      sorted.forEach((value, index) => {
        assert.equal(set.at(index), value);
        assert.equal(set.countBefore(value), index);
      });
      assert.equal(set.at(sorted.length), undefined);
    }),
    { numRuns: 300 },
  );
});

test("it stays balanced: what is added in order is found in a few steps", () => {
  let steps = 0;
  let set = Ordered.by<number>((a, b) => {
    steps++;
    return a - b;
  });
  for (let i = 0; i < 10_000; i++) set = set.add(i);
  for (let i = 0; i < 5_000; i++) set = set.delete(i * 2);
  steps = 0;
  assert.equal(set.countBefore(5_001), 2_500);
  assert.ok(steps <= 30, `${steps} comparisons`);
});
