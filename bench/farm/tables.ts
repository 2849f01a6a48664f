import { figure, renderTable, type Row } from "../report.js";
import { median, percentile } from "../statistics.js";
import type { Acceptance } from "./accept.js";
import type { CommitRates } from "./ceilings.js";
import type { LogTimes } from "./logs.js";
import type { Backlog } from "./queue.js";
import type { Scaling } from "./scaling.js";

/** What the marks are made of; null or nothing where it was not measured. */
export interface Figures {
  readonly jetStream: readonly number[] | null;
  readonly commits: CommitRates | null;
  readonly dockerRun: readonly number[] | null;
  readonly scaling: readonly Scaling[];
  readonly backlogs: readonly Backlog[];
  readonly acceptance: readonly Acceptance[];
  readonly logs: readonly LogTimes[];
}

interface Peer {
  readonly peer: string;
  readonly theirs: number | null;
}

/** Nothing else does the same. */
const alone: Peer = { peer: "", theirs: null };

export function latencies(
  title: string,
  unit: string,
  all: readonly (readonly number[])[],
): string {
  return renderTable([
    [title, `p50, ${unit}`, `p99, ${unit}`],
    ...all.map((values) => [
      String(values.length),
      figure(percentile(values, 0.5)),
      figure(percentile(values, 0.99)),
    ]),
  ]);
}

export function commits({ bare, oneWriter, hundredWriters }: CommitRates): string {
  return renderTable([
    ["commits of one row, durable", "commits/s"],
    ["SQLite alone, synchronous=FULL", figure(bare)],
    ["the coordinator's database, one writer", figure(oneWriter)],
    ["the coordinator's database, 100 writers", figure(hundredWriters)],
  ]);
}

export function scaling(sizes: readonly Scaling[]): string {
  return renderTable([
    ["agents", "builds", "ideal, s", "actual, s", "ideal / actual"],
    ...sizes.map(({ agents, builds, idealSeconds, actualSeconds }) => [
      String(agents),
      String(builds),
      figure(idealSeconds),
      figure(actualSeconds),
      (idealSeconds / actualSeconds).toFixed(3),
    ]),
  ]);
}

export function backlog(measured: Backlog): string {
  const { projects, sizes, waitsMs, turnsMs, fairness, perBuild, recoverySeconds } = measured;
  const grown = renderTable([
    [
      ...["queued", "submitted/s", "CPU ms a submission", "fsyncs a submission"],
      "coordinator's memory, MB",
    ],
    ...sizes.map(({ queued, submissionsPerSecond, perSubmission, residentMb }) => [
      String(queued),
      figure(submissionsPerSecond),
      figure(perSubmission.cpuMs),
      figure(perSubmission.syncs),
      figure(residentMb),
    ]),
  ]);
  const handed = renderTable([
    [`builds handed over, ${nameOf(projects)}`, "p50", "p99"],
    ["slot free to started, ms", ...ends(waitsMs)],
    ["build ended to the next started, with the report, ms", ...ends(turnsMs)],
  ]);
  const rest = [
    `${waitsMs.length} builds, Jain's index ${fairness.toFixed(3)}; the coordinator takes ` +
      `${figure(perBuild.cpuMs)} ms of CPU and ${figure(perBuild.syncs)} fsyncs for each`,
    `from kill -9 to the next lease: ${recoverySeconds.map(figure).join(", ")} s`,
  ];
  return `${grown}\n\n${handed}\n${rest.join("\n")}`;
}

export function acceptance(sizes: readonly Acceptance[]): string {
  return renderTable([
    [
      ...["at once", "submissions p50, ms", "p99, ms", "pushes p50, ms", "p99, ms"],
      "all accepted, s",
    ],
    ...sizes.map(({ atOnce, submissionsMs, pushesMs, seconds }) => [
      String(atOnce),
      ...ends(submissionsMs),
      ...ends(pushesMs),
      figure(seconds),
    ]),
  ]);
}

export function logs(sizes: readonly LogTimes[]): string {
  return renderTable([
    [
      ...["logs of 1 MB/s", "first byte p50, ms", "p99, ms", "lag p50, ms", "p99, ms"],
      ...["written MB/s", "read MB/s meanwhile"],
    ],
    ...sizes.map((size) => [
      String(size.logs),
      ...ends(size.firstMs),
      ...ends(size.lagsMs),
      figure(size.writtenMbPerSecond),
      figure(size.readMbPerSecond),
    ]),
  ]);
}

/** The marks of what was measured. */
export function rowsOf(figures: Figures): readonly Row[] {
  return [
    ...scalingRows(figures),
    ...figures.backlogs.flatMap((one) => backlogRows(one, figures)),
    ...acceptanceRows(figures),
    ...logRows(figures),
    ...commitRows(figures),
  ];
}

