import { parseArgs } from "node:util";
import { SimulationReport } from "../test/simulation/simulation-report.js";
import { Simulation } from "../test/simulation/simulation.js";
import { UsageError } from "../program/error.js";
import { runProcess } from "../program/process.js";

/**
 * Simulates farms in virtual time, each from a seed that chooses what goes wrong:
 *
 *   npm run sim -- [--seeds N] [--from SEED] [--wide] [--trace]
 *
 * With --wide things go wrong for up to ten minutes, and so further apart.
 * A violation names its seed, with which it happens again in the same way.
 */
await runProcess(async (shutdown) => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "1000" },
      from: { type: "string", default: "0" },
      wide: { type: "boolean", default: false },
      trace: { type: "boolean", default: false },
    },
  });
  const [from, seeds] = [countOf("from", values.from), countOf("seeds", values.seeds)];
  await using simulation = await Simulation.open();
  const report = new SimulationReport();
  for (let seed = from; seed < from + seeds && !shutdown.aborted; seed++) {
    const tell = values.trace ? (line: string): void => console.log(line) : undefined;
    const result = await simulation.run(seed, tell, values.wide ? "wide" : "usual");
    report.add(result);
    if (result.violations.length > 0) console.error(SimulationReport.failureOf(result));
  }
  console.log(report.render());
  if (report.failedSeeds.length > 0) process.exitCode = 1;
});

function countOf(name: string, text: string): number {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} is ${JSON.stringify(text)}, which is no number`, {
    hint: `Give a whole number: --${name} 100`,
  });
}
