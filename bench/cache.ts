/**
 * The cache against gRPC with nothing behind it, and against other stores of blobs and trees.
 *
 *     npm run bench:cache -- [--json FILE] [--rounds 3] [--small] [--only calls,slugs,growth]
 *
 * - Calls: 10 KB blobs in batches of 100 and by ByteStream, and one blob of 512 MiB. Peers: a server that
 *   keeps them in memory and checks nothing (the ceiling), BuildStream's REAPI server, and nginx with
 *   WebDAV, which has no batches. Ours hashes each blob and acknowledges it when it is on the disk;
 *   nginx does neither.
 * - Slugs: 100,000 files of 1 GB, stored, fetched by a host that has nothing, and stored again with one
 *   file in a hundred changed. Peers: casync, restic, tar with zstd.
 * - Growth: 10,000, 100,000 and a million blobs: storing them, asking for them, memory, and the time to be
 *   ready after a kill -9.
 *
 * Sides take turns in each round; medians. Peers that are not installed are left out and named.
 * `--small` is a tenth of all of it.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../program/error.js";
import { runProcess } from "../program/process.js";
import { casync, restic, tar, type Archiver } from "./cache/archivers.js";
import { measureCalls, type CallRates } from "./cache/calls.js";
import { measureGrowth, type Growth } from "./cache/growth.js";
import type { Rounds } from "./cache/measure.js";
import { ReapiServer } from "./cache/servers.js";
import { measureSlugs, type SlugTimes } from "./cache/slugs.js";
import { WebDavServer } from "./cache/web-dav.js";
import { parseCount, parseFlags } from "./flags.js";
import { runProgram } from "./program.js";
import { figure, renderMarks, renderTable, writeReport, type Row } from "./report.js";
import { median } from "./statistics.js";

const parts = ["calls", "slugs", "growth"] as const;
type Part = (typeof parts)[number];

interface Options {
  readonly json: string | undefined;
  readonly rounds: number;
  readonly isSmall: boolean;
  readonly only: readonly Part[];
}

const ours = "slipway";

function callRows(rates: CallRates): readonly Row[] {
  const row = (name: string, rounds: Rounds, unit: string, goal: number) =>
    higher(name, rounds, "in memory", unit, goal);
  return [
    row("batch of 100 x 10 KB, stored", rates.batchUpdate, "blobs/s", 0.7),
    row("batch of 100 x 10 KB, read", rates.batchRead, "blobs/s", 0.7),
    row("stream of 10 KB, stored", rates.write, "blobs/s", 0.7),
    row("stream of 10 KB, read", rates.read, "blobs/s", 0.7),
    row("stream of 512 MiB, stored", rates.writeLarge, "MiB/s", 0.8),
    row("stream of 512 MiB, read", rates.readLarge, "MiB/s", 0.8),
  ];
}

function slugRows(times: SlugTimes): readonly Row[] {
  const travelled = median(times.travelled.get(ours) ?? []);
  return [
    lower("100,000 files, stored", times.save, "casync", "s", 0.5),
    lower("100,000 files, fetched", times.restore, "casync", "s", 0.6),
    absolute("1 % changed: bytes sent for each changed", travelled, "", 1.2),
  ];
}

function growthRows(grown: readonly Growth[]): readonly Row[] {
  const largest = grown.at(-1);
  if (largest === undefined) return [];
  const { residentMb, readySeconds, askedPerSecond } = largest;
  return [
    absolute("memory, all blobs indexed", residentMb, "MB", 300),
    absolute("ready after kill -9", readySeconds, "s", 2),
    {
      ...absolute("FindMissing", askedPerSecond, "digests/s", 0),
      better: "higher",
      goal: ">= 200000 digests/s",
      met: askedPerSecond >= 200_000,
    },
  ];
}

/** A row in which more is better, against the peer whose share is the goal. */
function higher(name: string, rounds: Rounds, peer: string, unit: string, goal: number): Row {
  const row = compared(name, rounds, peer, unit);
  const met = row.ratio !== null && row.ratio >= goal;
  return { ...row, better: "higher", goal: `>= ${goal} x`, met };
}

function lower(name: string, rounds: Rounds, peer: string, unit: string, goal: number): Row {
  const row = compared(name, rounds, peer, unit);
  const met = row.ratio !== null && row.ratio <= goal;
  return { ...row, better: "lower", goal: `<= ${goal} x`, met };
}

