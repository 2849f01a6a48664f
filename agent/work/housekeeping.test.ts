import assert from "node:assert/strict";
import { test } from "node:test";
import { silentLog } from "../../program/log.js";
import { Housekeeping } from "./housekeeping.js";

test("chores of one key run in their order, and one that fails keeps no other from its turn", async () => {
  await using housekeeping = new Housekeeping(silentLog);
  const done: string[] = [];
  housekeeping.add("a", "first", () => Promise.reject(new Error("disk")));
  housekeeping.add("a", "second", async () => void done.push("second"));
  housekeeping.add("a", "third", async () => void done.push("third"));

  await housekeeping.idle();

  assert.deepEqual(done, ["second", "third"]);
});

test("no chore begins while a step is being done", async () => {
  await using housekeeping = new Housekeeping(silentLog);
  const events: string[] = [];
  const step = housekeeping.step();
  housekeeping.add("a", "chore", async () => void events.push("chore"));
  await Promise.resolve();
  events.push("step ends");
  step[Symbol.dispose]();

  await housekeeping.idle();

  assert.deepEqual(events, ["step ends", "chore"]);
});

test("who withdraws chores meets none: those that wait are dropped, the one that runs is awaited", async () => {
  await using housekeeping = new Housekeeping(silentLog);
  const running = resolvers();
  const events: string[] = [];
  housekeeping.add("a", "slow", async () => {
    await running.promise;
    events.push("slow ended");
  });
  housekeeping.add("a", "next", async () => void events.push("next"));
  housekeeping.add("b", "other", async () => void events.push("other"));

  const withdrawn = housekeeping.withdraw("a").then(() => events.push("withdrawn"));
  running.resolve(undefined);
  await withdrawn;
  await housekeeping.idle();

  assert.deepEqual(events, ["other", "slow ended", "withdrawn"]);
});

test("what has begun is aborted at the end, and nothing is begun after it", async () => {
  const housekeeping = new Housekeeping(silentLog);
  const events: string[] = [];
  housekeeping.add("a", "long", async (signal) => {
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    events.push("aborted");
  });
  housekeeping.add("a", "never", async () => void events.push("never"));

  await housekeeping[Symbol.asyncDispose]();
  housekeeping.add("a", "late", async () => void events.push("late"));
  await housekeeping.idle();

  assert.deepEqual(events, ["aborted"]);
});

function resolvers() {
  let resolve: (value: undefined) => void = () => undefined;
  const promise = new Promise<undefined>((done) => (resolve = done));
  return { promise, resolve };
}
