/**
 * The check of a configuration against the floor: only parsing the same files with the `yaml` library.
 *
 *     npm run bench:config -- [--json FILE] [--rounds 15]
 *
 * - The largest of the real projects beside the checkout (shared/corpus; without it one that is made,
 *   of ten applications), checked in this process, and by the command `slipway validate`.
 * - Projects that are made, of 1, 10 and 100 applications, services and routes each.
 * - Projects that would exhaust a checker that trusts them, each in a process of its own: how long the
 *   check takes, and the most memory that the process had, of which some 50 MB are Node.js itself.
 *
 * Medians of all rounds but the first, which warms up; the commands start afresh each time. The floor
 * of a command is a process that loads the library and parses the files.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseDocument } from "yaml";
import { checkProject } from "../config/check.js";
import { DirectoryReader } from "../config/files/directory-reader.js";
import { MemoryTree } from "../config/files/memory-tree.js";
import { runProcess } from "../program/process.js";
import { grownProject, hostileProjects, type Files } from "./config/projects.js";
import { parseCount, parseFlags } from "./flags.js";
import { runProgram } from "./program.js";
import { renderTable, writeReport, type Row } from "./report.js";
import { median } from "./statistics.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const corpus = join(root, "../shared/corpus/valid");

interface Mark {
  readonly case: string;
  readonly ours: number;
  readonly theirs: number | null;
  readonly unit: "ms" | "MB";
  /** At most. */
  readonly goal: number | null;
}

/** One run of the benchmark. */
class Bench {
  readonly #rounds: number;
  readonly #directory: string;
  readonly #signal: AbortSignal;

  constructor(parts: {
    readonly rounds: number;
    readonly directory: string;
    readonly signal: AbortSignal;
  }) {
    this.#rounds = parts.rounds;
    this.#directory = parts.directory;
    this.#signal = parts.signal;
  }

