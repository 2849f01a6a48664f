import assert from "node:assert/strict";
import { setMaxListeners } from "node:events";
import { test } from "node:test";
import { pushMany } from "./many-pushes.js";

test("pushes that come all at once are each accepted, and built or superseded, and no ref is lost", async (t) => {
  setMaxListeners(0, t.signal);
  const { highestMemoryMb } = await pushMany({ pushes: 60, repositories: 10 }, t.signal);
  assert.ok(highestMemoryMb < 400, `the coordinator took ${highestMemoryMb} MB`);
});