function compared(name: string, rounds: Rounds, peer: string, unit: string) {
  const own = median(rounds.get(ours) ?? []);
  const others = rounds.get(peer);
  const theirs = others === undefined ? null : median(others);
  const ratio = theirs === null ? null : round(own / theirs);
  return {
    case: name,
    ours: round(own),
    peer,
    theirs: theirs === null ? null : round(theirs),
    unit,
    ratio,
  };
}

function absolute(name: string, value: number, unit: string, most: number): Row {
  return {
    case: name,
    ours: round(value),
    peer: "",
    theirs: null,
    unit,
    better: "lower",
    ratio: null,
    goal: `<= ${most} ${unit}`.trimEnd(),
    met: value <= most,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** All sides of each case, medians. */
function renderSides(cases: Readonly<Record<string, Rounds>>): string {
  const sides = [...new Set(Object.values(cases).flatMap((rounds) => [...rounds.keys()]))];
  return renderTable([
    ["case", ...sides],
    ...Object.entries(cases).map(([name, rounds]) => [
      name,
      ...sides.map((side) => (rounds.has(side) ? figure(median(rounds.get(side) ?? [])) : "")),
    ]),
  ]);
}

function renderGrowth(grown: readonly Growth[]): string {
  return renderTable([
    ["blobs", "stored/s", "asked/s", "memory, MB", "ready after kill -9, s", "memory then, MB"],
    ...grown.map((size) => [
      String(size.blobs),
      figure(size.storedPerSecond),
      figure(size.askedPerSecond),
      figure(size.residentMb),
      figure(size.readySeconds),
      figure(size.residentAgainMb),
    ]),
  ]);
}

/** What the figures of the peers do not say. */
function notesOn({ write }: CallRates): string {
  const absent = [ReapiServer.buildStreamTitle, WebDavServer.title].filter(
    (name) => !write.has(name),
  );
  return [
    ...absent.map((name) => `${name} is not installed and left out\n`),
    ...(write.has(WebDavServer.title)
      ? [`${WebDavServer.title} syncs nothing: a power cut takes what it has acknowledged\n`]
      : []),
  ].join("");
}

/** The archivers that are here; the others are named. */
async function installed(archivers: readonly Archiver[], signal: AbortSignal) {
  const found: Archiver[] = [];
  for (const archiver of archivers) {
    const program = archiver.name.split(" ")[0] ?? "";
    const isHere = await runProgram(["which", program], { signal }).then(
      () => true,
      () => false,
    );
    if (isHere) found.push(archiver);
    else process.stdout.write(`${program} is not installed and left out\n`);
  }
  return found;
}

function readOptions(args: readonly string[]): Options {
  const values = parseFlags(args, {
    json: { type: "string" },
    rounds: { type: "string", default: "3" },
    small: { type: "boolean", default: false },
    only: { type: "string" },
  });
  const rounds = parseCount("--rounds", values.rounds, 1, 100);
  const only = (values.only ?? parts.join(",")).split(",").map((name) => {
    const part = parts.find((known) => known === name);
    if (part === undefined) throw new UsageError(`--only takes ${parts.join(", ")}, not "${name}"`);
    return part;
  });
  return { json: values.json, rounds, isSmall: values.small, only };
}

await runProcess(async (signal) => {
  const { json, rounds, isSmall, only } = readOptions(process.argv.slice(2));
  const share = isSmall ? 10 : 1;
  const directory = await mkdtemp(join(tmpdir(), "slipway-bench-cache-"));
  const rows: Row[] = [];
  try {
    if (only.includes("calls")) {
      const sizes = { batches: 100 / share, streams: 3_000 / share, largeMiB: 512 };
      const rates = await measureCalls(directory, rounds, sizes, signal);
      rows.push(...callRows(rates));
      process.stdout.write(`${renderSides({ ...rates })}\n${notesOn(rates)}\n`);
    }
    if (only.includes("slugs")) {
      const archivers = await installed([casync, restic, tar], signal);
      const files = 100_000 / share;
      const times = await measureSlugs(directory, rounds, files, archivers, signal);
      rows.push(...slugRows(times));
      const { save, restore, saveChanged } = times;
      process.stdout.write(`${renderSides({ save, restore, "1 % changed": saveChanged })}\n\n`);
    }
    if (only.includes("growth")) {
      const sizes = [10_000, 100_000, 1_000_000].map((size) => size / share);
      const grown = await measureGrowth(directory, sizes, signal);
      rows.push(...growthRows(grown));
      process.stdout.write(`${renderGrowth(grown)}\n\n`);
    }
    process.stdout.write(`${renderMarks(rows)}\n`);
    if (json !== undefined) await writeReport(json, { bench: "cache", rows });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