  async run(): Promise<readonly Mark[]> {
    const { name, files } = await largestProject();
    const marks = [
      await this.#inProcess(`${name}, in process`, files, 50),
      await this.#asCommand(`${name}, as a command`, files),
    ];
    for (const size of [1, 10, 100]) {
      marks.push(await this.#inProcess(`made, ${size} x`, grownProject(size), null));
    }
    for (const [what, project] of Object.entries(hostileProjects)) {
      marks.push(...(await this.#hostile(what, project)));
    }
    return marks;
  }

  async #inProcess(what: string, files: Files, goal: number | null): Promise<Mark> {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= this.#rounds; round++) {
      this.#signal.throwIfAborted();
      const checkedMs = await timed(async () => {
        const { project, errors } = await checkProject(new MemoryTree(files), { isPartial: true });
        if (project === null) throw new Error(`${what}: ${errors[0]?.message ?? "not valid"}`);
      });
      const parsedMs = await timed(() => parseAll(files));
      if (round === 0) continue;
      ours.push(checkedMs);
      theirs.push(parsedMs);
    }
    return { case: what, ours: median(ours), theirs: median(theirs), unit: "ms", goal };
  }

  async #asCommand(what: string, files: Files): Promise<Mark> {
    const directory = await this.#write(files);
    const ours: number[] = [];
    const theirs: number[] = [];
    const main = join(root, "dist/cli/main.js");
    const paths = Object.keys(files).map((path) => join(directory, path));
    for (let round = 0; round <= this.#rounds; round++) {
      const checkedMs = await timed(() => this.#program([main, "validate", directory]));
      const parsedMs = await timed(() =>
        this.#program(["--input-type=module", "-e", parseScript, "--", ...paths]),
      );
      if (round === 0) continue;
      ours.push(checkedMs);
      theirs.push(parsedMs);
    }
    return { case: what, ours: median(ours), theirs: median(theirs), unit: "ms", goal: 300 };
  }

  async #hostile(what: string, files: Files): Promise<readonly Mark[]> {
    const directory = await this.#write(files);
    const modules = ["check.js", "files/directory-reader.js"].map(
      (name) => pathToFileURL(join(root, "dist/config", name)).href,
    );
    const said = await this.#program([
      "--input-type=module",
      "-e",
      checkScript,
      "--",
      directory,
      ...modules,
    ]);
    const { ms, mb } = JSON.parse(said) as { readonly ms: number; readonly mb: number };
    return [
      { case: `${what}, time`, ours: ms, theirs: null, unit: "ms", goal: 1000 },
      { case: `${what}, memory`, ours: mb, theirs: null, unit: "MB", goal: 200 },
    ];
  }

  async #program(words: readonly string[]): Promise<string> {
    return await runProgram([process.execPath, ...words], { cwd: root, signal: this.#signal });
  }

  async #write(files: Files): Promise<string> {
    const directory = await mkdtemp(join(this.#directory, "project-"));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
    return directory;
  }
}

/** Parses the files that it is given. */
const parseScript = `
  import { readFileSync } from "node:fs";
  import { parseDocument } from "yaml";
  for (const file of process.argv.slice(1)) parseDocument(readFileSync(file, "utf8"));
`;

/** Checks a directory and says what it took. */
const checkScript = `
  const [directory, check, reader] = process.argv.slice(1);
  const { checkProject } = await import(check);
  const { DirectoryReader } = await import(reader);
  const startMs = performance.now();
  await checkProject(new DirectoryReader(directory));
  const ms = performance.now() - startMs;
  console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1000 }));
`;

async function largestProject(): Promise<{ readonly name: string; readonly files: Files }> {
  if (!existsSync(corpus)) return { name: "made, 10 x", files: grownProject(10) };
  let largest = { name: "", files: {} as Files, bytes: 0 };
  for (const name of await readdir(corpus)) {
    const reader = new DirectoryReader(join(corpus, name));
    const files: Record<string, string> = {};
    let bytes = 0;
    for (const path of await reader.list()) {
      if (!/\.ya?ml$/.test(path)) continue;
      const content = Buffer.from((await reader.read(path)) ?? "");
      files[path] = content.toString();
      bytes += content.length;
    }
    if (bytes <= largest.bytes) continue;
    const { project } = await checkProject(new MemoryTree(files), { isPartial: true });
    if (project !== null) largest = { name, files, bytes };
  }
  return largest;
}

function parseAll(files: Files): void {
  for (const text of Object.values(files)) parseDocument(text);
}

async function timed(what: () => unknown): Promise<number> {
  const startMs = performance.now();
  await what();
  return performance.now() - startMs;
}

function rowOf({ case: name, ours, theirs, unit, goal }: Mark): Row {
  const ratio = theirs === null ? null : round(ours / theirs);
  return {
    case: name,
    ours: round(ours),
    peer: unit === "MB" || theirs === null ? "" : "yaml, parsing alone",
    theirs: theirs === null ? null : round(theirs),
    unit,
    better: "lower",
    ratio,
    goal: goal === null ? "none: for comparison" : `<= ${goal} ${unit}`,
    met: goal === null || ours <= goal,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function render(rows: readonly Row[]): string {
  return renderTable([
    ["case", "ours", "parsing", "ratio", "unit", "goal", "met"],
    ...rows.map((row) => [
      row.case,
      row.ours.toFixed(1),
      row.theirs?.toFixed(1) ?? "",
      row.ratio?.toFixed(2) ?? "",
      row.unit,
      row.goal,
      row.met ? "yes" : "no",
    ]),
  ]);
}

function readOptions(args: readonly string[]): {
  readonly json: string | undefined;
  readonly rounds: number;
} {
  const values = parseFlags(args, {
    json: { type: "string" },
    rounds: { type: "string", default: "15" },
  });
  const rounds = parseCount("--rounds", values.rounds, 1, 1000);
  return { json: values.json, rounds };
}

await runProcess(async (signal) => {
  const { json, rounds } = readOptions(process.argv.slice(2));
  const directory = await mkdtemp(join(tmpdir(), "slipway-bench-config-"));
  try {
    const marks = await new Bench({ rounds, directory, signal }).run();
    const rows = marks.map(rowOf);
    process.stdout.write(`${render(rows)}\n`);
    if (json !== undefined) await writeReport(json, { bench: "config", rows });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
