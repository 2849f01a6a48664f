/**
 * Slipway's builds against BuildKit: from a change until what was built of it is stored.
 *
 *     npm run bench:build -- [--json FILE] [--rounds 5] [--cold 1] [--sizes 2000,20000,80000] [--small]
 *                            [--only cold,unchanged,line,lock,two,branch,output,agents]
 *
 * What is built: an application of Node.js with two packages of npm, a build hook that reads one file and writes
 * one, and 2,000 to 80,000 source files of 10 KB in the mean, the same ones each time, in nested directories. Both
 * sides build the same work tree on the same image (slipway/nodejs:22), on the same host, in turn: each change is
 * committed, then one side builds it, then the other; every second round begins with the other one. Medians.
 *
 * Ours is measured from the start of `git push` until the terminal shows that the slug is stored and pinned; an
 * unchanged push until git has ended. The farm is `slipway up` with one agent. The deployment, which follows, is
 * outside the clock, as is the commit. The repository is packed before the first push, as a clone is.
 *
 * Theirs is measured from the start of `docker build` until the image is stored. The Dockerfile is that of a careful
 * person: dependencies have a layer of their own and npm a cache mount, the context has no .git, and two
 * applications are built at once. BuildKit is the engine's own; its client sends only the files that changed.
 *
 * - cold: nothing is in any cache, on either side.
 * - unchanged: another commit with the same files.
 * - line: one line of one file. lock: another version of one package. branch: a new branch of the same commit.
 * - two: two applications with half of the files each; a line of one of them.
 * - output: a build that writes 80,000 files, of which one of a hundred is another; what is uploaded then.
 * - agents: four builds that only compute, on four agents, against the same programs in bare containers.
 *
 * How long the coordinator plans is taken from the activities that changed a line; the most memory of coordinator and
 * agent from the kernel, after all that was done to a tree of one size. Before each measurement the kernel writes
 * what it still has to. Cold is part of every case of a tree. `--small` is a tenth of all sizes.
 */
import { UsageError } from "../program/error.js";
import { runProcess } from "../program/process.js";
import { measureAgents } from "./build/agents.js";
import { buildCases, type BuildCase } from "./build/measurements.js";
import { measureOutput } from "./build/output.js";
import {
  renderBuilds,
  renderMemory,
  renderOutput,
  renderPhases,
  rowsOf,
  type Measured,
} from "./build/tables.js";
import { measureTrees, type TreeResult } from "./build/trees.js";
import { DockerCli } from "./docker/docker-cli.js";
import { parseCount, parseFlags } from "./flags.js";
import { lockChanges } from "./npm-manifests.js";
import { renderMarks, writeReport } from "./report.js";

const words: Readonly<Record<string, BuildCase | "output" | "agents">> = {
  cold: "cold",
  unchanged: "unchanged push",
  line: "one line changed",
  lock: "lock file changed",
  two: "one of two applications changed",
  branch: "new branch",
  output: "output",
  agents: "agents",
};

function readOptions(args: readonly string[]) {
  const values = parseFlags(args, {
    json: { type: "string" },
    rounds: { type: "string", default: "5" },
    cold: { type: "string", default: "1" },
    sizes: { type: "string", default: "2000,20000,80000" },
    small: { type: "boolean", default: false },
    only: { type: "string" },
  });
  const only = (values.only ?? Object.keys(words).join(",")).split(",").map((word) => {
    const known = words[word];
    if (known !== undefined) return known;
    throw new UsageError(`--only takes ${Object.keys(words).join(", ")}, not "${word}"`);
  });
  const share = values.small ? 10 : 1;
  const sizes = values.sizes
    .split(",")
    .map((text) => parseCount("--sizes", text, 1_000, 200_000) / share);
  return {
    json: values.json,
    rounds: parseCount("--rounds", values.rounds, 1, lockChanges),
    cold: parseCount("--cold", values.cold, 1, 10),
    sizes: sizes.toSorted((a, b) => a - b),
    isSmall: values.small,
    cases: buildCases.filter((name) => only.includes(name)),
    hasOutput: only.includes("output"),
    hasAgents: only.includes("agents"),
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function measureAll(
  options: ReturnType<typeof readOptions>,
  signal: AbortSignal,
): Promise<Measured> {
  const { cases, rounds, cold, sizes, isSmall } = options;
  const docker = await DockerCli.find(signal);
  say(`Slipway against BuildKit (${docker.description})`);
  const trees: TreeResult[] = [];
  for (const files of cases.length === 0 ? [] : sizes) {
    trees.push(await measureTrees({ files, cases, rounds, cold, docker, say }, signal));
  }
  const output = options.hasOutput
    ? await measureOutput(isSmall ? 8_000 : 80_000, Math.min(rounds, 3), signal)
    : null;
  const times = { docker, rounds: Math.min(rounds, 3), seconds: isSmall ? 2 : 15 };
  const agents = options.hasAgents ? await measureAgents(times, signal) : null;
  return { trees, output, agents };
}

await runProcess(async (signal) => {
  const options = readOptions(process.argv.slice(2));
  const measured = await measureAll(options, signal);
  const { trees, output } = measured;
  if (trees.length > 0) {
    say(`\n${renderBuilds(trees)}\n\n${renderPhases(trees)}\n\n${renderMemory(trees)}`);
  }
  if (output !== null) say(`\n${renderOutput(output)}`);
  const rows = rowsOf(measured);
  say(`\n${renderMarks(rows)}`);
  if (options.json !== undefined) await writeReport(options.json, { bench: "build", rows });
});
