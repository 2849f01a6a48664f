import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../program/error.js";
import { randomSubnet } from "./subnet.js";

test("a subnet is a /26 inside the range", () => {
  assert.equal(randomSubnet("192.168.7.64/26"), "192.168.7.64/26");
  // The address need not be the first of its range.
  assert.equal(randomSubnet("192.168.7.100/26"), "192.168.7.64/26");
  const found = new Set(Array.from({ length: 200 }, () => randomSubnet("10.160.0.0/24")));
  const all = ["0", "64", "128", "192"].map((last) => `10.160.0.${last}/26`);
  assert.deepEqual([...found].toSorted(), all.toSorted());
  assert.match(randomSubnet("224.0.0.0/8"), /^224\.\d+\.\d+\.(0|64|128|192)\/26$/);
});

test("what is no range, or a smaller one, is refused", () => {
  for (const range of ["", "10.0.0.0", "10.0.0.0/27", "10.0.0.0/7", "10.0.0/16", "::/16", "a/b"]) {
    assert.throws(() => randomSubnet(range), UsageError, range);
  }
});
