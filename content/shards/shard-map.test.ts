import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf, type Digest } from "../digest.js";
import { ShardMap } from "./shard-map.js";

const digests: readonly Digest[] = Array.from({ length: 20_000 }, (_, i) => digestOf(`blob ${i}`));
const names = ["a:7390", "b:7390", "c:7390", "d:7390", "e:7390"];

function ownersByName(all: readonly string[], copies: number, digest: Digest): readonly string[] {
  return new ShardMap(all, copies).ownersOf(digest).map((index) => all[index] ?? "");
}

test("the owners of a digest are distinct and do not depend on the order of the list", () => {
  for (const digest of digests.slice(0, 500)) {
    const owners = ownersByName(names, 2, digest);
    assert.equal(new Set(owners).size, 2);
    assert.deepEqual(ownersByName([...names].reverse(), 2, digest), owners);
  }
  assert.equal(new ShardMap(names, 2).layout, new ShardMap([...names].reverse(), 2).layout);
  assert.notEqual(new ShardMap(names, 2).layout, new ShardMap(names, 1).layout);
  assert.notEqual(new ShardMap(names, 2).layout, new ShardMap(names.slice(1), 2).layout);
});

test("the owners of a digest are the same in every release", () => {
  assert.deepEqual(
    ["", "one", "two", "three"].map((text) => ownersByName(names, 3, digestOf(text)).join(" ")),
    goldenOwners,
  );
});

for (const count of [1, 2, 3, 4]) {
  test(`a cache that joins ${count} takes its share, and nothing else moves`, () => {
    const before = new ShardMap(names.slice(0, count), 1);
    const after = new ShardMap(names.slice(0, count + 1), 1);
    let moved = 0;
    for (const digest of digests) {
      const [owner] = after.ownersOf(digest);
      if (owner === before.ownersOf(digest)[0]) continue;
      assert.equal(owner, count, "only the new one gets anything");
      moved++;
    }
    assert.ok(Math.abs(moved / digests.length - 1 / (count + 1)) < 0.02, `${moved} moved`);
  });
}

test("with two copies a cache that joins or leaves changes one owner at most", () => {
  const fewer = new ShardMap(names.slice(0, 4), 2);
  const more = new ShardMap(names, 2);
  let moved = 0;
  for (const digest of digests) {
    const kept = more.ownersOf(digest).filter((owner) => owner !== 4);
    // Who remains keeps its rank; where the fifth is no owner, nothing is different.
    assert.deepEqual(fewer.ownersOf(digest).slice(0, kept.length), kept);
    if (kept.length < 2) moved++;
  }
  assert.ok(Math.abs(moved / digests.length - 2 / 5) < 0.02, `${moved} have the fifth`);
});

test("every cache gets its even share, as the first owner too", () => {
  const map = new ShardMap(names, 2);
  const firsts = names.map(() => 0);
  for (const digest of digests) {
    const [first = 0] = map.ownersOf(digest);
    firsts[first] = (firsts[first] ?? 0) + 1;
  }
  for (const count of firsts) assert.ok(Math.abs(count / digests.length - 1 / 5) < 0.02);
});

test("more copies than caches are as many as there are", () => {
  assert.deepEqual(new ShardMap(["a:1"], 2).ownersOf(digestOf("x")), [0]);
});

const goldenOwners: readonly string[] = [
  "b:7390 e:7390 c:7390",
  "d:7390 c:7390 a:7390",
  "b:7390 d:7390 c:7390",
  "b:7390 c:7390 d:7390",
];
