import type { Command } from "commander";
import { exitCodes } from "../../program/process.js";
import type { InvariantReport } from "../../proto/gen/slipway/v1/InvariantReport.js";
import { withExamples, withJson, type Run } from "../command.js";
import type { Context } from "../context.js";
import { count, printable, type Style } from "../output.js";

type Verdict = "holds" | "broken" | "not asked";

const styles: Readonly<Record<Verdict, Style>> = {
  holds: "green",
  broken: "red",
  "not asked": "yellow",
};

/** `slipway admin fsck`. */
export function registerFsck(admin: Command, run: Run): void {
  withExamples(
    withJson(admin.command("fsck"))
      .option("--deep", "read and verify every slug and search more logs for secrets: takes long")
      .summary("check that all holds which has to hold in the farm")
      .description(
        "Checks the invariants of the farm while it serves, and changes nothing. What seems broken is looked at again " +
          "after some seconds, for it may just have been under way. Says what cannot be seen from outside, and what was looked " +
          "at instead.\n\nExit codes: 0 all holds, 1 something is broken, 3 a part of it could not be asked.",
      ),
    ["slipway admin fsck", "slipway admin fsck --deep --json >fsck.json"],
  ).action((options: { json?: boolean; deep?: boolean }) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const reports: InvariantReport[] = [];
      for await (const report of client.checkInvariants({ deep: options.deep === true })) {
        reports.push(report);
        if (!context.output.isJson) context.output.line(lineOf(context, report));
      }
      const invariants = reports.map((report) => ({ ...report, verdict: verdictOf(report) }));
      context.output.result({ invariants }, () => details(reports));
      const verdicts = new Set(reports.map(verdictOf));
      if (verdicts.has("broken")) return exitCodes.failed;
      return verdicts.has("not asked") ? exitCodes.farm : exitCodes.done;
    }),
  );
}

/** What is broken is so whatever else could not be asked. */
function verdictOf({ findings, unasked }: InvariantReport): Verdict {
  if (findings.length > 0) return "broken";
  return unasked.length > 0 ? "not asked" : "holds";
}

/** Of an invariant as soon as it is known: deep checks take their time. */
function lineOf({ output }: Context, report: InvariantReport): string {
  const verdict = verdictOf(report);
  const mark = output.paint(styles[verdict], verdict.padEnd(9));
  const looked = report.looked === "" ? "" : ` (${report.looked})`;
  return `${report.name.padEnd(8)}  ${mark}  ${printable(`${report.statement}${looked}`)}`;
}

/** Findings first, then what could not be asked, what is worth knowing, and what nobody can see. */
function details(reports: readonly InvariantReport[]): string {
  const sections = [
    ...reports.map(({ name, findings }) =>
      findings.flatMap(({ what, where, remedy }) => [
        `${name}: ${where}: ${what}`,
        `  hint: ${remedy}`,
      ]),
    ),
    reports.flatMap(({ name, unasked }) => unasked.map((why) => `${name}: not asked: ${why}`)),
    reports.flatMap(({ name, notes }) => notes.map((note) => `${name}: note: ${note}`)),
    reports.flatMap(({ name, unseen }) =>
      unseen === "" ? [] : [`${name}: not seen from outside: ${unseen}`],
    ),
  ];
  const broken = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  const end = broken === 0 ? [] : [[count(broken, "finding")]];
  return [...sections, ...end]
    .filter((lines) => lines.length > 0)
    .map((lines) => `\n${lines.map(printable).join("\n")}`)
    .join("\n");
}
