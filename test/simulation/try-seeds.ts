import assert from "node:assert/strict";
import { SimulationReport } from "./simulation-report.js";
import { Simulation } from "./simulation.js";

/** Of the activities. Else the farms lose their work by a fault of the simulation. */
const leastSuccessShare = 0.5;

/**
 * Tries so many seeds. Throws where a promise is not kept, a kind of fault never happened, or the farms did too
 * little for that to prove anything.
 */
export async function trySeeds(from: number, count: number): Promise<void> {
  await using simulation = await Simulation.open();
  const report = new SimulationReport();
  for (let seed = from; seed < from + count; seed++) {
    const result = await simulation.run(seed);
    report.add(result);
    assert.equal(result.violations.length, 0, SimulationReport.failureOf(result));
  }
  console.log(report.render());
  assert.deepEqual(report.missing, [], "a fault that never happened proves nothing");
  assert.ok(report.successShare > leastSuccessShare, `only ${report.successShare} succeeded`);
}
