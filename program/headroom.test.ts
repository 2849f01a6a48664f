import assert from "node:assert/strict";
import test from "node:test";
import { allocateWithHeadroom, prepend } from "./headroom.js";

test("a head goes before the bytes, without a copy where there is room for it", () => {
  const bytes = allocateWithHeadroom(100_000).fill("b");
  const whole = prepend(Buffer.from("head"), bytes);
  assert.equal(whole.toString(), `head${"b".repeat(100_000)}`);
  assert.equal(whole.buffer, bytes.buffer);
});

test("a second head does not overwrite the first", () => {
  const bytes = allocateWithHeadroom(3).fill("b");
  const first = prepend(Buffer.from("first "), bytes);
  const second = prepend(Buffer.from("other "), bytes);
  assert.deepEqual([first.toString(), second.toString()], ["first bbb", "other bbb"]);
});

test("what has no room of its own is copied", () => {
  const part = Buffer.from("abcdef").subarray(3);
  assert.equal(prepend(Buffer.from("head "), part).toString(), "head def");
  const bytes = allocateWithHeadroom(2).fill("b");
  const long = Buffer.alloc(40, "a");
  assert.equal(prepend(long, bytes).toString(), `${"a".repeat(40)}bb`);
});