function scalingRows({ scaling: sizes }: Figures): readonly Row[] {
  const last = sizes.at(-1);
  if (last === undefined) return [];
  const share = last.idealSeconds / last.actualSeconds;
  return [atLeast(`${last.agents} agents: ideal / actual time`, share, "", 0.95)];
}

function backlogRows(measured: Backlog, { jetStream, dockerRun }: Figures): readonly Row[] {
  const { projects, sizes, waitsMs, fairness, perBuild, recoverySeconds } = measured;
  const first = sizes[0];
  const last = sizes.at(-1);
  if (first === undefined || last === undefined) return [];
  const where = `${count(last.queued)} queued, ${nameOf(projects)}`;
  const pull = (share: number): Peer => ({
    peer: "JetStream pull",
    theirs: jetStream === null ? null : percentile(jetStream, share),
  });
  const run = { peer: "docker run", theirs: dockerRun === null ? null : median(dockerRun) };
  const submitted = last.perSubmission;
  return [
    atMost(`${where}: free to started, p50`, percentile(waitsMs, 0.5), "ms", 20, pull(0.5)),
    atMost(`${where}: free to started, p99`, percentile(waitsMs, 0.99), "ms", 50, pull(0.99)),
    atMost(`${where}: free to started, p99, of a start`, percentile(waitsMs, 0.99), "ms", 50, run),
    ...(projects > 1 ? [atLeast(`${where}: Jain's index`, fairness, "", 0.95)] : []),
    atMost(`${where}: CPU a build, submitted and done`, submitted.cpuMs + perBuild.cpuMs, "ms", 50),
    atMost(`${where}: fsyncs a build`, submitted.syncs + perBuild.syncs, "", 15),
    atMost(
      `memory, ${count(last.queued)} queued / ${count(first.queued)}, ${nameOf(projects)}`,
      last.residentMb / first.residentMb,
      "",
      1.5,
    ),
    atMost(`${where}: kill -9 to the next lease`, median(recoverySeconds), "s", 10),
  ];
}

function acceptanceRows({ acceptance: sizes }: Figures): readonly Row[] {
  const last = sizes.at(-1);
  if (last === undefined) return [];
  const where = `${count(last.atOnce)} at once`;
  const { submissionsMs, pushesMs } = last;
  return [
    atMost(`${where}: submission accepted, p50`, percentile(submissionsMs, 0.5), "ms", 10_000),
    atMost(`${where}: submission accepted, p99`, percentile(submissionsMs, 0.99), "ms", 20_000),
    atMost(`${where}: push accepted, p50`, percentile(pushesMs, 0.5), "ms", 10_000),
    atMost(`${where}: push accepted, p99`, percentile(pushesMs, 0.99), "ms", 20_000),
  ];
}

function logRows({ logs: sizes }: Figures): readonly Row[] {
  const last = sizes.at(-1);
  if (last === undefined) return [];
  const where = `${last.logs} logs of 1 MB/s`;
  return [
    atMost(`${where}: first byte, p50`, percentile(last.firstMs, 0.5), "ms", 500),
    atMost(`${where}: first byte, p99`, percentile(last.firstMs, 0.99), "ms", 1_000),
    atMost(`${where}: lag, p50`, percentile(last.lagsMs, 0.5), "ms", 500),
    atMost(`${where}: lag, p99`, percentile(last.lagsMs, 0.99), "ms", 1_000),
  ];
}

function commitRows({ commits: rates }: Figures): readonly Row[] {
  if (rates === null) return [];
  const peer = { peer: "SQLite alone", theirs: rates.bare };
  const row = atLeast("durable commits, 100 writers", rates.hundredWriters, "commits/s", 0, peer);
  return [{ ...row, goal: ">= 3 x", met: rates.hundredWriters >= 3 * rates.bare }];
}

function atMost(name: string, ours: number, unit: string, most: number, peer = alone): Row {
  const goal = `<= ${count(most)} ${unit}`.trimEnd();
  return { ...row(name, ours, unit, peer), better: "lower", goal, met: ours <= most };
}

function atLeast(name: string, ours: number, unit: string, least: number, peer = alone): Row {
  const goal = `>= ${count(least)} ${unit}`.trimEnd();
  return { ...row(name, ours, unit, peer), better: "higher", goal, met: ours >= least };
}

function row(name: string, ours: number, unit: string, { peer, theirs }: Peer) {
  return {
    case: name,
    ours: round(ours),
    peer,
    theirs: theirs === null ? null : round(theirs),
    unit,
    ratio: theirs === null ? null : round(ours / theirs),
  };
}

function nameOf(projects: number): string {
  return projects === 1 ? "1 project" : `${projects} projects`;
}

function ends(values: readonly number[]): readonly string[] {
  return [figure(percentile(values, 0.5)), figure(percentile(values, 0.99))];
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
