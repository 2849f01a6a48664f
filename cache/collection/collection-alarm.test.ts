import assert from "node:assert/strict";
import test from "node:test";
import { CollectionAlarm } from "./collection-alarm.js";

const marks = { highBytes: 1_000, lowBytes: 900 };
const neverMs = 2 ** 30;
const never = new AbortController().signal;

/** An alarm that has looked at a cache of `diskBytes`. */
function alarmAt(diskBytes: number, nowMs = () => 0): CollectionAlarm {
  const alarm = new CollectionAlarm(nowMs);
  alarm.looked(diskBytes, marks);
  return alarm;
}

test("a refusal rings at once, before somebody waits or after, and once for all of them", async () => {
  const alarm = alarmAt(0);
  const waiting = alarm.wait(neverMs, never);
  for (let i = 0; i < 100; i++) alarm.refused();
  assert.equal(await waiting, "room");
  for (let i = 0; i < 100; i++) alarm.refused();
  alarm.ended(500);
  assert.equal(await alarm.wait(1, never), "time", "what ran has answered all of them");
  alarm.ended(0);
  alarm.refused();
  assert.equal(await alarm.wait(neverMs, never), "room");
});

test("where a collection made no room, refusals do not ring for a while", async () => {
  let nowMs = 0;
  const alarm = alarmAt(0, () => nowMs);
  alarm.refused();
  assert.equal(await alarm.wait(neverMs, never), "room");
  alarm.ended(0);
  alarm.refused();
  assert.equal(await alarm.wait(1, never), "time");
  alarm.ended(0);
  nowMs += 30_000;
  alarm.refused();
  assert.equal(await alarm.wait(neverMs, never), "room");
});

test("a refusal while a collection of another cause frees nothing is answered after it", async () => {
  const alarm = alarmAt(0);
  assert.equal(await alarm.wait(1, never), "time");
  alarm.refused();
  alarm.ended(0);
  assert.equal(await alarm.wait(neverMs, never), "room");
});

test("a burst over the high mark rings, and what cannot be helped only after as much again", async () => {
  const alarm = alarmAt(800);
  const waiting = alarm.wait(neverMs, never);
  alarm.grown(150);
  alarm.grown(51);
  assert.equal(await waiting, "size");
  alarm.looked(1_001, marks);
  alarm.ended(0);
  alarm.grown(100);
  assert.equal(await alarm.wait(1, never), "time", "nothing could be removed");
  alarm.looked(1_101, marks);
  alarm.ended(0);
  alarm.grown(101);
  assert.equal(await alarm.wait(neverMs, never), "size");
  // It failed: nobody has looked.
  alarm.ended(0);
  alarm.grown(1_000_000);
  assert.equal(await alarm.wait(1, never), "time");
});

test("whoever waits is let go when the cache stops", async () => {
  const stopping = new AbortController();
  const waiting = alarmAt(0).wait(neverMs, stopping.signal);
  stopping.abort();
  await waiting;
  await alarmAt(0).wait(neverMs, stopping.signal);
});
