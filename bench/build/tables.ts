import { figure, renderTable, type Row } from "../report.js";
import { median, spread } from "../statistics.js";
import type { AgentTimes } from "./agents.js";
import { buildCases, secondsOf, type BuildCase } from "./measurements.js";
import type { OutputChange } from "./output.js";
import type { Sample } from "./sample.js";
import type { TreeResult } from "./trees.js";

/** What has been measured so far. */
export interface Measured {
  /** By size, the smallest first. */
  readonly trees: readonly TreeResult[];
  readonly output: OutputChange | null;
  readonly agents: AgentTimes | null;
}

/** Every case of every size. */
export function renderBuilds(trees: readonly TreeResult[]): string {
  const lines = buildCases.flatMap((name) =>
    trees.flatMap(({ measurements }) => {
      const [ours, theirs] = [measurements.ours(name), measurements.theirs(name)];
      if (ours.length === 0) return [];
      const ratio = secondsOf(ours) / secondsOf(theirs);
      const files = String(measurements.files);
      return [
        [name, files, ...cells(ours), ...cells(theirs), ratio.toFixed(2), String(ours.length)],
      ];
    }),
  );
  return renderTable([
    ["seconds, median", "files", "ours", "spread", "docker build", "spread", "ratio", "rounds"],
    ...lines,
  ]);
}

/** Where our time goes: medians of the phases. */
export function renderPhases(trees: readonly TreeResult[]): string {
  const lines = buildCases.flatMap((name) =>
    trees.flatMap(({ measurements }) => {
      const samples = measurements.ours(name);
      const names = new Set(samples.flatMap(({ phases }) => Object.keys(phases)));
      const phases = [...names].map((phase) => {
        const seconds = median(samples.map((sample) => sample.phases[phase] ?? 0));
        return `${phase} ${seconds.toFixed(2)}`;
      });
      if (samples.length === 0) return [];
      return [[name, String(measurements.files), phases.join(", ")]];
    }),
  );
  return renderTable([["ours", "files", "phases, median seconds"], ...lines]);
}

export function renderMemory(trees: readonly TreeResult[]): string {
  return renderTable([
    ["most memory, MB", "coordinator", "agent"],
    ...trees.map(({ measurements, peak }) => [
      `${measurements.files} files`,
      figure(peak.coordinator),
      figure(peak.agent),
    ]),
  ]);
}

export function renderOutput({
  files,
  changedBytes,
  uploadedBytes,
  seconds,
}: OutputChange): string {
  return renderTable([
    ["output, 1 % changed", "changed, MB", "uploaded, MB", "seconds to the slug", "rounds"],
    [
      `${files} files`,
      figure(changedBytes / 1e6),
      figure(median(uploadedBytes) / 1e6),
      figure(median(seconds)),
      String(seconds.length),
    ],
  ]);
}

/** One row for each mark. Times are those of the middle size. */
export function rowsOf({ trees, output, agents }: Measured): readonly Row[] {
  const middle = trees.length > 1 ? trees[1] : trees[0];
  const [first, last] = [trees[0], trees.at(-1)];
  return [
    ...(middle === undefined
      ? []
      : [
          ...within(middle, "unchanged push", 0.5),
          ...against(middle, "one line changed", 0.3),
          ...against(middle, "cold", 1.2),
        ]),
    ...(last === undefined ? [] : planningRow(last)),
    ...(first === undefined || last === undefined || trees.length < 2
      ? []
      : memoryRows(first, last)),
    ...(output === null ? [] : [outputRow(output)]),
    ...(agents === null ? [] : [agentsRow(agents)]),
  ];
}

function within({ measurements }: TreeResult, name: BuildCase, limit: number): readonly Row[] {
  const ours = secondsOf(measurements.ours(name));
  if (Number.isNaN(ours)) return [];
  const theirs = secondsOf(measurements.theirs(name));
  const text = `${name}, ${measurements.files} files`;
  return [row({ case: text, ours, theirs, unit: "s", goal: `<= ${limit} s`, met: ours <= limit })];
}

function against({ measurements }: TreeResult, name: BuildCase, limit: number): readonly Row[] {
  const ours = secondsOf(measurements.ours(name));
  const theirs = secondsOf(measurements.theirs(name));
  if (Number.isNaN(ours)) return [];
  const text = `${name}, ${measurements.files} files`;
  const met = ours / theirs <= limit;
  return [row({ case: text, ours, theirs, unit: "s", goal: `<= ${limit} x theirs`, met })];
}

function planningRow({ measurements, planningMs }: TreeResult): readonly Row[] {
  if (planningMs.length === 0) return [];
  const ours = median(planningMs);
  const text = `planning of one change, ${measurements.files} files`;
  const facts = { case: text, ours, theirs: null, peer: "", unit: "ms" };
  return [row({ ...facts, goal: `<= ${planningLimitMs} ms`, met: ours <= planningLimitMs })];
}

function memoryRows(first: TreeResult, last: TreeResult): readonly Row[] {
  const peer = `at ${first.measurements.files} files`;
  return (["coordinator", "agent"] as const).map((part) => {
    const [ours, theirs] = [last.peak[part], first.peak[part]];
    const text = `most memory of the ${part}, ${last.measurements.files} files`;
    const met = ours / theirs <= memoryLimit;
    return row({ case: text, ours, theirs, peer, unit: "MB", goal: `<= ${memoryLimit} x`, met });
  });
}

function outputRow({ files, changedBytes, uploadedBytes }: OutputChange): Row {
  const [ours, theirs] = [median(uploadedBytes) / 1e6, changedBytes / 1e6];
  const text = `uploaded of 1 % of ${files} files of output`;
  const met = ours / theirs <= uploadLimit;
  const goal = `<= ${uploadLimit} x`;
  return row({ case: text, ours, theirs, peer: "the changed files", unit: "MB", goal, met });
}

function agentsRow({ ours, bare }: AgentTimes): Row {
  const [pushed, run] = [median(ours), median(bare)];
  return row({
    case: "4 builds on 4 agents",
    ours: pushed,
    theirs: run,
    peer: "4 bare containers",
    unit: "s",
    goal: `<= ${agentsLimit} x`,
    met: pushed / run <= agentsLimit,
  });
}

const planningLimitMs = 50;
/** How much more memory forty times the files may take. */
const memoryLimit = 1.5;
const uploadLimit = 1.2;
const agentsLimit = 1.1;

function row(facts: Omit<Row, "better" | "ratio" | "peer"> & { readonly peer?: string }): Row {
  const { theirs } = facts;
  return {
    peer: "docker build",
    ...facts,
    ours: round(facts.ours),
    theirs: theirs === null ? null : round(theirs),
    better: "lower",
    ratio: theirs === null ? null : round(facts.ours / theirs),
  };
}

function cells(samples: readonly Sample[]): readonly string[] {
  const seconds = samples.map((sample) => sample.seconds);
  return [median(seconds).toFixed(2), spread(seconds)];
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
