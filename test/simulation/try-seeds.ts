import assert from "node:assert/strict";
import { SimulationReport } from "./simulation-report.js";
import { Simulation } from "./simulation.js";
import type { FaultKind } from "./weather.js";

/** Few of these farms get so far that they happen: a second version, to go back from; many containers. */
const rare: ReadonlySet<FaultKind> = new Set(["rolled back", "container not started"]);

/** Tries so many seeds. Throws where a promise is not kept, or a kind of fault never happened. */
export async function trySeeds(from: number, count: number): Promise<void> {
  await using simulation = await Simulation.open();
  const report = new SimulationReport();
  for (let seed = from; seed < from + count; seed++) {
    const result = await simulation.run(seed);
    report.add(result);
    assert.equal(result.violations.length, 0, SimulationReport.failureOf(result));
  }
  console.log(report.render());
  const missing = report.missing.filter((kind) => !rare.has(kind));
  assert.deepEqual(missing, [], "a fault that never happened proves nothing");
}
