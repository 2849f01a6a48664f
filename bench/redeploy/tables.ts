import { renderTable, type Row } from "../report.js";
import { median, spread } from "../statistics.js";
import { cases, type Case, type Measurements } from "./measurements.js";
import type { Sample } from "./side.js";

/** The marks: seconds at most, or times the peer's at most. */
const marks: readonly { readonly case: Case; readonly limit: number; readonly of: "s" | "x" }[] = [
  { case: "nothing changed", limit: 1, of: "s" },
  { case: "redeploy", limit: 1.5, of: "s" },
  { case: "redeploy", limit: 0.5, of: "x" },
  { case: "rollback", limit: 1.5, of: "s" },
  { case: "rollback", limit: 0.5, of: "x" },
  { case: "one line changed", limit: 0.7, of: "x" },
];

/** One row for each mark. */
export function rowsOf(measurements: Measurements): readonly Row[] {
  return marks.map((mark) => {
    const ours = medianOf(measurements.ours(mark.case));
    const theirs = medianOf(measurements.theirs(mark.case));
    const isRatio = mark.of === "x";
    return {
      case: mark.case,
      ours: round(ours),
      peer: mark.case === "nothing changed" ? "docker build" : "docker build, docker run",
      theirs: round(theirs),
      unit: "s",
      better: "lower",
      ratio: round(ours / theirs),
      goal: isRatio ? `<= ${mark.limit} x theirs` : `<= ${mark.limit} s`,
      met: (isRatio ? ours / theirs : ours) <= mark.limit,
    };
  });
}

/** Every case that was measured, and the floor. */
export function renderCases(measurements: Measurements): string {
  const lines = cases.flatMap((name) => {
    const [ours, theirs] = [measurements.ours(name), measurements.theirs(name)];
    if (ours.length === 0) return [];
    const ratio = medianOf(ours) / medianOf(theirs);
    return [[name, ...cells(ours), ...cells(theirs), ratio.toFixed(2), String(ours.length)]];
  });
  const { floor } = measurements;
  if (floor.length > 0) {
    lines.push(["floor: bare docker run", "", "", ...cells(floor), "", String(floor.length)]);
  }
  return renderTable([
    ["seconds, median", "ours", "spread", "theirs", "spread", "ratio", "rounds"],
    ...lines,
  ]);
}

export function renderMarks(measurements: Measurements): string {
  return renderTable([
    ["mark", "ours", "theirs", "ratio", "goal", "met"],
    ...rowsOf(measurements).map((row) => [
      row.case,
      row.ours.toFixed(2),
      (row.theirs ?? Number.NaN).toFixed(2),
      (row.ratio ?? Number.NaN).toFixed(2),
      row.goal,
      row.met ? "yes" : "NO",
    ]),
  ]);
}

/** Where the time of each case goes: medians of the phases that take more than a hundredth second. */
export function renderBreakdowns(measurements: Measurements): string {
  const lines = cases.flatMap((name) => [
    breakdown(name, "ours", measurements.ours(name)),
    breakdown(name, "theirs", measurements.theirs(name)),
  ]);
  lines.push(breakdown("floor", "theirs", measurements.floor));
  return renderTable([
    ["case", "side", "answers after", "phases, median seconds"],
    ...lines.flat(),
  ]);
}

/** The cost of one size of dependencies. */
export interface SizeLine {
  readonly files: number;
  readonly measurements: Measurements;
}

export function renderSizes(sizes: readonly SizeLine[]): string {
  const measured: readonly Case[] = ["nothing changed", "one line changed"];
  const lines = measured.flatMap((name) =>
    sizes.map(({ files, measurements }) => [
      name,
      String(files),
      ...cells(measurements.ours(name)),
      ...cells(measurements.theirs(name)),
    ]),
  );
  return renderTable([
    ["seconds, median", "files of dependencies", "ours", "spread", "theirs", "spread"],
    ...lines,
  ]);
}

function breakdown(name: string, side: string, samples: readonly Sample[]): readonly string[][] {
  if (samples.length === 0) return [];
  const names = new Set(samples.flatMap(({ phases }) => Object.keys(phases)));
  const phases = [...names].flatMap((phase) => {
    const seconds = median(samples.map((sample) => sample.phases[phase] ?? 0));
    return seconds < 0.01 ? [] : [`${phase} ${seconds.toFixed(2)}`];
  });
  const answers = samples.flatMap(({ answered }) => (answered === null ? [] : [answered]));
  const answered = answers.length === 0 ? "-" : median(answers).toFixed(2);
  return [[name, side, answered, phases.join(", ")]];
}

function cells(samples: readonly Sample[]): readonly string[] {
  const seconds = samples.map((sample) => sample.seconds);
  return [median(seconds).toFixed(2), spread(seconds)];
}

function medianOf(samples: readonly Sample[]): number {
  return median(samples.map(({ seconds }) => seconds));
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
