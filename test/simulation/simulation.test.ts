import assert from "node:assert/strict";
import { test } from "node:test";
import { SimulationReport } from "./simulation-report.js";
import { Simulation } from "./simulation.js";

const seeds = 200;

test("two runs of a seed are the same to the last event", async () => {
  await using simulation = await Simulation.open();
  const first = await simulation.run(7);
  await simulation.run(8);
  const second = await simulation.run(7);
  assert.ok(first.events > 100);
  assert.equal(second.digest, first.digest);
});

test(`${seeds} farms to which everything happens keep every promise`, async () => {
  await using simulation = await Simulation.open();
  const report = new SimulationReport();
  for (let seed = 0; seed < seeds; seed++) {
    const result = await simulation.run(seed);
    report.add(result);
    assert.equal(result.violations.length, 0, SimulationReport.failureOf(result));
  }
  console.log(report.render());
  assert.deepEqual(report.missing, [], "a fault that never happened proves nothing");
});
