import assert from "node:assert/strict";
import { test } from "node:test";
import { Simulation } from "./simulation.js";

test("two runs of a seed are the same to the last event", async () => {
  await using simulation = await Simulation.open();
  const first = await simulation.run(7);
  await simulation.run(8);
  const second = await simulation.run(7);
  assert.ok(first.events > 100);
  assert.equal(second.digest, first.digest);
});
