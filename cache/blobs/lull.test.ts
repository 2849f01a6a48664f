import assert from "node:assert/strict";
import { test } from "node:test";
import { Lull } from "./lull.js";

const never = new AbortController().signal;

test("who waits for a store to be left alone goes on once it has been for long enough", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let nowMs = 0;
  t.mock.method(performance, "now", () => nowMs);
  const pass = async (ms: number): Promise<void> => {
    nowMs += ms;
    t.mock.timers.tick(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const lull = new Lull({ restMs: 10, patienceMs: 100 });
  await lull.wait(never, nowMs);

  lull.noteUse();
  let isOver = false;
  void lull.wait(never, nowMs).then(() => (isOver = true));
  await pass(9);
  lull.noteUse();
  await pass(9);
  assert.equal(isOver, false, "it was used in between");
  await pass(1);
  assert.equal(isOver, true);

  isOver = false;
  lull.noteUse();
  void lull.wait(never, nowMs).then(() => (isOver = true));
  for (let passed = 0; passed < 99; passed += 9) {
    await pass(9);
    lull.noteUse();
    assert.equal(isOver, false);
  }
  await pass(1);
  assert.equal(isOver, true, "a store that is never left alone");

  // What has waited so long already does not wait again: nothing passes the time here.
  lull.noteUse();
  await lull.wait(never, nowMs - 100);
});

test("who waits for a store to be left alone can be told not to", async () => {
  const stopping = new AbortController();
  const lull = new Lull({ restMs: 3_600_000, patienceMs: 3_600_000 });
  lull.noteUse();
  const waiting = lull.wait(stopping.signal, performance.now());
  stopping.abort();
  await waiting;
});
